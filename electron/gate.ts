import {
  type Answer,
  type Ask,
  type AuditSubject,
  type InputProblem,
  type Operation,
  type OutputOf,
  type Refusal,
  type WishOf
} from '#shared/define-operation.ts'
import { dayOf } from '#shared/days.ts'
import { inputProblems } from '#shared/input-problems.ts'
import { rankOf } from '#shared/levels.ts'
import { may } from '#shared/permissions.ts'
import { session } from '#shared/system/session.ts'
import { work as workOperations } from '#shared/system/work.ts'
import { LONGEST_SESSION_SECONDS } from './absence.ts'
import type { Asker, Desk } from './desk.ts'
import type { ChoosePlace } from './choose-place.ts'
import { draftBox } from './draft-box.ts'
import type { Acting, AtTheDoor, Changing, Implemented, Keeping, Reading, UnderWay } from './implement.ts'
import type { ReadTable } from './machine/tables/read-table.ts'
import { inputFromOutside, partedInput, provePresent, type Present } from './persons-present.ts'
import { Refused } from './refused.ts'
import { appendEntry, type Entry } from './store/audit-log.ts'
import type { OpenStore, WritableStore } from './store/open-store.ts'
import type { Steps } from './steps.ts'
import { storeTrouble } from './store/store-trouble.ts'

export type GateOptions = {
  desk: Desk
  implemented: readonly Implemented[]
  /** The clock. Operations are given its time, and never ask for it. */
  now: () => Date
  newId: () => string
  /** Asks where a file shall go; without one nobody says, and nothing is written. */
  choosePlace?: ChoosePlace
  /** Reads a file of a table program in a process of its own; without one no such file is read. */
  readTable?: ReadTable
  /** Told of what nobody foresaw, for whoever mends the program; never holds what a person has typed. */
  onFault?: (reference: string, error: unknown) => void
}

/** One request on its way through the gate. */
type Request = {
  name: string
  at: Date
  now: string
  asker: Asker | undefined
  present: Present
  /** The file that was put before the program with it. */
  file: string | undefined
  subject?: string
  ends?: number
}

/** Work done step by step: while it is, the store is its alone, and every other request waits for its end. */
type Work = UnderWay & { over: Promise<void>; stopped: boolean }

// Between two breaths nothing else is heard: no wish to know how far it is, none to stop, no lock.
const BREATHES_AFTER_MS = 40

const heardMeanwhile: ReadonlySet<string> = new Set(Object.values(workOperations).map(({ name }) => name))

/**
 * The one way in. Every request — from the window, the command line, a test — passes here: is it declared, who asks, may
 * they, is the input right; then it is done, its answer checked, its audit entry written, and all of that kept together
 * or not at all. Knows no Electron and no roles.
 */
export class Gate {
  readonly #desk: Desk
  readonly #implemented: ReadonlyMap<string, Implemented>
  readonly #options: GateOptions
  readonly #acts = new Set<Promise<unknown>>()
  #work: Work | undefined
  #fileBeingRead: UnderWay | undefined

  constructor(options: GateOptions) {
    this.#desk = options.desk
    this.#options = options
    this.#implemented = new Map(options.implemented.map((each) => [each.operation.name, each]))
  }

  /** Whether somebody is signed in and the store is open. */
  get isOpen(): boolean {
    return this.#desk.store !== undefined
  }

  /** Whether anybody's unfinished work lay in the store when it was last closed. */
  get keepsWork(): boolean {
    return this.#desk.keepsWork
  }

  /** Calls an operation by its declaration; what a test and the command line use. */
  ask<O extends Operation>(operation: O, wish: WishOf<O>, file?: string): Promise<Answer<OutputOf<O>>> {
    return this.call(operation.name, wish, file) as Promise<Answer<OutputOf<O>>>
  }

