import { z } from 'zod'
import { carrierStepRefuses } from '../carrier-life.ts'
import { Refusal, defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { CarrierInSight } from './carriers.ts'
import { approvalRefuses } from './approvals.ts'
import { Id, Moment, Part, PartOfNumber, line } from '../values.ts'

const Named = z.object({ number: z.string(), name: z.string() })
const Party = Named.extend({ id: Id, unit: z.string() })

/** Where one item of a hand-over stands: waits to be counted, was handed over, was not there, or was left with the giver. */
export const HandoverItemState = z.enum(['waiting', 'handedOver', 'missing', 'takenOut'])
export type HandoverItemState = z.infer<typeof HandoverItemState>

export const HandoverItem = z.object({
  carrier: CarrierInSight.pick({
    id: true,
    number: true,
    title: true,
    kind: true,
    level: true,
    copyNumber: true,
    pages: true,
    capacity: true
  }).extend({
    /** Where it is now, to whoever sees the carrier; whoever gave it away, or signed for it and has passed it on, does not. */
    place: CarrierInSight.shape.place.optional()
  }),
  /** The mark it bore when it was listed. */
  markText: z.string(),
  receiver: Party,
  /** The leader who named the receiver; nobody where the settings ask nobody. */
  appointedBy: Named.optional(),
  state: HandoverItemState,
  /** How what was found differs from what is written; why it was taken out. */
  difference: z.string().optional(),
  signingId: Id.optional()
})
export type HandoverItem = z.infer<typeof HandoverItem>

/** One counting face to face, signed by both (Ordinance 88). */
export const HandoverSigning = z.object({
  id: Id,
  signedAt: Moment,
  receiver: Named,
  /** Why the giver could not be there; the giver signed where nothing is said. */
  giverAbsentBecause: z.string().optional(),
  /** The leader who presided; always there where the giver was not. */
  presider: Named.optional(),
  takenDownBy: Named
})
export type HandoverSigning = z.infer<typeof HandoverSigning>

/** What one person hands over for one reason, to one or several receivers (移交). */
export const Handover = z.object({
  id: Id,
  /** `YJ-2026-0004`, never given twice. */
  number: z.string(),
  /** The highest level among what is handed over. */
  level: Level,
  giver: Party,
  reason: z.string(),
  begunAt: Moment,
  begunBy: Named,
  /** When the last item was settled. */
  closedAt: Moment.optional(),
  items: z.array(HandoverItem),
  signings: z.array(HandoverSigning),
  version: z.int().min(1)
})
export type Handover = z.infer<typeof Handover>

/** A hand-over as a list shows it. */
export const HandoverInList = Handover.omit({ items: true, signings: true }).extend({
  /** To whom, each once. */
  receivers: z.array(Named),
  waiting: z.int(),
  total: z.int()
})
export type HandoverInList = z.infer<typeof HandoverInList>

/** How an item was found when it was counted. */
export const Counted = z.object({
  carrierId: Id,
  /** `different`: it is there, and not as written; `missing`: it is not there. */
  found: z.enum(['asWritten', 'different', 'missing']),
  difference: line(300).optional()
})
export type Counted = z.infer<typeof Counted>

const Done = Handover.extend({ done: z.array(z.string()) })
type Done = z.infer<typeof Done>

// One entry for the hand-over, and one in the history of each carrier that the act was about.
const recorded = ({ id, number, level, giver, reason, items, signings, done }: Done) => {
  const ofThis = items.filter(({ carrier }) => done.includes(carrier.id))
  const receivers = [...new Set(ofThis.map(({ receiver }) => receiver.name))].join(' ')
  return [
    {
      subject: id,
      level,
      changed: { handover: number, giver: giver.name, receiver: receivers, reason, count: done.length }
    },
    ...ofThis.map(({ carrier, receiver, appointedBy, state, difference, signingId }) => {
      const signing = signings.find((each) => each.id === signingId)
      return {
        subject: carrier.id,
        level: carrier.level,
        changed: {
          handover: number,
          giver: giver.name,
          receiver: receiver.name,
          ...(appointedBy && { approvedBy: appointedBy.name }),
          handoverState: state,
          ...(difference !== undefined && { difference }),
          ...(signing?.presider && { presider: signing.presider.name }),
          ...(signing?.giverAbsentBecause !== undefined && { giverAbsentBecause: signing.giverAbsentBecause })
        }
      }
    })
  ]
}

const approver = { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } } as const

