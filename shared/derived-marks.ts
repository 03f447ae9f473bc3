import { type Day, isBefore } from './days.ts'
import { highest, isAbove, isStateSecret } from './levels.ts'
import { type Mark, type StateSecretMark, endOf } from './marks.ts'
import { type End, type SecrecyEnd, outlasts } from './terms.ts'

/** A mark and the day its term counts from. */
export type DatedMark = { mark: Mark; startsOn?: Day | undefined }

/** Why no mark can be reckoned from another. */
export type DerivationProblem =
  | { code: 'sourceNotStateSecret' }
  /** The source has a term, but nobody knows since when. */
  | { code: 'startMissing' }
  /** The source has ended: first it is reviewed, then there is nothing, or something new, to derive from. */
  | { code: 'sourceEnded'; endedOn: Day }
  /** The secret point is marked higher, or for longer, than the source it is part of. */
  | { code: 'pointAboveSource' }
  | { code: 'pointOutlastsSource' }
  /** A condition against a day, or two conditions: a person must say which is later. */
  | { code: 'endsNotComparable' }

export type Derivation = { ok: true; mark: StateSecretMark; startsOn: Day } | { ok: false; problem: DerivationProblem }

/**
 * The mark of what is derived from a source and issued on `issuedOn` (派生定密): level and end of the source, or of the
 * secret point it touches where that bears a mark of its own (Secrecy Law 2024, Article 18; Interim Provisions on
 * Derivative Determination 2023, Article 8). It ends with its source, not a term after its own issue: a term becomes
 * the day it ends on.
 */
export function derivedMark(source: DatedMark, issuedOn: Day, secretPoint?: StateSecretMark): Derivation {
  if (!isStateSecretMark(source.mark)) return refused({ code: 'sourceNotStateSecret' })
  const followed = secretPoint ?? source.mark
  if (isAbove(followed.level, source.mark.level)) return refused({ code: 'pointAboveSource' })
  const sourceEnd = endOf(source.mark, source.startsOn)
  const end = endOf(followed, source.startsOn)
  if (end.kind === 'startMissing' || sourceEnd.kind === 'startMissing') return refused({ code: 'startMissing' })
  const isLonger = outlasts(end, sourceEnd)
  if (isLonger === undefined) return refused({ code: 'endsNotComparable' })
  if (isLonger) return refused({ code: 'pointOutlastsSource' })
  if (end.kind === 'day' && isBefore(end.on, issuedOn)) return refused({ code: 'sourceEnded', endedOn: end.on })
  return { ok: true, mark: { ...followed, end: fixedEnd(end) }, startsOn: issuedOn }
}

/**
 * What keeps a mark from standing as derived from a source: another level than the source's (or its secret point's),
 * an end later than the source's, or an end that nobody can compare with it. Empty if it may stand.
 */
export function checkDerived(
  derived: DatedMark,
  source: DatedMark,
  secretPoint?: StateSecretMark
): ('sourceNotStateSecret' | 'levelDiffers' | 'outlastsSource' | 'endsNotComparable')[] {
  if (!isStateSecret(source.mark.level)) return ['sourceNotStateSecret']
  const problems: ('levelDiffers' | 'outlastsSource' | 'endsNotComparable')[] = []
  const followed = secretPoint ?? source.mark
  if (derived.mark.level !== followed.level) problems.push('levelDiffers')
  const isLonger = outlasts(endOf(derived.mark, derived.startsOn), endOf(followed, source.startsOn))
  if (isLonger === undefined) problems.push('endsNotComparable')
  if (isLonger) problems.push('outlastsSource')
  return problems
}

/** Why the cover of a compilation cannot be marked by reckoning alone. `part` counts from 0. */
export type CompilationProblem =
  | { code: 'nothingCompiled' }
  | { code: 'startMissing'; part: number }
  /** Every part has ended; the last on `endedOn`. */
  | { code: 'allEnded'; endedOn: Day }
  /** A person must say which end is the longest: these conditions, or the latest of the days. */
  | { code: 'endsNotComparable'; latestDay?: Day; conditions: string[] }
  /** Work secrets under different approved texts. */
  | { code: 'workSecretTextsDiffer'; texts: string[] }

export type Compilation = { ok: true; mark: Mark } | { ok: false; problem: CompilationProblem }

/**
 * The mark on the cover of a compilation made on `compiledOn`: the highest level and the longest end among its parts
 * (Rules on Marks 1990, Article 8). A part keeps its own mark. What together makes a secret that no part is
 * (aggregation) cannot be reckoned and stays with a person.
 */
export function compilationMark(parts: readonly DatedMark[], compiledOn: Day): Compilation {
  const level = highest(parts.map(({ mark }) => mark.level))
  if (parts.length === 0) return refused({ code: 'nothingCompiled' })
  if (level === 'unclassified') return { ok: true, mark: { level } }
  if (level === 'workSecret') return workSecretCover(parts)
  const ends = parts.map(({ mark, startsOn }) => endOf(mark, startsOn))
  const withoutStart = ends.findIndex(({ kind }) => kind === 'startMissing')
  if (withoutStart >= 0) return refused({ code: 'startMissing', part: withoutStart })
  const last = ends.findIndex((end) => ends.every((other) => outlasts(other, end) === false))
  const end = ends[last]
  if (end === undefined) return refused(notComparable(ends))
  if (end.kind === 'day' && isBefore(end.on, compiledOn)) return refused({ code: 'allEnded', endedOn: end.on })
  // The provision that lets the longest part last so long lets the cover say so.
  const provisions = parts.map(({ mark }, part) =>
    isStateSecretMark(mark) && outlasts(end, ends[part] ?? end) === false ? mark.otherwiseProvided : undefined
  )
  const otherwiseProvided = provisions.find((provision) => provision !== undefined)
  return { ok: true, mark: { level, end: fixedEnd(end), ...(otherwiseProvided ? { otherwiseProvided } : {}) } }
}

function workSecretCover(parts: readonly DatedMark[]): Compilation {
  const texts = [...new Set(parts.flatMap(({ mark }) => (mark.level === 'workSecret' ? [mark.text] : [])))]
  const [text] = texts
  return text !== undefined && texts.length === 1
    ? { ok: true, mark: { level: 'workSecret', text } }
    : refused({ code: 'workSecretTextsDiffer', texts })
}

function notComparable(ends: readonly End[]): CompilationProblem {
  const latestDay = ends
    .flatMap((end) => (end.kind === 'day' ? [end.on] : []))
    .sort()
    .at(-1)
  const conditions = [...new Set(ends.flatMap((end) => (end.kind === 'condition' ? [end.text] : [])))]
  return { code: 'endsNotComparable', conditions, ...(latestDay ? { latestDay } : {}) }
}

// What follows another mark starts later than it did, so a term would end later too: only the day itself is the same.
function fixedEnd(end: End): SecrecyEnd {
  if (end.kind === 'day') return { form: 'date', on: end.on }
  if (end.kind === 'condition') return { form: 'condition', text: end.text }
  if (end.kind === 'never') return { form: 'longTerm' }
  throw new Error(`nothing can be marked with an end of kind ${end.kind}`)
}

function isStateSecretMark(mark: Mark): mark is StateSecretMark {
  return isStateSecret(mark.level)
}

function refused<Problem>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem }
}
