import type { Operation } from './define-operation.ts'
import { carriers } from './registers/carriers.ts'
import { computers } from './registers/computers.ts'
import { deviceChecks } from './registers/device-checks.ts'
import { loans } from './registers/loans.ts'
import { media } from './registers/media.ts'
import { mediumLoans } from './registers/medium-loans.ts'
import { outings } from './registers/outings.ts'
import { people } from './registers/people.ts'
import { peripherals } from './registers/peripherals.ts'
import { places } from './registers/places.ts'
import { repairs } from './registers/repairs.ts'
import { accounts } from './system/accounts.ts'
import { audit } from './system/audit.ts'
import { session } from './system/session.ts'
import { store } from './system/store.ts'

/** Everything the program can do, on one page. */
export const operationsByRegister = {
  store,
  session,
  accounts,
  audit,
  people,
  places,
  carriers,
  loans,
  computers,
  media,
  peripherals,
  outings,
  repairs,
  mediumLoans,
  deviceChecks
}

export const allOperations: readonly Operation[] = Object.values(operationsByRegister).flatMap((operations) =>
  Object.values<Operation>(operations)
)
