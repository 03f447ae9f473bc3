import { randomUUID } from 'node:crypto'
import { allImplementations, allViews } from './all-implementations.ts'
import type { ChoosePlace } from './choose-place.ts'
import { Desk } from './desk.ts'
import { Gate } from './gate.ts'
import { usualEffort, type PasswordEffort } from './keys/password-key.ts'
import { readTable } from './machine/tables/start-reader.ts'

/**
 * The gate of this program before one store, with everything behind it; nobody is signed in yet.
 * @param now and effort are for tests and samples: another clock, passwords that are quicker to try
 */
export function openGate({
  storeFile,
  now = () => new Date(),
  effort = usualEffort,
  choosePlace,
  onFault = (reference, error) => console.error(`jiyao: fault ${reference}`, error)
}: {
  storeFile: string
  now?: () => Date
  effort?: PasswordEffort
  choosePlace?: ChoosePlace
  onFault?: (reference: string, error: unknown) => void
}): Gate {
  const desk = new Desk({ storeFile, effort, views: allViews })
  return new Gate({
    desk,
    implemented: allImplementations,
    now,
    newId: randomUUID,
    readTable,
    onFault,
    ...(choosePlace && { choosePlace })
  })
}
