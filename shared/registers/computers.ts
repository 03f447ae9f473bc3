import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { ComputerKind, Zone } from '../device-policy/report.ts'
import {
  ComputerState,
  Mac,
  NamedPerson,
  NamedPlace,
  Out,
  BecameCarrier,
  KeptBy,
  deviceKeptRefuses,
  entriesOfStorage,
  entryOfChange,
  entryOfLabel,
  keptByRefuses,
  saidByProgram
} from '../devices-kept.ts'
import { StateSecretLevel } from '../levels.ts'
import { HistoryEvent } from '../system/audit.ts'
import { Id, Part, line, lines } from '../values.ts'

const Serial = line(60)

/** One computer as the register keeps it (涉密计算机台账, and the same for the other two kinds). */
export const Computer = z.object({
  id: Id,
  /** The number of the register, `SB-2026-0012`. Given by the program, never used twice. */
  number: z.string(),
  /** The number it bore in the paper register, or its number among the unit's property. */
  formerNumber: line(60).optional(),
  kind: ComputerKind,
  /** The highest level it may handle; only a confidential computer has one. */
  level: StateSecretLevel.optional(),
  name: line(60),
  model: line(100).optional(),
  unit: line(100),
  /** Who answers for it (责任人). Without one no label of a confidential computer can be made. */
  responsibleId: Id.optional(),
  placeId: Id,
  /** `key`: it stands in a key department or location (保密要害部门部位). */
  zone: Zone,
  /** Which key department or location, where `zone` is `key`. */
  keyDepartment: line(100).optional(),
  /** The serial numbers of the disks that are in it. */
  disks: z.array(Serial).max(20),
  macs: z.array(Mac).max(20),
  /** The protection and management programs that must be on it (Ordinance 106(12)). */
  programs: z.array(line(60)).max(20),
  /** The day its operating system was installed. */
  installedOn: Day.optional(),
  inUseSince: Day.optional(),
  remarks: lines(1000).optional(),
  state: ComputerState,
  registeredOn: Day,
  registeredBy: NamedPerson,
  version: z.int().min(1)
})
export type Computer = z.infer<typeof Computer>

/** A computer as a list or a page shows it. */
export const ComputerInSight = Computer.extend({
  responsible: NamedPerson.optional(),
  place: NamedPlace,
  /** With whom it is and until when, while it is carried out. */
  out: Out.optional()
})
export type ComputerInSight = z.infer<typeof ComputerInSight>

/** What is said of a computer when it is registered. */
export const NewComputer = Computer.omit(saidByProgram)
export type NewComputer = z.infer<typeof NewComputer>

/** One change of what a computer is for (密级变更). */
export const LevelChange = z.object({
  formerKind: ComputerKind,
  formerLevel: StateSecretLevel.optional(),
  kind: ComputerKind,
  level: StateSecretLevel.optional(),
  changedOn: Day,
  changedBy: NamedPerson,
  reason: z.string()
})
export type LevelChange = z.infer<typeof LevelChange>

/** A disk that is no longer in the computer; `carrier` where it has become one that the looker may see. */
export const FormerDisk = z.object({
  serial: z.string(),
  fittedOn: Day,
  removedOn: Day,
  carrier: BecameCarrier.optional()
})
export type FormerDisk = z.infer<typeof FormerDisk>

/** A computer that has given up disks, with the numbers of the carriers they have become. */
const StorageTakenOut = ComputerInSight.extend({
  reason: z.string(),
  carriers: z.array(z.object({ id: Id, number: z.string(), title: z.string(), serialNumber: z.string() }))
})

