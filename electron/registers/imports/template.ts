import { writeXlsx, type CellStyle } from 'hucre'
import { kindWritten, levelWritten } from '#shared/words/import-reading.ts'
import type { Words } from '#shared/words/words.ts'

const ROWS = 1000

/**
 * An empty ledger in any language, with the words of levels and kinds as they are read: the headings that are understood at once, lists
 * to choose from, and every column as text.
 */
export async function templateOf({ pages }: Words): Promise<Buffer> {
  const { template } = pages.imports
  const columns = template.columns
  // As text no program makes a number of a number, nor a day of a day.
  const text: CellStyle = { numFmt: '@' }
  const content = await writeXlsx({
    sheets: [
      {
        name: template.sheet,
        columns: columns.map(({ width }) => ({ width, style: text })),
        rows: [columns.map(({ heading }) => heading)],
        cells: new Map(
          columns.map(({ heading }, index) => [
            `0,${index}`,
            { value: heading, style: { font: { bold: true }, numFmt: '@' } satisfies CellStyle }
          ])
        ),
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap(({ field, heading }, index) => {
          const values =
            field === 'level' ? Object.values(levelWritten) : field === 'kind' ? Object.values(kindWritten) : undefined
          const letter = String.fromCharCode(65 + index)
          return values
            ? [
                {
                  type: 'list' as const,
                  values,
                  range: `${letter}2:${letter}${ROWS}`,
                  showErrorMessage: true,
                  // A whole mark may be written where a level is asked for.
                  errorStyle: 'warning' as const,
                  errorTitle: heading,
                  errorMessage: template.notInList
                }
              ]
            : []
        })
      },
      {
        name: template.explained,
        columns: [{ width: 16 }, { width: 80 }],
        rows: template.explanations.map((row) => [...row])
      }
    ]
  })
  return Buffer.from(content)
}
