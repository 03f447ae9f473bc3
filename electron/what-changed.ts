type Told = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * What of a record is otherwise than before, as the audit record tells it: pairs of what it was and what it is, for the
 * fields named; a list as one text, nothing as an empty one.
 */
export function whatChanged(before: Told, after: Told): Record<string, [string, string]> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(
    keys
      .map((key): [string, [string, string]] => [key, [asText(before[key]), asText(after[key])]])
      .filter(([, [was, is]]) => was !== is)
  )
}

function asText(value: string | readonly string[] | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : value.join(', ')
}
