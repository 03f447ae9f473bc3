import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { InputOf } from '#shared/define-operation.ts'
import { administratorRoles } from '#shared/permissions.ts'
import { store as storeContract } from '#shared/system/store.ts'
import { writeKeyFile, keyPlaces, type KeyFile } from '#electron/keys/key-file.ts'
import { makeSlot, slotOf } from '#electron/keys/key-slot.ts'
import type { PasswordEffort } from '#electron/keys/password-key.ts'
import { Refused } from '#electron/refused.ts'
import { appendEntry } from '#electron/store/audit-log.ts'
import { doorPlace, readDoor, writeDoor } from '#electron/store/door-journal.ts'
import { assertEncrypted, makeStore } from '#electron/store/open-store.ts'
import { setDoorGeneration, settleStore } from '#electron/store/store-settings.ts'
import { forceFolder } from '#electron/store/write-whole.ts'
import { insertAccount } from './account-queries.ts'

type Founding = InputOf<typeof storeContract.create>

/**
 * Makes a new store with its three administrators, its keys and its journal. Until the very last step, a rename, there is
 * no store at this place: a founding that is cut off leaves nothing that looks like one.
 * @throws Refused `store.alreadyThere`, `store.placeUnusable`
 */
export function foundStore(
  file: string,
  wish: Founding,
  { effort, now, newId }: { effort: PasswordEffort; now: string; newId: () => string }
): void {
  const draft = `${file}.new`
  const beside = [...keyPlaces(file), doorPlace(file)]
  // Keys without their store may belong to one that was only moved: they are not written over. With a draft between them
  // they are what a founding left that was cut off.
  if (!fs.existsSync(file) && fs.existsSync(draft)) clearAway(beside, draft)
  for (const there of [file, ...beside])
    if (fs.existsSync(there)) throw new Refused('store.alreadyThere', { file: there })
  const key = randomBytes(32)
  let made: readonly string[] = beside
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    const storeId = newId()
    writeRecord(draft, key, storeId, wish, now, newId)
    const keys = keysOf(storeId, wish, key, effort)
    writeKeyFile(file, keys)
    writeDoor(file, readDoor(file, storeId))
    fs.renameSync(draft, file)
    made = [...beside, file]
    forceFolder(path.dirname(file))
  } catch (error) {
    clearAway(made, draft)
    throw new Refused('store.placeUnusable', { file, reason: reasonOf(error) })
  } finally {
    key.fill(0)
  }
}

// The draft goes last: as long as it is there, the rest is known for leftovers.
function clearAway(made: readonly string[], draft: string): void {
  for (const left of [...made, `${draft}-wal`, draft]) {
    try {
      fs.rmSync(left, { force: true })
    } catch {
      // What could not be made cannot be cleared away either; the reason to tell is the first one.
    }
  }
}

function writeRecord(
  draft: string,
  key: Buffer,
  storeId: string,
  wish: Founding,
  now: string,
  newId: () => string
): void {
  const store = makeStore(draft, key)
  try {
    store.transaction(() => {
      const { writer } = store
      settleStore(writer, { storeId, unit: wish.unit, level: wish.level, demonstration: wish.demonstration })
      setDoorGeneration(writer, 1)
      for (const role of administratorRoles) {
        const { number, name } = wish.administrators[role]
        insertAccount(writer, {
          id: newId(),
          number,
          name,
          roles: [role],
          // The auditor reads the record at every level this machine may hold; the others see no register at all.
          clearance: role === 'auditor' ? wish.level : 'unclassified',
          disabled: false,
          passwordMustChange: false,
          lastSignedInAt: undefined,
          createdAt: now,
          version: 1
        })
      }
      appendEntry(writer, {
        at: now,
        actor: {},
        roles: [],
        operation: storeContract.create.name,
        subject: 'store',
        outcome: 'done',
        changed: {
          unit: wish.unit,
          level: wish.level,
          administrators: Object.fromEntries(administratorRoles.map((role) => [role, wish.administrators[role].number]))
        }
      })
    })
  } finally {
    store.close()
  }
  assertEncrypted(draft)
}

function keysOf(
  storeId: string,
  wish: Founding,
  storeKey: Buffer,
  effort: PasswordEffort
): Omit<KeyFile, 'generation'> {
  const nameSalt = randomBytes(32).toString('base64')
  const slots = administratorRoles.map((role) => {
    const { number, password } = wish.administrators[role]
    const slot = slotOf(number, nameSalt)
    return makeSlot({ storeId, slot, password, storeKey, effort, unlocksByItself: role === 'securityAdministrator' })
  })
  const { unit, level, demonstration } = wish
  return { format: 'jiyao keys 1', storeId, unit, level, demonstration, nameSalt, slots }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
