import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { Id, Part, line } from '../values.ts'

/** A unit or department that people belong to and carriers are kept by. */
export const Unit = z.object({
  id: Id,
  name: line(100),
  /** Who leads it and names whoever may know in it. */
  headId: Id.optional(),
  /** No longer in use: nothing new is entered under it. */
  closed: z.boolean(),
  version: z.int().min(1)
})
export type Unit = z.infer<typeof Unit>

/** A unit as a list shows it. */
export const UnitInSight = Unit.extend({
  head: z.object({ number: z.string(), name: z.string() }).optional(),
  people: z.int(),
  /** How many carriers in sight are kept by it. */
  carriers: z.int()
})
export type UnitInSight = z.infer<typeof UnitInSight>

export const units = defineOperations('units', {
  register: {
    effect: 'changes',
    permission: 'units.register',
    input: Unit.pick({ name: true, headId: true }),
    output: UnitInSight,
    refuses: ['unit.nameTaken', 'person.notFound'],
    audit: ({ id, name, head }: UnitInSight) => ({ subject: id, changed: { name, ...(head && { head: head.name }) } })
  },
  /** Another name, another head, or closed: those who belong to it stay in it. */
  change: {
    effect: 'changes',
    permission: 'units.register',
    input: Unit.omit({ id: true }).extend({ unitId: Id, reason: line(200) }),
    output: UnitInSight.extend({ before: Unit, reason: z.string() }),
    refuses: ['unit.notFound', 'unit.nameTaken', 'unit.changedMeanwhile', 'unit.inUse', 'person.notFound'],
    audit: ({ id, name, closed, head, before, reason }: UnitInSight & { before: Unit; reason: string }) => ({
      subject: id,
      changed: {
        ...(before.name !== name && { name: [before.name, name] }),
        ...(before.closed !== closed && { closed: [before.closed, closed] }),
        ...(head && { head: head.name }),
        reason
      }
    })
  },
  list: {
    effect: 'reads',
    permission: 'units.read',
    input: z.object({ words: z.string().max(100).optional(), closed: z.boolean().default(false) }).extend(Part.shape),
    output: z.object({ rows: z.array(UnitInSight), total: z.int() }),
    refuses: []
  }
})
