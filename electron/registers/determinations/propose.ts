import { derivedMark, compilationMark, type CompilationProblem, type DerivationProblem } from '#shared/derived-marks.ts'
import { highest, isAbove, isStateSecret, type Level } from '#shared/levels.ts'
import type { Mark } from '#shared/marks.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { DeterminationInSight, Proposal, SecretPoint } from '#shared/registers/determinations.ts'
import type { SecrecyEnd } from '#shared/terms.ts'
import type { Asker } from '#electron/desk.ts'
import type { Changing } from '#electron/implement.ts'
import { whoMayHave } from '#electron/may-know.ts'
import { refuseImpossibleEnd } from '#electron/possible-end.ts'
import { unitWithName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { levelOfStore } from '#electron/store/store-settings.ts'
import { existing, inSight, knownCarrier } from './in-sight.ts'
import {
  amendDetermination,
  decideDetermination,
  determinationBehind,
  insertDetermination,
  type Content,
  type DeterminationKept
} from './queries.ts'

/** Enters what is proposed to be a secret; it waits for whoever may determine it. */
export function propose(wish: Proposal, given: Changing): DeterminationInSight {
  const { store, asker, newId, now, today } = given
  const { mark, level, content } = judged(wish, given)
  const id = newId()
  insertDetermination(store, {
    id,
    number: takeDocumentNumber(store, 'DM', today),
    act: 'determine',
    way: wish.way,
    state: 'waiting',
    title: wish.title,
    unit: wish.unit,
    level,
    mark,
    startsOn: wish.startsOn,
    content,
    proposedBy: { number: asker.number, name: asker.name },
    proposedAt: now
  })
  return inSight(store, id)
}

/** Puts another proposal in the place of one's own while it waits. */
export function amend(
  { determinationId, version, ...wish }: Proposal & { determinationId: string; version: number },
  given: Changing
): DeterminationInSight {
  const { store, asker } = given
  const before = ownWaiting(store, determinationId, asker)
  if (before.act !== 'determine') throw new Refused('determination.notFound')
  const { mark, level, content } = judged(wish, given)
  const { way, title, unit, startsOn } = wish
  if (!amendDetermination(store, { id: determinationId, way, title, unit, level, mark, startsOn, content }, version))
    throw new Refused('determination.changedMeanwhile')
  return inSight(store, determinationId)
}

/** Takes back one's own proposal while it waits. */
export function withdraw(
  { determinationId, version }: { determinationId: string; version: number },
  { store, asker }: Changing
): DeterminationInSight {
  const { act, level, mark } = ownWaiting(store, determinationId, asker)
  const withdrawn = { id: determinationId, state: 'withdrawn', act, level, mark, onTheSpot: false, version } as const
  if (!decideDetermination(store, withdrawn)) throw new Refused('determination.changedMeanwhile')
  return inSight(store, determinationId)
}

/** Refuses a mark above what the machine may hold, or above what whoever enters it may know. */
export function refuseAbove(store: ReadableStore, level: Level, asker: Pick<Asker, 'clearance'>): void {
  const ceiling = levelOfStore(store)
  if (isAbove(level, ceiling)) throw new Refused('determination.aboveStore', { level, ceiling })
  if (isAbove(level, asker.clearance))
    throw new Refused('determination.aboveYou', { level, clearance: asker.clearance })
}

/**
 * The mark of what is proposed: as it was said, or as it follows from what it was made from (Secrecy Law 18;
 * Determination Rules 2025, 11).
 */
export function markOf(store: WritableStore, wish: Pick<Proposal, Reckoned>): { mark: Mark; from: CarrierInSight[] } {
  if (wish.way === 'original') {
    if (wish.mark === undefined) throw new Refused('determination.markMissing')
    if (wish.basis === undefined) throw new Refused('determination.basisMissing')
    refuseImpossibleEnd(wish.mark, wish.startsOn)
    return { mark: wish.mark, from: [] }
  }
  const from = wish.sources.map(({ carrierId }) => knownCarrier(store, carrierId))
  const [first] = from
  if (first === undefined || (wish.way === 'derived') !== (from.length === 1))
    throw new Refused('determination.sourcesMissing', { way: wish.way })
  if (wish.way === 'compilation') return { mark: coverOf(from, wish), from }
  const touched = touchedPoint(store, first, wish.sources[0]?.touched)
  const derived = derivedMark(first, wish.startsOn, touched?.mark)
  if (!derived.ok) refuseDerivation(derived.problem)
  return { mark: derived.mark, from }
}

type Reckoned = 'way' | 'mark' | 'basis' | 'startsOn' | 'sources' | 'chosenEnd'

// The whole proposal: its mark, what of it is kept beside, and the highest level that any of it names.
function judged(wish: Proposal, { store, asker, today }: Changing): { mark: Mark; level: Level; content: Content } {
  const { mark, from } = markOf(store, wish)
  const level = highest([mark.level, ...from.map((source) => source.level)])
  refuseAbove(store, level, asker)
  refuseUnfitPoints(wish, mark)
  if (wish.scopeUnits.length + wish.scopePeople.length === 0) throw new Refused('determination.scopeMissing')
  for (const name of wish.scopeUnits) if (!unitWithName(store, name)) throw new Refused('unit.notFound')
  for (const personId of wish.scopePeople) whoMayHave(store, personId, mark.level, today)
  const { kind, originals, documentNumber, points, chosenEnd, scopeUnits, scopePeople, remarks } = wish
  const sources = wish.way === 'original' ? [] : wish.sources
  const basis = wish.way === 'original' ? wish.basis : namesOf(from, wish.basis)
  const content = {
    kind,
    originals,
    documentNumber,
    basis,
    points,
    sources,
    chosenEnd,
    scopeUnits,
    scopePeople,
    remarks
  }
  return { mark, level, content }
}

// A basis names what it follows by its document number, never by a title that may lie above the reader.
function namesOf(sources: readonly CarrierInSight[], besides: string | undefined): string {
  const names = sources.map(({ documentNumber, number }) => documentNumber ?? number)
  return [...names, ...(besides === undefined ? [] : [besides])].join(' · ').slice(0, 300)
}

function coverOf(parts: readonly CarrierInSight[], wish: Pick<Proposal, Reckoned>): Mark {
  const cover = compilationMark(parts, wish.startsOn)
  if (cover.ok && cover.mark.level === 'unclassified') throw new Refused('determination.nothingSecret')
  if (cover.ok) return cover.mark
  const level = highest(parts.map((part) => part.level))
  if (cover.problem.code === 'endsNotComparable' && isStateSecret(level) && isAmong(wish.chosenEnd, cover.problem))
    return { level, end: wish.chosenEnd }
  return refuseCompilation(cover.problem)
}

// A person says which is the longest, out of those there are: nothing shorter and nothing else.
function isAmong(
  end: SecrecyEnd | undefined,
  { latestDay, conditions }: Extract<CompilationProblem, { code: 'endsNotComparable' }>
): end is SecrecyEnd {
  if (end?.form === 'date') return end.on === latestDay
  return end?.form === 'condition' && conditions.includes(end.text)
}

// Where the points of a source are known, it is one of them that is touched.
function touchedPoint(
  store: WritableStore,
  { determinationId }: CarrierInSight,
  touched: SecretPoint | undefined
): SecretPoint | undefined {
  if (touched === undefined || determinationId === undefined) return touched
  const known = determinationBehind(store, determinationId)?.content.points ?? []
  const point = known.find(({ text }) => text === touched.text)
  if (!point) throw new Refused('determination.noSuchPoint', { point: touched.text })
  return point
}

function refuseUnfitPoints({ points, startsOn }: Proposal, mark: Mark): void {
  for (const { mark: own } of points) {
    if (!own) continue
    const problem = derivedMark({ mark, startsOn }, startsOn, own)
    if (!problem.ok && problem.problem.code !== 'endsNotComparable') refuseDerivation(problem.problem)
  }
}

function refuseDerivation(problem: DerivationProblem): never {
  switch (problem.code) {
    case 'sourceNotStateSecret':
      throw new Refused('determination.sourceNotStateSecret')
    case 'startMissing':
      throw new Refused('determination.sourceStartMissing')
    case 'sourceEnded':
      throw new Refused('determination.sourceEnded', { endedOn: problem.endedOn })
    case 'pointAboveSource':
      throw new Refused('determination.pointAboveSource')
    case 'pointOutlastsSource':
      throw new Refused('determination.pointOutlastsSource')
    case 'endsNotComparable':
      throw new Refused('determination.endsNotComparable', { ends: '' })
  }
}

function refuseCompilation(problem: CompilationProblem): never {
  switch (problem.code) {
    case 'nothingCompiled':
      throw new Refused('determination.sourcesMissing', { way: 'compilation' })
    case 'startMissing':
      throw new Refused('determination.sourceStartMissing')
    case 'allEnded':
      throw new Refused('determination.sourceEnded', { endedOn: problem.endedOn })
    case 'endsNotComparable':
      throw new Refused('determination.endsNotComparable', {
        ends: [...(problem.latestDay ? [problem.latestDay] : []), ...problem.conditions].join(' · ')
      })
    case 'workSecretTextsDiffer':
      throw new Refused('determination.workSecretTextsDiffer', { texts: problem.texts.join(' · ') })
  }
}

function ownWaiting(store: ReadableStore, id: string, asker: Pick<Asker, 'number'>): DeterminationKept {
  const determination = existing(store, id)
  if (determination.proposedBy.number !== asker.number) throw new Refused('determination.notYours')
  if (determination.state !== 'waiting')
    throw new Refused('determination.decidedAlready', { state: determination.state })
  return determination
}
