import { addDays } from '#shared/days.ts'
import { may, type Permission } from '#shared/permissions.ts'
import { DueKind, tasks, type TaskKind } from '#shared/registers/tasks.ts'
import { implement } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce } from '#electron/store/settings.ts'
import { finishTask, listDue, taskOf } from './queries.ts'

// What the record of a carrier changes with; it is finished where that is done.
const byTheirOwnAct: readonly TaskKind[] = ['remark']

// What is dealt with in a register is told to whoever reads it; to others it would lead nowhere.
const readWith: Partial<Record<DueKind, Permission>> = {
  approval: 'approvals.read',
  determination: 'determinations.read',
  missingItem: 'incidents.read',
  incidentReport: 'incidents.read',
  incidentResult: 'incidents.read',
  stockTake: 'counts.read',
  computerOut: 'devices.read',
  mediumOut: 'devices.read',
  inspection: 'inspections.read',
  inspectionFinding: 'inspections.read',
  inspectionConfirm: 'inspections.read',
  retentionEnds: 'appraisals.read'
}

export const tasksImplemented = implement(tasks, {
  finish({ taskId, answer, version }, { store, asker, now }) {
    const task = taskOf(store, taskId)
    if (!task) throw new Refused('task.notFound')
    if (task.doneAt !== undefined) throw new Refused('task.doneAlready')
    if (byTheirOwnAct.includes(task.kind)) throw new Refused('task.byItsOwnAct')
    const by = { number: asker.number, name: asker.name }
    if (!finishTask(store, { id: taskId, at: now, by, answer, version })) throw new Refused('task.changedMeanwhile')
    return { ...task, doneAt: now, doneBy: by, answer, version: version + 1 }
  },

  due({ from, count, ...which }, { store, asker, today }) {
    const { expiryWarnings, reviewYears, archiveEscalation, inspectionDays } = settingsInForce(store).settings
    const warnedUntil = addDays(today, Math.max(...expiryWarnings))
    // Whoever lends the archives sees what is out; a leader what stays overdue for so long that they are told.
    const archiveOverdue = may(asker.roles, 'borrowings.handle')
      ? undefined
      : may(asker.roles, 'approvals.asUnitLeader')
        ? archiveEscalation.unitLeader
        : may(asker.roles, 'approvals.asSectionLeader')
          ? archiveEscalation.sectionLeader
          : ('own' as const)
    const onlyTheirOwn = DueKind.options.filter((kind) => !may(asker.roles, readWith[kind] ?? 'signedIn'))
    const settled = { today, warnedUntil, reviewYears, archiveOverdue, roomDays: inspectionDays.room, onlyTheirOwn }
    return listDue(store, which, { ...settled, from, count })
  }
})
