import { goneForGood, type CarrierState } from '#shared/carrier-life.ts'
import { addDays, isAfter, isBefore, type Day } from '#shared/days.ts'
import { changeOf, checkChange } from '#shared/changed-marks.ts'
import { checkDerived } from '#shared/derived-marks.ts'
import { highest, isStateSecret, type Level } from '#shared/levels.ts'
import { composeMark, type Mark } from '#shared/marks.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { DeterminationInSight } from '#shared/registers/determinations.ts'
import type { Changing } from '#electron/implement.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { refuseEndProblem } from '#electron/possible-end.ts'
import {
  addToScope,
  carrierOf,
  carriersMarkedBy,
  carriersOfSecret,
  carriersOfSecretSentAway,
  scopeOf,
  setMark
} from '#electron/registers/carriers/queries.ts'
import { readersOf } from '#electron/registers/circulations/queries.ts'
import { borrowerOf } from '#electron/registers/loans/queries.ts'
import { peopleWith, recipientOf } from '#electron/registers/movements/queries.ts'
import { finishTasksOf, insertTask } from '#electron/registers/tasks/queries.ts'
import { unitWithName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import type { WritableStore } from '#electron/store/open-store.ts'
import { inSight, knownCarrier } from './in-sight.ts'
import { refuseAbove } from './propose.ts'
import {
  conditionMetOn,
  determinationBehind,
  idsDerivedFrom,
  insertDetermination,
  insertNotice,
  waitingChange,
  type Content,
  type DeterminationKept
} from './queries.ts'

// Promptly, says the law (Regulations 21): a working week and the days around it.
const daysToRemark = 10

type ChangeWish = {
  carrierId: string
  mark: Mark
  startsOn?: Day | undefined
  scopeUnits: string[]
  scopePeople: string[]
  why: string
  phone?: string | undefined
  version: number
}

/** Proposes another level or end for what this unit has made, or that it be no secret any more. */
export function proposeChange(wish: ChangeWish, given: Changing): DeterminationInSight {
  const { store, today } = given
  const carrier = knownCarrier(store, wish.carrierId)
  const secret = carriersOfSecret(store, carrier)
  const metOn = conditionMetOn(
    store,
    secret.map(({ id }) => id)
  )
  // Whoever holds what was made elsewhere cannot change it: only note that it has ended by itself (Regulations 22).
  if (carrier.origin === 'received' && !(hasEnded(carrier, today, metOn) && !isStateSecret(wish.mark.level)))
    throw new Refused('determination.notOriginator', { issuer: carrier.issuer })
  for (const name of wish.scopeUnits) if (!unitWithName(store, name)) throw new Refused('unit.notFound')
  for (const personId of wish.scopePeople) whoMayHave(store, personId, highest([carrier.level, wish.mark.level]), today)
  const { why, phone, scopeUnits, scopePeople } = wish
  const content = { points: [], sources: [], scopeUnits, scopePeople, why, phone }
  return inSight(store, enter(wish, carrier, { decidedOn: today, content }, given))
}

/** Enters what the issuer elsewhere has decided; it is in force at once, and every copy here follows. */
export function enterIssuerNotice(
  wish: {
    carrierId: string
    document: string
    noticedOn: Day
    mark: Mark
    startsOn?: Day | undefined
    why?: string | undefined
    version: number
  },
  given: Changing
): DeterminationInSight & { affected: { id: string; level: Level }[] } {
  const { store, today } = given
  const carrier = knownCarrier(store, wish.carrierId)
  if (carrier.origin === 'own') throw new Refused('determination.ownSecret')
  if (isAfter(wish.noticedOn, today)) throw new Refused('determination.noticedLater', { today })
  const content = { points: [], sources: [], scopeUnits: [], scopePeople: [], why: wish.why }
  const issuer = { document: wish.document, noticedOn: wish.noticedOn }
  const id = enter(wish, carrier, { decidedOn: wish.noticedOn, content, issuer }, given)
  const affected = putInForce(given, id)
  return { ...inSight(store, id), affected }
}

/**
 * Refuses a change that cannot be decided on this day: too late, beyond what the level allows, of what only follows its
 * source.
 */
export function refuseImpossibleChange(
  store: WritableStore,
  carrier: CarrierInSight,
  { mark, startsOn, decidedOn }: { mark: Mark; startsOn: Day | undefined; decidedOn: Day }
): void {
  const secret = carriersOfSecret(store, carrier).map(({ id }) => id)
  const metOn = conditionMetOn(store, [carrier.id, ...secret])
  const [problem] = checkChange(carrier, { mark, startsOn }, decidedOn, metOn)
  if (problem?.code === 'nothingChanges') throw new Refused('determination.nothingChanges')
  if (problem?.code === 'notAStateSecret') throw new Refused('determination.notAStateSecret')
  if (problem?.code === 'changeTooLate') throw new Refused('determination.changeTooLate', { endsOn: problem.endsOn })
  if (problem) refuseEndProblem(problem)
  const origin = originOf(store, carrier)
  if (origin && origin.way !== 'original') refuseLeavingTheSource(store, origin, { mark, startsOn, decidedOn })
}

/** By which determination a carrier bears its mark, where it was made here. */
export function originOf(store: WritableStore, carrier: CarrierInSight): DeterminationKept | undefined {
  const original = carrier.originalId === undefined ? carrier : (carrierOf(store, carrier.originalId) ?? carrier)
  const id = carrier.determinationId ?? original.determinationId
  return id === undefined ? undefined : determinationBehind(store, id)
}

/**
 * Gives every carrier of the secret its new mark, with a notice to whoever holds it, has it in hand or may know it, a task
 * to re-mark each, one to tell whoever it was sent to, and one to review what was derived from it (Secrecy Law 23 and 24;
 * Regulations 21).
 * @returns the carriers it has reached
 */
export function putInForce(
  { store, asker, newId, now, today }: Changing,
  determinationId: string
): { id: string; level: Level }[] {
  const change = determinationBehind(store, determinationId)
  const carrier = change?.carrierId === undefined ? undefined : carrierOf(store, change.carrierId)
  if (!change || !carrier) throw new Refused('carrier.notFound')
  const { mark, startsOn, level, content } = change
  const by = { number: asker.number, name: asker.name }
  const dueOn = addDays(today, daysToRemark)
  const note = `${carrier.markText} → ${composeMark(mark)}`
  const secret = carriersOfSecret(store, carrier)
  const toNotice = (carrierId: string, who: { unitId: string } | { personId: string }) =>
    insertNotice(store, { id: newId(), determinationId, carrierId, dueOn, ...who })

  for (const name of content.scopeUnits) {
    const unit = unitWithName(store, name)
    if (unit) addToScope(store, { carrierId: carrier.id, unitId: unit.id, at: now, by })
  }
  for (const personId of content.scopePeople) addToScope(store, { carrierId: carrier.id, personId, at: now, by })
  const { units, people } = scopeOf(store, carrier.id)
  for (const { id } of units) toNotice(carrier.id, { unitId: id })
  for (const { id } of people) toNotice(carrier.id, { personId: id })

  for (const { id: carrierId, holderId, markState } of secret) {
    // What bears no mark yet is marked with the new one from the first.
    const unmarked = markState === 'unmarked'
    setMark(store, carrierId, { mark, startsOn, markState: unmarked ? 'unmarked' : 'toRemark' })
    // Whoever has it in hand now learns of it, and whoever it is going round to, not only who keeps it.
    const borrower = borrowerOf(store, carrierId)
    const inHand = [...readersOf(store, carrierId), ...peopleWith(store, carrierId)]
    for (const personId of [holderId, ...(borrower === undefined ? [] : [borrower]), ...inHand])
      toNotice(carrierId, { personId })
    finishTasksOf(store, { carrierId, kind: 'remark', at: now, by, answer: note })
    finishTasksOf(store, { carrierId, kind: 'review', at: now, by, answer: note })
    if (unmarked) continue
    const task = { id: newId(), kind: 'remark', level, carrierId, personId: holderId } as const
    insertTask(store, { ...task, note, dueOn, createdAt: now, originId: determinationId })
  }
  const beyond = [...secret.filter(({ state }) => state === 'inTransit'), ...carriersOfSecretSentAway(store, carrier)]
  for (const { id: carrierId, number } of beyond)
    insertTask(store, {
      id: newId(),
      kind: 'tellRecipient',
      level,
      carrierId,
      note: [recipientOf(store, carrierId), number, note].filter(Boolean).join(' · '),
      dueOn,
      createdAt: now,
      originId: determinationId
    })
  const ids = secret.map(({ id }) => id)
  for (const derived of idsDerivedFrom(store, ids).flatMap((id) => carriersMarkedBy(store, id)))
    insertTask(store, {
      id: newId(),
      kind: 'review',
      level: highest([derived.level, level]),
      carrierId: derived.id,
      personId: derived.holderId,
      note: `${change.number} · ${carrier.number} · ${note}`,
      dueOn,
      createdAt: now,
      originId: determinationId
    })
  return secret.map((each) => ({ id: each.id, level: highest([each.level, mark.level]) }))
}

function enter(
  wish: { mark: Mark; startsOn?: Day | undefined; version: number },
  carrier: CarrierInSight,
  {
    decidedOn,
    content,
    issuer
  }: { decidedOn: Day; content: Content; issuer?: { document: string; noticedOn: Day } | undefined },
  { store, asker, newId, now, today }: Changing
): string {
  if (carrier.version !== wish.version) throw new Refused('carrier.changedMeanwhile')
  if ((goneForGood as readonly CarrierState[]).includes(carrier.state))
    throw new Refused('carrier.stateForbids', { state: carrier.state })
  refuseAbove(store, wish.mark.level, asker)
  const secret = carriersOfSecret(store, carrier)
  const origin = originOf(store, carrier)
  const determinationId = origin?.id
  const waiting = waitingChange(store, { determinationId, carrierIds: secret.map(({ id }) => id) })
  if (waiting) throw new Refused('determination.changeWaiting', { number: waiting.number })
  // A term goes on counting from the day it began, unless somebody says otherwise.
  const startsOn = isStateSecret(wish.mark.level) ? (wish.startsOn ?? carrier.startsOn) : undefined
  const after = { mark: wish.mark, startsOn }
  refuseImpossibleChange(store, carrier, { ...after, decidedOn })
  const id = newId()
  insertDetermination(store, {
    id,
    number: takeDocumentNumber(store, 'BG', today),
    act: changeOf(carrier, after),
    way: undefined,
    state: issuer ? 'approved' : 'waiting',
    title: carrier.title,
    unit: carrier.unit,
    level: highest([carrier.level, wish.mark.level]),
    ...after,
    markBefore: carrier.mark,
    startedOn: carrier.startsOn,
    carrierId: carrier.id,
    changesId: determinationId,
    content,
    proposedBy: { number: asker.number, name: asker.name },
    proposedAt: now,
    ...(issuer && { issuerDocument: issuer.document, issuerNoticedOn: issuer.noticedOn })
  })
  return id
}

function hasEnded({ endsOn }: CarrierInSight, today: Day, metOn: Day | undefined): boolean {
  return metOn !== undefined || (endsOn !== undefined && isBefore(endsOn, today))
}

// What was derived follows its source: its level, no later end, and open only when that is (Rules on Derivation 2023, 8).
function refuseLeavingTheSource(
  store: WritableStore,
  { content, way }: DeterminationKept,
  { mark, startsOn, decidedOn }: { mark: Mark; startsOn: Day | undefined; decidedOn: Day }
): void {
  const sources = content.sources.flatMap(({ carrierId, touched }) => {
    const source = carrierOf(store, carrierId)
    return source ? [{ source, touched }] : []
  })
  const live = sources.filter(({ source }) => isStateSecret(source.level) && !hasEnded(source, decidedOn, undefined))
  if (!isStateSecret(mark.level)) {
    if (live.length > 0) throw new Refused('determination.followsSource')
    return
  }
  if (way === 'compilation') {
    if (mark.level !== highest(sources.map(({ source }) => source.level)))
      throw new Refused('determination.followsSource')
    return
  }
  for (const { source, touched } of sources)
    if (checkDerived({ mark, startsOn }, source, touched?.mark).length > 0)
      throw new Refused('determination.followsSource')
}
