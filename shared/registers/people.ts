import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { Id, Part, StaffNumber, line } from '../values.ts'

/** A person of the unit, with or without an account: whoever can hold a carrier. */
export const Person = z.object({
  id: Id,
  number: StaffNumber,
  name: line(40),
  unit: line(100),
  post: line(100).optional(),
  /** The highest level this person may know; `unclassified` for someone who is not cleared. */
  clearance: Level
})
export type Person = z.infer<typeof Person>

export const people = defineOperations('people', {
  register: {
    effect: 'changes',
    permission: 'people.register',
    input: Person.omit({ id: true }),
    output: Person,
    refuses: ['person.numberTaken'],
    audit: ({ id, number, name, unit, clearance }: Person) => ({
      subject: id,
      changed: { number, name, unit, clearance }
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
