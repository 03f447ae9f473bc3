import { units, type UnitInSight } from '#shared/registers/units.ts'
import { implement } from '#electron/implement.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { insertUnit, listUnits, unitOf, unitWithName, updateUnit } from './queries.ts'

export const unitsImplemented = implement(units, {
  register({ name, headId }, { store, newId }) {
    if (unitWithName(store, name)) throw new Refused('unit.nameTaken', { name })
    refuseAnUnknownHead(store, headId)
    const id = newId()
    insertUnit(store, { id, name, ...(headId !== undefined && { headId }), closed: false, version: 1 })
    return existing(store, id)
  },

  change({ unitId, name, headId, closed, version, reason }, { store }) {
    const before = existing(store, unitId)
    const namesake = unitWithName(store, name)
    if (namesake && namesake.id !== unitId) throw new Refused('unit.nameTaken', { name })
    refuseAnUnknownHead(store, headId)
    if (closed && !before.closed && before.people + before.carriers > 0)
      throw new Refused('unit.inUse', { people: before.people, carriers: before.carriers })
    const after = { id: unitId, name, ...(headId !== undefined && { headId }), closed, version }
    if (!updateUnit(store, after)) throw new Refused('unit.changedMeanwhile')
    return { ...existing(store, unitId), before, reason }
  },

  list: ({ words = '', closed, from, count }, { store }) =>
    listUnits(store, { words: words.trim(), closed }, from, count)
})

function existing(store: ReadableStore, id: string): UnitInSight {
  const unit = unitOf(store, id)
  if (!unit) throw new Refused('unit.notFound')
  return unit
}

function refuseAnUnknownHead(store: ReadableStore, headId: string | undefined): void {
  if (headId !== undefined && !personOf(store, headId)) throw new Refused('person.notFound')
}
