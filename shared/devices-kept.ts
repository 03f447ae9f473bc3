import { z } from 'zod'
import { daysBetween, isAfter, type Day } from './days.ts'
import type { ComputerKind } from './device-policy/report.ts'
import { isAbove, StateSecretLevel, type Level } from './levels.ts'

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

/** What a device serves, and with what level: only for confidential computers is there one. */
export type Serves = { kind: ComputerKind; level?: StateSecretLevel | undefined }

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
