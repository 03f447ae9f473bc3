import type { InputProblem } from '#shared/define-operation.ts'
import type { Words } from '#shared/words/words.ts'

/** The sentence for one thing wrong with an input. */
export function sayProblem(words: Words, { problem, limit = 0 }: InputProblem): string {
  const known: Readonly<Record<string, string | ((data: { limit: number }) => string)>> = words.inputProblems
  const said = Object.hasOwn(known, problem) ? known[problem] : undefined
  if (said === undefined) return words.inputProblems.invalid
  return typeof said === 'string' ? said : said({ limit })
}

/** Problems by the field that can show them; those that belong to no field of the form are left over. */
export function problemsByField(
  problems: readonly InputProblem[],
  fields: readonly string[]
): { byField: ReadonlyMap<string, readonly InputProblem[]>; leftOver: readonly InputProblem[] } {
  const byField = new Map<string, InputProblem[]>()
  const leftOver: InputProblem[] = []
  for (const problem of problems) {
    const field = fields.find((each) => each === String(problem.path[0]))
    if (field === undefined) leftOver.push(problem)
    else byField.set(field, [...(byField.get(field) ?? []), problem])
  }
  return { byField, leftOver }
}

/** What a form holds as the input of an operation: fields left empty are not given at all. */
export function wishOf(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => {
      if (typeof value === 'string') return value.trim() !== ''
      return value !== undefined && value !== null
    })
  )
}
