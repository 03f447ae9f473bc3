import type { Implemented } from './implement.ts'
import { carriersImplemented } from './registers/carriers/operations.ts'
import { carriersInSight } from './registers/carriers/queries.ts'
import { computersImplemented } from './registers/computers/operations.ts'
import { computerDisksInSight, computerLevelsInSight, computersInSight } from './registers/computers/queries.ts'
import { deviceChecksImplemented } from './registers/device-checks/operations.ts'
import { deviceCheckComparisonsInSight } from './registers/device-checks/queries.ts'
import { loansImplemented } from './registers/loans/operations.ts'
import { knowersInSight, loansInSight } from './registers/loans/queries.ts'
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
import { repairsImplemented } from './registers/repairs/operations.ts'
import { repairsInSight } from './registers/repairs/queries.ts'
import { auditLogInSight } from './store/audit-log.ts'
import type { SightView } from './store/open-store.ts'
import { accountsImplemented } from './system/accounts.ts'
import { auditImplemented } from './system/audit.ts'
import { sessionImplemented } from './system/session.ts'
import { storeImplemented } from './system/store.ts'

/** The list that the gate is given: every operation with the function that does it. */
export const allImplementations: readonly Implemented[] = [
  ...storeImplemented,
  ...sessionImplemented,
  ...accountsImplemented,
  ...auditImplemented,
  ...peopleImplemented,
  ...placesImplemented,
  ...carriersImplemented,
  ...loansImplemented,
  ...computersImplemented,
  ...mediaImplemented,
  ...peripheralsImplemented,
  ...outingsImplemented,
  ...repairsImplemented,
  ...mediumLoansImplemented,
  ...deviceChecksImplemented
]

/** Every view that puts a table behind the sight of whoever asks. */
export const allViews: readonly SightView[] = [
  auditLogInSight,
  carriersInSight,
  loansInSight,
  knowersInSight,
  computersInSight,
  computerDisksInSight,
  computerLevelsInSight,
  mediaInSight,
  peripheralsInSight,
  outingsInSight,
  repairsInSight,
  mediumLoansInSight,
  deviceCheckComparisonsInSight
]