  /**
   * Calls an operation by its name with an input from outside. Always answers, never throws.
   * @param file where the file lies that the person has chosen for it, as the system says and never a page
   */
  async call(name: string, input: unknown, file?: string): Promise<Answer> {
    while (this.#work && !heardMeanwhile.has(name)) {
      // Locking wins: what is being done is taken back.
      if (name === session.lock.name) this.#work.stop()
      await this.#work.over
    }
    const at = this.#options.now()
    const request: Request = { name, at, now: at.toISOString(), asker: undefined, present: {}, file }
    try {
      request.asker = this.#desk.asker()
      // Work that holds the store is let come to its end; whoever asks next finds the session over.
      if (request.asker && !this.#work && this.#desk.secondsSeated(request.now) >= LONGEST_SESSION_SECONDS)
        this.#endSession(request)
      return { ok: true, value: await this.#perform(request, input) }
    } catch (error) {
      return { ok: false, refusal: this.#refuse(request, error) }
    }
  }

  /** Lets whoever is signed in go, and closes the store. */
  close(): void {
    this.#desk.close()
  }

  async #perform(request: Request, input: unknown): Promise<unknown> {
    const implemented = this.#implemented.get(request.name)
    if (!implemented) throw new Refused('operation.unknown', { operation: request.name.slice(0, 80) })
    const { operation } = implemented
    this.#admit(operation, request)
    const parsed = inputFromOutside(operation).safeParse(input, { reportInput: true })
    if (!parsed.success) throw new InvalidInput(inputProblems(parsed.error))
    if (operation.permission === 'atTheDoor') return this.#atTheDoor(implemented, request, parsed.data)
    const asker = request.asker as Asker
    const { wish, proofs } = partedInput(operation, parsed.data)
    request.present = provePresent(operation, proofs, { asker, desk: this.#desk, now: request.now })
    this.#desk.lookAs(asker)
    if (operation.inSteps) return await this.#inSteps(implemented, request, asker, wish)
    if (operation.effect === 'keeps') return this.#keep(implemented, request, asker, wish)
    if (operation.effect === 'reads') return this.#read(implemented, request, asker, wish)
    if (operation.effect === 'changes') return this.#change(implemented, request, asker, wish)
    const act = this.#act(implemented, request, asker, wish)
    this.#acts.add(act)
    try {
      return await act
    } finally {
      this.#acts.delete(act)
    }
  }

  // Whether or not it comes into the record, the person is let go; the request goes on as nobody's.
  #endSession(request: Request): void {
    const store = this.#openStore()
    const entry = { ...entryOf({ ...request, name: session.lock.name }), changed: { because: 'tooLong' } }
    const subject = request.asker?.accountId
    try {
      store.transaction(() =>
        appendEntry(store.writer, { ...entry, ...(subject !== undefined && { subject }), outcome: 'done' })
      )
    } finally {
      request.asker = undefined
      this.#desk.close()
    }
  }

  #admit(operation: Operation, { asker }: Request): void {
    if (operation.permission === 'atTheDoor') return
    if (!asker) throw new Refused('session.none')
    if (!may(asker.roles, operation.permission)) throw new Refused('session.mayNot', { operation: operation.name })
    if (operation.permission !== 'signedIn' && this.#desk.signedIn()?.passwordMustChange)
      throw new Refused('session.passwordMustChange')
  }

  // Before anyone has signed in there is no store to read or change; what is done here opens or makes one.
  #atTheDoor({ operation, perform }: Implemented, request: Request, wish: unknown): unknown {
    const before = this.#desk.store
    try {
      const output = operation.output.parse(perform(wish, this.#given(request) satisfies AtTheDoor))
      const store = this.#desk.store
      const opener = this.#desk.asker()
      if (operation.audit && store && opener)
        store.transaction(() =>
          this.#record(store.writer, { ...request, asker: opener }, subjectsOf(operation, output, wish))
        )
      return output
    } catch (error) {
      // A sign-in that cannot be recorded has not happened.
      if (!before) this.#desk.close()
      throw error
    }
  }

  #read({ operation, perform }: Implemented, request: Request, asker: Asker, wish: unknown): unknown {
    const store = this.#openStore()
    const output = operation.output.parse(perform(wish, this.#reading(store, request, asker)))
    const subjects = operation.audit ? subjectsOf(operation, output, wish) : []
    if (subjects.length > 0) store.transaction(() => this.#record(store.writer, request, subjects))
    return output
  }

  // What is not finished is on no record; it is whole or it is not there, as everything in the store.
  #keep({ operation, perform }: Implemented, { now, at }: Request, asker: Asker, wish: unknown): unknown {
    const store = this.#openStore()
    const owner = { accountId: asker.accountId, ownKey: this.#desk.ownKey() }
    return store.transaction(() => {
      const given: Keeping = { asker, now, today: dayAt(at), drafts: draftBox(store.writer, owner, now) }
      return operation.output.parse(perform(wish, given))
    })
  }

  #change({ operation, perform }: Implemented, request: Request, asker: Asker, wish: unknown): unknown {
    const store = this.#openStore()
    try {
      return this.#commit(store, () => {
        const { ask } = this.#reading(store, request, asker)
        const given: Changing = { ...this.#given(request), asker, store: store.writer, ask }
        const done = operation.output.parse(perform(wish, given))
        this.#record(store.writer, request, subjectsOf(operation, done, wish))
        return done
      })
    } finally {
      // Locking wins, even where it could not be recorded.
      this.#desk.closeIfAsked()
    }
  }

  async #inSteps(implemented: Implemented, request: Request, asker: Asker, wish: unknown): Promise<unknown> {
    const store = this.#openStore()
    let end = () => {}
    const over = new Promise<void>((resolve) => (end = resolve))
    const work: Work = {
      ...{ operation: request.name, done: 0, of: 0, stopped: false, over },
      stop: () => (work.stopped = true)
    }
    this.#work = work
    try {
      // What was begun before must not keep anything inside it.
      await Promise.allSettled(this.#acts)
      if (this.#desk.store !== store) throw new Refused('session.none')
      const steps =
        implemented.operation.effect === 'reads'
          ? this.#readInSteps(implemented, store, request, asker, wish)
          : store.transactionInSteps(() => this.#changeInSteps(implemented, store, request, asker, wish))
      return await walk(steps, work)
    } finally {
      this.#work = undefined
      end()
    }
  }

  *#readInSteps({ operation, perform }: Implemented, store: OpenStore, request: Request, asker: Asker, wish: unknown) {
    return operation.output.parse(yield* perform(wish, this.#reading(store, request, asker)) as Steps<unknown>)
  }

  *#changeInSteps(
    { operation, perform }: Implemented,
    store: OpenStore,
    request: Request,
    asker: Asker,
    wish: unknown
  ): Steps<unknown> {
    const { ask } = this.#reading(store, request, asker)
    const given: Changing = { ...this.#given(request), asker, store: store.writer, ask }
    const done = operation.output.parse(yield* perform(wish, given) as Steps<unknown>)
    yield* this.#recording(store.writer, request, subjectsOf(operation, done, wish))
    return done
  }

  async #act({ operation, perform }: Implemented, request: Request, asker: Asker, wish: unknown): Promise<unknown> {
    const store = this.#openStore()
    let begun = store.transaction(() => appendEntry(store.writer, { ...entryOf(request), outcome: 'begun' }))
    const keeping: ((store: WritableStore) => void)[] = []
    const takingBack: (() => void)[] = []
    // Locking did not wait for it; the next sign-in records it as interrupted.
    const refuseLocked = () => {
      if (this.#desk.store !== store) throw new Refused('session.none')
    }
    const given: Acting = {
      ...this.#reading(store, request, asker),
      begin: (change, recorded) => {
        refuseLocked()
        return this.#commit(store, () => {
          const value = change(store.writer)
          // The beginning that is known now takes the place of the one of which nothing was known yet.
          begun = appendEntry(store.writer, {
            ...entryOf(request),
            outcome: 'begun',
            ends: begun,
            ...subjectEntry(recorded(value))
          })
          return value
        })
      },
      keep: (change, takeBack) => {
        keeping.push(change)
        if (takeBack) takingBack.push(takeBack)
      },
      choosePlace: async (wanted) => {
        const place = await this.#options.choosePlace?.(wanted)
        refuseLocked()
        return place
      },
      fileAtHand: request.file,
      readTable: async (file) => {
        const read = await this.#readTable(request.name, file)
        refuseLocked()
        return read
      }
    }
    try {
      const done = await perform(wish, given)
      refuseLocked()
      return this.#commit(store, () => {
        for (const change of keeping) change(store.writer)
        const output = operation.output.parse(done)
        this.#record(store.writer, request, subjectsOf(operation, output, wish), begun)
        return output
      })
    } catch (error) {
      for (const takeBack of takingBack) takeBack()
      if (this.#desk.store === store) request.ends = begun
      throw error
    }
  }

  async #readTable(operation: string, file: string): ReturnType<ReadTable> {
    const { readTable } = this.#options
    if (!readTable) throw new Error('nobody reads tables here')
    const stopping = new AbortController()
    this.#fileBeingRead = { operation, done: 0, of: 0, stop: () => stopping.abort() }
    try {
      const read = await readTable(file, stopping.signal)
      if (stopping.signal.aborted) throw new Refused('work.stopped')
      return read
    } finally {
      this.#fileBeingRead = undefined
    }
  }

  // Keys go to their file as the last thing before the commit; should that fail after all, they are put back.
  #commit<Value>(store: OpenStore, work: () => Value): Value {
    let takeBack = () => {}
    try {
      return store.transaction(() => {
        const value = work()
        takeBack = this.#desk.keepStaged()
        return value
      })
    } catch (error) {
      takeBack()
      this.#desk.forgetStaged()
      throw error
    }
  }

  #given(request: Request) {
    return {
      now: request.now,
      today: dayAt(request.at),
      newId: this.#options.newId,
      desk: this.#desk,
      together: request.present,
      underWay: this.#work ?? this.#fileBeingRead,
      about: (subject: string) => {
        request.subject = subject
      }
    }
  }

  #reading(store: OpenStore, request: Request, asker: Asker): Reading {
    const ask = ((operation, wish) =>
      this.#answerWithin(store, { ...request, name: operation.name }, asker, wish)) as Ask
    return {
      ...this.#given(request),
      asker,
      store: store.reader,
      tryOut: (work) => store.tryOut(work),
      tryOutInSteps: (work) => store.tryOutInSteps(work),
      ask
    }
  }

  // What an operation reads through another, the person could have read: by the same permission, under the same sight.
  #answerWithin(store: OpenStore, request: Request, asker: Asker, wish: unknown): unknown {
    const implemented = this.#implemented.get(request.name)
    if (implemented?.operation.effect !== 'reads') throw new Error(`${request.name} is not there to be read with`)
    const { operation, perform } = implemented
    this.#admit(operation, request)
    const parsed = inputFromOutside(operation).safeParse(wish, { reportInput: true })
    if (!parsed.success) throw new InvalidInput(inputProblems(parsed.error))
    return operation.output.parse(perform(parsed.data, this.#reading(store, request, asker)))
  }

  #openStore(): OpenStore {
    const store = this.#desk.store
    if (!store) throw new Refused('session.none')
    return store
  }

  // One entry; or, for a bulk operation, one for the whole and one for each record, bound to it.
  #record(store: WritableStore, request: Request, subjects: readonly AuditSubject[], ends?: number): void {
    const steps = this.#recording(store, request, subjects, ends)
    while (!steps.next().done);
  }