export const handovers = defineOperations('handovers', {
  /** What somebody keeps, and of each thing why it cannot be handed over now, or not to this receiver. */
  preview: {
    effect: 'reads',
    permission: 'handovers.take',
    input: z.object({ giverId: Id, receiverId: Id.optional() }),
    output: z.object({ rows: z.array(z.object({ carrier: CarrierInSight, problem: Refusal.optional() })) }),
    refuses: ['person.notFound']
  },
  /** Begun by an officer for a receiver whom a leader names; what is listed stays where it is until it is counted. */
  begin: {
    effect: 'changes',
    permission: 'handovers.take',
    together: approver,
    input: z.object({
      giverId: Id,
      receiverId: Id,
      carrierIds: z.array(Id).min(1).max(1000),
      reason: line(200),
      approvalId: Id.optional()
    }),
    output: Done,
    refuses: [
      'carrier.notFound',
      'handover.sameParty',
      'handover.approverIsParty',
      'handover.notTheirs',
      ...carrierStepRefuses,
      ...mayKnowRefuses,
      ...approvalRefuses
    ],
    audit: recorded
  },
  /**
   * Counts face to face, all or some of what waits for one receiver, and signs: the receiver always, the giver where there, else
   * a leader who presides. Whoever of them asks signs by asking.
   */
  sign: {
    effect: 'changes',
    permission: 'handovers.take',
    together: {
      giver: { count: 1, permission: 'signedIn', optional: true },
      taker: { count: 1, permission: 'signedIn', optional: true },
      presider: { count: 1, permission: 'approvals.decide', optional: true }
    },
    input: z.object({
      handoverId: Id,
      items: z.array(Counted).min(1).max(1000),
      /** Where they are kept from now on; where they were, when nothing is said. */
      placeId: Id.optional(),
      giverAbsentBecause: line(200).optional(),
      version: z.int().min(1)
    }),
    output: Done,
    refuses: [
      'handover.notFound',
      'handover.closedAlready',
      'handover.changedMeanwhile',
      'handover.notWaiting',
      'handover.oneReceiver',
      'handover.differenceUntold',
      'handover.receiverMustSign',
      'handover.giverMustSign',
      'handover.presiderIsParty',
      'carrier.notFound',
      'place.notFound',
      ...carrierStepRefuses,
      ...mayKnowRefuses
    ],
    audit: recorded
  },
  /** Another receiver for what still waits, named by a leader. */
  reassign: {
    effect: 'changes',
    permission: 'handovers.take',
    together: approver,
    input: z.object({
      handoverId: Id,
      carrierIds: z.array(Id).min(1).max(1000),
      receiverId: Id,
      reason: line(200),
      approvalId: Id.optional(),
      version: z.int().min(1)
    }),
    output: Done,
    refuses: [
      'handover.notFound',
      'handover.closedAlready',
      'handover.changedMeanwhile',
      'handover.notWaiting',
      'handover.sameParty',
      'handover.approverIsParty',
      'carrier.notFound',
      ...mayKnowRefuses,
      ...approvalRefuses
    ],
    audit: recorded
  },
  /** Leaves something with its giver after all, and says why. */
  takeOut: {
    effect: 'changes',
    permission: 'handovers.take',
    input: z.object({
      handoverId: Id,
      carrierIds: z.array(Id).min(1).max(1000),
      reason: line(200),
      version: z.int().min(1)
    }),
    output: Done,
    refuses: [
      'handover.notFound',
      'handover.closedAlready',
      'handover.changedMeanwhile',
      'handover.notWaiting',
      'carrier.notFound',
      ...carrierStepRefuses
    ],
    audit: recorded
  },
  list: {
    effect: 'reads',
    permission: 'handovers.read',
    input: z
      .object({
        which: z.enum(['open', 'all']).default('open'),
        /** With this person on either side. */
        personId: Id.optional(),
        number: PartOfNumber.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(HandoverInList), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'handovers.read',
    input: z.object({ handoverId: Id }),
    output: Handover,
    refuses: ['handover.notFound']
  }
})
