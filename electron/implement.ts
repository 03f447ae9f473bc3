import type {
  Ask,
  AuditSubject,
  Declaration,
  Effect,
  InputOf,
  Operation,
  OutputOf,
  Together
} from '#shared/define-operation.ts'
import type { Day } from '#shared/days.ts'
import type { Moment } from '#shared/values.ts'
import type { ChoosePlace } from './choose-place.ts'
import type { ReadTable } from './machine/tables/read-table.ts'
import type { Steps } from './steps.ts'
import type { Asker, Desk, PersonPresent } from './desk.ts'
import type { DraftBox } from './draft-box.ts'
import type { ReadableStore, WritableStore } from './store/open-store.ts'

/** Something that takes its time: how far it is, and how to stop it. */
export type UnderWay = { operation: string; done: number; of: number; stop: () => void }

/** What every implementation is given. Time and ids are given, never taken, so that a test can set them. */
type Given = {
  asker: Asker
  /** This moment; the same throughout one call. */
  now: Moment
  /** This day, as a calendar on the wall of the office says it. */
  today: Day
  newId: () => string
  desk: Desk
  /** What takes its time and is being done just now, where something is. */
  underWay: UnderWay | undefined
  /** Names what a refusal would be about, where the answer cannot. */
  about: (subject: string) => void
}

/** Given to an operation that anyone may call before anybody has signed in. */
export type AtTheDoor = Omit<Given, 'asker'>

type ReadingOnly = {
  store: ReadableStore
  /** Does something to see what would come of it, and takes it back: for a preview by the very rules of the act. */
  tryOut: <Value>(work: (store: WritableStore) => Value) => Value
  /** The same, step by step; for operations that are done so. */
  tryOutInSteps: <Value>(work: (store: WritableStore) => Steps<Value>) => Steps<Value>
  ask: Ask
}

export type Reading = Given & ReadingOnly
export type Changing = Given & { store: WritableStore; ask: Ask }
export type Acting = Given &
  ReadingOnly & {
    /**
     * Keeps something before the act reaches outside, together with an entry that says so: what must be known even of an
     * act that is cut off.
     */
    begin: <Value>(change: (store: WritableStore) => Value, recorded: (value: Value) => AuditSubject) => Value
    /**
     * Keeps something in the store together with the entry that says the act is done.
     * @param takeBack undoes what was done outside, should it not be kept after all
     */
    keep: (change: (store: WritableStore) => void, takeBack?: () => void) => void
    /** Where a file shall go; nothing, where the person does not say. */
    choosePlace: ChoosePlace
    /** The file that a person has put before the program with this call, where one was. */
    fileAtHand: string | undefined
    /** Reads a file of a table program, in a process of its own that holds no key; stopped where the act is. */
    readTable: ReadTable
  }

/** Given to what keeps unfinished work: neither a store nor the desk, only its person's own box. */
export type Keeping = Pick<Given, 'asker' | 'now' | 'today'> & { drafts: DraftBox }

type GivenFor = { reads: Reading; changes: Changing; acts: Acting; keeps: Keeping }
// At the door nothing may be waited for: between seating a person and recording it no other call may come in.
type Result<O extends Operation> = O['permission'] extends 'atTheDoor'
  ? OutputOf<O>
  : O extends { inSteps: true }
    ? Steps<OutputOf<O>>
    : O['effect'] extends 'acts'
      ? OutputOf<O> | Promise<OutputOf<O>>
      : OutputOf<O>

// Those who have proved to be there, by their part in the act.
type Present<O extends Operation> = O extends { together: infer Parts extends Together }
  ? { together: { readonly [Part in keyof Parts]: readonly PersonPresent[] } }
  : unknown

/** The function that does what an operation declares. */
export type Implementation<O extends Operation> = (
  wish: InputOf<O>,
  given: O['permission'] extends 'atTheDoor' ? AtTheDoor : GivenFor[O['effect'] & Effect] & Present<O>
) => Result<O>

/** An operation with the function that does it, as the gate is given it. */
export type Implemented = {
  operation: Operation & Declaration
  perform: (wish: unknown, given: unknown) => unknown
}

/** Pairs every operation of a register with its function; one that is missing does not compile. */
export function implement<const Operations extends Readonly<Record<string, Operation>>>(
  operations: Operations,
  functions: { [Key in keyof Operations]: Implementation<Operations[Key]> }
): readonly Implemented[] {
  return Object.entries(operations).map(([key, operation]) => ({
    operation: operation as Operation & Declaration,
    perform: functions[key] as Implemented['perform']
  }))
}
