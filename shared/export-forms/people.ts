import { listForm } from '../export-form.ts'
import { people, type PersonInSight } from '../registers/people.ts'
import { columnOf } from './column.ts'

const column = columnOf<PersonInSight>()

/** The register of people: who may know how much, and until when they are reviewed. */
export const peopleForm = listForm({
  list: people.list,
  idOf: ({ id }) => id,
  levelOf: () => undefined,
  // Who of a unit is cleared for what is nobody else's business.
  atLeast: 'workSecret',
  columns: [
    column('staffNumber', ({ number }) => number),
    column('name', ({ name }) => name),
    column('unit', ({ unit }) => unit),
    column('post', ({ post }) => post),
    column(
      'personClass',
      ({ personClass }) => personClass,
      ({ personClass }, words) => words.personClasses[personClass]
    ),
    column(
      'clearance',
      ({ clearance }) => clearance,
      ({ clearance }, words) => words.levels[clearance]
    ),
    column('reviewedOn', ({ reviewedOn }) => reviewedOn),
    column(
      'reviewResult',
      ({ reviewResult }) => reviewResult,
      ({ reviewResult }, words) => words.pages.onePerson.results[reviewResult]
    ),
    column('reviewDueOn', ({ reviewDueOn }) => reviewDueOn),
    column('leftOn', ({ leftOn }) => leftOn),
    column('coolingOffUntil', ({ coolingOffUntil }) => coolingOffUntil)
  ]
})
