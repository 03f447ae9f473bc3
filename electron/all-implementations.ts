import type { Implemented } from './implement.ts'
import { approvalsImplemented } from './registers/approvals/operations.ts'
import { approvalCarriersInSight, approvalsInSight } from './registers/approvals/queries.ts'
import { carriersImplemented } from './registers/carriers/operations.ts'
import { carrierScopeInSight, carriersInSight } from './registers/carriers/queries.ts'
import { copiesImplemented } from './registers/copies/operations.ts'
import { copiesInSight, copyingsInSight } from './registers/copies/queries.ts'
import { deviceChecksImplemented } from './registers/device-checks/operations.ts'
import { holdingsImplemented } from './registers/holdings/operations.ts'
import { incidentsImplemented } from './registers/incidents/operations.ts'
import { findingsImplemented } from './registers/findings/operations.ts'
import { handoversImplemented } from './registers/handovers/operations.ts'
import { handoverItemsInSight, handoversInSight } from './registers/handovers/queries.ts'
import { incidentsInSight } from './registers/incidents/queries.ts'
import { loansImplemented } from './registers/loans/operations.ts'
import { knowersInSight, loansInSight } from './registers/loans/queries.ts'
import { machinesImplemented } from './registers/machines/operations.ts'
import { peopleImplemented } from './registers/people/operations.ts'
import { placesImplemented } from './registers/places/operations.ts'
import { tasksImplemented } from './registers/tasks/operations.ts'
import { printsImplemented } from './registers/prints/operations.ts'
import { printsInSight } from './registers/prints/queries.ts'
import { tasksInSight } from './registers/tasks/queries.ts'
import { unitsImplemented } from './registers/units/operations.ts'
import { auditLogInSight } from './store/audit-log.ts'
import type { SightView } from './store/open-store.ts'
import { accountsImplemented } from './system/accounts.ts'
import { auditImplemented } from './system/audit.ts'
import { sessionImplemented } from './system/session.ts'
import { settingsImplemented } from './system/settings.ts'
import { storeImplemented } from './system/store.ts'

/** The list that the gate is given: every operation with the function that does it. */
export const allImplementations: readonly Implemented[] = [
  ...storeImplemented,
  ...sessionImplemented,
  ...accountsImplemented,
  ...auditImplemented,
  ...settingsImplemented,
  ...unitsImplemented,
  ...peopleImplemented,
  ...placesImplemented,
  ...carriersImplemented,
  ...approvalsImplemented,
  ...copiesImplemented,
  ...loansImplemented,
  ...handoversImplemented,
  ...holdingsImplemented,
  ...printsImplemented,
  ...tasksImplemented,
  ...incidentsImplemented,
  ...deviceChecksImplemented,
  ...findingsImplemented,
  ...machinesImplemented
]

/** Every view that puts a table behind the sight of whoever asks. */
export const allViews: readonly SightView[] = [
  auditLogInSight,
  carriersInSight,
  carrierScopeInSight,
  approvalsInSight,
  approvalCarriersInSight,
  copyingsInSight,
  copiesInSight,
  tasksInSight,
  incidentsInSight,
  loansInSight,
  handoversInSight,
  handoverItemsInSight,
  knowersInSight,
  printsInSight
]
