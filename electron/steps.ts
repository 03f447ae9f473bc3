/** How far something is that is done step by step. */
export type Step = { done: number; of: number }

/** Work that takes its time: it says after each step how far it is, and does the next one when it is asked to. */
export type Steps<Value> = Generator<Step, Value, void>
