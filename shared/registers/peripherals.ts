import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { ComputerKind } from '../device-policy/report.ts'
import {
  NamedPerson,
  NamedPlace,
  PeripheralState,
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
import { Id, Part, line, lines } from '../values.ts'

export const PeripheralKind = z.enum(['printer', 'scanner', 'copier', 'fax', 'multifunction', 'other'])
export type PeripheralKind = z.infer<typeof PeripheralKind>

/** One printer, scanner, fax or other peripheral as the register keeps it (办公自动化设备台账). */
export const Peripheral = z.object({
  id: Id,
  /** The number of the register, `SB-2026-0012`. Given by the program, never used twice. */
  number: z.string(),
  kind: PeripheralKind,
  /** Which of the three kinds of computer it serves, for good (Ordinance 106(13)). */
  computerKind: ComputerKind,
  level: StateSecretLevel.optional(),
  /** Maker and model, as people call it. */
  name: line(100),
  serialNumber: line(60).optional(),
  /** The serial number of the disk or memory inside it, where it has one. */
  diskSerial: line(60).optional(),
  /** The computer it belongs to; none where several share it. */
  computerId: Id.optional(),
  unit: line(100),
  responsibleId: Id.optional(),
  placeId: Id,
  remarks: lines(1000).optional(),
  state: PeripheralState,
  registeredOn: Day,
  registeredBy: NamedPerson,
  version: z.int().min(1)
})
export type Peripheral = z.infer<typeof Peripheral>

/** A peripheral as a list shows it. */
export const PeripheralInSight = Peripheral.extend({
  responsible: NamedPerson.optional(),
  place: NamedPlace,
  computerNumber: z.string().optional(),
  carrier: BecameCarrier.optional()
})
export type PeripheralInSight = z.infer<typeof PeripheralInSight>

/** What is said of a peripheral when it is registered. */
export const NewPeripheral = Peripheral.omit(saidByProgram)
export type NewPeripheral = z.infer<typeof NewPeripheral>

export const peripherals = defineOperations('peripherals', {
  register: {
    effect: 'changes',
    permission: 'devices.register',
    input: NewPeripheral,
    output: PeripheralInSight,
    refuses: [
      'computer.notFound',
      'peripheral.otherKind',
      'peripheral.aboveComputer',
      'peripheral.faxOnConfidential',
      ...deviceKeptRefuses
    ],
    audit: (peripheral: PeripheralInSight) => ({
      subject: peripheral.id,
      ...(peripheral.level && { level: peripheral.level }),
      changed: {
        number: peripheral.number,
        peripheralKind: peripheral.kind,
        computerKind: peripheral.computerKind,
        ...(peripheral.level && { level: peripheral.level }),
        name: peripheral.name,
        ...(peripheral.computerNumber && { connected: peripheral.computerNumber }),
        place: peripheral.place.name
      }
    })
  },
  change: {
    effect: 'changes',
    permission: 'devices.register',
    input: NewPeripheral.omit({ kind: true, computerKind: true }).extend({
      peripheralId: Id,
      state: PeripheralState.exclude(['scrapped']),
      reason: line(200),
      version: z.int().min(1)
    }),
    output: PeripheralInSight.extend({ changed: z.record(z.string(), z.unknown()) }),
    refuses: [
      'peripheral.notFound',
      'peripheral.scrapped',
      'peripheral.changedMeanwhile',
      'peripheral.neverLowered',
      'peripheral.diskLeft',
      'computer.notFound',
      'peripheral.otherKind',
      'peripheral.aboveComputer',
      'peripheral.faxOnConfidential',
      ...deviceKeptRefuses
    ],
    audit: entryOfChange
  },
  list: {
    effect: 'reads',
    permission: 'devices.read',
    input: z
      .object({
        /** Words of the number, name, serial number, unit, person, place or the computer's number. */
        words: z.string().max(200).optional(),
        kinds: z.array(ComputerKind).optional(),
        levels: z.array(StateSecretLevel).optional(),
        states: z.array(PeripheralState).optional(),
        computerId: Id.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(PeripheralInSight), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'devices.read',
    input: z.object({ peripheralId: Id }),
    output: PeripheralInSight,
    refuses: ['peripheral.notFound']
  },
  printLabel: {
    effect: 'changes',
    permission: 'devices.register',
    input: z.object({ peripheralId: Id }),
    output: PeripheralInSight,
    refuses: ['peripheral.notFound', 'label.incomplete', 'print.off'],
    audit: entryOfLabel
  },
  scrap: {
    effect: 'changes',
    permission: 'devices.handle',
    input: z.object({
      peripheralId: Id,
      ...KeptBy,
      reason: line(200),
      version: z.int().min(1)
    }),
    output: PeripheralInSight.extend({ reason: z.string(), title: z.string().optional() }),
    refuses: ['peripheral.notFound', 'peripheral.scrapped', 'peripheral.changedMeanwhile', ...keptByRefuses],
    audit: (peripheral: PeripheralScrapped) =>
      entriesOfStorage(
        peripheral,
        { reason: peripheral.reason },
        peripheral.carrier
          ? [{ ...peripheral.carrier, title: peripheral.title, serialNumber: peripheral.diskSerial }]
          : []
      )
  }
})

type PeripheralScrapped = PeripheralInSight & { reason: string; title?: string | undefined }
