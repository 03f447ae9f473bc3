import type { Answer } from './define-operation.ts'
import type { Language } from './words/words.ts'

/** All that a page is given of the world outside it, as `window.jiyao`. */
export type Bridge = {
  /**
   * Calls an operation by its name. Always answers, never throws for a refusal.
   * @param file a file that the person has chosen or dropped (`File`): the operation is told where it lies, the page is not
   */
  readonly call: (name: string, input: unknown, file?: object) => Promise<Answer>
  readonly program: {
    readonly version: string
    /** The language asked for when the program was started, where one was. */
    readonly language?: Language
  }
}
