import type { Operation, OutputOf, WishOf } from '#shared/define-operation.ts'
import type { Level } from '#shared/levels.ts'
import type { Role } from '#shared/permissions.ts'
import { accounts } from '#shared/system/accounts.ts'
import { session } from '#shared/system/session.ts'
import { store } from '#shared/system/store.ts'
import type { Gate } from '#electron/gate.ts'
import { openGate } from '#electron/open-gate.ts'
import { quickEffort } from '../../support/quick-effort.ts'
import { administrators } from './founding.ts'

/** One of an office, with the password they have chosen. */
export type Member = { name: string; number: string; role: Role; clearance: Level; password: string }

/**
 * A store made before the window opens, through the gate in the test's own process: founded, with accounts for these
 * people. What happened in it so far is done with `as` and `ask`, on days that the story sets.
 */
export class Office {
  /** What the clock says. */
  now: Date
  readonly #gate: Gate

  constructor(storeFile: string, now: Date) {
    this.now = now
    this.#gate = openGate({ storeFile, now: () => this.now, effort: quickEffort })
  }

  async found(members: readonly Member[]): Promise<void> {
    await this.ask(store.create, { unit: '某市公安局保密办公室', level: 'secret', administrators })
    for (const { name, number, role, clearance, password } of members) {
      await this.as(administrators.systemAdministrator)
      const { id, version, firstPassword } = await this.ask(accounts.create, { name, number })
      await this.as(administrators.securityAdministrator)
      await this.ask(accounts.grant, { accountId: id, roles: [role], clearance, version })
      await this.as({ number, password: firstPassword })
      await this.ask(session.changePassword, { password: firstPassword, newPassword: password })
    }
  }

  /** Changes who sits at the machine. */
  async as({ number, password }: { number: string; password: string }): Promise<void> {
    if (this.#gate.isOpen) await this.ask(session.lock, {})
    await this.ask(session.signIn, { number, password })
  }

  /** Does what must succeed. */
  async ask<O extends Operation>(operation: O, wish: WishOf<O>): Promise<OutputOf<O>> {
    const answer = await this.#gate.ask(operation, wish)
    if (!answer.ok) throw new Error(`${operation.name} was refused: ${answer.refusal.code}`)
    return answer.value
  }

  /** Leaves the store to the window. */
  async close(): Promise<void> {
    if (this.#gate.isOpen) await this.ask(session.lock, {})
    this.#gate.close()
  }
}
