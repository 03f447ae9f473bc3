/** One condition of a list, in SQL, and what its question marks stand for. */
export type Term = readonly [condition: string, ...values: (string | number)[]]

/** All of these conditions at once, with what their question marks stand for in their order; of none, everything. */
export function whereAll(terms: readonly Term[]): { where: string; values: (string | number)[] } {
  return {
    where: terms.length === 0 ? '' : `WHERE ${terms.map(([condition]) => condition).join(' AND ')}`,
    values: terms.flatMap(([, ...values]) => values)
  }
}

/** That a column holds one of these values, however many there are. */
export function oneOf(column: string, values: readonly (string | number)[]): Term {
  return [`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values)]
}
