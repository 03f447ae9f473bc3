import { z } from 'zod'
import { dayOf, type Day } from './days.ts'

// The number of an archived item (档号, DA/T 13, DA/T 22): fonds - category · year - retention - office - item,
// `J001-WS·2026-Y-BGS-0001`. The office (机构或问题) is left out where a unit files without it.

/** How long something is kept (保管期限): for ever, thirty years, ten years. */
export const Retention = z.enum(['permanent', 'years30', 'years10'])
export type Retention = z.infer<typeof Retention>

/** The codes of the retentions as they stand in a number. */
export const retentionCodes = { permanent: 'Y', years30: 'D30', years10: 'D10' } as const satisfies Record<
  Retention,
  string
>
const yearsKept: Readonly<Record<Retention, number | undefined>> = { permanent: undefined, years30: 30, years10: 10 }

export const FondsCode = z.string().regex(/^[A-Z0-9]{1,10}$/, { error: 'fondsCode' })
export const CategoryCode = z.string().regex(/^[A-Z][A-Z0-9]{0,9}$/, { error: 'categoryCode' })
export const OfficeCode = z.string().regex(/^[A-Z0-9]{1,10}$/, { error: 'officeCode' })
export const ArchiveYear = z.int().min(1900).max(2999)
/** The item's number among those of its fonds, category, year, retention and office (件号). */
export const Piece = z.int().min(1).max(999_999)

/** What a number says. */
export const FileNumber = z.object({
  fonds: FondsCode,
  category: CategoryCode,
  year: ArchiveYear,
  retention: Retention,
  office: OfficeCode.optional(),
  piece: Piece
})
export type FileNumber = z.infer<typeof FileNumber>

/** What the items that are counted together share: the number without the item. */
export type FileSeries = Omit<FileNumber, 'piece'>

/** The part of a number that stands before the item: `J001-WS·2026-Y-BGS`. */
export function composeSeries({ fonds, category, year, retention, office }: FileSeries): string {
  return [fonds, `${category}·${year}`, retentionCodes[retention], ...(office === undefined ? [] : [office])].join('-')
}

/** A number as it is written on the item and in the catalogue. */
export function composeFileNumber({ piece, ...series }: FileNumber): string {
  return `${composeSeries(series)}-${String(piece).padStart(4, '0')}`
}

/** The parts of a number, in its order. */
export const FileNumberPart = z.enum(['fonds', 'category', 'year', 'retention', 'office', 'piece'])
export type FileNumberPart = z.infer<typeof FileNumberPart>

/**
 * One thing wrong with a written number, as a code that `words/` can say, and where: from `at`, `length` long, counted as
 * JavaScript counts a string.
 */
export const FileNumberProblem = z.object({
  code: z.enum(['empty', 'tooFewParts', 'tooManyParts', 'yearMissing', 'wrongPart']),
  /** Which part it is about, where it is about one. */
  part: FileNumberPart.optional(),
  at: z.int().min(0),
  length: z.int().min(0)
})
export type FileNumberProblem = z.infer<typeof FileNumberProblem>

export type ReadFileNumber = { ok: true; number: FileNumber } | { ok: false; problems: FileNumberProblem[] }

// What people type for the dash and the dot, beside those that are meant; full-width letters and digits come apart by NFKC.
const dashes = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/u
const dots = /[·\u2022\u2024\u2027\u2219\u22c5\u30fb\uff65\u0387.\uff0e\u3002]/u
const spaces = /[\s\u3000]/u

/** Reads a number that is written exactly as `composeFileNumber` writes it; nothing else. */
export function parseFileNumber(text: string): FileNumber | undefined {
  const read = readFileNumber(text)
  return read.ok && composeFileNumber(read.number) === text ? read.number : undefined
}

/**
 * Reads a number as people write it: full-width or small letters, another dot or dash, spaces, an item without its leading
 * noughts. What cannot be read is told part by part, with where it stands.
 */
export function readFileNumber(text: string): ReadFileNumber {
  const written = usual(text)
  if (written.length === 0) return refused({ code: 'empty', at: 0, length: text.length })
  const parts = splitAt(written, '-')
  if (parts.length < 4) return refused({ code: 'tooFewParts', at: 0, length: text.length })
  if (parts.length > 5) return refused({ code: 'tooManyParts', ...placeOf(parts.slice(5).flat(), text) })
  const [fonds = [], filed = [], retention = [], ...rest] = parts
  const [category = [], year, ...beyond] = splitAt(filed, '·')
  if (year === undefined) return refused({ code: 'yearMissing', part: 'year', ...placeOf(filed, text) })
  const piece = rest.at(-1) ?? []
  const office = rest.length === 2 ? rest[0] : undefined
  const problems: FileNumberProblem[] = []
  const wrong = (part: FileNumberPart, letters: readonly Letter[]) =>
    problems.push({ code: 'wrongPart', part, ...placeOf(letters, text) })
  const said = {
    fonds: textOf(fonds),
    category: textOf(category),
    year: beyond.length === 0 ? wholeNumber(textOf(year)) : undefined,
    retention: Retention.options.find((each) => retentionCodes[each] === textOf(retention)),
    ...(office && { office: textOf(office) }),
    piece: wholeNumber(textOf(piece))
  }
  const places: Record<FileNumberPart, readonly Letter[]> = {
    fonds,
    category,
    year: [...year, ...beyond.flat()],
    retention,
    office: office ?? [],
    piece
  }
  const read = FileNumber.safeParse(said)
  if (read.success) return { ok: true, number: read.data }
  const wrongParts = new Set(read.error.issues.map(({ path: [part] }) => part))
  for (const part of FileNumberPart.options) if (wrongParts.has(part)) wrong(part, places[part])
  return { ok: false, problems }
}

/**
 * The last day of what is kept for a time, none where it is kept for ever: the years count from 1 January of the year after
 * the one it was formed in.
 */
export function keptUntil({ year, retention }: Pick<FileNumber, 'year' | 'retention'>): Day | undefined {
  const years = yearsKept[retention]
  return years === undefined ? undefined : dayOf(year + years, 12, 31)
}

/** A character as it is meant, and which part of the written text it stands for. */
type Letter = { letter: string; at: number; length: number }

function usual(text: string): Letter[] {
  const letters: Letter[] = []
  let at = 0
  for (const character of text) {
    const { length } = character
    // Before NFKC: it would turn some of the dots into others, and some spaces into nothing.
    const meant = spaces.test(character)
      ? ''
      : dashes.test(character)
        ? '-'
        : dots.test(character)
          ? '·'
          : character.normalize('NFKC').toUpperCase()
    for (const letter of meant) letters.push({ letter, at, length })
    at += length
  }
  return letters
}

function splitAt(letters: readonly Letter[], between: string): Letter[][] {
  const parts: Letter[][] = [[]]
  for (const each of letters)
    if (each.letter === between) parts.push([])
    else parts.at(-1)?.push(each)
  return parts
}

function textOf(letters: readonly Letter[]): string {
  return letters.map(({ letter }) => letter).join('')
}

function wholeNumber(text: string): number | undefined {
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : undefined
}

// An empty part stands nowhere: it is told at the end of the text.
function placeOf(letters: readonly Letter[], text: string): { at: number; length: number } {
  const [first] = letters
  const last = letters.at(-1)
  return first && last ? { at: first.at, length: last.at + last.length - first.at } : { at: text.length, length: 0 }
}

function refused(problem: FileNumberProblem): ReadFileNumber {
  return { ok: false, problems: [problem] }
}
