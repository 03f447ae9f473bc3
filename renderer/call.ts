import type { Bridge } from '#shared/bridge.ts'
import type { Answer, Operation, OutputOf, WishOf } from '#shared/define-operation.ts'

declare global {
  interface Window {
    readonly jiyao: Bridge
  }
}

/** What the program says of itself. */
export const program = window.jiyao.program

/** Asks for an operation by its declaration. Every answer is a result: nothing is thrown for a refusal. */
export function call<O extends Operation>(operation: O, wish: WishOf<O>): Promise<Answer<OutputOf<O>>> {
  return window.jiyao.call(operation.name, wish) as Promise<Answer<OutputOf<O>>>
}
