import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvField, readCsv, tableCsv, tableRows, type Cell, type Column } from '#shared/table-file.ts'
import { zhCN } from '#shared/words/zh-CN.ts'

type Row = { text: string; number: number | undefined }

const columns: readonly Column<Row>[] = [
  { key: 'text', heading: () => '题名', value: ({ text }) => text },
  { key: 'number', heading: () => '件数', value: ({ number }): Cell => number }
]

// Texts as attackers, scanners and machines make them.
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '"', "'", ',', ' ', '0', '7', '密')
  }),
  fc.constantFrom('=HYPERLINK("http://x")', '＝1+1', ' \t=1', "'=1", "''", '0012', '20261126000137', '-5', '+86 10')
)

test('whatever the text, what was written is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: nasty, number: fc.option(fc.integer(), { nil: undefined }) })), (rows) => {
      const [heads, ...lines] = readCsv(tableCsv(columns, rows, zhCN))
      expect(heads).toEqual(['题名', '件数'])
      expect(lines).toEqual(
        rows.map(({ text, number }) => [asWritten(text), number === undefined ? '' : String(number)])
      )
    })
  )
})

test('no cell of a text can become a formula, a row or a field of its own', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const field = csvField(text)
      expect(field).toMatch(/^"(?:[^"]|"")*"$/)
      expect(field.slice(1)).not.toMatch(/^[\s\ufeff]*[=+\-@＝＋－＠]/)
    })
  )
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' =', '\n='])
    expect(csvField(`${start}1+1`)).toMatch(/^"'/)
})

test('a serial number that a table program would cut short stays as it is; a count stays a number', () => {
  expect(csvField('000001')).toBe(`"'000001"`)
  expect(csvField('1234567890123456')).toBe(`"'1234567890123456"`)
  expect(csvField('BM-2026-0000137')).toBe('"BM-2026-0000137"')
  expect(csvField('12')).toBe('"12"')
  expect(csvField(-5)).toBe('"-5"')
})

test('a file begins with the mark of UTF-8, its rows end with CR LF, and nothing of a missing value is told', () => {
  const rows: Row[] = [{ text: '方案', number: undefined }]
  expect(tableCsv(columns, rows, zhCN)).toBe('\ufeff"题名","件数"\r\n"方案",""\r\n')
  expect(tableRows(columns, rows)).toEqual([{ text: '方案' }])
})

function asWritten(text: string): string {
  return text.replaceAll(/(?![\t\n\r])[\p{Cs}\p{Cc}]/gu, '\ufffd')
}
