import { z } from 'zod'

/** What a count says of one thing: as the register has it, or what is otherwise. */
export const CountResult = z.enum([
  'matched',
  /** It is in the register, but belongs elsewhere, to somebody else, or should be out. */
  'wrongPlace',
  'missing',
  /** It is not in the register, or should no longer exist. */
  'unknown',
  /** The mark on it is not the one in the register. */
  'wrongMark',
  /** Lent, carried out, in transit, in repair: not the thing is wanted but its slip. */
  'knownOut',
  /** Lies where a partial count did not look: nothing is said of it. */
  'notCovered'
])
export type CountResult = z.infer<typeof CountResult>

/** What is done about a line of a count. */
export const CountAnswer = z.enum([
  /** The thing was put back where it belongs. */
  'movedBack',
  /** The register is corrected: it is kept where it was found. */
  'move',
  /** It was missing and is there again: its incident goes on from here as found, by the two who sign the count. */
  'found',
  /** Nobody knows where it is: an incident, with its clock. */
  'incident',
  /** The thing is to be marked anew. */
  'remark',
  /** It is to be registered, or given to whom it belongs. */
  'registerLater',
  /** Its slip was seen: the loan, the receipt, the repair sheet. */
  'slipSeen',
  /** Something else, which must be said. */
  'otherwise'
])
export type CountAnswer = z.infer<typeof CountAnswer>

const answers: Readonly<Record<CountResult, readonly CountAnswer[]>> = {
  matched: [],
  wrongPlace: ['movedBack', 'move', 'otherwise'],
  // Whatever is missing is followed up as an incident; no word can settle it.
  missing: ['incident'],
  unknown: ['registerLater', 'otherwise'],
  wrongMark: ['remark', 'otherwise'],
  knownOut: ['slipSeen', 'otherwise'],
  notCovered: []
}

/**
 * What may be answered to a line; nothing where nothing need be done.
 * @param missed whether the register has the thing as missing: then it has been found, and is not simply put back
 */
export function answersTo(result: CountResult, missed = false): readonly CountAnswer[] {
  return missed && result === 'wrongPlace' ? ['found', 'otherwise'] : answers[result]
}

/** Whether an answer must be said in words: a fact, not a tick. */
export function answerNeedsWords(answer: CountAnswer): boolean {
  return answer === 'otherwise' || answer === 'incident' || answer === 'found' || answer === 'slipSeen'
}

/** What was expected when the count began. */
export type Expected = {
  carrierId: string
  /** Where it was kept when the count began, and what that place stands in. */
  placeIds: readonly string[]
  /** Whether it is out, and known to be. */
  out: boolean
}

/** What was scanned, and how it lay when it was. */
export type Found = {
  scanId: string
  /** Absent where the register knows no such number. */
  carrierId?: string | undefined
  lay: 'right' | 'wrong'
  /** Whether it should no longer exist: returned to its issuer, destroyed. */
  gone: boolean
  markDiffers: boolean
}

/** One line of what a count has found; a thing that lies in the wrong place under a wrong mark has two. */
export type CountLine = { result: CountResult; carrierId?: string | undefined; scanId?: string | undefined }

/**
 * Sets what was scanned against what was expected. Every carrier that was expected and every thing that was scanned comes out
 * in a line; what was scanned twice counts once.
 * @param covered the places that were counted, with everything in them; `everything` for a whole count. Nothing is missing
 * from a place that was not counted.
 */
export function reconcile(
  expected: readonly Expected[],
  found: readonly Found[],
  covered: ReadonlySet<string> | 'everything'
): CountLine[] {
  const firstFound = new Map<string, Found>()
  for (const thing of found)
    if (thing.carrierId !== undefined && !firstFound.has(thing.carrierId)) firstFound.set(thing.carrierId, thing)
  const wanted = new Set(expected.map(({ carrierId }) => carrierId))
  const known = expected.flatMap((carrier): CountLine[] => {
    const thing = firstFound.get(carrier.carrierId)
    return thing ? linesOf(thing) : [{ result: resultOfUnseen(carrier, covered), carrierId: carrier.carrierId }]
  })
  const beside = [...firstFound.values()].filter(({ carrierId = '' }) => !wanted.has(carrierId))
  const unregistered = found.filter(({ carrierId }) => carrierId === undefined)
  return [
    ...known,
    ...beside.flatMap(linesOf),
    ...unregistered.map(({ scanId }) => ({ result: 'unknown', scanId }) as const)
  ]
}

function resultOfUnseen({ out, placeIds }: Expected, covered: ReadonlySet<string> | 'everything'): CountResult {
  if (out) return 'knownOut'
  return covered === 'everything' || placeIds.some((placeId) => covered.has(placeId)) ? 'missing' : 'notCovered'
}

function linesOf({ scanId, carrierId, lay, gone, markDiffers }: Found): CountLine[] {
  const results: CountResult[] = [
    ...(gone ? ['unknown' as const] : []),
    ...(!gone && lay === 'wrong' ? ['wrongPlace' as const] : []),
    ...(!gone && markDiffers ? ['wrongMark' as const] : [])
  ]
  return (results.length === 0 ? ['matched' as const] : results).map((result) => ({ result, carrierId, scanId }))
}

/**
 * Whether a thing lies where the register has it.
 * @param foundAt where it was found; absent where the count does not ask
 * @param rightPlaces where it is kept, and what that place stands in: a room is right for whatever lies in its cabinets
 * @param belongs whether it belongs to what is counted: to the unit, to the person
 * @param out whether it should be out
 */
export function liesRight({
  foundAt,
  rightPlaces,
  belongs,
  out
}: {
  foundAt: string | undefined
  rightPlaces: readonly string[]
  belongs: boolean
  out: boolean
}): boolean {
  return belongs && !out && (foundAt === undefined || rightPlaces.includes(foundAt))
}
