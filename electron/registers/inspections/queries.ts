import { daysBetween, isAfter, type Day } from '#shared/days.ts'
import type {
  Fact,
  FoundAbout,
  InspectedThing,
  InspectionFindingAct,
  InspectionFindingState,
  PlaceKind,
  RoomClimate
} from '#shared/inspection-rules.ts'
import type { Inspection, InspectionFinding, NewFinding } from '#shared/registers/inspections.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'

type Person = { number: string; name: string }

type Row = {
  id: string
  number: string
  place_id: string
  code: string
  place_name: string
  kind: PlaceKind
  inspected_on: string
  temperature: number | null
  humidity: number | null
  facts: string
  wanted: string
  remark: string | null
  inspected_by: string
  inspected_by_name: string
  second_by: string | null
  second_by_name: string | null
  registered_at: string
  next_due_on: string
  next_due_reason: string | null
  found: number
  open: number
}

type FindingRow = {
  id: string
  inspection_id: string
  about: FoundAbout
  severity: InspectionFinding['severity']
  what: string
  remedy: string
  responsible_id: string
  responsible_number: string
  responsible_name: string
  due_on: string
  state: InspectionFindingState
  version: number
}

const withPlace = `
  SELECT inspections.*, places.code, places.name AS place_name, places.kind,
         (SELECT count(*) FROM inspection_findings AS found WHERE found.inspection_id = inspections.id) AS found,
         (SELECT count(*) FROM inspection_findings AS found
          WHERE found.inspection_id = inspections.id AND found.state <> 'confirmed') AS open
  FROM inspections JOIN places ON places.id = inspections.place_id`

const withResponsible = `
  SELECT inspection_findings.*, people.number AS responsible_number, people.name AS responsible_name
  FROM inspection_findings JOIN people ON people.id = inspection_findings.responsible_id`

/** What an inspection is, without what is read beside it. */
export type KeptInspection = Omit<Inspection, 'place' | 'found' | 'open'> & { placeId: string }

