import { addDays } from '#shared/days.ts'
import type { InputOf, OutputOf } from '#shared/define-operation.ts'
import { isGoneForGood } from '#shared/carrier-life.ts'
import { keptAfter, mayBeDestroyed } from '#shared/appraisal-rules.ts'
import { isAbove } from '#shared/levels.ts'
import type { Appraisal, AppraisalItem, appraisals } from '#shared/registers/appraisals.ts'
import type { PersonPresent } from '#electron/desk.ts'
import type { Changing } from '#electron/implement.ts'
import { noteKnower } from '#electron/may-know.ts'
import { named } from '#electron/keepers.ts'
import { takeOffList } from '#electron/appraised.ts'
import { archiveItemOf, setKeptUntil } from '#electron/registers/archives/queries.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { insertTask } from '#electron/registers/tasks/queries.ts'
import { Refused } from '#electron/refused.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import { appraisalOf, endAppraisal, itemsOf, itemsUnseen, sign } from './queries.ts'

// What goes to a state archives is reviewed for secrecy before (Declassification rules 4); a month is enough for that.
const DAYS_TO_REVIEW = 30
const EVERYTHING = { unanswered: false, from: 0, count: 1_000_000 }

type Given = Changing & { together: { appraiser: readonly PersonPresent[] } }
type Touched = OutputOf<typeof appraisals.close>['touched'][number]

/** Closes an appraisal that is answered throughout, signed by each of the group, and does what the answers say. */
export function close(
  appraisal: Appraisal,
  { report, version }: InputOf<typeof appraisals.close>,
  given: Given
): OutputOf<typeof appraisals.close> {
  const { store, asker, now, today } = given
  const { id, counts } = appraisal
  if (report === '') throw new Refused('appraisal.reportMissing')
  if (itemsUnseen(store, id) > 0) throw new Refused('appraisal.notAllInSight')
  if (counts.unanswered > 0) throw new Refused('appraisal.unanswered', { count: counts.unanswered })
  const items = itemsOf(store, id, EVERYTHING).rows
  if (items.length === 0) throw new Refused('appraisal.empty')
  refuseUnsigned(appraisal, given)
  const ended = endAppraisal(store, {
    id,
    state: 'closed',
    at: now,
    by: named(asker),
    reportNumber: takeDocumentNumber(store, 'JB', today),
    report,
    version
  })
  if (!ended) throw new Refused('appraisal.changedMeanwhile')
  for (const { number } of appraisal.group) sign(store, id, number, now)
  const touched = items.map((item) => carryOut(appraisal, item, given))
  return { ...(appraisalOf(store, id) ?? appraisal), touched }
}

// Everybody of the group is there and nobody else; whoever of them asks signs by asking.
function refuseUnsigned({ group, level }: Appraisal, { asker, together }: Given): void {
  const there = [asker, ...together.appraiser]
  const stranger = together.appraiser.find(({ number }) => group.every((member) => member.number !== number))
  if (stranger) throw new Refused('appraisal.notOfGroup', { name: stranger.name })
  const missing = group.find(({ number }) => there.every((person) => person.number !== number))
  if (missing) throw new Refused('appraisal.memberMissing', { name: missing.name })
  const uncleared = together.appraiser.find(({ clearance }) => isAbove(level, clearance))
  if (uncleared) throw new Refused('appraisal.personNotCleared', { name: uncleared.name, level })
}

function carryOut(appraisal: Appraisal, item: AppraisalItem, given: Given): Touched {
  const { store, newId, now, today } = given
  const { carrierId, answer, reason = '', keepUntil, whither, archive } = item
  const carrier = carrierOf(store, carrierId)
  const kept = archiveItemOf(store, carrierId)
  if (!carrier || !kept || answer === undefined) throw new Error('what is closed was seen whole and answered')
  const told: Touched = {
    carrierId,
    level: carrier.level,
    fileNumber: archive.fileNumber,
    answer,
    reason,
    ...(keepUntil !== undefined && { keepUntil }),
    ...(whither !== undefined && { whither })
  }
  for (const { personId } of appraisal.group) noteKnower(store, { carrier, personId, at: now, act: 'appraise' })
  // What has left for good meanwhile keeps its answer; nothing more can be done with it.
  if (isGoneForGood(carrier.state)) return told
  const until = keptAfter(kept, { answer, keepUntil })
  if (until !== kept.keepUntil && !setKeptUntil(store, { carrierId, keepUntil: until, version: kept.version }))
    throw new Refused('appraisal.itemChanged', { fileNumber: archive.fileNumber })
  if (answer === 'transfer')
    insertTask(store, {
      id: newId(),
      kind: 'review',
      level: carrier.level,
      carrierId,
      note: [appraisal.number, whither, reason].join(' '),
      dueOn: addDays(today, DAYS_TO_REVIEW),
      createdAt: now,
      originId: appraisal.id
    })
  if (mayBeDestroyed(answer)) return told
  const leader = appraisal.group.find(({ leads }) => leads) ?? appraisal.openedBy
  const takenOff = takeOffList(store, carrier, {
    reason: `${appraisal.number} ${reason}`,
    at: now,
    by: named(leader)
  })
  return { ...told, ...(takenOff !== undefined && { takenOff }) }
}
