import { listForm } from '../export-form.ts'
import { machines, type CheckedMachine } from '../registers/machines.ts'
import { columnOf } from './column.ts'

const column = columnOf<CheckedMachine>()

/** The machines that were checked, each with its last check and what is open with it. */
export const machinesForm = listForm({
  list: machines.list,
  idOf: ({ id }) => id,
  levelOf: () => undefined,
  columns: [
    column('machine', ({ name }) => name),
    column(
      'summary',
      ({ lastCheck }) => lastCheck.summary,
      ({ lastCheck }, words) => words.deviceCheck.answers[lastCheck.summary]
    ),
    column(
      'computerKind',
      ({ lastCheck }) => lastCheck.kind,
      ({ lastCheck }, words) => words.deviceCheck.kinds[lastCheck.kind]
    ),
    column(
      'zone',
      ({ lastCheck }) => lastCheck.zone,
      ({ lastCheck }, words) => words.deviceCheck.zones[lastCheck.zone]
    ),
    column('checkedAt', ({ lastCheck }) => lastCheck.at),
    column('forbidden', ({ lastCheck }) => lastCheck.forbidden),
    column('look', ({ lastCheck }) => lastCheck.look),
    column('openCount', ({ openCount }) => openCount),
    column('overdueCount', ({ overdueCount }) => overdueCount),
    column('exceptedCount', ({ exceptedCount }) => exceptedCount),
    column('checkCount', ({ checkCount }) => checkCount)
  ]
})
