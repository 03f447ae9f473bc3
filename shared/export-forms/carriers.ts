import { listForm } from '../export-form.ts'
import { carriers, type CarrierInSight } from '../registers/carriers.ts'
import type { Column } from '../table-file.ts'
import { columnOf } from './column.ts'

const column = columnOf<CarrierInSight>()

/** What a list says of a carrier, whatever it is a list of. */
export const columnsOfCarrier: readonly Column<CarrierInSight>[] = [
  column('number', ({ number }) => number),
  column('formerNumber', ({ formerNumber }) => formerNumber),
  column('title', ({ title }) => title),
  column(
    'level',
    ({ level }) => level,
    ({ level }, words) => words.levels[level]
  ),
  column('markText', ({ markText }) => markText),
  column(
    'carrierKind',
    ({ kind }) => kind,
    ({ kind }, words) => words.carrierKinds[kind]
  ),
  column('issuer', ({ issuer }) => issuer),
  column('documentNumber', ({ documentNumber }) => documentNumber),
  column('copyNumber', ({ copyNumber }) => copyNumber),
  column('serialNumber', ({ serialNumber }) => serialNumber),
  column('pages', ({ pages }) => pages),
  column('capacity', ({ capacity }) => capacity),
  column('startsOn', ({ startsOn }) => startsOn),
  column('endsOn', ({ endsOn }) => endsOn),
  column('basis', ({ basis }) => basis),
  column('scope', ({ scope }) => scope),
  column('unit', ({ unit }) => unit),
  column('holder', ({ holder }) => holder.name),
  column('holderNumber', ({ holder }) => holder.number),
  column('place', ({ place }) => place.name),
  column('placeCode', ({ place }) => place.code),
  column(
    'state',
    ({ state }) => state,
    ({ state }, words) => words.carrierStates[state]
  ),
  column('registeredOn', ({ registeredOn }) => registeredOn),
  column('registeredBy', ({ registeredBy }) => registeredBy.name),
  column('remarks', ({ remarks }) => remarks)
]

/** The ledger of carriers (载体台账). */
export const carriersForm = listForm({
  list: carriers.list,
  idOf: ({ id }) => id,
  levelOf: ({ level }) => level,
  columns: columnsOfCarrier
})
