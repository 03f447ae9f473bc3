import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { PersonClass } from '../person-standing.ts'
import { Id, Part, StaffNumber, line } from '../values.ts'

/** A person of the unit, with or without an account: whoever can hold a carrier (涉密人员台账). */
export const Person = z.object({
  id: Id,
  number: StaffNumber,
  name: line(40),
  /** The unit this person belongs to, by its name. */
  unit: line(100),
  post: line(100).optional(),
  /** The highest level this person may know; `unclassified` for someone who is not cleared. */
  clearance: Level,
  /** How the post touches secrets: core, important, general, or not at all. */
  personClass: PersonClass,
  /** When the person was last reviewed (审查、复审). */
  reviewedOn: Day,
  /** When the person left the post, once that is so. */
  leftOn: Day.optional(),
  /** The last day of the cooling-off period. */
  coolingOffUntil: Day.optional(),
  version: z.int().min(1)
})
export type Person = z.infer<typeof Person>

/** What is said of a person at registration; class and review follow from clearance and day where they are left out. */
export const NewPerson = Person.omit({ id: true, version: true, leftOn: true, coolingOffUntil: true }).partial({
  personClass: true,
  reviewedOn: true
})
export type NewPerson = z.infer<typeof NewPerson>

export const people = defineOperations('people', {
  register: {
    effect: 'changes',
    permission: 'people.register',
    input: NewPerson,
    output: Person,
    refuses: ['person.numberTaken', 'person.reviewedLater', 'unit.closed'],
    audit: ({ id, number, name, unit, clearance, personClass, reviewedOn }: Person) => ({
      subject: id,
      changed: { number, name, unit, clearance, personClass, reviewedOn }
    })
  },
  list: {
    effect: 'reads',
    permission: 'people.read',
    input: z.object({ words: z.string().max(100).optional() }).extend(Part.shape),
    output: z.object({ rows: z.array(Person), total: z.int() }),
    refuses: []
  }
})
