import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { Found } from '../registers/carriers.ts'

/** The registers that one box searches, in the order in which it shows them. */
export const SearchedRegister = z.enum([
  'carriers',
  'people',
  'places',
  'units',
  'archives',
  'determinations',
  'receipts',
  'borrowings',
  'destruction',
  'incidents',
  'approvals',
  'stockTakes',
  'handovers',
  'transfers',
  'inspections',
  'appraisals',
  'computers',
  'media',
  'peripherals',
  'machines',
  'exports'
])
export type SearchedRegister = z.infer<typeof SearchedRegister>

/** How many of a register the box shows; the others are a step away, in its list. */
export const HITS_SHOWN = 5

/** One thing that was found: enough to know it by, and its id. */
export const Hit = z.object({
  id: z.string(),
  number: z.string().optional(),
  /** Its title, its name, or what it is for. */
  name: z.string(),
  /** What stands beside the name: a unit, a person, a place. */
  beside: z.string().optional(),
  mark: z.object({ level: Level, text: z.string() }).optional(),
  /** Where in it the words were found, where a register tells. */
  found: z.array(Found).optional()
})
export type Hit = z.infer<typeof Hit>

export const search = defineOperations('search', {
  /** Looks for words in everything that whoever asks may read, each register by its own list and under the same sight. */
  everything: {
    effect: 'reads',
    permission: 'search.everything',
    input: z.object({ words: z.string().max(200) }),
    output: z.object({
      groups: z.array(z.object({ register: SearchedRegister, hits: z.array(Hit).max(HITS_SHOWN), total: z.int() }))
    }),
    refuses: []
  }
})
