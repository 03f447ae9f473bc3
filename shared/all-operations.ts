import type { Operation } from './define-operation.ts'
import { approvals } from './registers/approvals.ts'
import { archives } from './registers/archives.ts'
import { borrowings } from './registers/borrowings.ts'
import { carriers } from './registers/carriers.ts'
import { determinations } from './registers/determinations.ts'
import { circulations } from './registers/circulations.ts'
import { computers } from './registers/computers.ts'
import { copies } from './registers/copies.ts'
import { destruction } from './registers/destruction.ts'
import { deviceChecks } from './registers/device-checks.ts'
import { holdings } from './registers/holdings.ts'
import { imports } from './registers/imports.ts'
import { incidents } from './registers/incidents.ts'
import { archiveFigures } from './registers/archive-figures.ts'
import { appraisals } from './registers/appraisals.ts'
import { inspections } from './registers/inspections.ts'
import { findings } from './registers/findings.ts'
import { handovers } from './registers/handovers.ts'
import { loans } from './registers/loans.ts'
import { machines } from './registers/machines.ts'
import { movements } from './registers/movements.ts'
import { media } from './registers/media.ts'
import { mediumLoans } from './registers/medium-loans.ts'
import { outings } from './registers/outings.ts'
import { people } from './registers/people.ts'
import { peripherals } from './registers/peripherals.ts'
import { places } from './registers/places.ts'
import { receipts } from './registers/receipts.ts'
import { repairs } from './registers/repairs.ts'
import { tasks } from './registers/tasks.ts'
import { prints } from './registers/prints.ts'
import { exports } from './registers/exports.ts'
import { stockTakes } from './registers/stock-takes.ts'
import { transfers } from './registers/transfers.ts'
import { units } from './registers/units.ts'
import { accounts } from './system/accounts.ts'
import { audit } from './system/audit.ts'
import { drafts } from './system/drafts.ts'
import { session } from './system/session.ts'
import { search } from './system/search.ts'
import { settings } from './system/settings.ts'
import { store } from './system/store.ts'
import { views } from './system/views.ts'
import { work } from './system/work.ts'

/** Everything the program can do, on one page. */
export const operationsByRegister: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  store,
  session,
  accounts,
  audit,
  settings,
  views,
  search,
  work,
  drafts,
  units,
  people,
  places,
  carriers,
  determinations,
  approvals,
  copies,
  receipts,
  circulations,
  movements,
  loans,
  borrowings,
  stockTakes,
  handovers,
  holdings,
  archives,
  transfers,
  prints,
  exports,
  imports,
  computers,
  media,
  peripherals,
  outings,
  repairs,
  mediumLoans,
  tasks,
  incidents,
  archiveFigures,
  appraisals,
  destruction,
  inspections,
  deviceChecks,
  findings,
  machines
}

export const allOperations: readonly Operation[] = Object.values(operationsByRegister).flatMap((operations) =>
  Object.values<Operation>(operations)
)
