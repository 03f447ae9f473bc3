import type { RefusalCode, RefusalData } from '#shared/words/refusals.ts'

/** Thrown by an operation whose rules say no. The gate rolls back, records it, and hands it to the person in words. */
export class Refused<Code extends RefusalCode = RefusalCode> extends Error {
  readonly code: RefusalCode
  readonly data: Readonly<Record<string, unknown>>

  constructor(code: Code, ...data: RefusalData<Code> extends undefined ? [] : [RefusalData<Code>]) {
    super(code)
    this.code = code
    this.data = (data[0] as Record<string, unknown> | undefined) ?? {}
  }
}