export const computers = defineOperations('computers', {
  register: {
    effect: 'changes',
    permission: 'devices.register',
    input: NewComputer,
    output: ComputerInSight,
    refuses: ['computer.keyDepartmentMissing', 'computer.diskTaken', ...deviceKeptRefuses],
    audit: ({ id, number, kind, level, name, unit, responsible, place, disks }: ComputerInSight) => ({
      subject: id,
      ...(level && { level }),
      changed: {
        number,
        computerKind: kind,
        ...(level && { level }),
        name,
        unit,
        ...(responsible && { responsible: responsible.name }),
        place: place.name,
        ...(disks.length > 0 && { disks: disks.join(', ') })
      }
    })
  },
  change: {
    effect: 'changes',
    permission: 'devices.register',
    input: NewComputer.omit({ kind: true }).extend({
      computerId: Id,
      state: ComputerState.extract(['inUse', 'idle']),
      reason: line(200),
      version: z.int().min(1)
    }),
    output: ComputerInSight.extend({ changed: z.record(z.string(), z.unknown()) }),
    refuses: [
      'computer.notFound',
      'computer.notHere',
      'computer.changedMeanwhile',
      'computer.neverLowered',
      'computer.keyDepartmentMissing',
      'computer.diskTaken',
      'computer.diskLeft',
      ...deviceKeptRefuses
    ],
    audit: entryOfChange
  },
  list: {
    effect: 'reads',
    permission: 'devices.read',
    input: z
      .object({
        /** Words of the number, former number, name, model, unit, person, place, a disk or a hardware address. */
        words: z.string().max(200).optional(),
        kinds: z.array(ComputerKind).optional(),
        levels: z.array(StateSecretLevel).optional(),
        states: z.array(ComputerState).optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(ComputerInSight), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'devices.read',
    input: z.object({ computerId: Id }),
    output: ComputerInSight.extend({ levels: z.array(LevelChange), formerDisks: z.array(FormerDisk) }),
    refuses: ['computer.notFound']
  },
  history: {
    effect: 'reads',
    permission: 'devices.read',
    input: z.object({ computerId: Id }),
    output: z.object({ events: z.array(HistoryEvent) }),
    refuses: ['computer.notFound']
  },
  printLabel: {
    effect: 'changes',
    permission: 'devices.register',
    input: z.object({ computerId: Id }),
    output: ComputerInSight,
    refuses: ['computer.notFound', 'label.incomplete', 'print.off'],
    audit: entryOfLabel
  },
  repurpose: {
    effect: 'changes',
    permission: 'devices.handle',
    input: z.object({
      computerId: Id,
      kind: ComputerKind,
      level: StateSecretLevel.optional(),
      /** What was taken out: all that was in it. */
      removedDisks: z.array(Serial).max(20),
      /** What was put in instead. */
      newDisks: z.array(Serial).max(20),
      ...KeptBy,
      reason: line(200),
      version: z.int().min(1)
    }),
    output: StorageTakenOut.extend({ former: LevelChange.pick({ formerKind: true, formerLevel: true }) }),
    refuses: [
      'computer.notFound',
      'computer.notHere',
      'computer.changedMeanwhile',
      'computer.sameUse',
      'computer.storageInside',
      'computer.sameDisk',
      'computer.diskTaken',
      'disk.keeperMissing',
      ...deviceKeptRefuses
    ],
    audit: (computer: z.infer<typeof StorageTakenOut> & { former: Pick<LevelChange, 'formerKind' | 'formerLevel'> }) =>
      entriesOfStorage(
        // What was in it was of the level it had.
        { id: computer.id, number: computer.number, level: computer.former.formerLevel },
        {
          computerKind: [computer.former.formerKind, computer.kind],
          level: [computer.former.formerLevel ?? '', computer.level ?? ''],
          reason: computer.reason
        },
        computer.carriers
      )
  },
  scrap: {
    effect: 'changes',
    permission: 'devices.handle',
    input: z.object({
      computerId: Id,
      /** What was taken out: all that was in it. */
      removedDisks: z.array(Serial).max(20),
      ...KeptBy,
      /** Where the machine goes (报废流向). */
      destination: line(100),
      reason: line(200),
      version: z.int().min(1)
    }),
    output: StorageTakenOut.extend({ destination: z.string() }),
    refuses: [
      'computer.notFound',
      'computer.notHere',
      'computer.changedMeanwhile',
      'computer.storageInside',
      ...keptByRefuses
    ],
    audit: (computer: z.infer<typeof StorageTakenOut> & { destination: string }) =>
      entriesOfStorage(computer, { destination: computer.destination, reason: computer.reason }, computer.carriers)
  }
})
