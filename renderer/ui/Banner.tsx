import type { Level } from '#shared/levels.ts'
import { useWords } from '#renderer/words.ts'

export type Standing = { unit: string; level: Level; demonstration: boolean }

/** The strip on top of everything: whose store this is, how high its machine may go, and that it stands alone. */
export function Banner({ standing }: { standing: Standing | undefined }) {
  const { pages, levels, program } = useWords()
  if (!standing)
    return (
      <div className="banner" data-level="none">
        <span>{pages.shell.noStore}</span>
        <span>{program.offline}</span>
      </div>
    )
  return (
    <div className="banner" data-level={standing.demonstration ? 'demonstration' : standing.level}>
      {standing.demonstration && <strong>{program.demonstration}</strong>}
      <span className="banner-unit">{standing.unit}</span>
      <strong>{pages.shell.ceiling(levels[standing.level])}</strong>
      <span>{program.offline}</span>
    </div>
  )
}
