import { addDays, isAfter, isBefore } from '#shared/days.ts'
import { circulations, type Circulation } from '#shared/registers/circulations.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { refuseImpossible, step } from '#electron/carrier-step.ts'
import type { Asker } from '#electron/desk.ts'
import { implement } from '#electron/implement.ts'
import { noteKnower, whoMayKnow } from '#electron/may-know.ts'
import { openIncident } from '#electron/open-incident.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import {
  circulationOf,
  endCirculation,
  endReading,
  insertCirculation,
  insertReading,
  listCirculations,
  touchCirculation
} from './queries.ts'

export const circulationsImplemented = implement(circulations, {
  begin({ carrierId, readerIds, placeId, dueOn, version }, { store, asker, newId, now, today }) {
    const carrier = carrierThere(store, carrierId)
    const { level } = carrier
    refuseImpossible(carrier, 'circulate')
    for (const id of readerIds) whoMayKnow(store, id, carrier, today)
    // Regulations 29(3): what is top secret is read at a place that is laid down.
    if (level === 'topSecret' && placeId === undefined) throw new Refused('circulation.placeMissing')
    if (placeId !== undefined && !placeOf(store, placeId)) throw new Refused('place.notFound')
    if (isBefore(dueOn, today)) throw new Refused('circulation.dueBeforeToday', { today })
    const latest = addDays(today, settingsInForce(store).settings.outDays[level])
    if (isAfter(dueOn, latest)) throw new Refused('circulation.dueTooLate', { level, latest })
    step(store, carrier, 'circulate', version)
    const id = newId()
    insertCirculation(store, {
      id,
      number: takeDocumentNumber(store, 'CY', today),
      carrierId,
      placeId,
      readerIds: [...new Set(readerIds)],
      dueOn,
      begunAt: now,
      begunBy: named(asker)
    })
    return existing(store, id, today)
  },

  handTo({ circulationId, readerId, signedOnPaper, version }, { store, asker, together, newId, now, today }) {
    const circulation = goingOn(store, circulationId, today)
    refuseWhileOut(circulation)
    const carrier = carrierThere(store, circulation.carrierId)
    if (carrier.heldBecause !== undefined) throw new Refused('carrier.held', { reason: carrier.heldBecause })
    const reader = whoMayKnow(store, readerId, carrier, today)
    const [signer] = together.receiver
    if (!signer && signedOnPaper !== true) throw new Refused('circulation.notSigned')
    if (signer && signer.number !== reader.number) throw new Refused('circulation.signerIsNotReader', reader)
    const [second] = together.secondOfficer
    if (carrier.level === 'topSecret' && !second) throw new Refused('circulation.secondMissing')
    count(store, circulation, version)
    insertReading(store, {
      id: newId(),
      circulationId,
      carrierId: carrier.id,
      personId: readerId,
      outAt: now,
      outBy: named(asker),
      signed: signer ? 'here' : 'onPaper',
      second: second && named(second)
    })
    noteKnower(store, { carrier, personId: readerId, at: now, act: 'circulate' })
    return existing(store, circulationId, today)
  },

  takeFrom({ circulationId, condition, damage, version }, given) {
    const { store, asker, now, today } = given
    const circulation = goingOn(store, circulationId, today)
    const reading = circulation.readings.find(({ backAt }) => backAt === undefined)
    if (!reading) throw new Refused('circulation.withNobody')
    if ((condition === 'damaged') !== (damage !== undefined)) throw new Refused('circulation.damageUntold')
    count(store, circulation, version)
    endReading(store, { id: reading.id, backAt: now, backTo: named(asker), condition, damage })
    if (damage !== undefined) {
      const carrier = carrierThere(store, circulation.carrierId)
      openIncident(given, { kind: 'damaged', foundOn: today, what: damage, carrier, responsibleId: reading.reader.id })
    }
    return existing(store, circulationId, today)
  },

  end({ circulationId, note, version }, { store, asker, now, today }) {
    const circulation = goingOn(store, circulationId, today)
    refuseWhileOut(circulation)
    step(store, carrierThere(store, circulation.carrierId), 'endCirculation')
    if (!endCirculation(store, { id: circulationId, endedAt: now, endedBy: named(asker), note, version }))
      throw new Refused('circulation.changedMeanwhile')
    return existing(store, circulationId, today)
  },

  list: ({ from, count: rows, ...which }, { store, today }) =>
    listCirculations(store, which, { today, from, count: rows })
})

// By the custodian to each reader and back, never from reader to reader.
function refuseWhileOut({ readings }: Circulation): void {
  const out = readings.find(({ backAt }) => backAt === undefined)
  if (out) throw new Refused('circulation.stillOut', { name: out.reader.name })
}

function count(store: WritableStore, { id }: Circulation, version: number): void {
  if (!touchCirculation(store, id, version)) throw new Refused('circulation.changedMeanwhile')
}

function goingOn(store: ReadableStore, id: string, today: string): Circulation {
  const circulation = existing(store, id, today)
  if (circulation.endedAt !== undefined) throw new Refused('circulation.endedAlready', { number: circulation.number })
  return circulation
}

function existing(store: ReadableStore, id: string, today: string): Circulation {
  const circulation = circulationOf(store, id, today)
  if (!circulation) throw new Refused('circulation.notFound')
  return circulation
}

function carrierThere(store: ReadableStore, id: string): CarrierInSight {
  const carrier = carrierOf(store, id)
  if (!carrier) throw new Refused('carrier.notFound')
  return carrier
}

function named({ number, name }: Pick<Asker, 'number' | 'name'>) {
  return { number, name }
}
