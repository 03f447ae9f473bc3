import type { Implemented } from './implement.ts'
import { approvalsImplemented } from './registers/approvals/operations.ts'
import { archivesImplemented } from './registers/archives/operations.ts'
import { archiveFileNumbersInSight, archiveItemsInSight, archiveVolumesInSight } from './registers/archives/queries.ts'
import { appraisalItemsInSight, appraisalsInSight } from './registers/appraisals/queries.ts'
import { approvalCarriersInSight, approvalsInSight } from './registers/approvals/queries.ts'
import { borrowingsImplemented } from './registers/borrowings/operations.ts'
import { borrowableInSight } from './registers/borrowings/queries/borrowable.ts'
import { counterLinesInSight } from './registers/borrowings/queries/counter.ts'
import { escalationsInSight, reservationsInSight } from './registers/borrowings/queries/queue.ts'
import {
  borrowingItemsInSight,
  borrowingRenewalsInSight,
  borrowingsInSight,
  returnChecksInSight
} from './registers/borrowings/queries/requests.ts'
import { carriersImplemented } from './registers/carriers/operations.ts'
import { carrierScopeInSight, carriersInSight } from './registers/carriers/queries.ts'
import { determinationsImplemented } from './registers/determinations/operations.ts'
import {
  determinationSourcesInSight,
  determinationsInSight,
  markNoticesInSight,
  metConditionsInSight
} from './registers/determinations/queries.ts'
import { circulationsImplemented } from './registers/circulations/operations.ts'
import { circulationsInSight, readingsInSight } from './registers/circulations/queries.ts'
import { computersImplemented } from './registers/computers/operations.ts'
import { computerDisksInSight, computerLevelsInSight, computersInSight } from './registers/computers/queries.ts'
import { copiesImplemented } from './registers/copies/operations.ts'
import { copiesInSight, copyingsInSight } from './registers/copies/queries.ts'
import { destructionImplemented } from './registers/destruction/operations.ts'
import { destructionItemsInSight, destructionListsInSight } from './registers/destruction/queries.ts'
import { deviceChecksImplemented } from './registers/device-checks/operations.ts'
import { holdingsImplemented } from './registers/holdings/operations.ts'
import { deviceCheckComparisonsInSight } from './registers/device-checks/queries.ts'
import { findingsInSight } from './registers/findings/queries.ts'
import { importsImplemented } from './registers/imports/operations.ts'
import { importedCarriersInSight, importRowsInSight, importsInSight } from './registers/imports/queries.ts'
import { incidentsImplemented } from './registers/incidents/operations.ts'
import { archiveFiguresImplemented } from './registers/archive-figures/operations.ts'
import { appraisalsImplemented } from './registers/appraisals/operations.ts'
import { inspectionsImplemented } from './registers/inspections/operations.ts'
import { findingsImplemented } from './registers/findings/operations.ts'
import { handoversImplemented } from './registers/handovers/operations.ts'
import { handedOverInSight, handoverItemsInSight, handoversInSight } from './registers/handovers/queries.ts'
import { incidentsInSight } from './registers/incidents/queries.ts'
import { loansImplemented } from './registers/loans/operations.ts'
import {
  knowersInSight,
  loanCorrectionsInSight,
  loansInSight,
  recallsInSight,
  renewalsInSight
} from './registers/loans/queries.ts'
import { machinesImplemented } from './registers/machines/operations.ts'
import { movementsImplemented } from './registers/movements/operations.ts'
import { movementCorrectionsInSight, movementsInSight } from './registers/movements/queries.ts'
import { mediaImplemented } from './registers/media/operations.ts'
import { mediaInSight } from './registers/media/queries.ts'
import { mediumLoansImplemented } from './registers/medium-loans/operations.ts'
import { mediumLoansInSight } from './registers/medium-loans/queries.ts'
import { outingsImplemented } from './registers/outings/operations.ts'
import { outingsInSight } from './registers/outings/queries.ts'
import { peopleImplemented } from './registers/people/operations.ts'
import { peripheralsImplemented } from './registers/peripherals/operations.ts'
import { peripheralsInSight } from './registers/peripherals/queries.ts'
import { placesImplemented } from './registers/places/operations.ts'
import { receiptsImplemented } from './registers/receipts/operations.ts'
import { receiptCarriersInSight, receiptsInSight } from './registers/receipts/queries.ts'
import { repairsImplemented } from './registers/repairs/operations.ts'
import { repairsInSight } from './registers/repairs/queries.ts'
import { tasksImplemented } from './registers/tasks/operations.ts'
import { exportsImplemented } from './registers/exports/operations.ts'
import { exportEndingsInSight, exportsInSight } from './registers/exports/queries.ts'
import { printsImplemented } from './registers/prints/operations.ts'
import { printsInSight } from './registers/prints/queries.ts'
import { stockTakesImplemented } from './registers/stock-takes/operations.ts'
import {
  stockTakeAnswersInSight,
  stockTakeExpectedInSight,
  stockTakeResultsInSight,
  stockTakeScansInSight,
  stockTakesInSight
} from './registers/stock-takes/queries.ts'
import { transfersImplemented } from './registers/transfers/operations.ts'
import { transferItemsInSight, transfersInSight } from './registers/transfers/queries.ts'
import { tasksInSight } from './registers/tasks/queries.ts'
import { unitsImplemented } from './registers/units/operations.ts'
import { auditLogInSight } from './store/audit-log.ts'
import type { SightView } from './store/open-store.ts'
import { accountsImplemented } from './system/accounts.ts'
import { auditImplemented } from './system/audit.ts'
import { searchImplemented } from './system/search.ts'
import { sessionImplemented } from './system/session.ts'
import { settingsImplemented } from './system/settings.ts'
import { storeImplemented } from './system/store.ts'
import { savedViewsInSight } from './system/view-queries.ts'
import { draftsImplemented } from './system/drafts.ts'
import { viewsImplemented } from './system/views.ts'
import { workImplemented } from './system/work.ts'

