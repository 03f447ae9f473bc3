import type { Bridge } from '#shared/bridge.ts'
import type { Answer, Operation, OutputOf, WishOf } from '#shared/define-operation.ts'

declare global {
  interface Window {
    readonly jiyao: Bridge
  }
}

/** What the program says of itself. */
export const program = window.jiyao.program

/**
 * Asks for an operation by its declaration. Every answer is a result: nothing is thrown for a refusal.
 * @param file a file that the person has chosen or dropped, for an operation that reads one
 */
export function call<O extends Operation>(operation: O, wish: WishOf<O>, file?: File): Promise<Answer<OutputOf<O>>> {
  return window.jiyao.call(operation.name, wish, file) as Promise<Answer<OutputOf<O>>>
}