  *#recording(
    store: WritableStore,
    request: Request,
    subjects: readonly AuditSubject[],
    ends?: number
  ): Steps<undefined> {
    const common = { ...entryOf(request), outcome: 'done' as const, ...(ends !== undefined && { ends }) }
    const [only] = subjects
    if (only && subjects.length === 1) {
      appendEntry(store, { ...common, ...subjectEntry(only) })
      return undefined
    }
    const whole = appendEntry(store, { ...common, changed: { count: subjects.length } })
    for (const subject of subjects) {
      appendEntry(store, { ...entryOf(request), outcome: 'done', partOf: whole, ...subjectEntry(subject) })
      yield { done: subjects.length, of: subjects.length }
    }
    return undefined
  }

  #refuse(request: Request, error: unknown): Refusal {
    const { refusal, outcome } = this.#understood(error)
    // After the disk has failed nothing more is built on what memory holds of it: the store is opened anew.
    if (refusal.code === 'store.damaged' || refusal.code === 'store.writeFailed') this.#desk.close()
    try {
      this.#recordRefusal(request, refusal, outcome)
    } catch (recording) {
      // The refusal stands all the same; that it could not be written is itself said of the store.
      const trouble = storeTrouble(recording)
      if (!trouble) this.#options.onFault?.('unrecorded', recording)
    }
    return refusal
  }

  #understood(error: unknown): { refusal: Refusal; outcome: 'refused' | 'failed' } {
    if (error instanceof InvalidInput)
      return { refusal: { code: 'input.invalid', data: { problems: error.problems } }, outcome: 'refused' }
    if (error instanceof Refused) return { refusal: { code: error.code, data: { ...error.data } }, outcome: 'refused' }
    const trouble = storeTrouble(error)
    if (trouble) return { refusal: { code: trouble, data: {} }, outcome: 'failed' }
    const reference = this.#options.newId().slice(0, 8)
    this.#options.onFault?.(reference, error)
    return { refusal: { code: 'program.fault', data: { reference } }, outcome: 'failed' }
  }

  #recordRefusal(request: Request, refusal: Refusal, outcome: 'refused' | 'failed'): void {
    const store = this.#desk.store
    // What a form kept a moment too late, or too long to be kept, is nobody's attempt at anything.
    if (outcome === 'refused' && this.#implemented.get(request.name)?.operation.effect === 'keeps') return
    const why = refusal.code === 'program.fault' ? `${refusal.code} ${String(refusal.data['reference'])}` : refusal.code
    if (store) {
      store.transaction(() => appendEntry(store.writer, { ...entryOf(request), outcome, refusal: why }))
      return
    }
    const { now: at, name: operation, asker } = request
    const slot = request.subject ?? (asker && this.#desk.slotName(asker.number))
    this.#desk.noteAtTheDoor({
      at,
      operation: operation.slice(0, 80),
      outcome,
      refusal: why,
      ...(slot !== undefined && { slot })
    })
  }
}

