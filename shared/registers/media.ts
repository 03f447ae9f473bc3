import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { ComputerKind } from '../device-policy/report.ts'
import {
  MediumState,
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
import { CarrierKind } from './carriers.ts'

/** What a storage medium is. */
export const MediumKind = CarrierKind.exclude(['paper', 'film'])
export type MediumKind = z.infer<typeof MediumKind>

/** One storage medium as the register keeps it (存储介质台账). */
export const Medium = z.object({
  id: Id,
  /** The number of the register, `SB-2026-0012`. Given by the program, never used twice. */
  number: z.string(),
  /** The number the secrecy office has given it and that stands on it (保密编号). */
  securityNumber: line(60).optional(),
  kind: MediumKind,
  /** Which of the three kinds of computer it serves, for good (Ordinance 106(13)). */
  computerKind: ComputerKind,
  /** The highest level it may hold; only one for confidential computers has a level. */
  level: StateSecretLevel.optional(),
  /** The maker's serial number (产品序列号), by which a check knows it again. */
  serialNumber: line(60).optional(),
  capacity: line(40).optional(),
  unit: line(100),
  holderId: Id.optional(),
  placeId: Id,
  remarks: lines(1000).optional(),
  state: MediumState,
  registeredOn: Day,
  registeredBy: NamedPerson,
  version: z.int().min(1)
})
export type Medium = z.infer<typeof Medium>

/** A medium as a list or a page shows it. */
export const MediumInSight = Medium.extend({
  holder: NamedPerson.optional(),
  place: NamedPlace,
  /** With whom it is and until when, while it is lent or carried out. */
  out: Out.optional(),
  /** What it has become, once it is scrapped. */
  carrier: BecameCarrier.optional()
})
export type MediumInSight = z.infer<typeof MediumInSight>

/** What is said of a medium when it is registered. */
export const NewMedium = Medium.omit(saidByProgram)
export type NewMedium = z.infer<typeof NewMedium>

export const media = defineOperations('media', {
  register: {
    effect: 'changes',
    permission: 'devices.register',
    input: NewMedium,
    output: MediumInSight,
    refuses: ['medium.serialMissing', 'medium.serialTaken', ...deviceKeptRefuses],
    audit: (medium: MediumInSight) => ({
      subject: medium.id,
      ...(medium.level && { level: medium.level }),
      changed: {
        number: medium.number,
        mediumKind: medium.kind,
        computerKind: medium.computerKind,
        ...(medium.level && { level: medium.level }),
        ...(medium.securityNumber && { securityNumber: medium.securityNumber }),
        ...(medium.serialNumber && { serialNumber: medium.serialNumber }),
        ...(medium.holder && { holder: medium.holder.name }),
        place: medium.place.name
      }
    })
  },
  change: {
    effect: 'changes',
    permission: 'devices.register',
    input: NewMedium.omit({ kind: true, computerKind: true }).extend({
      mediumId: Id,
      state: MediumState.extract(['inUse', 'idle']),
      reason: line(200),
      version: z.int().min(1)
    }),
    output: MediumInSight.extend({ changed: z.record(z.string(), z.unknown()) }),
    refuses: [
      'medium.notFound',
      'medium.notHere',
      'medium.changedMeanwhile',
      'medium.neverLowered',
      'medium.serialMissing',
      'medium.serialTaken',
      ...deviceKeptRefuses
    ],
    audit: entryOfChange
  },
  list: {
    effect: 'reads',
    permission: 'devices.read',
    input: z
      .object({
        /** Words of the number, security number, serial number, unit, holder or place. */
        words: z.string().max(200).optional(),
        kinds: z.array(ComputerKind).optional(),
        levels: z.array(StateSecretLevel).optional(),
        states: z.array(MediumState).optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(MediumInSight), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'devices.read',
    input: z.object({ mediumId: Id }),
    output: MediumInSight,
    refuses: ['medium.notFound']
  },
  history: {
    effect: 'reads',
    permission: 'devices.read',
    input: z.object({ mediumId: Id }),
    output: z.object({ events: z.array(HistoryEvent) }),
    refuses: ['medium.notFound']
  },
  printLabel: {
    effect: 'changes',
    permission: 'devices.register',
    input: z.object({ mediumId: Id }),
    output: MediumInSight,
    refuses: ['medium.notFound', 'label.incomplete', 'print.off'],
    audit: entryOfLabel
  },
  scrap: {
    effect: 'changes',
    permission: 'devices.handle',
    input: z.object({
      mediumId: Id,
      ...KeptBy,
      reason: line(200),
      version: z.int().min(1)
    }),
    output: MediumInSight.extend({ reason: z.string(), title: z.string().optional() }),
    refuses: ['medium.notFound', 'medium.notHere', 'medium.changedMeanwhile', ...keptByRefuses],
    audit: (medium: MediumScrapped) =>
      entriesOfStorage(
        medium,
        { reason: medium.reason },
        medium.carrier ? [{ ...medium.carrier, title: medium.title, serialNumber: medium.serialNumber }] : []
      )
  }
})

type MediumScrapped = MediumInSight & { reason: string; title?: string | undefined }
