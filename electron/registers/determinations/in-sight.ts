import { composeMark } from '#shared/marks.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { DeterminationInSight } from '#shared/registers/determinations.ts'
import { carrierOf, carriersMarkedBy } from '#electron/registers/carriers/queries.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { refuseSubstitute } from '#electron/substitute.ts'
import { changesOf, derivedFrom, determinationOf, noticesOf, type DeterminationKept } from './queries.ts'

/** A determination in sight, as it is kept. */
export function existing(store: ReadableStore, id: string): DeterminationKept {
  const determination = determinationOf(store, id)
  if (!determination) throw new Refused('determination.notFound')
  return determination
}

export function carrierInSight(store: ReadableStore, id: string): CarrierInSight {
  const carrier = carrierOf(store, id)
  if (!carrier) throw new Refused('carrier.notFound')
  return carrier
}

/** A carrier in sight whose content is known here, so that something can be determined about it. */
export function knownCarrier(store: ReadableStore, id: string): CarrierInSight {
  const carrier = carrierInSight(store, id)
  refuseSubstitute(carrier)
  return carrier
}

/** A determination with everything that belongs to it, as far as whoever asks may see it. */
export function inSight(store: ReadableStore, id: string): DeterminationInSight {
  const { content, ...brief } = existing(store, id)
  const { points, sources, scopePeople, ...said } = content
  const carriers = carriersOf(store, brief)
  const carrierIds = carriers.map((carrier) => carrier.id)
  return {
    ...brief,
    ...said,
    points: points.map((point) => ({ ...point, ...(point.mark && { markText: composeMark(point.mark) }) })),
    scopePeople: scopePeople.flatMap((personId) => {
      const person = personOf(store, personId)
      return person ? [{ id: person.id, number: person.number, name: person.name }] : []
    }),
    sources: sources.flatMap(({ carrierId, touched }) => {
      const source = carrierOf(store, carrierId)
      if (!source) return []
      const { number, title, level, markText } = source
      return [{ carrierId, number, title, level, markText, ...(touched && { touched }) }]
    }),
    carriers: carriers.map(marked),
    derived: brief.act === 'determine' ? derivedFrom(store, carrierIds) : [],
    changes: brief.act === 'determine' ? changesOf(store, { determinationId: id, carrierIds }) : [],
    notices: noticesOf(store, id)
  }
}

/** A carrier as the pages about marks show it. */
export function marked(carrier: CarrierInSight) {
  const { id, number, title, copyNumber, level, markText, markState, state, holder, version } = carrier
  return {
    id,
    number,
    title,
    ...(copyNumber !== undefined && { copyNumber }),
    level,
    markText,
    markState,
    state,
    holder,
    version
  }
}

// A change is about what was determined; where nothing was, about the carrier it was proposed for.
function carriersOf(
  store: ReadableStore,
  { id, act, changesId, carrierId }: Pick<DeterminationKept, 'id' | 'act' | 'changesId' | 'carrierId'>
): CarrierInSight[] {
  const determinationId = act === 'determine' ? id : changesId
  if (determinationId !== undefined) return carriersMarkedBy(store, determinationId)
  const carrier = carrierId === undefined ? undefined : carrierOf(store, carrierId)
  return carrier ? [carrier] : []
}
