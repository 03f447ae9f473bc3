import { z } from 'zod'

/** The name of a record for the program, never shown and never reused. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** A moment in UTC with milliseconds, as the audit record keeps it: `2026-11-21T10:32:00.000Z`. */
export const Moment = z.iso.datetime({ precision: 3 })
export type Moment = z.infer<typeof Moment>

// Line breaks, control characters, and the marks that turn the direction of text would let a title pretend to be another.
const unprintable = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/** One line of text as a person types it: trimmed, composed (NFC), at least one and at most `longest` characters. */
export function line(longest: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(longest)
        .refine((text) => !unprintable.test(text), { error: 'unprintable' })
    )
}

/** A few lines of text; may be empty. Line breaks are kept. */
export function lines(longest: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .max(longest)
        .refine((text) => !unprintable.test(text.replaceAll('\n', '').replaceAll('\t', '')), { error: 'unprintable' })
    )
}

/** A police or staff number (警号、工号): what a person signs in with and is known by on every form. */
export const StaffNumber = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z][0-9A-Z-]{1,19}$/, { error: 'staffNumber' }))

/** A password as typed. Marked secret: it is never recorded, logged or shown. */
export const TypedPassword = z.string().min(1).max(200).meta({ secret: true })

/**
 * A new password. At least ten characters out of at least three of: capital letters, small letters, digits, others —
 * the published policies for systems up to 机密 ask for this much.
 */
export const NewPassword = z
  .string()
  .min(10)
  .max(200)
  .refine(
    (text) => [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) => kind.test(text)).length >= 3,
    {
      error: 'passwordTooSimple'
    }
  )
  .meta({ secret: true })

/** Part of the number of a document, as it is typed: those that have it in them are listed. */
export const PartOfNumber = z
  .string()
  .max(80)
  .transform((text) => text.normalize('NFKC').trim().toUpperCase())

/** Which part of a long list is wanted: `count` rows from row `from` (0 is the first). */
export const Part = z.object({ from: z.int().min(0).default(0), count: z.int().min(1).max(500).default(100) })
