import type { Operation, OutputOf, Refusal, WishOf } from '#shared/define-operation.ts'
import { addDays, dayOf, type Day } from '#shared/days.ts'
import type { Level } from '#shared/levels.ts'
import type { Role } from '#shared/permissions.ts'
import { carriers, type CarrierInSight, type CarrierKind } from '#shared/registers/carriers.ts'
import { people, type PersonInSight } from '#shared/registers/people.ts'
import { session } from '#shared/system/session.ts'
import type { Gate } from '#electron/gate.ts'
import { Chance } from './chance.ts'

/** One who can sign in to a sample store. */
export type SampleAccount = { number: string; name: string; role: Role; password: string }

/** Thrown when the sample could not be made, with what the gate said. */
export class NoSample extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal, operation: string) {
    super(`${operation}: ${refusal.code} ${JSON.stringify(refusal.data)}`)
    this.refusal = refusal
  }
}

/** The clock of a sample: it stands where it is set. */
export type SampleClock = { now: Date }

/** Does what must succeed, as whoever sits at the machine. */
export type MustDo = <O extends Operation>(operation: O, wish: WishOf<O>) => Promise<OutputOf<O>>

/** @throws NoSample */
export async function mustDo<O extends Operation>(gate: Gate, operation: O, wish: WishOf<O>): Promise<OutputOf<O>> {
  const answer = await gate.ask(operation, wish)
  if (!answer.ok) throw new NoSample(answer.refusal, operation.name)
  return answer.value
}

export function staffOf(staff: readonly SampleAccount[], role: Role): SampleAccount {
  const person = staff.find((each) => each.role === role)
  if (!person) throw new Error(`the sample has no ${role}`)
  return person
}

const FIRST_LOOK = 500
const LONG_REVIEWED = 90

/**
 * The office of a sample at work: who sits at the machine, what day it is, and which carriers nothing has been done with yet,
 * so that what happens with one stands in the way of nothing else.
 */
export class SampleOffice {
  readonly chance: Chance
  readonly #gate: Gate
  readonly #staff: readonly SampleAccount[]
  readonly #clock: SampleClock
  readonly #taken = new Set<string>()
  #seated: Role | undefined
  #people: PersonInSight[] = []

  constructor(of: { gate: Gate; staff: readonly SampleAccount[]; clock: SampleClock; seed: number }) {
    this.#gate = of.gate
    this.#staff = of.staff
    this.#clock = of.clock
    this.chance = new Chance(of.seed)
  }

  do: MustDo = (operation, wish) => mustDo(this.#gate, operation, wish)

  /** Has the one of this role sit down at the machine. */
  async as(role: Role): Promise<void> {
    if (this.#seated === role) return
    await this.leave()
    const { number, password } = staffOf(this.#staff, role)
    await this.do(session.signIn, { number, password })
    this.#seated = role
  }

  /** Has whoever sits at the machine get up. */
  async leave(): Promise<void> {
    if (this.#gate.isOpen) await this.do(session.lock, {})
    this.#seated = undefined
  }

  /** How those of these roles prove to be there. */
  proof(...roles: Role[]): { number: string; password: string }[] {
    return roles.map((role) => {
      const { number, password } = staffOf(this.#staff, role)
      return { number, password }
    })
  }

  /** The day, or one so many days after it. */
  day(after = 0): Day {
    const { now } = this.#clock
    return addDays(dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()), after)
  }

  get moment(): string {
    return this.#clock.now.toISOString()
  }

  get year(): string {
    return this.day().slice(0, 4)
  }

  /** The person whom an account of this role belongs to. */
  async personOf(role: Role): Promise<PersonInSight> {
    const { number } = staffOf(this.#staff, role)
    const person = (await this.#everybody()).find((each) => each.number === number)
    if (!person) throw new Error(`${number} is not in the register of people`)
    return person
  }

  /** So many of those without an account who may know what is 机密. */
  async readers(count: number): Promise<PersonInSight[]> {
    const accounts = new Set(this.#staff.map(({ number }) => number))
    // Nobody whose review is near its end: it may have lapsed by the day something is done.
    const until = this.day(LONG_REVIEWED)
    const able = (await this.#everybody()).filter(
      ({ number, clearance, reviewResult, reviewDueOn = '' }) =>
        clearance === 'secret' && reviewResult === 'passed' && reviewDueOn > until && !accounts.has(number)
    )
    const first = this.chance.upTo(able.length)
    return [...able.slice(first), ...able.slice(0, first)].slice(0, count)
  }

  async reader(): Promise<PersonInSight> {
    const [reader] = await this.readers(1)
    if (!reader) throw new Error('nobody of the sample may know what is secret')
    return reader
  }

  /** Up to so many carriers that lie on their shelf and were not taken before. */
  async take(
    count: number,
    { levels = ['confidential', 'secret'], kinds = ['paper'] }: { levels?: Level[]; kinds?: CarrierKind[] } = {}
  ): Promise<CarrierInSight[]> {
    const wanted = { states: ['inStock' as const], levels, kinds, count: FIRST_LOOK, descending: false }
    const { rows } = await this.do(carriers.list, wanted)
    const today = this.day()
    const secretYet = rows.filter(({ markState, endsOn = today }) => markState === 'marked' && endsOn >= today)
    return this.untaken(secretYet, count, ({ id }) => id)
  }

  /** Up to so many of these that were not taken before, from somewhere among them. */
  untaken<Thing>(all: readonly Thing[], count: number, carrierOf: (thing: Thing) => string): Thing[] {
    const free = all.filter((thing) => !this.#taken.has(carrierOf(thing)))
    const first = free.length > 0 ? this.chance.upTo(free.length) : 0
    const taken = [...free.slice(first), ...free.slice(0, first)].slice(0, count)
    for (const thing of taken) this.#taken.add(carrierOf(thing))
    return taken
  }

  /** A carrier as it is now. */
  async again({ id }: { id: string }): Promise<CarrierInSight> {
    return this.do(carriers.open, { carrierId: id })
  }

  // The same people in the same order whoever asks: a clerk sees them too.
  async #everybody(): Promise<PersonInSight[]> {
    if (this.#people.length === 0)
      this.#people = (await this.do(people.list, { which: 'inPost', count: FIRST_LOOK })).rows
    return this.#people
  }
}

/** Each carrier with the version it was seen in. */
export function seen(all: readonly CarrierInSight[]): { carrierId: string; version: number }[] {
  return all.map(({ id, version }) => ({ carrierId: id, version }))
}
