import { z } from 'zod'
import { ApprovalTable, usualApprovals } from '../approval-table.ts'
import { defineOperations } from '../define-operation.ts'
import { RoomClimate } from '../inspection-rules.ts'
import { Level } from '../levels.ts'
import { NumberScheme, usualNumberScheme } from '../number-scheme.ts'
import { line } from '../values.ts'

const days = z.int().min(1).max(3650)
const ofEachLevel = z.object({
  topSecret: days,
  secret: days,
  confidential: days,
  workSecret: days,
  unclassified: days
})
const ofEachClass = z.object({
  core: z.int().min(0).max(120),
  important: z.int().min(0).max(120),
  general: z.int().min(0).max(120)
})

/** After how many days at the latest what is missing is treated as leaked, from its discovery (rules on leak cases, 5(1)). */
export const latestAsLeak = { topSecret: 10, secret: 60, confidential: 60 } as const

/**
 * What the law leaves to the unit, or sources tell differently: never constants. Each has a default that a source names.
 */
export const Settings = z.object({
  numberScheme: NumberScheme,
  /** Who approves what, by act and level. */
  approvals: ApprovalTable,
  /** The highest level this unit may determine by itself (Secrecy Law 17). */
  determinesUpTo: Level.extract(['confidential', 'secret', 'topSecret']),
  /** The most days a carrier may be lent, by its level. */
  loanDays: ofEachLevel,
  /** How often a loan may be renewed. */
  renewals: z.int().min(0).max(10),
  /** The most days something of the archives may be taken out of the reading room, by its level. */
  archiveDays: ofEachLevel,
  /** The highest level that may be taken out of the reading room at all; what lies above is read there. */
  archiveOutUpTo: Level,
  /** How often a loan out of the archives may be renewed. */
  archiveRenewals: z.int().min(0).max(10),
  /** After how many days overdue a leader is told. */
  archiveEscalation: z.object({ sectionLeader: days, unitLeader: days }),
  /** The most days a carrier may be carried out, sent to readers, or in transit before somebody is asked, by its level. */
  outDays: ofEachLevel,
  /** After how many years a person is reviewed again. */
  reviewYears: z.object({
    core: z.int().min(1).max(20),
    important: z.int().min(1).max(20),
    general: z.int().min(1).max(20)
  }),
  /** How many months the cooling-off period lasts. */
  coolingOffMonths: ofEachClass,
  /** How many days before an end of secrecy it is told; the first of them opens the review. */
  expiryWarnings: z.array(days).min(1).max(6),
  /** Whether anything may be printed at all: off until the unit opens it. */
  printing: z.boolean(),
  /** Whether anything may be written to a file at all: off until the unit opens it. */
  exporting: z.boolean(),
  /** After how many days something that stays missing is treated as leaked: never later than the rules on leaks say. */
  missingDays: z.object({
    topSecret: days.max(latestAsLeak.topSecret),
    secret: days.max(latestAsLeak.secret),
    confidential: days.max(latestAsLeak.confidential),
    workSecret: days,
    unclassified: days
  }),
  /** Between what temperature and relative humidity archives are kept. */
  roomClimate: RoomClimate,
  /** After how many days storage of each kind is inspected again. */
  inspectionDays: z.object({ room: days, cabinet: days, shelf: days })
})
export type Settings = z.infer<typeof Settings>

/** What holds in a store until its security administrator says otherwise. */
export const usualSettings: Settings = {
  numberScheme: usualNumberScheme,
  approvals: usualApprovals,
  determinesUpTo: 'secret',
  loanDays: { topSecret: 3, secret: 7, confidential: 14, workSecret: 30, unclassified: 30 },
  renewals: 1,
  archiveDays: { topSecret: 3, secret: 5, confidential: 14, workSecret: 14, unclassified: 30 },
  archiveOutUpTo: 'secret',
  archiveRenewals: 1,
  archiveEscalation: { sectionLeader: 3, unitLeader: 7 },
  outDays: { topSecret: 3, secret: 7, confidential: 14, workSecret: 30, unclassified: 30 },
  reviewYears: { core: 1, important: 3, general: 5 },
  coolingOffMonths: { core: 36, important: 24, general: 12 },
  expiryWarnings: [90, 30, 7],
  printing: false,
  exporting: false,
  missingDays: { topSecret: 10, secret: 60, confidential: 60, workSecret: 60, unclassified: 60 },
  roomClimate: { temperature: { from: 14, to: 24 }, humidity: { from: 45, to: 60 } },
  inspectionDays: { room: 30, cabinet: 90, shelf: 365 }
}

/** The settings as they stand: `version` 0 while nobody has changed them. */
export const SettingsInForce = z.object({ settings: Settings, version: z.int().min(0) })
export type SettingsInForce = z.infer<typeof SettingsInForce>

export const settings = defineOperations('settings', {
  read: {
    effect: 'reads',
    permission: 'signedIn',
    input: z.object({}),
    output: SettingsInForce,
    refuses: []
  },
  change: {
    effect: 'changes',
    permission: 'settings.change',
    input: z.object({ settings: Settings, reason: line(200), version: z.int().min(0) }),
    output: SettingsInForce.extend({
      /** What is now otherwise: the place of each value, what it was and what it is. */
      changed: z.record(z.string(), z.tuple([z.string(), z.string()])),
      reason: z.string()
    }),
    refuses: ['settings.changedMeanwhile', 'settings.belowFloor', 'settings.nothingChanges'],
    audit: ({ changed, reason }: { changed: Record<string, [string, string]>; reason: string }) => ({
      subject: 'settings',
      changed: { ...changed, reason }
    })
  }
})

/** What is otherwise: each value by its place, `loanDays.secret`, as what it was and what it is. */
export function settingsDifferences(before: Settings, after: Settings): Record<string, [string, string]> {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  const places = [...new Set([...old.keys(), ...now.keys()])].filter((place) => old.get(place) !== now.get(place))
  return Object.fromEntries(places.map((place) => [place, [old.get(place) ?? '', now.get(place) ?? '']]))
}

function valuesOf(value: unknown, place = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return new Map([[place, Array.isArray(value) ? value.join(', ') : String(value)]])
  const parts = Object.entries(value).filter(([, each]) => each !== undefined)
  return new Map(parts.flatMap(([key, each]) => [...valuesOf(each, place ? `${place}.${key}` : key)]))
}
