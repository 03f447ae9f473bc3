import { rankOf, type Level } from '#shared/levels.ts'
import type { SightView, WritableStore } from '#electron/store/open-store.ts'

/** What is to be done with a carrier is seen by whoever sees the carrier; the rest by whoever is cleared for it. */
export const tasksInSight: SightView = {
  table: 'tasks',
  sql: `SELECT * FROM main.tasks
        WHERE CASE WHEN carrier_id IS NULL THEN level <= (SELECT clearance FROM looker)
              ELSE carrier_id IN (SELECT id FROM carriers) END`
}

/** Something that somebody is to do by a day. */
export type NewTask = {
  id: string
  kind: 'remark' | 'takeNote' | 'passOn' | 'putRight'
  level: Level
  carrierId?: string | undefined
  /** Who is to do it; whoever holds the carrier, where nobody is named. */
  personId?: string | undefined
  /** What is to be done, as data that can be read years later. */
  note: string
  dueOn: string
  createdAt: string
  /** The record it came from. */
  originId?: string | undefined
}

export function insertTask(store: WritableStore, task: NewTask): void {
  store.run(
    `INSERT INTO main.tasks (id, kind, level, carrier_id, person_id, note, due_on, created_at, origin_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    task.id,
    task.kind,
    rankOf(task.level),
    task.carrierId ?? null,
    task.personId ?? null,
    task.note,
    task.dueOn,
    task.createdAt,
    task.originId ?? null
  )
}
