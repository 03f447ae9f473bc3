import { writeOds, writeXlsx, type WriteSheet } from 'hucre'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readTable } from '#electron/machine/tables/start-reader.ts'
import type { Table } from '#electron/machine/tables/table.ts'
import { temporaryFolder } from '../../support/test-app.ts'
import { xlsOf } from './make-xls.ts'
import { zipOf } from './make-zip.ts'

const folder = () => temporaryFolder()

async function told(name: string, content: string | Uint8Array) {
  const file = path.join(folder(), name)
  fs.writeFileSync(file, content)
  return readTable(file)
}

async function read(name: string, content: string | Uint8Array): Promise<Table> {
  const answer = await told(name, content)
  if (!answer.ok) throw new Error(`${name} was not read: ${answer.why}`)
  return answer.table
}

const ledger: WriteSheet = {
  name: '载体台账',
  rows: [
    ['某市公安局涉密载体台账', null, null, null],
    ['原编号', '题名', '密级', '登记日期'],
    ['0012', '=1+2', '机密★10年', new Date(Date.UTC(2023, 10, 1))],
    ['0013', '专案卷宗', '机 密', 45231]
  ],
  merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }]
}
const said = [
  ['某市公安局涉密载体台账', '某市公安局涉密载体台账', '某市公安局涉密载体台账', '某市公安局涉密载体台账'],
  ['原编号', '题名', '密级', '登记日期'],
  ['0012', '=1+2', '机密★10年', '2023-11-01'],
  ['0013', '专案卷宗', '机 密', 45231]
]

test('a ledger out of Excel is read with its days as days, its numbers as text and its joined cells filled', async () => {
  const table = await read(
    '旧台账.xlsx',
    await writeXlsx({ sheets: [ledger, { name: '底稿', hidden: true, rows: [['x']] }] })
  )
  expect(table).toMatchObject({
    form: 'xlsx',
    sheets: [
      { name: '载体台账', hidden: false, rows: said, joined: 3 },
      { name: '底稿', hidden: true, rows: [['x']] }
    ]
  })
})

test('a ledger out of WPS or LibreOffice is read the same', async () => {
  const table = await read(
    '旧台账.ods',
    await writeOds({ sheets: [{ name: '载体台账', rows: ledger.rows?.slice(1) ?? [] }] })
  )
  expect(table).toMatchObject({ form: 'ods', sheets: [{ rows: said.slice(1) }] })
})

test('a ledger of the years before 2007 is read', async () => {
  const rows = [
    ['原编号', '题名', '密级', '登记日期'],
    ['0013', '专案卷宗', '机 密', 45231]
  ]
  expect(await read('旧台账.xls', xlsOf('载体台账', rows))).toMatchObject({
    form: 'xls',
    sheets: [{ name: '载体台账', rows }]
  })
})

test('a text file is read in UTF-8 with and without its mark, in UTF-16 and in GB 18030', async () => {
  const text = '原编号,题名,密级\r\n\'0012,"专案卷宗, 第1册",机密★10年\r\n'
  const rows = [
    ['原编号', '题名', '密级'],
    ['0012', '专案卷宗, 第1册', '机密★10年']
  ]
  // 原编号,题名,密级 ⏎ '0012,"专案卷宗, 第1册",机密★10年 ⏎ as a table program of 2005 writes it.
  const gb = Buffer.from(
    'd4adb1e0bac52ccce2c3fb2cc3dcbcb60d0a27303031322c22d7a8b0b8beedd7da2c20b5da31b2e1222cbbfac3dca1ef3130c4ea0d0a',
    'hex'
  )
  for (const content of [text, `\ufeff${text}`, Buffer.from(`\ufeff${text}`, 'utf16le'), gb])
    expect((await read('旧台账.csv', content)).sheets).toEqual([{ name: '', hidden: false, rows, joined: 0 }])
})

test('a formula is never reckoned: it is text, or the value it last had', async () => {
  const csv = await read('a.csv', '题名,密级\n"=cmd|\'/c calc\'!A0",机密\n')
  expect(csv.sheets[0]?.rows[1]).toEqual(["=cmd|'/c calc'!A0", '机密'])
  const sheet = {
    name: 'a',
    rows: [['题名'], [null]],
    cells: new Map([['1,0', { formula: 'HYPERLINK("x")', formulaResult: '附件' }]])
  }
  const xlsx = await read('a.xlsx', await writeXlsx({ sheets: [sheet] }))
  expect(xlsx.sheets[0]?.rows[1]).toEqual(['附件'])
})

