import type { InputProblem, Refusal } from '../define-operation.ts'
import type { ImportProblem } from '../import-reading.ts'
import type { Words } from './words.ts'

/** A refusal in a sentence, with a line for each thing that is wrong with an input. */
export function refusalSentence({ code, data }: Refusal, words: Words): string {
  const sentence = sentenceOf(words.refusals[code], sayable(data, words))
  const problems = Array.isArray(data['problems']) ? (data['problems'] as InputProblem[]) : []
  const lines = problems.map((problem) =>
    words.commandLine.inputProblem({ field: problem.path.join('.'), problem: inputProblemSentence(problem, words) })
  )
  return [sentence, ...lines].join('\n')
}

/** One thing that is wrong with an input, in words. */
export function inputProblemSentence({ problem, limit }: InputProblem, words: Words): string {
  const known = words.inputProblems as Readonly<Record<string, string | ((data: { limit: number }) => string)>>
  const sentence = Object.hasOwn(known, problem) ? known[problem] : undefined
  if (sentence === undefined) return words.inputProblems.invalid
  return typeof sentence === 'string' ? sentence : sentence({ limit: limit ?? 0 })
}

/** What an audit entry calls an operation, in words; a name that no longer means anything is shown as it is. */
export function operationName(name: string, words: Words): string {
  const known: Readonly<Record<string, string>> = { ...words.operations, ...words.events }
  return Object.hasOwn(known, name) ? (known[name] ?? name) : name
}

function sentenceOf(sentence: unknown, data: Readonly<Record<string, unknown>>): string {
  if (typeof sentence === 'string') return sentence
  return typeof sentence === 'function' ? String((sentence as (data: unknown) => unknown)(data)) : ''
}

// A refusal names an operation by its code; a sentence says its name.
function sayable(data: Refusal['data'], words: Words): Refusal['data'] {
  const { operation } = data
  return typeof operation === 'string' ? { ...data, operation: operationName(operation, words) } : data
}

/** Why a line of an old ledger is not taken, with its column where it has one, and what is suggested. */
export function importReason(
  {
    heading,
    problem,
    data = {},
    refusal
  }: {
    heading?: string | undefined
    problem?: ImportProblem | undefined
    data?: Readonly<Record<string, unknown>> | undefined
    refusal?: Refusal | undefined
  },
  words: Words
): string {
  const said = refusal
    ? refusalSentence(refusal, words)
    : problem
      ? sentenceOf(words.pages.imports.problems[problem], data)
      : ''
  return heading === undefined ? said : words.pages.imports.reasonInColumn(heading, said)
}
