import type { z } from 'zod'
import type { InputProblem } from './define-operation.ts'

/**
 * What zod found wrong with an input, as codes that `words/` can say and paths that a form knows. The input must have
 * been parsed with `reportInput`: without it nobody can tell what is missing from what is wrong.
 */
export function inputProblems(error: z.ZodError): InputProblem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], problem: 'unknownField' }))
    return [{ path, ...problemOf(issue) }]
  })
}

function problemOf(issue: z.core.$ZodIssue): Omit<InputProblem, 'path'> {
  if (issue.code === 'too_small' && issue.origin === 'string')
    return Number(issue.minimum) === 1 ? { problem: 'required' } : { problem: 'tooShort', limit: Number(issue.minimum) }
  if (issue.code === 'too_small') return { problem: 'tooSmall', limit: Number(issue.minimum) }
  if (issue.code === 'too_big' && issue.origin === 'string') return { problem: 'tooLong', limit: Number(issue.maximum) }
  if (issue.code === 'too_big') return { problem: 'tooLarge', limit: Number(issue.maximum) }
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined)
    return { problem: 'required' }
  if (issue.code === 'custom' || issue.code === 'invalid_format') return { problem: knownProblem(issue.message) }
  return { problem: 'invalid' }
}

// A rule of our own names its problem in the message; anything else there is zod's English, which nobody is shown.
function knownProblem(message: string): string {
  return /^[a-z][A-Za-z]+$/.test(message) ? message : 'invalid'
}