test('whatever is no table, or not the one it is called, is told by name and place', async () => {
  const xlsx = Buffer.from(await writeXlsx({ sheets: [ledger] }))
  const bigXml = Buffer.alloc(60 * 1024 * 1024, 32)
  const workbook = { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }
  const noise = Buffer.from(Array.from({ length: 3 * 1024 * 1024 }, (_, at) => (at * 2654435761) >>> 13))
  const cases: [name: string, content: string | Uint8Array, is: unknown][] = [
    ['a.xlsx', '', { why: 'empty' }],
    ['a.csv', ' , ,\n\n', { why: 'empty' }],
    ['a.xls', xlsx, { why: 'otherThanNamed', named: '.xls', is: 'xlsx' }],
    ['a.docx', xlsx, { why: 'otherThanNamed', named: '.docx', is: 'xlsx' }],
    ['a.xlsx', '原编号,题名\n1,2\n', { why: 'otherThanNamed', named: '.xlsx', is: 'csv' }],
    ['a.xls', '<html><table><tr><td>1</td></tr></table></html>', { why: 'webPage' }],
    ['a.xlsx', xlsx.subarray(0, xlsx.length - 400), { why: 'damaged', where: 'zip' }],
    ['a.xlsx', zipOf([{ name: 'word/document.xml', content: Buffer.from('<a/>') }]), { why: 'unknownForm' }],
    [
      'a.xlsm',
      zipOf([workbook, { name: 'xl/vbaProject.bin', content: noise }]),
      { why: 'macros', where: 'xl/vbaProject.bin' }
    ],
    [
      'a.ods',
      zipOf([{ name: 'Basic/Standard/Module1.xml', content: Buffer.from('<a/>') }]),
      { why: 'macros', where: 'Basic/Standard/Module1.xml' }
    ],
    [
      'a.xlsx',
      zipOf([workbook, { name: 'xl/worksheets/sheet1.xml', content: bigXml }]),
      { why: 'inflatesTooDense', where: 'xl/worksheets/sheet1.xml' }
    ],
    [
      'a.xlsx',
      zipOf([workbook, { name: 'a.bin', content: noise, says: 300 * 1024 * 1024 }]),
      { why: 'inflatesTooMuch', most: 200 }
    ],
    ['a.xlsx', zipOf([workbook, { name: 'a.xml', content: bigXml, says: 100 }]), { why: 'lies', where: 'a.xml' }],
    [
      'a.xlsx',
      zipOf([workbook, { name: 'a.xml', content: Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }]),
      { why: 'entities', where: 'a.xml' }
    ],
    ['a.xlsx', zipOf([{ ...workbook, flags: 1 }]), { why: 'lockedPart', where: 'xl/workbook.xml' }],
    ['a.csv', Buffer.from([0x31, 0x00, 0x32]), { why: 'unknownForm' }],
    ['a.csv', Buffer.from([0x80, 0xff, 0x0a]), { why: 'unknownForm' }],
    ['a.csv', '1\n'.repeat(60_001), { why: 'tooManyRows', where: '', most: 60_000 }],
    ['a.csv', `${'1,'.repeat(200)}1\n`, { why: 'tooManyColumns', where: '', most: 200 }],
    [
      'a.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      { why: 'locked' }
    ],
    [
      'a.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('_VBA_PROJECT_CUR', 'utf16le')]),
      { why: 'macros', where: '_VBA_PROJECT' }
    ],
    [
      'a.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
      { why: 'unknownForm' }
    ],
    [
      'a.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
      { why: 'damaged', where: 'a.xls' }
    ]
  ]
  for (const [name, content, is] of cases)
    expect([name, await told(name, content)]).toEqual([name, { ok: false, ...(is as object) }])
})

test('a workbook that asks for a password is told so', async () => {
  const locked = await writeXlsx({ sheets: [ledger], encryption: { password: 'x', spinCount: 1000 } })
  expect(await told('a.xlsx', locked)).toEqual({ ok: false, why: 'locked' })
})

test('what lies nowhere, and what is no file, is told so', async () => {
  const place = folder()
  expect(await readTable(path.join(place, 'none.xlsx'))).toEqual({ ok: false, why: 'notThere' })
  fs.mkdirSync(path.join(place, 'a.xlsx'))
  expect(await readTable(path.join(place, 'a.xlsx'))).toEqual({ ok: false, why: 'notAFile' })
})

test('a reading that is stopped ends the process it runs in', async () => {
  const file = path.join(folder(), 'a.csv')
  fs.writeFileSync(file, '1\n')
  const stop = new AbortController()
  const reading = readTable(file, stop.signal)
  stop.abort()
  expect(await reading).toEqual({ ok: false, why: 'died' })
})
