import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Mac, NamedPerson } from '../devices-kept.ts'
import { StateSecretLevel } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { approvalRefuses } from './approvals.ts'
import { Id, Moment, Part, line, lines } from '../values.ts'

/** Repaired by the unit's own people, by outsiders in the house, or sent out. */
export const RepairKind = z.enum(['inHouse', 'onSite', 'sentOut'])
export type RepairKind = z.infer<typeof RepairKind>

const Serials = z.array(line(60)).max(20)

/** One repair of a computer (维修登记), from the fault to the day it works again. */
export const Repair = z.object({
  id: Id,
  computerId: Id,
  level: StateSecretLevel.optional(),
  kind: RepairKind,
  fault: line(300),
  /** Who repairs it: the person, or the firm and its person. */
  repairer: line(100),
  /** The secrecy agreement with a firm from outside. */
  agreement: line(100).optional(),
  /** Who stands beside it throughout (旁站陪同人, Ordinance 106(9)). */
  escortId: Id,
  disksBefore: Serials,
  macsBefore: z.array(z.string()),
  /** The disks that stayed in the house. */
  removedDisks: Serials,
  begunAt: Moment,
  begunBy: NamedPerson,
  /** Who approved it, and on which approval; nobody where the settings ask nobody. */
  approvedBy: NamedPerson.optional(),
  approvalId: Id.optional(),
  endedAt: Moment.optional(),
  endedBy: NamedPerson.optional(),
  /** What was done and how it turned out. */
  work: lines(1000).optional(),
  disksAfter: Serials.optional(),
  macsAfter: z.array(z.string()).optional()
})
export type Repair = z.infer<typeof Repair>

/** A repair as a page shows it. */
export const RepairInSight = Repair.extend({ computerNumber: z.string(), escort: NamedPerson })
export type RepairInSight = z.infer<typeof RepairInSight>

const RepairEnded = RepairInSight.extend({
  carriers: z.array(z.object({ id: Id, number: z.string(), title: z.string(), serialNumber: z.string() }))
})

export const repairs = defineOperations('repairs', {
  begin: {
    effect: 'changes',
    permission: 'devices.handle',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({
      computerId: Id,
      kind: RepairKind,
      fault: line(300),
      repairer: line(100),
      agreement: line(100).optional(),
      escortId: Id,
      removedDisks: Serials,
      approvalId: Id.optional(),
      version: z.int().min(1)
    }),
    output: RepairInSight,
    refuses: [
      'computer.notFound',
      'computer.notHere',
      'computer.changedMeanwhile',
      'repair.storageInside',
      'repair.disksUnknown',
      'repair.notItsDisk',
      'repair.agreementMissing',
      ...mayKnowRefuses,
      ...approvalRefuses
    ],
    audit: (repair: RepairInSight) => ({
      subject: repair.computerId,
      ...(repair.level && { level: repair.level }),
      changed: {
        number: repair.computerNumber,
        repairKind: repair.kind,
        fault: repair.fault,
        repairer: repair.repairer,
        ...(repair.agreement && { agreement: repair.agreement }),
        escort: repair.escort.name,
        ...(repair.approvedBy && { approvedBy: repair.approvedBy.name }),
        disks: repair.disksBefore.join(', '),
        ...(repair.removedDisks.length > 0 && { removedDisks: repair.removedDisks.join(', ') })
      }
    })
  },
  end: {
    effect: 'changes',
    permission: 'devices.handle',
    input: z.object({
      repairId: Id,
      work: lines(1000).pipe(z.string().min(1)),
      /** The disks that are in it now: those that were put back, and new ones. */
      disksAfter: Serials,
      macsAfter: z.array(Mac).max(20),
      /** The day its operating system was installed anew, if it was. */
      installedOn: Day.optional(),
      /** Who keeps, and where, the disks that are no longer in it. */
      holderId: Id.optional(),
      keptAtId: Id.optional()
    }),
    output: RepairEnded,
    refuses: [
      'repair.notFound',
      'repair.endedAlready',
      'computer.diskTaken',
      'disk.keeperMissing',
      'place.notFound',
      ...mayKnowRefuses
    ],
    audit: (repair: z.infer<typeof RepairEnded>) => {
      const levelled = repair.level && { level: repair.level }
      const own = {
        subject: repair.computerId,
        ...levelled,
        changed: {
          number: repair.computerNumber,
          work: repair.work,
          disks: [repair.disksBefore.join(', '), (repair.disksAfter ?? []).join(', ')],
          macs: [repair.macsBefore.join(', '), (repair.macsAfter ?? []).join(', ')]
        }
      }
      if (repair.carriers.length === 0) return own
      return [
        { ...own, changed: { ...own.changed, becameCarriers: repair.carriers.map(({ number }) => number).join(', ') } },
        ...repair.carriers.map((each) => ({
          subject: each.id,
          ...levelled,
          changed: {
            number: each.number,
            title: each.title,
            serialNumber: each.serialNumber,
            takenFrom: repair.computerNumber
          }
        }))
      ]
    }
  },
  list: {
    effect: 'reads',
    permission: 'devices.read',
    input: z.object({ which: z.enum(['open', 'all']).default('open'), computerId: Id.optional() }).extend(Part.shape),
    output: z.object({ rows: z.array(RepairInSight), total: z.int() }),
    refuses: []
  }
})
