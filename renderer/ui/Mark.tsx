import type { Level } from '#shared/levels.ts'
import { useLanguage, useWords } from '#renderer/words.ts'

/**
 * A level in its colour: the words first, then the star, the border and the colour. A mark as printed is never
 * translated: in another language its level stands beside it.
 * @param text the mark as printed; the name of the level where none is given
 */
export function Mark({ level, text }: { level: Level; text?: string | undefined }) {
  const { levels } = useWords()
  const { language } = useLanguage()
  if (!text)
    return (
      <span className="mark" data-level={level}>
        {levels[level]}
      </span>
    )
  return (
    <>
      <span className="mark" data-level={level} lang="zh-CN">
        {text}
      </span>
      {language !== 'zh-CN' && <span className="mark-gloss">{levels[level]}</span>}
    </>
  )
}
