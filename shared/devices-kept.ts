import { z } from 'zod'
import { daysBetween, isAfter, type Day } from './days.ts'
import type { ComputerKind } from './device-policy/report.ts'
import { isAbove, StateSecretLevel, type Level } from './levels.ts'
import { mayKnowRefuses } from './person-standing.ts'
import { Id, line } from './values.ts'
import type { RefusalCode } from './words/refusals.ts'

/** Where a computer stands; `scrapped` is for ever. */
export const ComputerState = z.enum(['inUse', 'idle', 'carriedOut', 'underRepair', 'scrapped'])
export type ComputerState = z.infer<typeof ComputerState>

/** Where a storage medium stands; `scrapped` is for ever. */
export const MediumState = z.enum(['inUse', 'idle', 'onLoan', 'carriedOut', 'scrapped'])
export type MediumState = z.infer<typeof MediumState>

/** Where a printer or another peripheral stands; `scrapped` is for ever. */
export const PeripheralState = z.enum(['inUse', 'idle', 'underRepair', 'scrapped'])
export type PeripheralState = z.infer<typeof PeripheralState>

/** What is taken out of hand: a computer or a medium. */
export const CarriedThing = z.enum(['computer', 'medium'])
export type CarriedThing = z.infer<typeof CarriedThing>

/** A person as a list names one. */
export const NamedPerson = z.object({ number: z.string(), name: z.string() })
export type NamedPerson = z.infer<typeof NamedPerson>

/** A place as a list names one. */
export const NamedPlace = z.object({ code: z.string(), name: z.string() })
export type NamedPlace = z.infer<typeof NamedPlace>

/** Until when something is out, and with whom. */
export const Out = z.object({
  person: NamedPerson,
  dueOn: z.string(),
  /** Whole days past the due day; 0 while there is time. */
  daysOverdue: z.int().min(0)
})
export type Out = z.infer<typeof Out>

/** What the program says of a device when it is registered, and nobody else does. */
export const saidByProgram = {
  id: true,
  number: true,
  state: true,
  registeredOn: true,
  registeredBy: true,
  version: true
} as const

/** Why a device cannot be entered so: for the level it is said to handle, for where it stands, or for who keeps it. */
export const deviceKeptRefuses = [
  'device.levelMissing',
  'device.levelNotHere',
  'device.aboveStore',
  'device.aboveYou',
  'place.notFound',
  ...mayKnowRefuses
] as const satisfies readonly RefusalCode[]

/** Where storage that was taken out of a device is kept from now on, and by whom; asked for only where it becomes a carrier. */
export const KeptBy = { holderId: Id.optional(), keptAtId: Id.optional() }

/** Why what was taken out of a device cannot be kept so. */
export const keptByRefuses = [
  'disk.keeperMissing',
  'place.notFound',
  ...mayKnowRefuses
] as const satisfies readonly RefusalCode[]

/** What a device has become, or what was in it. */
export const BecameCarrier = z.object({ id: Id, number: z.string() })

/** One device as the audit record speaks of it. */
type InRecord = { id: string; number: string; level?: StateSecretLevel | undefined }

/** The entry of a change to what the register says of a device. */
export function entryOfChange({ id, level, changed }: InRecord & { changed: Record<string, unknown> }) {
  return { subject: id, ...(level && { level }), changed }
}

/** The entry of a device's label that was printed. */
export function entryOfLabel({ id, level, number }: InRecord) {
  return { subject: id, ...(level && { level }), changed: { number } }
}

/** The entry of a device that has given up its storage, and one in the history of each carrier that has become of it. */
export function entriesOfStorage(
  { id, number, level }: InRecord,
  changed: Record<string, unknown>,
  carriers: readonly { id: string; number: string; title?: string | undefined; serialNumber?: string | undefined }[]
) {
  const levelled = level && { level }
  const own = { subject: id, ...levelled, changed: { number, ...changed } }
  if (carriers.length === 0) return own
  return [
    { ...own, changed: { ...own.changed, becameCarriers: carriers.map((each) => each.number).join(', ') } },
    ...carriers.map(({ id: subject, number: carrierNumber, title, serialNumber }) => ({
      subject,
      ...levelled,
      changed: { number: carrierNumber, title, ...(serialNumber && { serialNumber }), takenFrom: number }
    }))
  ]
}

/** A network hardware address as people write it, kept in lower case with colons: `a4:bb:6d:01:02:03`. */
export const Mac = z
  .string()
  .transform((text) =>
    text
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replaceAll(/[-.:\s]/g, '')
  )
  .pipe(z.string().regex(/^[0-9a-f]{12}$/, { error: 'macAddress' }))
  .transform((digits) => digits.replaceAll(/(..)(?=.)/g, '$1:'))

/** How something came back that had been out: Ordinance 106(8) lets none be closed without this look. */
export const ReturnCheck = z.enum(['inOrder', 'trouble'])
export type ReturnCheck = z.infer<typeof ReturnCheck>

/** What the look at something that came back has found, and what was cleared off it (返回信息清除情况). */
export const FoundAtReturn = {
  outcome: ReturnCheck.optional(),
  trouble: line(300).optional(),
  /** What was cleared off it, and which ports were closed again. */
  cleared: line(300).optional()
}

/** What a device serves, and with what level: only for confidential computers is there one. */
export type Serves = { kind: ComputerKind; level?: StateSecretLevel | undefined }

/** What a medium or a peripheral serves, as the registers keep it. */
export function servesOf({ computerKind, level }: { computerKind: ComputerKind; level?: Serves['level'] }): Serves {
  return { kind: computerKind, level }
}

/**
 * The highest level a device may handle: a confidential computer its own, one of the police network work secrets but no
 * state secret, one of the Internet neither (Ordinance 106(5), (10), (11)).
 */
export function ceilingOf({ kind, level }: Serves): Level {
  if (kind === 'confidential') return level ?? 'unclassified'
  return kind === 'police' ? 'workSecret' : 'unclassified'
}

/** Whether a device that serves this names its level where it must, and only there. */
export function levelProblem({ kind, level }: Serves): 'missing' | 'notHere' | undefined {
  if (kind === 'confidential') return level === undefined ? 'missing' : undefined
  return level === undefined ? undefined : 'notHere'
}

/**
 * Why a medium or a peripheral must not be connected to this computer: it serves another kind of computer, or its level is
 * above the computer's (Ordinance 106(10), (13)).
 */
export function whyNotTogether(thing: Serves, computer: Serves): 'otherKind' | 'above' | undefined {
  if (thing.kind !== computer.kind) return 'otherKind'
  return isAbove(ceilingOf(thing), ceilingOf(computer)) ? 'above' : undefined
}

/** Whether storage that serves `now` may serve `next` without being taken out first: never anything lower or other. */
export function mayBecome(now: Serves, next: Serves): boolean {
  return now.kind === next.kind && !isAbove(ceilingOf(now), ceilingOf(next))
}

/** A serial number as two readings of it can be compared: capitals and digits only. */
export function bareSerial(serial: string): string {
  return serial
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
}

/** Whole days by which something that should be back is late. */
export function daysLate(dueOn: Day, today: Day): number {
  return isAfter(today, dueOn) ? daysBetween(dueOn, today) : 0
}
