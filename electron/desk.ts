import fs from 'node:fs'
import { rankOf, type Level } from '#shared/levels.ts'
import { may, permissions, sightWith, type Role, type Sight } from '#shared/permissions.ts'
import type { SessionState, SignedIn } from '#shared/system/session.ts'
import { readKeyFile, writeKeyFile, keyPlaces, type KeyFile } from './keys/key-file.ts'
import { handOf, openSlot, slotOf, spendTheSameTime, type KeySlot } from './keys/key-slot.ts'
import type { PasswordEffort } from './keys/password-key.ts'
import { Refused } from './refused.ts'
import { appendEntry, clockSetBackSince, failedSignInsSince, unendedActs } from './store/audit-log.ts'
import {
  attemptsLeft,
  doorOpens,
  readDoor,
  withFailure,
  writeDoor,
  type Attempts,
  type DoorEntry,
  type DoorJournal
} from './store/door-journal.ts'
import { FromTheFuture, storeFormat } from './store/migrate.ts'
import { openStore, type OpenStore, type SightView } from './store/open-store.ts'
import { doorGeneration, keyGeneration, setDoorGeneration, setKeyGeneration } from './store/store-settings.ts'
import { isInUse } from './store/store-trouble.ts'
import { accountOf, accountWithNumber, allAccounts, noteSignIn, type StoredAccount } from './system/account-queries.ts'
import { anyDraft } from './system/draft-queries.ts'

/** Who asks: the person who is signed in, as proved at sign-in and read anew from the store at every call. */
export type Asker = {
  accountId: string
  number: string
  name: string
  roles: readonly Role[]
  clearance: Level
  sight: Sight
}

/** One who is there beside the asker, and has proved it. */
export type PersonPresent = Omit<Asker, 'sight'> & { sign: (text: string) => string }

export type DeskOptions = {
  storeFile: string
  /** How hard a new password is to try; less only in tests. */
  effort: PasswordEffort
  /** The views that put each register behind the sight of whoever asks. */
  views: readonly SightView[]
}

type Seated = {
  accountId: string
  key: Buffer
  /** What only this person has, at this store or any other. */
  ownKey: Buffer
  since: string
  before: string | undefined
  failuresSince: number
  clockSetBack: number
  wrongPasswords: number
}

const WRONG_PASSWORDS_THAT_LOCK = 5

/**
 * The one desk of this program: which store it serves, whether it is open, and who sits at it. The gate asks it who is
 * there; the operations at the door seat a person and let one go.
 */
export class Desk {
  readonly storeFile: string
  readonly effort: PasswordEffort
  readonly #views: readonly SightView[]
  #store: OpenStore | undefined
  #seated: Seated | undefined
  #stagedKeys: KeyFile['slots'] | undefined
  #clearedSlots: string[] = []
  #closing = false
  #keepsWork = false

  constructor({ storeFile, effort, views }: DeskOptions) {
    this.storeFile = storeFile
    this.effort = effort
    this.#views = views
  }

  /** The store, while somebody is signed in. */
  get store(): OpenStore | undefined {
    return this.#store
  }

  state(): SessionState {
    const file = this.storeFile
    const keys = fs.existsSync(file) ? readKeyFile(file) : undefined
    if (!fs.existsSync(file)) return { stage: 'noStore', file }
    if (!keys) throw new Refused('store.keysDamaged', { file: keyPlaces(file)[0] })
    const { unit, level, demonstration } = keys
    const person = this.signedIn()
    return person
      ? { stage: 'signedIn', file, unit, level, demonstration, person }
      : { stage: 'locked', file, unit, level, demonstration }
  }

