import { changeOf } from '#shared/changed-marks.ts'
import type { Day } from '#shared/days.ts'
import { highest, isAbove, isStateSecret, type Level } from '#shared/levels.ts'
import { composeMark, type Mark } from '#shared/marks.ts'
import type { DeterminationInSight } from '#shared/registers/determinations.ts'
import type { Changing } from '#electron/implement.ts'
import { refuseImpossibleEnd } from '#electron/possible-end.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import type { WritableStore } from '#electron/store/open-store.ts'
import { levelOfStore } from '#electron/store/store-settings.ts'
import { originOf, putInForce, refuseImpossibleChange } from './change.ts'
import { existing, inSight } from './in-sight.ts'
import { markOf } from './propose.ts'
import { decideDetermination, insertSource, type DeterminationKept } from './queries.ts'

type Wish = {
  determinationId: string
  decision: 'approved' | 'rejected'
  mark?: Mark | undefined
  reason?: string | undefined
  version: number
}
type Decider = { number: string; name: string; clearance: Level }

/**
 * Decides what was proposed: by another than the proposer, within the authority of the unit and the clearance of whoever
 * decides (Secrecy Law 16 and 17; what is derived is not limited by the unit's own authority, Determination Rules 2025, 11).
 */
export function decide(
  wish: Wish,
  decider: Decider,
  given: Changing,
  onTheSpot: boolean
): DeterminationInSight & { affected: { id: string; level: Level }[] } {
  const { store, now, today } = given
  const proposal = existing(store, wish.determinationId)
  const { id, state, number: _number } = proposal
  if (state !== 'waiting') throw new Refused('determination.decidedAlready', { state })
  if (proposal.proposedBy.number === decider.number) throw new Refused('determination.ownProposal')
  const mark = wish.decision === 'approved' ? (wish.mark ?? proposal.mark) : proposal.mark
  const differs = composeMark(mark) !== composeMark(proposal.mark)
  if ((wish.decision === 'rejected' || differs) && wish.reason === undefined)
    throw new Refused('determination.reasonMissing')
  const level = highest([proposal.level, mark.level])
  if (isAbove(level, decider.clearance)) throw new Refused('determination.deciderNotCleared', { level })
  if (wish.decision === 'approved') refuseWhatCannotStand(store, proposal, { mark, differs, today })
  const decided = decideDetermination(store, {
    id,
    state: wish.decision,
    act: actOf(store, proposal, mark),
    level,
    mark,
    proposedMark: differs ? proposal.mark : undefined,
    by: { number: decider.number, name: decider.name },
    at: now,
    reason: wish.reason,
    onTheSpot,
    version: wish.version
  })
  if (!decided) throw new Refused('determination.changedMeanwhile')
  if (wish.decision === 'rejected') return { ...inSight(store, id), affected: [] }
  if (proposal.act !== 'determine') {
    const affected = putInForce(given, id)
    return { ...inSight(store, id), affected }
  }
  for (const { carrierId } of proposal.content.sources) insertSource(store, id, carrierId)
  return { ...inSight(store, id), affected: [] }
}

function refuseWhatCannotStand(
  store: WritableStore,
  proposal: DeterminationKept,
  { mark, differs, today }: { mark: Mark; differs: boolean; today: Day }
): void {
  const ceiling = levelOfStore(store)
  if (isAbove(mark.level, ceiling)) throw new Refused('determination.aboveStore', { level: mark.level, ceiling })
  if (proposal.act === 'determine') {
    if (proposal.way === 'original') {
      refuseImpossibleEnd(mark, proposal.startsOn)
      refuseBeyondAuthority(store, [mark.level])
    } else refuseWhatLeavesItsSource(store, proposal, differs)
    return
  }
  const carrier = proposal.carrierId === undefined ? undefined : carrierOf(store, proposal.carrierId)
  if (!carrier) throw new Refused('carrier.notFound')
  refuseImpossibleChange(store, carrier, { mark, startsOn: proposal.startsOn, decidedOn: today })
  const origin = originOf(store, carrier)
  if (carrier.origin === 'own' && (origin?.way ?? 'original') === 'original')
    refuseBeyondAuthority(store, [carrier.level, mark.level])
}

// Reckoned anew: its source may have changed while it waited.
function refuseWhatLeavesItsSource(store: WritableStore, proposal: DeterminationKept, differs: boolean): void {
  if (differs) throw new Refused('determination.followsSource')
  const { way = 'derived', startsOn = '', content } = proposal
  const { mark } = markOf(store, { way, startsOn, ...content, mark: undefined })
  if (composeMark(mark) !== proposal.markText)
    throw new Refused('determination.sourceChanged', { mark: composeMark(mark) })
}

function refuseBeyondAuthority(store: WritableStore, levels: readonly Level[]): void {
  const authority = settingsInForce(store).settings.determinesUpTo
  const level = highest(levels)
  if (isStateSecret(level) && isAbove(level, authority))
    throw new Refused('determination.aboveAuthority', { level, authority })
}

// With another mark than the proposed one, an extension may have become a change.
function actOf(store: WritableStore, proposal: DeterminationKept, mark: Mark): DeterminationKept['act'] {
  const carrier = proposal.carrierId === undefined ? undefined : carrierOf(store, proposal.carrierId)
  return proposal.act === 'determine' || !carrier
    ? proposal.act
    : changeOf(carrier, { mark, startsOn: proposal.startsOn })
}