/** The list that the gate is given: every operation with the function that does it. */
export const allImplementations: readonly Implemented[] = [
  ...storeImplemented,
  ...sessionImplemented,
  ...accountsImplemented,
  ...auditImplemented,
  ...settingsImplemented,
  ...viewsImplemented,
  ...searchImplemented,
  ...workImplemented,
  ...draftsImplemented,
  ...unitsImplemented,
  ...peopleImplemented,
  ...placesImplemented,
  ...carriersImplemented,
  ...determinationsImplemented,
  ...approvalsImplemented,
  ...copiesImplemented,
  ...receiptsImplemented,
  ...circulationsImplemented,
  ...movementsImplemented,
  ...loansImplemented,
  ...borrowingsImplemented,
  ...stockTakesImplemented,
  ...archiveFiguresImplemented,
  ...appraisalsImplemented,
  ...destructionImplemented,
  ...inspectionsImplemented,
  ...handoversImplemented,
  ...holdingsImplemented,
  ...archivesImplemented,
  ...transfersImplemented,
  ...printsImplemented,
  ...exportsImplemented,
  ...importsImplemented,
  ...computersImplemented,
  ...mediaImplemented,
  ...peripheralsImplemented,
  ...outingsImplemented,
  ...repairsImplemented,
  ...mediumLoansImplemented,
  ...tasksImplemented,
  ...incidentsImplemented,
  ...deviceChecksImplemented,
  ...findingsImplemented,
  ...machinesImplemented
]

/** Every view that puts a table behind the sight of whoever asks. */
export const allViews: readonly SightView[] = [
  auditLogInSight,
  savedViewsInSight,
  importsInSight,
  importRowsInSight,
  carriersInSight,
  importedCarriersInSight,
  carrierScopeInSight,
  determinationsInSight,
  determinationSourcesInSight,
  markNoticesInSight,
  metConditionsInSight,
  approvalsInSight,
  approvalCarriersInSight,
  copyingsInSight,
  copiesInSight,
  receiptsInSight,
  receiptCarriersInSight,
  circulationsInSight,
  readingsInSight,
  movementsInSight,
  movementCorrectionsInSight,
  renewalsInSight,
  recallsInSight,
  tasksInSight,
  incidentsInSight,
  loansInSight,
  appraisalsInSight,
  appraisalItemsInSight,
  destructionListsInSight,
  destructionItemsInSight,
  handoversInSight,
  handedOverInSight,
  handoverItemsInSight,
  knowersInSight,
  stockTakesInSight,
  stockTakeExpectedInSight,
  stockTakeScansInSight,
  stockTakeAnswersInSight,
  stockTakeResultsInSight,
  computersInSight,
  computerDisksInSight,
  computerLevelsInSight,
  mediaInSight,
  peripheralsInSight,
  outingsInSight,
  repairsInSight,
  mediumLoansInSight,
  deviceCheckComparisonsInSight,
  findingsInSight,
  printsInSight,
  exportsInSight,
  exportEndingsInSight,
  archiveItemsInSight,
  archiveFileNumbersInSight,
  archiveVolumesInSight,
  transfersInSight,
  transferItemsInSight,
  loanCorrectionsInSight,
  borrowingsInSight,
  borrowingItemsInSight,
  borrowingRenewalsInSight,
  borrowableInSight,
  returnChecksInSight,
  reservationsInSight,
  counterLinesInSight,
  escalationsInSight
]
