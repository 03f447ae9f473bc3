import { copies, type CopyingInSight } from '#shared/registers/copies.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { approvedFor } from '#electron/approved.ts'
import { implement } from '#electron/implement.ts'
import { noteKnower, whoMayKnow } from '#electron/may-know.ts'
import { carrierOf, insertCarrier, takeNumber, touchCarrier } from '#electron/registers/carriers/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { unitOfName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import { refuseSubstitute } from '#electron/substitute.ts'
import { copyingOf, insertCopy, insertCopying, listCopyings, nextCopyNumber } from './queries.ts'

export const copiesImplemented = implement(copies, {
  make(wish, given) {
    const { store, asker, newId, now, today } = given
    const { carrierId, count, purpose, originatorDocument, approvalId, version } = wish
    const source = carrierOf(store, carrierId)
    if (!source) throw new Refused('carrier.notFound')
    refuseToCopy(source)
    refuseSubstitute(source)
    // Regulations 29(4): what is top secret is copied only where its originator, or the originator's superior, agrees.
    if (source.level === 'topSecret' && originatorDocument === undefined) throw new Refused('copy.originatorMissing')
    const { stamp } = wish
    if (stamp === undefined) throw new Refused('copy.stampMissing')
    const holder = whoMayKnow(store, wish.holderId, source, today)
    const place = placeOf(store, wish.placeId)
    if (!place) throw new Refused('place.notFound')
    const approval = approvedFor(given, { act: 'copy', carriers: [source], purpose, approvalId, copies: count })
    if (approval && approval.copies !== count)
      throw new Refused('copy.countNotApproved', { approved: approval.copies ?? 0, wanted: count })
    if (!touchCarrier(store, carrierId, version)) throw new Refused('carrier.changedMeanwhile')

    const id = newId()
    const originalId = source.originalId ?? source.id
    insertCopying(store, {
      id,
      number: takeDocumentNumber(store, 'FZ', today),
      carrierId,
      originalId,
      count,
      pages: wish.pages ?? source.pages,
      purpose,
      madeWhere: wish.madeWhere,
      printNumber: wish.printNumber,
      originatorDocument,
      madeAt: now,
      madeBy: { number: asker.number, name: asker.name },
      approvalNumber: approval?.number,
      approvedBy: approval?.decidedBy
    })
    const first = nextCopyNumber(store, originalId)
    for (let running = first; running < first + count; running += 1) {
      const copy: CarrierInSight = {
        ...inheritedFrom(source),
        id: newId(),
        number: takeNumber(store, {
          scheme: settingsInForce(store).settings.numberScheme,
          year: Number(today.slice(0, 4)),
          level: source.level
        }),
        copyNumber: String(running),
        ...(wish.pages !== undefined && { pages: wish.pages }),
        originalId,
        holderId: holder.id,
        holder: { number: holder.number, name: holder.name },
        placeId: place.id,
        place: { code: place.code, name: place.name },
        registeredOn: today,
        registeredBy: { number: asker.number, name: asker.name },
        markState: source.markState === 'declassified' ? 'declassified' : 'marked',
        state: 'inStock',
        atRest: 'inStock',
        version: 1
      }
      insertCarrier(store, copy, unitOfName(store, source.unit, newId).id)
      insertCopy(store, { carrierId: copy.id, originalId, running, copyingId: id })
      noteKnower(store, { carrier: copy, personId: holder.id, at: now, act: 'copy' })
    }
    return { ...existing(store, id), stamp }
  },

  list: ({ from, count, ...which }, { store }) => listCopyings(store, which, { from, count })
})

// A copy is made of what is there and may be touched, and bears the mark that is in force.
function refuseToCopy({ state, heldBecause, markState }: CarrierInSight): void {
  if (heldBecause !== undefined) throw new Refused('carrier.held', { reason: heldBecause })
  if (state !== 'inStock' && state !== 'archived') throw new Refused('carrier.stateForbids', { state })
  // Regulations 21: what bears no mark yet is marked before anything is made of it.
  if (markState === 'unmarked') throw new Refused('carrier.notMarked')
  if (markState === 'toRemark') throw new Refused('copy.markIsVoid')
}

// A copy is treated as its original: level, end and scope are the original's (Regulations 27(5)). Nothing of the thing
// itself is taken over: its serial, its former number, what was remarked on it.
function inheritedFrom(source: CarrierInSight) {
  const { title, kind, issuer, documentNumber, pages, mark, startsOn, basis, scope, unit, origin } = source
  const { determinationId, level, markText, endsOn } = source
  return {
    ...{ title, kind, issuer, mark, unit, origin, level, markText },
    ...(documentNumber !== undefined && { documentNumber }),
    ...(pages !== undefined && { pages }),
    ...(startsOn !== undefined && { startsOn }),
    ...(basis !== undefined && { basis }),
    ...(scope !== undefined && { scope }),
    ...(determinationId !== undefined && { determinationId }),
    ...(endsOn !== undefined && { endsOn })
  }
}

function existing(store: ReadableStore, id: string): CopyingInSight {
  const copying = copyingOf(store, id)
  if (!copying) throw new Refused('carrier.notFound')
  return copying
}