  /** Who is signed in, with the rights of this very moment; nobody, once the account has been disabled. */
  signedIn(): SignedIn | undefined {
    const account = this.#account()
    if (!account || !this.#seated) return undefined
    return {
      accountId: account.id,
      number: account.number,
      name: account.name,
      roles: account.roles,
      clearance: account.clearance,
      permissions: permissions.filter((permission) => may(account.roles, permission)),
      passwordMustChange: account.passwordMustChange,
      ...(this.#seated.before !== undefined && { lastSignedInAt: this.#seated.before }),
      failuresSince: this.#seated.failuresSince,
      clockSetBack: this.#seated.clockSetBack
    }
  }

  asker(): Asker | undefined {
    const account = this.#account()
    if (!account) return undefined
    const { id, number, name, roles, clearance } = account
    return { accountId: id, number, name, roles, clearance, sight: sightWith(roles) }
  }

  /** How long the person has sat here, in seconds; 0 where nobody does. */
  secondsSeated(now: string): number {
    return this.#seated ? (Date.parse(now) - Date.parse(this.#seated.since)) / 1000 : 0
  }

  /** From now on every query of the store sees what this person may see. */
  lookAs({ number, clearance, sight, roles }: Asker): void {
    this.#store?.lookAs({ number, clearance: rankOf(clearance), sight, roles })
  }

  /**
   * Seats the person whose number and password these are: opens the store, and takes into its record what happened at
   * the door meanwhile.
   * @throws Refused
   */
  signIn(number: string, password: string, now: string): SignedIn {
    if (this.#seated) throw new Refused('session.alreadySignedIn')
    const keys = this.#keys()
    const slotName = slotOf(number, keys.nameSalt)
    const slot = keys.slots.find((each) => each.slot === slotName)
    const door = readDoor(this.storeFile, keys.storeId)
    this.#refuseTooMany(door.attempts[slotName], now, slot)
    const opened = slot ? openSlot(slot, keys.storeId, password) : spendTheSameTime(password, this.effort)
    if (!opened) throw this.#wrong(door, slotName, now, keys)
    const { storeKey: key, ownKey } = opened
    try {
      const store = this.#opened(key)
      this.#store = store
      const knows = keyGeneration(store.reader)
      // It would let in whoever has since been given another password.
      if (keys.generation < knows) throw new Refused('store.keysOlder', { has: keys.generation, knows })
      const account = accountWithNumber(store.reader, number)
      if (!account || account.disabled) throw this.#wrong(door, slotName, now, keys)
      const clockSetBack = clockSetBackSince(store.reader, account.id, now)
      this.#takeOver(store, door, slotName, account, now, keys)
      store.layViews(this.#views)
      const failuresSince = failedSignInsSince(store.reader, account.id)
      const before = account.lastSignedInAt
      this.#seated = {
        accountId: account.id,
        key,
        ownKey,
        since: now,
        before,
        failuresSince,
        clockSetBack,
        wrongPasswords: 0
      }
    } catch (error) {
      key.fill(0)
      ownKey.fill(0)
      this.close()
      throw error
    }
    return this.signedIn() as SignedIn
  }

  /**
   * Proves that another person is there, by their password. Wrong ones count as they do at the door.
   * @throws Refused
   */
  prove(number: string, password: string, now: string): PersonPresent {
    const { keys, slotName, slot } = this.slot(number)
    const door = readDoor(this.storeFile, keys.storeId)
    this.#refuseTooMany(door.attempts[slotName], now, slot)
    const sign = slot ? handOf(slot, keys.storeId, password) : spendTheSameTime(password, this.effort)
    const account = accountWithNumber(this.#openStore().reader, number)
    if (!sign || !account || account.disabled || account.passwordMustChange)
      throw this.#wrong(door, slotName, now, keys)
    this.clearAttempts(number)
    const { id, name, roles, clearance } = account
    return { accountId: id, number, name, roles, clearance, sign }
  }

  /** Whether a number is locked out at the door. */
  isLocked(number: string): boolean {
    const keys = this.#keys()
    const attempts = readDoor(this.storeFile, keys.storeId).attempts[slotOf(number, keys.nameSalt)]
    return attemptsLeft(attempts) === 0 && attempts !== undefined
  }

  /** Lets a locked-out number try again, once the change that says so is kept. */
  clearAttempts(number: string): void {
    this.#clearedSlots.push(slotOf(number, this.#keys().nameSalt))
  }

  /** The name of a number's slot: what the number is called where it must not be readable. */
  slotName(number: string): string {
    return slotOf(number, this.#keys().nameSalt)
  }

  /** The slot of a number, as it will be once what is staged has been kept. */
  slot(number: string): { keys: KeyFile; slotName: string; slot: KeySlot | undefined } {
    const keys = this.#keys()
    const slotName = slotOf(number, keys.nameSalt)
    const slots = this.#stagedKeys ?? keys.slots
    return { keys, slotName, slot: slots.find((each) => each.slot === slotName) }
  }

  /** Counts a wrong password of whoever sits here; after five the desk closes: it may be somebody else by now. */
  countWrongPassword(): void {
    if (!this.#seated) return
    this.#seated.wrongPasswords += 1
    if (this.#seated.wrongPasswords >= WRONG_PASSWORDS_THAT_LOCK) this.closeAfterwards()
  }

  /** The key of the store, for giving it to another person. */
  storeKey(): Buffer {
    if (!this.#seated) throw new Error('nobody sits at the desk')
    return this.#seated.key
  }

  /** The key under which what this person has not finished lies; nobody else has it. */
  ownKey(): Buffer {
    if (!this.#seated) throw new Error('nobody sits at the desk')
    return this.#seated.ownKey
  }

  /** Whether unfinished work lay in the store when it was last closed: anybody's, and no more is said of it. */
  get keepsWork(): boolean {
    return this.#keepsWork
  }

  /** Replaces, adds or (with `undefined`) removes the slot of a number: written when the change is kept, else forgotten. */
  stageSlot(slotName: string, slot: KeySlot | undefined): void {
    const slots = this.#stagedKeys ?? this.#keys().slots
    this.#stagedKeys = [...slots.filter((each) => each.slot !== slotName), ...(slot ? [slot] : [])]
  }

  /**
   * Keeps what was staged: the last thing before a change commits.
   * @returns how to take it back, should the commit fail after all
   */
  keepStaged(): () => void {
    const staged = this.#stagedKeys
    const cleared = this.#clearedSlots
    this.forgetStaged()
    if (!staged && cleared.length === 0) return () => {}
    const store = this.#openStore()
    const keys = this.#keys()
    const door = readDoor(this.storeFile, keys.storeId)
    if (staged) setKeyGeneration(store.writer, writeKeyFile(this.storeFile, { ...keys, slots: staged }).generation)
    if (cleared.length > 0) {
      const attempts = Object.fromEntries(Object.entries(door.attempts).filter(([slot]) => !cleared.includes(slot)))
      // The journal and the store's note of it go forward together, so that one put back or taken away is noticed.
      setDoorGeneration(store.writer, writeDoor(this.storeFile, { ...door, attempts }).generation)
    }
    return () => {
      if (staged) writeKeyFile(this.storeFile, keys)
      if (cleared.length > 0) writeDoor(this.storeFile, door)
    }
  }

  forgetStaged(): void {
    this.#stagedKeys = undefined
    this.#clearedSlots = []
  }

  /** Notes what happened while the record was out of reach; says nothing where there is no store to note it for. */
  noteAtTheDoor(entry: DoorEntry): void {
    if (!fs.existsSync(this.storeFile)) return
    const keys = readKeyFile(this.storeFile)
    if (!keys) return
    const door = readDoor(this.storeFile, keys.storeId)
    writeDoor(this.storeFile, { ...door, entries: [...door.entries, entry] })
  }

  /** Asks for the desk to be closed once this change is over. */
  closeAfterwards(): void {
    this.#closing = true
  }

  closeIfAsked(): void {
    if (this.#closing) this.close()
  }

  /** Lets the person go: the store is closed and the keys wiped. */
  close(): void {
    this.#closing = false
    this.forgetStaged()
    this.#seated?.key.fill(0)
    this.#seated?.ownKey.fill(0)
    this.#seated = undefined
    const store = this.#store
    this.#store = undefined
    if (!store) return
    this.#keepsWork = leavesWork(store)
    store.close()
  }

  #keys(): KeyFile {
    const file = this.storeFile
    if (!fs.existsSync(file)) throw new Refused('store.none', { file })
    const keys = readKeyFile(file)
    if (!keys) throw new Refused('store.keysDamaged', { file: keyPlaces(file)[0] })
    return keys
  }

  #openStore(): OpenStore {
    if (!this.#store) throw new Error('the store is not open')
    return this.#store
  }

  #account(): StoredAccount | undefined {
    if (!this.#store || !this.#seated) return undefined
    const account = accountOf(this.#store.reader, this.#seated.accountId)
    return account && !account.disabled ? account : undefined
  }

  #opened(key: Buffer): OpenStore {
    try {
      return openStore(this.storeFile, key)
    } catch (error) {
      if (isInUse(error)) throw new Refused('store.inUse', { file: this.storeFile })
      if (error instanceof FromTheFuture)
        throw new Refused('store.fromTheFuture', { has: error.has, knows: storeFormat })
      throw error
    }
  }

  #refuseTooMany(attempts: Attempts | undefined, now: string, slot: KeySlot | undefined): void {
    const answer = doorOpens(attempts, now, slot?.unlocksByItself ?? false)
    if (answer.opens) return
    if (answer.locked) throw new Refused('session.accountLocked')
    throw new Refused('session.tooSoon', { seconds: answer.seconds })
  }

  #wrong(door: DoorJournal, slotName: string, now: string, keys: KeyFile): Refused {
    const after = withFailure(door, slotName, now, new Set(keys.slots.map(({ slot }) => slot)))
    writeDoor(this.storeFile, after)
    return new Refused('session.wrongNumberOrPassword', { attemptsLeft: attemptsLeft(after.attempts[slotName]) })
  }

  #takeOver(
    store: OpenStore,
    door: DoorJournal,
    slotName: string,
    account: StoredAccount,
    now: string,
    keys: KeyFile
  ): void {
    const { [slotName]: _succeeded, ...attempts } = door.attempts
    const { generation: before, awaited } = doorGeneration(store.reader)
    const last = { ...door, attempts, entries: [], untold: 0, generation: Math.max(before, door.generation) }
    // Its entries were taken over already when the writing below was cut off by a crash.
    const taken = awaited && door.generation === before - 1
    store.transaction(() => {
      const { writer } = store
      if (!taken)
        for (const { slot, ...entry } of door.entries)
          appendEntry(writer, { ...doorEntry(entry), ...ownerOf(slot, store, keys) })
      if (!taken && door.untold > 0)
        appendEntry(writer, {
          at: now,
          actor: {},
          roles: [],
          operation: 'door.untold',
          outcome: 'refused',
          changed: { count: door.untold }
        })
      // Said after what it tells, the times of which lie further back.
      if (!taken && door.generation < before)
        appendEntry(writer, { at: now, actor: {}, roles: [], operation: 'door.journalMissing', outcome: 'failed' })
      for (const act of unendedActs(writer))
        appendEntry(writer, {
          at: now,
          actor: act.actor,
          roles: act.roles,
          operation: act.operation,
          outcome: 'interrupted',
          ends: act.sequence
        })
      setDoorGeneration(writer, last.generation + 1, { awaited: true })
      noteSignIn(writer, account.id, now)
    })
    const { generation } = writeDoor(this.storeFile, last)
    store.transaction(() => setDoorGeneration(store.writer, generation))
  }
}

// A store that cannot be read any more is closed all the same.
function leavesWork(store: OpenStore): boolean {
  try {
    return anyDraft(store.reader)
  } catch {
    return false
  }
}

function doorEntry({ at, operation, outcome, refusal }: Omit<DoorEntry, 'slot'>) {
  return { at, actor: {}, roles: [], operation, outcome, ...(refusal !== undefined && { refusal }) }
}

// Whose slot was tried, where it is anyone's; a number that nobody has stays unnamed: it may be a mistyped password.
function ownerOf(slot: string | undefined, store: OpenStore, keys: KeyFile): { subject?: string } {
  const owner = slot && allAccounts(store.reader).find((account) => slotOf(account.number, keys.nameSalt) === slot)
  return owner ? { subject: owner.id } : {}
}
