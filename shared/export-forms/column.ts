import type { Cell, Column } from '../table-file.ts'
import type { Words } from '../words/words.ts'

/** The headings of all columns, by their keys in JSON. */
type Key = keyof Words['pages']['exports']['columns']

/**
 * What makes the columns of a list of such rows: by the key in JSON, which is the key of the heading in
 * `words.pages.exports.columns` too; the value; and how a person reads it, where it is a code.
 */
export function columnOf<Row>() {
  return (key: Key, value: (row: Row) => Cell, said?: (row: Row, words: Words) => string): Column<Row> => ({
    key,
    heading: (words) => words.pages.exports.columns[key],
    value,
    ...(said && { said })
  })
}
