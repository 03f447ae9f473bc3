import type { ReactElement } from 'react'
import type { Finding } from '#shared/registers/findings.ts'
import { sayMoment } from '#renderer/moments.ts'
import { useWords } from '#renderer/words.ts'

/** Where a finding stands, and what was said of it on the way there. */
export function FindingStanding({ finding }: { finding: Finding }): ReactElement {
  const { pages } = useWords()
  const said = pages.findings
  const { state, exception, responsible, dueOn, daysOverdue, how, done, cameBack } = finding
  const notes = [
    ...(exception ? [said.exceptedBy(exception.approvedBy.name, exception.reason)] : []),
    ...(state === 'beingPutRight' && responsible && dueOn ? [said.dueBy(responsible.name, dueOn), how ?? ''] : []),
    ...(state === 'putRight' ? [done ?? ''] : []),
    ...(state === 'looked' && finding.lookedAt !== undefined
      ? [said.lookedBy(finding.lookedBy?.name ?? '', sayMoment(finding.lookedAt), finding.seen ?? '')]
      : []),
    ...(state === 'closed' ? [sayClosing()] : []),
    ...(cameBack > 0 && state !== 'closed' ? [said.cameBack(cameBack)] : []),
    ...((state === 'found' || state === 'beingPutRight') && !finding.isThere ? [said.notThere] : [])
  ]
  return (
    <span className="finding-standing">
      <FindingState of={finding} />
      {exception && <span className="finding-exception">{said.excepted(exception.untilOn)}</span>}
      {daysOverdue > 0 && <strong className="overdue">{said.overdue(daysOverdue)}</strong>}
      {notes
        .filter((note) => note !== '')
        .map((note) => (
          <span key={note} className="quiet">
            {note}
          </span>
        ))}
    </span>
  )

  function sayClosing(): string {
    const { closedAt, closedBy, closedWith, closedCheckId } = finding
    if (closedCheckId !== undefined && closedAt !== undefined) return said.closedByCheck(sayMoment(closedAt))
    return said.closedByLook(closedBy?.name ?? '', closedWith?.name ?? '')
  }
}

/** The state alone: a sign, the words, and then the colour. */
export function FindingState({ of: finding }: { of: Pick<Finding, 'state' | 'verdict'> }): ReactElement {
  const { pages } = useWords()
  const toLook = isToLook(finding)
  return (
    <span className="finding-state" data-state={toLook ? 'toLook' : finding.state}>
      {toLook ? pages.findings.toLook : pages.findings.states[finding.state]}
    </span>
  )
}

/** Whether nothing forbidden was found, and somebody has only to look. */
export function isToLook({ state, verdict }: Pick<Finding, 'state' | 'verdict'>): boolean {
  return state === 'found' && verdict === 'look'
}
