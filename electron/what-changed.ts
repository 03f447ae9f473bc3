/**
 * What of a record is otherwise than before, as the audit record tells it: pairs of what it was and what it is, for the
 * fields named; a list as one text, nothing as an empty one.
 */
export function whatChanged<Told extends object>(before: Told, after: Told): Record<string, [string, string]> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Told & string)[]
  return Object.fromEntries(
    keys
      .map((key): [string, [string, string]] => [key, [asText(before[key]), asText(after[key])]])
      .filter(([, [was, is]]) => was !== is)
  )
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? value.join(', ') : String(value as string | number)
}
