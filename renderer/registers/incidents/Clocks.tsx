import type { IncidentInSight } from '#shared/registers/incidents.ts'
import { sayMoment } from '#renderer/moments.ts'
import { useWords } from '#renderer/words.ts'

/** The clocks of an incident that still run, those that have run out in bold. */
export function Clocks({ incident }: { incident: IncidentInSight }) {
  const { clocks } = useWords().pages.incidents
  const { kind, state, missingUntil, reportBy, toldAt, resultBy, runOut } = incident
  if (state === 'closed') return null
  const running = [
    kind === 'missing' && state === 'open' && missingUntil !== undefined
      ? { out: runOut.includes('missing'), text: clocks.missing(missingUntil), late: clocks.missingOut(missingUntil) }
      : undefined,
    reportBy !== undefined && toldAt === undefined
      ? {
          out: runOut.includes('report'),
          text: clocks.report(sayMoment(reportBy)),
          late: clocks.reportOut(sayMoment(reportBy))
        }
      : undefined,
    state === 'leak' && resultBy !== undefined
      ? { out: runOut.includes('result'), text: clocks.result(resultBy), late: clocks.resultOut(resultBy) }
      : undefined
  ].filter((clock) => clock !== undefined)
  return (
    <span className="clocks">
      {running.map(({ out, text, late }) =>
        out ? (
          <strong key={text} className="overdue">
            {late}
          </strong>
        ) : (
          <span key={text}>{text}</span>
        )
      )}
    </span>
  )
}
