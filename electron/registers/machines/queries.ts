import type { Day } from '#shared/days.ts'
import { machineKey, sightingsOf, summaryWith } from '#shared/device-policy/finding-life.ts'
import type { AnswerOfACheck, CheckReport, ComputerKind, Zone } from '#shared/device-policy/report.ts'
import type { CheckedMachine } from '#shared/registers/machines.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

type Person = { number: string; name: string }

/**
 * The machine of a check, which is entered if it is not known yet.
 * @param calledBy what it was brought in under, where it does not name itself
 */
export function machineOfReport(
  store: WritableStore,
  { machine, at }: CheckReport,
  { calledBy, newId }: { calledBy: string; newId: () => string }
): { id: string; isNew: boolean } {
  const key = machineKey(machine, calledBy)
  const known = store.one<{ id: string }>('SELECT id FROM main.machines WHERE key = ?', key)
  if (known) return { id: known.id, isNew: false }
  const id = newId()
  const name = machine.hostName ?? (calledBy || [machine.maker, machine.model].filter(Boolean).join(' ') || '?')
  store.run(
    'INSERT INTO main.machines (id, key, name, known_since) VALUES (?, ?, ?, ?)',
    id,
    key,
    name.slice(0, 100),
    at
  )
  return { id, isNew: true }
}

