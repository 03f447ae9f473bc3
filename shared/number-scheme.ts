import { z } from 'zod'
import type { Level } from './levels.ts'
import { reservedPrefixes } from './scanned-codes.ts'

const letter = z.string().regex(/^[A-Z]{1,2}$/, { error: 'numberLetters' })

/** How the numbers of the ledger are written: prefix, year, level, running number. A number once given stays as it is. */
export const NumberScheme = z.object({
  prefix: z
    .string()
    .regex(/^[A-Z]{1,6}$/, { error: 'numberLetters' })
    .refine((prefix) => !reservedPrefixes.includes(prefix), { error: 'numberPrefixTaken' }),
  /** Whether the year stands in it. */
  year: z.boolean(),
  /** Letters for the level; none where the level does not stand in it. */
  levels: z
    .object({ topSecret: letter, secret: letter, confidential: letter, workSecret: letter, unclassified: letter })
    .optional(),
  /** How many digits the running number has at least. */
  digits: z.int().min(3).max(9)
})
export type NumberScheme = z.infer<typeof NumberScheme>

export const usualNumberScheme: NumberScheme = { prefix: 'BM', year: true, digits: 7 }

/** A number of the ledger, `BM-2026-0000137` or `BM-2026-A-0000137`; the running number counts within the year. */
export function composeNumber(scheme: NumberScheme, { year, level, running }: NumberParts): string {
  const parts = [
    scheme.prefix,
    ...(scheme.year ? [String(year)] : []),
    ...(scheme.levels ? [scheme.levels[level]] : [])
  ]
  return [...parts, String(running).padStart(scheme.digits, '0')].join('-')
}

export type NumberParts = { year: number; level: Level; running: number }