// Goes on until it is done, and listens between the steps: how far it is can be asked, and it can be told to stop.
async function walk<Value>(steps: Steps<Value>, work: Work): Promise<Value> {
  try {
    let breathed = performance.now()
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      Object.assign(work, step.value)
      if (performance.now() - breathed < BREATHES_AFTER_MS) continue
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (work.stopped) throw new Refused('work.stopped')
      breathed = performance.now()
    }
  } finally {
    // What was left off takes itself back.
    steps.return(undefined as Value)
  }
}

function dayAt(at: Date) {
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate())
}

class InvalidInput extends Error {
  readonly problems: InputProblem[]

  constructor(problems: InputProblem[]) {
    super('input.invalid')
    this.problems = problems
  }
}

function entryOf({ name, now, asker, present, subject, ends }: Request): Omit<Entry, 'outcome'> {
  const together = Object.entries(present).flatMap(([as, persons]) =>
    persons.map(({ accountId, number, name: called, sign }) => ({ as, accountId, number, name: called, sign }))
  )
  return {
    at: now,
    actor: asker ? { accountId: asker.accountId, number: asker.number, name: asker.name } : {},
    roles: asker?.roles ?? [],
    operation: name.slice(0, 80),
    ...(together.length > 0 && { together }),
    ...(subject !== undefined && { subject }),
    ...(ends !== undefined && { ends })
  }
}

function subjectEntry({ subject, level, changed }: AuditSubject) {
  return { subject, ...(level && { level: rankOf(level) }), ...(changed && { changed }) }
}

function subjectsOf(operation: Implemented['operation'], output: unknown, wish: unknown): readonly AuditSubject[] {
  const named = operation.audit?.(output, wish)
  if (named === undefined) return []
  return Array.isArray(named) ? (named as readonly AuditSubject[]) : [named as AuditSubject]
}
