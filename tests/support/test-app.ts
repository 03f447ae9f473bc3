import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Answer, Operation, OutputOf, WishOf } from '#shared/define-operation.ts'
import type { Level } from '#shared/levels.ts'
import type { Role } from '#shared/permissions.ts'
import { accounts } from '#shared/system/accounts.ts'
import { audit, type AuditEntry } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { store } from '#shared/system/store.ts'
import type { ChosenPlace, PlaceWanted } from '#electron/choose-place.ts'
import { openGate } from '#electron/open-gate.ts'
import type { Gate } from '#electron/gate.ts'
import { quickEffort } from './quick-effort.ts'

export const administrators = {
  systemAdministrator: { number: 'A001', name: '张建国', password: 'Kunlun-Mount-7' },
  securityAdministrator: { number: 'A002', name: '李素芬', password: 'Taihu-Lake-88' },
  auditor: { number: 'A003', name: '王守诚', password: 'Minjiang-River-9' }
}

/** The program without a window: a real store in a folder of its own, a clock that the test sets, the gate before it. */
export class TestApp {
  readonly storeFile: string
  readonly gate: Gate
  /** What the clock says; a test may set it. */
  now = new Date('2026-11-21T02:00:00.000Z')
  readonly faults: unknown[] = []
  /** What the person answers who is asked where a file shall go; nothing, until a test says it. */
  choose: (wanted: PlaceWanted) => ChosenPlace | undefined = () => undefined
  readonly #passwords = new Map<string, string>()

  constructor(storeFile: string) {
    this.storeFile = storeFile
    this.gate = this.#newGate()
    for (const { number, password } of Object.values(administrators)) this.#passwords.set(number, password)
  }

  /** A second program before the same store, as when it is started twice. */
  anotherGate(): Gate {
    return this.#newGate()
  }

  /** Whatever the answer is. */
  call<O extends Operation>(operation: O, wish: WishOf<O>): Promise<Answer<OutputOf<O>>> {
    return this.gate.ask(operation, wish)
  }

  /** The answer of something that must succeed. */
  async do<O extends Operation>(operation: O, wish: WishOf<O>): Promise<OutputOf<O>> {
    const answer = await this.call(operation, wish)
    if (!answer.ok)
      throw new Error(`${operation.name} was refused: ${JSON.stringify(answer.refusal)}`, { cause: this.faults.at(-1) })
    return answer.value
  }

  /** The code with which something that must not succeed was refused. */
  async refusal<O extends Operation>(operation: O, wish: WishOf<O>): Promise<string> {
    const answer = await this.call(operation, wish)
    if (answer.ok) throw new Error(`${operation.name} was not refused`)
    return answer.refusal.code
  }

  /** Changes who sits at the machine. */
  async as(number: string): Promise<this> {
    if (this.gate.isOpen) await this.call(session.lock, {})
    await this.do(session.signIn, { number, password: this.passwordOf(number) })
    return this
  }

  passwordOf(number: string): string {
    return this.#passwords.get(number) ?? 'nobody has told'
  }

  /** An account with these rights, made as the house makes them: by one administrator, given rights by another. */
  async hire(number: string, roles: readonly Role[], clearance: Level, name = `人员${number}`): Promise<void> {
    await this.as(administrators.systemAdministrator.number)
    const { id, version, firstPassword } = await this.do(accounts.create, { number, name })
    await this.as(administrators.securityAdministrator.number)
    await this.do(accounts.grant, { accountId: id, roles: [...roles], clearance, version })
    this.#passwords.set(number, firstPassword)
    await this.as(number)
    await this.changePassword(number, `Own-Password-${number}`)
  }

  async changePassword(number: string, newPassword: string): Promise<void> {
    await this.do(session.changePassword, { password: this.passwordOf(number), newPassword })
    this.#passwords.set(number, newPassword)
  }

  /** Changes the person, looks at the newest entries of the record, oldest of them first, and changes back. */
  async lastEntries(count: number, back: string): Promise<AuditEntry[]> {
    await this.as(administrators.auditor.number)
    const { rows } = await this.do(audit.list, { from: 0, count: count + 2 })
    await this.as(back)
    // Without the lock before and the sign-in of looking itself.
    return rows.slice(2).reverse()
  }

  pass(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1000)
  }

  #newGate(): Gate {
    return openGate({
      storeFile: this.storeFile,
      now: () => this.now,
      effort: quickEffort,
      choosePlace: (wanted) => Promise.resolve(this.choose(wanted)),
      onFault: (_, error) => this.faults.push(error)
    })
  }
}

/** A place for one test's files, gone when the test is. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `jiyao-test-${randomUUID().slice(0, 8)}-`))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A place for exported files, on what certainly belongs to this machine wherever the tests run: its memory, where it can. */
export function placeOnThisMachine(): string {
  const memory = '/dev/shm'
  if (!fs.existsSync(memory)) return temporaryFolder()
  const folder = fs.mkdtempSync(path.join(memory, 'jiyao-test-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A program before a place where there is no store yet. */
export function newApp(): TestApp {
  const app = new TestApp(path.join(temporaryFolder(), 'unit.jiyao'))
  onTestFinished(() => app.gate.close())
  return app
}

/** A program with a store of this level, and the three administrators who founded it. */
export async function foundedApp(level: Exclude<Level, 'unclassified'> = 'secret'): Promise<TestApp> {
  const app = newApp()
  await app.do(store.create, { unit: '江州市公安局', level, administrators })
  return app
}
