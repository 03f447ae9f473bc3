import { Button, Checkbox } from 'antd'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { OutputOf } from '#shared/define-operation.ts'
import { keyOf, type Matter } from '#shared/device-policy/finding-life.ts'
import type { Reminder } from '#shared/device-policy/report.ts'
import { findings, type Finding } from '#shared/registers/findings.ts'
import { sayMoment } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { FindingAct, type Act } from './FindingActs.tsx'
import { FindingStanding } from './FindingStanding.tsx'
import { useSayFinding } from './say-finding.ts'

type OfCheck = OutputOf<typeof findings.ofCheck>

type Life = {
  checkId: string
  of: OfCheck
  /** Things are put right from the last check of a machine; an older one is read only. */
  mayAct: boolean
  chosen: ReadonlySet<string>
  choose: (ids: readonly string[], isChosen: boolean) => void
  begin: (act: Act) => void
}

const LifeContext = createContext<Life | undefined>(undefined)

/** Wraps the page of a check: knows how it stands with all it found, and holds the sheet of what is being done. */
export function LifeOfCheck({ checkId, children }: { checkId: string; children: ReactNode }): ReactNode {
  const { value: of } = useReading(findings.ofCheck, { checkId })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [act, setAct] = useState<Act>()
  const life = useMemo(
    (): Life | undefined =>
      of && {
        checkId,
        of,
        mayAct: of.isLast,
        chosen,
        choose: (ids, isChosen) =>
          setChosen((before) => {
            const rest = new Set([...before].filter((id) => !ids.includes(id)))
            return isChosen ? new Set([...rest, ...ids]) : rest
          }),
        begin: setAct
      },
    [checkId, of, chosen]
  )
  return (
    <LifeContext value={life}>
      {children}
      {act && (
        <FindingAct
          act={act}
          onClose={() => {
            setAct(undefined)
            setChosen(new Set())
          }}
        />
      )}
    </LifeContext>
  )
}

/** Under what a check found: new or not, where it stands, and what can be done. */
export function LifeOfFinding({ matter }: { matter: Matter }): ReactNode {
  const life = useContext(LifeContext)
  const row = life?.of.rows.find((each) => each.change !== 'gone' && keyOf(each) === keyOf(matter))
  return row ? <Line finding={row} change={row.change} /> : null
}