export function insertInspection(store: WritableStore, inspection: KeptInspection): void {
  store.run(
    `INSERT INTO inspections (id, number, place_id, inspected_on, temperature, humidity, facts, wanted, remark,
       inspected_by, inspected_by_name, second_by, second_by_name, registered_at, next_due_on, next_due_reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    inspection.id,
    inspection.number,
    inspection.placeId,
    inspection.inspectedOn,
    inspection.temperature ?? null,
    inspection.humidity ?? null,
    JSON.stringify(inspection.facts),
    JSON.stringify(inspection.wanted),
    inspection.remark ?? null,
    inspection.inspectedBy.number,
    inspection.inspectedBy.name,
    inspection.secondBy?.number ?? null,
    inspection.secondBy?.name ?? null,
    inspection.registeredAt,
    inspection.nextDueOn,
    inspection.nextDueReason ?? null
  )
}

export function insertFinding(store: WritableStore, inspectionId: string, id: string, finding: NewFinding): void {
  store.run(
    `INSERT INTO inspection_findings (id, inspection_id, about, severity, what, remedy, responsible_id, due_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    inspectionId,
    finding.about,
    finding.severity,
    finding.what,
    finding.remedy,
    finding.responsibleId,
    finding.dueOn
  )
}

/** Takes a finding a step on; false when it is no longer at the version that was seen. */
export function stepFinding(
  store: WritableStore,
  {
    id,
    state,
    dueOn,
    act,
    text,
    at,
    by,
    version
  }: {
    id: string
    state: InspectionFindingState
    dueOn: Day
    act: InspectionFindingAct
    text: string
    at: string
    by: Person
    version: number
  }
): boolean {
  const changed = store.run(
    'UPDATE inspection_findings SET state = ?, due_on = ?, version = version + 1 WHERE id = ? AND version = ?',
    state,
    dueOn,
    id,
    version
  )
  if (changed !== 1) return false
  store.run(
    `INSERT INTO inspection_finding_steps (finding_id, act, text, at, by_number, by_name) VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    act,
    text,
    at,
    by.number,
    by.name
  )
  return true
}

export function inspectionOf(store: ReadableStore, id: string): Inspection | undefined {
  const row = store.one<Row>(`${withPlace} WHERE inspections.id = ?`, id)
  return row && fromRow(row)
}

/** Inspections, the last day first. */
export function listInspections(
  store: ReadableStore,
  {
    which,
    placeId,
    number
  }: { which: 'all' | 'unsettled' | 'latest'; placeId?: string | undefined; number?: string | undefined },
  { from, count }: { from: number; count: number }
): { rows: Inspection[]; total: number } {
  const terms = {
    all: 'true',
    unsettled: `EXISTS (SELECT 1 FROM inspection_findings AS found
      WHERE found.inspection_id = inspections.id AND found.state <> 'confirmed')`,
    latest: `NOT EXISTS (SELECT 1 FROM inspections AS later WHERE later.place_id = inspections.place_id
      AND (later.inspected_on, later.row) > (inspections.inspected_on, inspections.row))`
  }
  const where = `WHERE ${terms[which]} AND (? IS NULL OR inspections.place_id = ?) AND instr(inspections.number, ?) > 0`
  const wanted = [placeId ?? null, placeId ?? null, number ?? '']
  const rows = store.all<Row>(
    `${withPlace} ${where} ORDER BY inspections.inspected_on DESC, inspections.row DESC LIMIT ? OFFSET ?`,
    ...wanted,
    count,
    from
  )
  const total =
    store.one<{ total: number }>(`SELECT count(*) AS total FROM inspections ${where}`, ...wanted)?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

/** What was measured in a place, oldest first, and when it is due again. */
export function measuredIn(store: ReadableStore, placeId: string) {
  const rows = store.all<Pick<Row, 'id' | 'inspected_on' | 'temperature' | 'humidity' | 'next_due_on'>>(
    `SELECT id, inspected_on, temperature, humidity, next_due_on FROM inspections
     WHERE place_id = ? ORDER BY inspected_on, row`,
    placeId
  )
  const last = rows.at(-1)
  return {
    points: rows.map(({ id, inspected_on, temperature, humidity }) => ({
      id,
      inspectedOn: inspected_on,
      ...(temperature !== null && { temperature }),
      ...(humidity !== null && { humidity })
    })),
    ...(last && { nextDueOn: last.next_due_on })
  }
}

export function findingsOf(store: ReadableStore, inspectionId: string, today: Day): InspectionFinding[] {
  return store
    .all<FindingRow>(
      `${withResponsible} WHERE inspection_findings.inspection_id = ? ORDER BY inspection_findings.row`,
      inspectionId
    )
    .map((row) => findingFromRow(store, row, today))
}

export function findingOf(
  store: ReadableStore,
  id: string,
  today: Day
): (InspectionFinding & { inspectionId: string }) | undefined {
  const row = store.one<FindingRow>(`${withResponsible} WHERE inspection_findings.id = ?`, id)
  return row && { ...findingFromRow(store, row, today), inspectionId: row.inspection_id }
}

function fromRow(row: Row): Inspection {
  return {
    id: row.id,
    number: row.number,
    place: { id: row.place_id, code: row.code, name: row.place_name, kind: row.kind },
    inspectedOn: row.inspected_on,
    ...(row.temperature !== null && { temperature: row.temperature }),
    ...(row.humidity !== null && { humidity: row.humidity }),
    facts: JSON.parse(row.facts) as Record<InspectedThing, Fact>,
    wanted: JSON.parse(row.wanted) as RoomClimate,
    ...(row.remark !== null && { remark: row.remark }),
    inspectedBy: { number: row.inspected_by, name: row.inspected_by_name },
    ...(row.second_by !== null && { secondBy: { number: row.second_by, name: row.second_by_name ?? '' } }),
    registeredAt: row.registered_at,
    nextDueOn: row.next_due_on,
    ...(row.next_due_reason !== null && { nextDueReason: row.next_due_reason }),
    found: row.found,
    open: row.open
  }
}

function findingFromRow(store: ReadableStore, row: FindingRow, today: Day): InspectionFinding {
  return {
    id: row.id,
    about: row.about,
    severity: row.severity,
    what: row.what,
    remedy: row.remedy,
    responsibleId: row.responsible_id,
    responsible: { number: row.responsible_number, name: row.responsible_name },
    dueOn: row.due_on,
    state: row.state,
    daysOverdue: row.state === 'open' && isAfter(today, row.due_on) ? daysBetween(row.due_on, today) : 0,
    steps: store
      .all<{ act: InspectionFindingAct; text: string; at: string; by_number: string; by_name: string }>(
        'SELECT act, text, at, by_number, by_name FROM inspection_finding_steps WHERE finding_id = ? ORDER BY row',
        row.id
      )
      .map(({ act, text, at, by_number, by_name }) => ({ act, text, at, by: { number: by_number, name: by_name } })),
    version: row.version
  }
}
