import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '#shared/device-policy/clean-text.ts'
import { reportCsv } from '#shared/device-policy/report-csv.ts'
import { csvField } from '#shared/table-file.ts'
import { deviceCheckEn } from '#shared/words/device-check.en.ts'
import { deviceCheckZh } from '#shared/words/device-check.zh-CN.ts'
import { deviceOf, reportOf } from '../support/machine-report.ts'

test('the table has a row for each forbidden device, each to look at and each line nobody could answer', () => {
  const report = reportOf([deviceOf('camera'), deviceOf('usb_storage')], { covers: ['usb', 'video', 'pci', 'storage'] })
  const csv = reportCsv(report, deviceCheckZh)
  expect(csv.startsWith('\ufeff"计算机"')).toBe(true)
  const rows = csv.split('\r\n')
  expect(rows.at(-1)).toBe('')
  expect(rows[1]).toContain('"违规","106(2)","摄像头","Some camera","1234:5678"')
  expect(rows.filter((row) => row.includes('"无线网卡"'))[0]).toContain('未能看到')
  const columns = rows.slice(0, -1).map((row) => row.slice(row.startsWith('\ufeff') ? 1 : 0).split('","').length)
  expect(new Set(columns)).toEqual(new Set([15]))
  expect(reportCsv(report, deviceCheckEn)).not.toMatch(/\p{Script=Han}/u)
})

test('what the registers say stands in the table with the rest', () => {
  const csv = reportCsv(reportOf([]), deviceCheckZh, undefined, [
    { code: 'diskUnknown', verdict: 'forbidden', what: '=EX-9' },
    { code: 'mediumOtherKind', verdict: 'look', what: 'U-2', number: 'SB-2026-0004', presence: 'past' }
  ])
  const rows = csv.split('\r\n')
  expect(rows.at(-3)).toContain(`"违规","106(9)","硬盘未登记","'=EX-9"`)
  expect(rows.at(-2)).toContain('"106(13)","介质交叉使用","U-2","SB-2026-0004","","","曾接入"')
  expect(rows.at(-2)?.split('","')).toHaveLength(15)
})

test('no name of a device becomes a formula, a row or a field of its own', () => {
  const name = '=HYPERLINK("http://x")\r\n,next'
  const csv = reportCsv(reportOf([deviceOf('camera', { name })]), deviceCheckZh)
  expect(csv.split('\r\n')).toHaveLength(3)
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")`)
  for (const start of ['=', '+', '-', '@', ' =', '＝']) expect(csvField(`${start}1+1`)).toMatch(/^"'/)
})

test('whatever the text, a field is one pair of quotes with every quote inside doubled', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const field = csvField(cleanText(text, 2000))
      expect(field).toMatch(/^"(?:[^"]|"")*"$/)
      expect(field).not.toMatch(/[\r\n]/)
      expect(field.slice(1)).not.toMatch(/^\s*[=+\-@]/)
    })
  )
})
