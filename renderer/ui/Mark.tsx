import type { Level } from '#shared/levels.ts'
import { useWords } from '#renderer/words.ts'

/**
 * A level in its colour: the words first, then the star, the border and the colour.
 * @param text the mark as printed; the name of the level where none is given
 */
export function Mark({ level, text }: { level: Level; text?: string | undefined }) {
  const words = useWords()
  return (
    <span className="mark" data-level={level}>
      {text || words.levels[level]}
    </span>
  )
}