/** What the check before has seen and this one has not, with what is to be done about it. */
export function GoneFindings(): ReactNode {
  const { pages } = useWords()
  const says = useSayFinding()
  const life = useContext(LifeContext)
  const gone = life?.of.rows.filter(({ change }) => change === 'gone') ?? []
  if (gone.length === 0) return null
  return (
    <section className="check-group" data-answer="look">
      <h2>
        {pages.findings.gone} <span className="number">{gone.length}</span>
      </h2>
      <ul>
        {gone.map((finding) => (
          <li key={finding.id} className="check-line">
            <span className="check-whole">{says.whole(finding)}</span>
            <Line finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Beside the title of what must be looked at: looks at several in one go. */
export function LookAtSeveral(): ReactNode {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const life = useContext(LifeContext)
  if (!life?.mayAct || !mayDo('findings.look')) return null
  const open = life.of.rows.filter(isToLook)
  if (open.length === 0) return null
  const chosen = open.filter(({ id }) => life.chosen.has(id))
  return (
    <span className="check-tools">
      <Checkbox
        checked={chosen.length === open.length}
        indeterminate={chosen.length > 0 && chosen.length < open.length}
        onChange={({ target }) =>
          life.choose(
            open.map(({ id }) => id),
            target.checked
          )
        }
      >
        {pages.findings.chooseAll}
      </Checkbox>
      <Button disabled={chosen.length === 0} onClick={() => life.begin({ kind: 'look', findings: chosen })}>
        {pages.findings.acts.lookSeveral(chosen.length)}
      </Button>
    </span>
  )
}

/** Under a reminder: what a person has seen, and the way to say so. */
export function LifeOfReminder({ reminder }: { reminder: Reminder }): ReactNode {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const life = useContext(LifeContext)
  if (!life) return null
  const look = life.of.reminders.find((each) => each.reminder === reminder)
  const finding = life.of.rows.find((each) => each.about === reminder && each.change !== 'gone')
  const { begin, checkId } = life
  return (
    <>
      {look && (
        <span className="finding-standing">
          <span className="finding-state" data-state={look.inOrder ? 'closed' : 'found'}>
            {look.inOrder ? pages.findings.inOrderMark : pages.findings.notInOrderMark}
          </span>
          <span className="quiet">
            {pages.findings.reminderSeen(look.lookedBy.name, sayMoment(look.at), look.seen)}
          </span>
        </span>
      )}
      {finding && <Line finding={finding} />}
      {life.mayAct && mayDo('findings.look') && (
        <span className="check-acts">
          <Button onClick={() => begin({ kind: 'lookAtReminder', checkId, reminder })}>
            {pages.findings.acts.look}
          </Button>
        </span>
      )}
    </>
  )
}

/** In words only, for the printed sheet. */
export function StandingOnPaper({ matter }: { matter: Matter }): ReactNode {
  const { pages } = useWords()
  const life = useContext(LifeContext)
  const row = life?.of.rows.find((each) => each.change !== 'gone' && keyOf(each) === keyOf(matter))
  if (!row) return pages.none
  return <FindingStanding finding={row} />
}

/** What a person has seen of a reminder, for the printed sheet. */
export function ReminderOnPaper({ reminder }: { reminder: Reminder }): ReactNode {
  const { pages } = useWords()
  const life = useContext(LifeContext)
  const look = life?.of.reminders.find((each) => each.reminder === reminder)
  if (!look) return null
  const mark = look.inOrder ? pages.findings.inOrderMark : pages.findings.notInOrderMark
  return ` ${mark} · ${pages.findings.reminderSeen(look.lookedBy.name, sayMoment(look.at), look.seen)}`
}

function Line({ finding, change }: { finding: Finding; change?: OfCheck['rows'][number]['change'] }) {
  const { pages } = useWords()
  const says = useSayFinding()
  const { mayDo } = useSession()
  const life = useContext(LifeContext)
  if (!life) return null
  const { begin, mayAct, chosen, choose } = life
  const mayLook = mayAct && mayDo('findings.look') && change !== undefined && isToLook(finding)
  return (
    <div className="finding-line">
      {mayLook && (
        <Checkbox
          aria-label={pages.findings.choose(says.whole(finding))}
          checked={chosen.has(finding.id)}
          onChange={({ target }) => choose([finding.id], target.checked)}
        />
      )}
      {change && change !== 'same' && <span className="finding-change">{pages.findings.changes[change]}</span>}
      <FindingStanding finding={finding} />
      <span className="check-acts">
        {mayAct && mayDo('findings.putRight') && <Steps finding={finding} begin={begin} />}
        <Button type="link" onClick={() => begin({ kind: 'history', finding })}>
          {pages.findings.acts.history}
        </Button>
      </span>
    </div>
  )
}

/** The next step of a finding, and the leave that may be given for it. */
export function Steps({ finding, begin }: { finding: Finding; begin: (act: Act) => void }): ReactNode {
  const { pages } = useWords()
  const { acts } = pages.findings
  const { state, exception } = finding
  if (state === 'closed') return null
  const step = (kind: 'begin' | 'putRight' | 'close' | 'except' | 'endException', label: string) => (
    <Button onClick={() => begin({ kind, finding })}>{label}</Button>
  )
  return (
    <>
      {state === 'found' && step('begin', acts.begin)}
      {state === 'beingPutRight' && step('putRight', acts.putRight)}
      {state === 'beingPutRight' && step('begin', acts.change)}
      {state === 'putRight' && step('close', acts.close)}
      {exception ? step('endException', acts.endException) : state !== 'looked' && step('except', acts.except)}
    </>
  )
}

function isToLook({ verdict, state }: Finding): boolean {
  return verdict === 'look' && state === 'found'
}