/** Enters a check of a machine with its figures. Answers whether it is the last one of its machine. */
export function insertMachineCheck(
  store: WritableStore,
  {
    checkId,
    machineId,
    report,
    imported
  }: { checkId: string; machineId: string; report: CheckReport; imported?: { importId: string; digest: string } }
): boolean {
  const isLast = !store.one('SELECT 1 FROM main.machine_checks WHERE machine_id = ? AND at >= ?', machineId, report.at)
  const sightings = sightingsOf(report)
  store.run(
    `INSERT INTO main.machine_checks (check_id, machine_id, at, forbidden, look, import_id, digest)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    checkId,
    machineId,
    report.at,
    sightings.filter(({ verdict }) => verdict === 'forbidden').length,
    sightings.filter(({ verdict }) => verdict === 'look').length,
    imported?.importId ?? null,
    imported?.digest ?? null
  )
  return isLast
}

export function insertImport(
  store: WritableStore,
  { id, at, by, fileName, digest, count }: ImportRow & { by: Person; fileName: string }
): void {
  store.run(
    'INSERT INTO main.check_imports (id, at, imported_by, file_name, digest, count) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    at,
    JSON.stringify(by),
    fileName,
    digest,
    count
  )
}

type ImportRow = { id: string; at: string; digest: string; count: number }

/** Whether a check with this digest was taken in before. */
export function isImported(store: ReadableStore, digest: string): boolean {
  return store.one('SELECT 1 FROM machine_checks WHERE digest = ?', digest) !== undefined
}

/** The files that were brought in, the newest first. */
export function listImports(store: ReadableStore, from: number, count: number) {
  const rows = store.all<ImportRow & { imported_by: string; file_name: string }>(
    'SELECT * FROM check_imports ORDER BY at DESC, id LIMIT ? OFFSET ?',
    count,
    from
  )
  const total = store.one<{ total: number }>('SELECT count(*) AS total FROM check_imports')?.total ?? 0
  return {
    rows: rows.map(({ id, at, digest, count: checks, imported_by, file_name }) => ({
      id,
      at,
      digest,
      count: checks,
      importedBy: JSON.parse(imported_by) as Person,
      fileName: file_name
    })),
    total
  }
}

/** Calls a machine otherwise; false when it was changed meanwhile. */
export function renameMachine(
  store: WritableStore,
  { id, name, version }: { id: string; name: string; version: number }
): boolean {
  return (
    store.run(
      'UPDATE main.machines SET name = ?, version = version + 1 WHERE id = ? AND version = ?',
      name,
      id,
      version
    ) === 1
  )
}

export function machineOfCheck(store: ReadableStore, checkId: string): { id: string; name: string } | undefined {
  return store.one(
    'SELECT machines.id, machines.name FROM machines JOIN machine_checks ON machine_id = machines.id WHERE check_id = ?',
    checkId
  )
}

export function lastCheckOf(store: ReadableStore, machineId: string): { checkId: string } | undefined {
  return store.one(
    'SELECT check_id AS checkId FROM machine_checks WHERE machine_id = ? ORDER BY at DESC LIMIT 1',
    machineId
  )
}

/** The check that was made of the same machine before this one. */
export function checkBefore(store: ReadableStore, checkId: string): { checkId: string } | undefined {
  return store.one(
    `SELECT earlier.check_id AS checkId FROM machine_checks AS this
     JOIN machine_checks AS earlier ON earlier.machine_id = this.machine_id AND earlier.at < this.at
     WHERE this.check_id = ? ORDER BY earlier.at DESC LIMIT 1`,
    checkId
  )
}

type Row = {
  id: string
  name: string
  known_since: string
  version: number
  check_id: string
  at: string
  kind: ComputerKind
  zone: Zone
  summary: AnswerOfACheck
  forbidden: number
  look: number
  register_forbidden: number
  register_look: number
  checks: number
  open: number
  overdue: number
  excepted: number
}

// What the registers said to a check, as far as the asker may see it: nobody learns even a figure from above.
const saidByRegisters = (verdict: 'forbidden' | 'look', checkId: string) =>
  `(SELECT count(*) FROM finding_sightings JOIN findings ON findings.id = finding_id
    WHERE check_id = ${checkId} AND register_verdict = '${verdict}')`

// Its first two values are today.
const withLastCheck = `
  SELECT machines.*, last.check_id, last.at,
    last.forbidden, ${saidByRegisters('forbidden', 'last.check_id')} AS register_forbidden,
    last.look, ${saidByRegisters('look', 'last.check_id')} AS register_look,
    report ->> '$.kind' AS kind, report ->> '$.zone' AS zone, report ->> '$.summary' AS summary,
    (SELECT count(*) FROM machine_checks WHERE machine_id = machines.id) AS checks,
    coalesce(standing.open, 0) AS open, coalesce(standing.overdue, 0) AS overdue,
    coalesce(standing.excepted, 0) AS excepted
  FROM machines
  JOIN machine_checks AS last ON last.check_id = (
    SELECT check_id FROM machine_checks WHERE machine_id = machines.id ORDER BY at DESC LIMIT 1)
  JOIN device_checks ON device_checks.id = last.check_id
  LEFT JOIN (
    SELECT findings.machine_id,
      sum(running.id IS NULL AND state <> 'looked') AS open,
      sum(running.id IS NULL AND state = 'beingPutRight' AND due_on < ?) AS overdue,
      sum(running.id IS NOT NULL) AS excepted
    FROM findings
    LEFT JOIN finding_exceptions AS running ON running.machine_id = findings.machine_id
      AND running.article = findings.article AND running.about = findings.about AND running.device = findings.device
      AND running.ended_at IS NULL AND running.until_on >= ?
    WHERE state <> 'closed' GROUP BY findings.machine_id
  ) AS standing ON standing.machine_id = machines.id`

export function machineInFleet(store: ReadableStore, id: string, today: Day): CheckedMachine | undefined {
  const row = store.one<Row>(`${withLastCheck} WHERE machines.id = ?`, today, today, id)
  return row && fromRow(row)
}

/** Machines whose name has these words in it, those with overdue and then those with most open findings first. */
export function listMachines(
  store: ReadableStore,
  words: string,
  { today, from, count }: { today: Day; from: number; count: number }
): { rows: CheckedMachine[]; total: number } {
  const where = 'WHERE instr(lower(machines.name), lower(?)) > 0'
  const rows = store.all<Row>(
    `${withLastCheck} ${where} ORDER BY overdue DESC, open DESC, machines.name, machines.id LIMIT ? OFFSET ?`,
    today,
    today,
    words,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM machines ${where}`, words)?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

/** The figures of every check, of one machine or of all, in the order in which they were made. */
export function figuresOfChecks(
  store: ReadableStore,
  machineId: string | undefined
): { machineId: string; at: string; forbidden: number; look: number }[] {
  const machine = machineId ?? null
  return store.all(
    `SELECT machine_id AS machineId, at, forbidden + ${saidByRegisters('forbidden', 'machine_checks.check_id')} AS forbidden,
       look + ${saidByRegisters('look', 'machine_checks.check_id')} AS look FROM machine_checks
     WHERE ? IS NULL OR machine_id = ? ORDER BY at`,
    machine,
    machine
  )
}

function fromRow(row: Row): CheckedMachine {
  const { id, name, version, check_id: checkId, at, kind, zone } = row
  const said = { forbidden: row.register_forbidden, look: row.register_look }
  const remarks = (['forbidden', 'look'] as const).filter((verdict) => said[verdict] > 0)
  const summary = summaryWith(
    row,
    remarks.map((verdict) => ({ verdict }))
  )
  const [forbidden, look] = [row.forbidden + said.forbidden, row.look + said.look]
  return {
    id,
    name,
    version,
    knownSince: row.known_since,
    lastCheck: { checkId, at, kind, zone, summary, forbidden, look },
    checkCount: row.checks,
    openCount: row.open,
    overdueCount: row.overdue,
    exceptedCount: row.excepted
  }
}
