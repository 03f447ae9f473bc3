import { raisedToLaw } from '#shared/approval-table.ts'
import { StateSecretLevel } from '#shared/levels.ts'
import { latestAsLeak, Settings, usualSettings, type SettingsInForce } from '#shared/system/settings.ts'
import type { ReadableStore, WritableStore } from './open-store.ts'

/** The settings that are in force; the usual ones while nobody has changed them. */
export function settingsInForce(store: ReadableStore): SettingsInForce {
  const row = store.one<{ version: number; settings: string }>(
    'SELECT version, settings FROM settings ORDER BY version DESC LIMIT 1'
  )
  if (!row) return { settings: usualSettings, version: 0 }
  // What a later program has added is as usual until somebody says otherwise.
  const kept = JSON.parse(row.settings) as Partial<Settings>
  // An earlier program let a table stand below the law; it does not hold below it.
  const approvals = raisedToLaw({ ...usualSettings.approvals, ...kept.approvals })
  const missingDays = { ...usualSettings.missingDays, ...kept.missingDays }
  for (const level of StateSecretLevel.options) missingDays[level] = Math.min(missingDays[level], latestAsLeak[level])
  return { settings: Settings.parse({ ...usualSettings, ...kept, approvals, missingDays }), version: row.version }
}

/** Puts settings in force after those of `version`. */
export function putInForce(store: WritableStore, settings: Settings, version: number): void {
  store.run('INSERT INTO settings (version, settings) VALUES (?, ?)', version + 1, JSON.stringify(settings))
}

/** The next number of a kind of document in a year, `SP-2026-0000012`, and with it the promise that it is never given again. */
export function takeDocumentNumber(store: WritableStore, kind: string, today: string): string {
  const year = Number(today.slice(0, 4))
  store.run(
    `INSERT INTO document_numbers (kind, year, last) VALUES (?, ?, 1)
     ON CONFLICT (kind, year) DO UPDATE SET last = last + 1`,
    kind,
    year
  )
  const last =
    store.one<{ last: number }>('SELECT last FROM document_numbers WHERE kind = ? AND year = ?', kind, year)?.last ?? 0
  return `${kind}-${year}-${String(last).padStart(4, '0')}`
}
