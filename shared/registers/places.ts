import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { Id, Part, line } from '../values.ts'

/** Where a carrier is kept: a room, or a cabinet or shelf in it. */
export const Place = z.object({
  id: Id,
  /** The code on the door or the cabinet, `B203-3`. */
  code: line(30),
  name: line(100),
  kind: z.enum(['room', 'cabinet', 'shelf']),
  /** What it stands in: the room of a cabinet, the cabinet of a shelf. */
  parentId: Id.optional()
})
export type Place = z.infer<typeof Place>

export const places = defineOperations('places', {
  register: {
    effect: 'changes',
    permission: 'places.register',
    input: Place.omit({ id: true }),
    output: Place,
    refuses: ['place.codeTaken', 'place.notFound'],
    audit: ({ id, code, name, kind }: Place) => ({ subject: id, changed: { code, name, kind } })
  },
  list: {
    effect: 'reads',
    permission: 'places.read',
    input: z.object({ words: z.string().max(100).optional() }).extend(Part.shape),
    output: z.object({ rows: z.array(Place), total: z.int() }),
    refuses: []
  }
})
