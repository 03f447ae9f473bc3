import type { zhCN } from './zh-CN.ts'

/** Every refusal has words: a code that nobody can say does not compile. */
export type RefusalCode = keyof (typeof zhCN)['refusals']

type Sentence<Code extends RefusalCode> = (typeof zhCN)['refusals'][Code]

/** What must be told with a refusal so that its sentence can be said; `undefined` where the sentence needs nothing. */
export type RefusalData<Code extends RefusalCode> =
  Sentence<Code> extends (data: infer Data) => string ? Data : undefined

/** The parts that others than the asker can take in an act. */
export type PartInAct = keyof (typeof zhCN)['parts']
