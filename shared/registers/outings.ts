import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { CarriedThing, FoundAtReturn, NamedPerson } from '../devices-kept.ts'
import { Level, StateSecretLevel } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { approvalRefuses } from './approvals.ts'
import { Id, Moment, Part, line } from '../values.ts'

/** One carrying out of a computer or a medium (外出携带), and its coming back. */
export const Outing = z.object({
  id: Id,
  thing: CarriedThing,
  /** The id of the computer or the medium. */
  deviceId: Id,
  carriedById: Id,
  /** The second person; whoever carries what is top secret does not go alone (Regulations 29). */
  companionId: Id.optional(),
  purpose: line(200),
  destination: line(200),
  /** What is worked on while it is out. */
  contents: line(300),
  /** The highest level of that. */
  level: Level,
  takenAt: Moment,
  handedOutBy: NamedPerson,
  approvedBy: NamedPerson,
  /** The approval it stands on; none in what was written before devices had any. */
  approvalId: Id.optional(),
  dueOn: Day,
  returnedAt: Moment.optional(),
  checkedBy: NamedPerson.optional(),
  ...FoundAtReturn
})
export type Outing = z.infer<typeof Outing>

/** An outing as a list shows it. */
export const OutingInSight = Outing.extend({
  device: z.object({ number: z.string(), name: z.string(), level: StateSecretLevel.optional() }),
  carriedBy: NamedPerson,
  companion: NamedPerson.optional(),
  daysOverdue: z.int().min(0)
})
export type OutingInSight = z.infer<typeof OutingInSight>

export const outings = defineOperations('outings', {
  carryOut: {
    effect: 'changes',
    permission: 'devices.handle',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({
      thing: CarriedThing,
      deviceId: Id,
      carriedById: Id,
      companionId: Id.optional(),
      purpose: line(200),
      destination: line(200),
      contents: line(300),
      level: Level,
      dueOn: Day,
      approvalId: Id.optional(),
      version: z.int().min(1)
    }),
    output: OutingInSight,
    refuses: [
      'computer.notFound',
      'computer.notHere',
      'computer.changedMeanwhile',
      'medium.notFound',
      'medium.notHere',
      'medium.changedMeanwhile',
      'outing.aboveDevice',
      'outing.companionMissing',
      'outing.dueBeforeToday',
      ...mayKnowRefuses,
      ...approvalRefuses
    ],
    audit: (outing: OutingInSight) => ({
      subject: outing.deviceId,
      level: outing.device.level ?? outing.level,
      changed: {
        number: outing.device.number,
        carriedBy: outing.carriedBy.name,
        ...(outing.companion && { companion: outing.companion.name }),
        destination: outing.destination,
        purpose: outing.purpose,
        contents: outing.contents,
        contentsLevel: outing.level,
        dueOn: outing.dueOn,
        approvedBy: outing.approvedBy.name
      }
    })
  },
  bringBack: {
    effect: 'changes',
    permission: 'devices.handle',
    input: z.object({ outingId: Id, ...FoundAtReturn }),
    output: OutingInSight,
    refuses: ['outing.notFound', 'outing.backAlready', 'outing.checkMissing', 'outing.troubleUntold'],
    audit: (outing: OutingInSight) => ({
      subject: outing.deviceId,
      level: outing.device.level ?? outing.level,
      changed: {
        number: outing.device.number,
        carriedBy: outing.carriedBy.name,
        outcome: outing.outcome,
        ...(outing.trouble && { trouble: outing.trouble }),
        cleared: outing.cleared
      }
    })
  },
  list: {
    effect: 'reads',
    permission: 'devices.read',
    input: z
      .object({ which: z.enum(['open', 'overdue', 'all']).default('open'), deviceId: Id.optional() })
      .extend(Part.shape),
    output: z.object({ rows: z.array(OutingInSight), total: z.int() }),
    refuses: []
  }
})
