import { addDays } from '#shared/days.ts'
import { determinations } from '#shared/registers/determinations.ts'
import { implement } from '#electron/implement.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import { enterIssuerNotice, proposeChange } from './change.ts'
import { decide } from './decide.ts'
import { carrierInSight, inSight } from './in-sight.ts'
import { confirmMarked, noteConditionMet, registerOriginals, remark, serveNotice, suggest } from './marking.ts'
import { amend, propose, withdraw } from './propose.ts'
import {
  changesOf,
  conditionMetOn,
  derivedFrom,
  determinationOf,
  inBrief,
  listDeterminations,
  listEndings
} from './queries.ts'

export const determinationsImplemented = implement(determinations, {
  propose,
  amend,
  withdraw,

  decide: (wish, given) => decide(wish, given.asker, given, false),

  decideHere(wish, given) {
    const [authority] = given.together.approver
    if (!authority) throw new Refused('determination.notFound')
    return decide(wish, authority, given, true)
  },

  registerOriginals,
  confirmMarked,
  proposeChange,
  enterIssuerNotice,
  suggest,
  remark,
  noteConditionMet,
  serveNotice,

  list: ({ from, count, ...filter }, { store, asker }) =>
    listDeterminations(store, filter, { asker: asker.number, from, count }),

  open: ({ determinationId }, { store }) => inSight(store, determinationId),

  ofCarrier({ carrierId }, { store }) {
    const carrier = carrierInSight(store, carrierId)
    const { originalId = carrierId } = carrier
    const determinationId = carrier.determinationId ?? carrierOf(store, originalId)?.determinationId
    const determination = determinationId === undefined ? undefined : determinationOf(store, determinationId)
    const ids = [carrierId, originalId]
    const metOn = conditionMetOn(store, ids)
    return {
      ...(determination && { determination: inBrief(determination) }),
      changes: changesOf(store, { determinationId, carrierIds: ids }),
      derived: derivedFrom(store, ids),
      points: determination?.content.points ?? [],
      ...(metOn !== undefined && { conditionMetOn: metOn })
    }
  },

  endings({ which, within, from, count }, { store, today }) {
    const [first = 90] = settingsInForce(store).settings.expiryWarnings
    return listEndings(store, { which, until: addDays(today, within ?? first), today }, { from, count })
  }
})
