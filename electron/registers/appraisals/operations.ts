import { isGoneForGood } from '#shared/carrier-life.ts'
import { highest } from '#shared/levels.ts'
import { appraisals, type Appraisal, type AppraisalItem } from '#shared/registers/appraisals.ts'
import { answerProblem, type AppraisalAnswer } from '#shared/appraisal-rules.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { listableOf } from '#electron/appraised.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { named } from '#electron/keepers.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { archiveItemOf } from '#electron/registers/archives/queries.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import { close } from './close.ts'
import {
  appraisalOf,
  appraisalsOfCarrier,
  countEndedItems,
  endAppraisal,
  endedItems,
  insertAppraisal,
  insertItem,
  insertMember,
  itemOf,
  itemsOf,
  latestAppraisalOf,
  listAppraisals,
  raiseLevel,
  setAnswer,
  touchAppraisal
} from './queries.ts'

// As many as one group can answer for; the rest waits for the next.
const MOST_ITEMS = 1000

export const appraisalsImplemented = implement(appraisals, {
  begin({ purpose, leaderId, memberIds, ended, carrierIds }, given) {
    const { store, asker, newId, now, today } = given
    const everybody = [leaderId, ...memberIds]
    if (new Set(everybody).size < everybody.length) throw new Refused('appraisal.groupTwice')
    const waiting = ended ? endedItems(store, today, MOST_ITEMS + 1) : []
    if (ended && waiting.length === 0) throw new Refused('appraisal.nothingEnded')
    const wanted = [...new Set([...waiting, ...carrierIds])]
    if (wanted.length > MOST_ITEMS) throw new Refused('appraisal.tooMany', { most: MOST_ITEMS })
    const id = newId()
    insertAppraisal(store, {
      id,
      number: takeDocumentNumber(store, 'DJ', today),
      purpose,
      openedBy: named(asker),
      openedAt: now
    })
    for (const personId of everybody) {
      const { number, name } = whoMayHave(store, personId, 'unclassified', today)
      insertMember(store, id, { personId, number, name, leads: personId === leaderId })
    }
    const touched = putBefore(given, existing(store, id), wanted)
    return { ...existing(store, id), touched }
  },

  add({ appraisalId, carrierIds, version }, given) {
    const { store } = given
    const touched = putBefore(given, openOne(store, appraisalId), [...new Set(carrierIds)])
    if (!touchAppraisal(store, appraisalId, version)) throw new Refused('appraisal.changedMeanwhile')
    return { ...existing(store, appraisalId), touched }
  },

  answer({ appraisalId, carrierIds, answer, reason, keepUntil, whither, version }, given) {
    const { store, asker, now, today } = given
    openOne(store, appraisalId)
    if (answer === 'extend' && keepUntil === undefined) throw new Refused('appraisal.newDayMissing')
    if (answer === 'transfer' && whither === undefined) throw new Refused('appraisal.whitherMissing')
    const ids = [...new Set(carrierIds)]
    const touched = ids.map((carrierId) => {
      const item = itemOf(store, appraisalId, carrierId)
      if (!item) throw new Refused('appraisal.itemNotFound')
      // What is kept must not be swept away with the rest: an answer is changed by itself.
      if (ids.length > 1 && item.answer !== undefined)
        throw new Refused('appraisal.answeredAlready', { fileNumber: item.archive.fileNumber })
      refuseUnfit(item, { answer, keepUntil }, today)
      const said = {
        answer,
        reason,
        keepUntil: answer === 'extend' ? keepUntil : undefined,
        whither: answer === 'transfer' ? whither : undefined
      }
      setAnswer(store, { ...said, appraisalId, carrierId, at: now, by: named(asker) })
      return { carrierId, level: item.carrier.level, fileNumber: item.archive.fileNumber, ...said }
    })
    if (!touchAppraisal(store, appraisalId, version)) throw new Refused('appraisal.changedMeanwhile')
    return { ...existing(store, appraisalId), touched }
  },

  close: (wish, given) => close(openOne(given.store, wish.appraisalId), wish, given),

  withdraw({ appraisalId, reason, version }, { store, asker, now }) {
    openOne(store, appraisalId)
    const by = named(asker)
    if (!endAppraisal(store, { id: appraisalId, state: 'withdrawn', at: now, by, report: reason, version }))
      throw new Refused('appraisal.changedMeanwhile')
    return { ...existing(store, appraisalId), touched: [] }
  },

  list: ({ from, count, ...which }, { store, today }) => ({
    ...listAppraisals(store, which, { from, count }),
    waiting: countEndedItems(store, today)
  }),

  open({ appraisalId }, { store }) {
    const appraisal = existing(store, appraisalId)
    return { ...appraisal, listable: listableOf(store, appraisal).length }
  },

  items({ appraisalId, answers, unanswered, from, count }, { store }) {
    existing(store, appraisalId)
    return itemsOf(store, appraisalId, { answers, unanswered, from, count })
  },

  ofCarrier({ carrierId }, { store }) {
    const latest = latestAppraisalOf(store, carrierId)?.answer
    return { rows: appraisalsOfCarrier(store, carrierId), ...(latest !== undefined && { latest }) }
  }
})

// Whoever appraises reads what is put before them: each of the group must be cleared for it.
function putBefore({ store, newId, today }: Changing, appraisal: Appraisal, carrierIds: readonly string[]) {
  const touched = carrierIds.map((carrierId) => {
    const carrier = carrierOf(store, carrierId)
    if (!carrier) throw new Refused('carrier.notFound')
    const item = archiveItemOf(store, carrierId)
    if (!item) throw new Refused('archive.notCatalogued', { number: carrier.number })
    refuseGone(carrier)
    if (!insertItem(store, { id: newId(), appraisalId: appraisal.id, carrierId, keptUntil: item.keepUntil }))
      throw new Refused('appraisal.underAppraisal', { number: item.fileNumber })
    return { carrierId, level: carrier.level, fileNumber: item.fileNumber }
  })
  if (touched.length === 0) return touched
  const level = highest(touched.map((each) => each.level))
  for (const { personId } of appraisal.group) whoMayHave(store, personId, level, today)
  raiseLevel(store, appraisal.id, level)
  return touched
}

function refuseGone({ state }: CarrierInSight): void {
  if (isGoneForGood(state)) throw new Refused('carrier.stateForbids', { state })
}

/** @throws Refused where an item cannot be answered so */
function refuseUnfit(
  { archive }: AppraisalItem,
  answered: { answer: AppraisalAnswer; keepUntil?: string | undefined },
  today: string
): void {
  const problem = answerProblem(archive, answered, today)
  if (problem?.code === 'appraisal.keptForEver') throw new Refused(problem.code, { fileNumber: archive.fileNumber })
  if (problem?.code === 'appraisal.stillToBeKept')
    throw new Refused(problem.code, { fileNumber: archive.fileNumber, ...problem.data })
  if (problem?.code === 'appraisal.notLater')
    throw new Refused(problem.code, { fileNumber: archive.fileNumber, ...problem.data })
}

function openOne(store: ReadableStore, id: string): Appraisal {
  const appraisal = existing(store, id)
  if (appraisal.state !== 'open') throw new Refused('appraisal.ended', { number: appraisal.number })
  return appraisal
}

function existing(store: ReadableStore, id: string): Appraisal {
  const appraisal = appraisalOf(store, id)
  if (!appraisal) throw new Refused('appraisal.notFound')
  return appraisal
}
