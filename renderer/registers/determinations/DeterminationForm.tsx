import { composeMark, type Mark } from '#shared/marks.ts'
import type { DeterminationInSight } from '#shared/registers/determinations.ts'
import { sayDay } from '#renderer/moments.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { SignatureLines } from '#renderer/ui/Paper.tsx'
import { sayEnd } from '#renderer/ui/say-mark.ts'
import { Unbroken } from '#renderer/ui/Unbroken.tsx'
import { useWords } from '#renderer/words.ts'

/** The form on paper: of a determination, or of a change or declassification with what it was and what it shall be. */
export function DeterminationForm({ determination }: { determination: DeterminationInSight }) {
  const { act, number, title, carriers, mark, markBefore } = determination
  const { pages } = useWords()
  const said = pages.determinations.paper
  const isChange = act !== 'determine'
  return (
    <PrintedPaper
      form={isChange ? 'markChangeForm' : 'determinationForm'}
      about={`${number} ${title}`.slice(0, 200)}
      carrierIds={carriers.map(({ id }) => id)}
      purpose={said.purpose}
      mark={composeMark(isChange && mark.level === 'unclassified' && markBefore ? markBefore : mark)}
    >
      <table className="paper-facts">
        <tbody>
          {isChange ? (
            <RowsOfChange determination={determination} />
          ) : (
            <RowsOfDetermination determination={determination} />
          )}
          <Rows
            pairs={[
              [pages.determinations.columns.number, number],
              [said.proposedBy, `${determination.proposedBy.name}　${sayDay(determination.proposedAt)}`],
              [said.opinion, opinionOf(determination, said.decisions)]
            ]}
          />
        </tbody>
      </table>
      <SignatureLines of={[said.reviewer, said.authority]} />
    </PrintedPaper>
  )
}

function RowsOfDetermination({ determination }: { determination: DeterminationInSight }) {
  const words = useWords()
  const { pages, carrierKinds, levels } = words
  const said = pages.determinations.paper
  const { title, mark, startsOn, unit, kind, originals, basis, points, way } = determination
  return (
    <Rows
      pairs={[
        [said.title, title],
        [said.way, way ? pages.determinations.ways[way] : ''],
        [said.level, levels[mark.level]],
        [said.term, sayEnd(words, mark, startsOn)],
        [said.unit, unit],
        [said.carrierForm, kind ? `${carrierKinds[kind]}　${said.count(originals ?? 1)}` : ''],
        [said.basis, basis ?? ''],
        [
          said.points,
          points.map(({ text, markText }) => [text, markText].filter(Boolean).join(' ')).join(pages.listSeparator)
        ],
        [said.scope, scopeOf(determination, pages.listSeparator)]
      ]}
    />
  )
}

function RowsOfChange({ determination }: { determination: DeterminationInSight }) {
  const words = useWords()
  const { pages, levels } = words
  const said = pages.determinations.paper
  const { act, unit, proposedAt, proposedBy, phone, title, why, mark, startsOn, startedOn, markBefore } = determination
  // For a declassification the columns of what it shall be stay empty.
  const after = (text: string) => (act === 'declassify' ? '' : text)
  const levelOf = (of: Mark | undefined) => (of ? levels[of.level] : '')
  return (
    <Rows
      pairs={[
        [said.unit, unit],
        [said.filedOn, sayDay(proposedAt)],
        [said.handledBy, proposedBy.name],
        [said.phone, phone ?? ''],
        [said.title, title],
        [said.aim, pages.determinations.acts[act]],
        [said.levelBefore, levelOf(markBefore)],
        [said.levelAfter, after(levelOf(mark))],
        [said.termBefore, markBefore ? sayEnd(words, markBefore, startedOn) : ''],
        [said.termAfter, after(sayEnd(words, mark, startsOn))],
        [said.scopeAdded, scopeOf(determination, pages.listSeparator)],
        [said.why, why ?? '']
      ]}
    />
  )
}

function Rows({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  return pairs.map(([name, value]) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>
        <Unbroken text={value} />
      </td>
    </tr>
  ))
}

function scopeOf({ scopeUnits, scopePeople }: DeterminationInSight, separator: string): string {
  return [...scopeUnits, ...scopePeople.map(({ name }) => name)].join(separator)
}

function opinionOf(
  { state, decidedBy, decidedAt, reason }: DeterminationInSight,
  decisions: Readonly<Record<'approved' | 'rejected', string>>
): string {
  if (!decidedBy || !decidedAt) return ''
  const opinion = state === 'rejected' ? decisions.rejected : decisions.approved
  return [opinion, reason, decidedBy.name, sayDay(decidedAt)].filter(Boolean).join('　')
}
