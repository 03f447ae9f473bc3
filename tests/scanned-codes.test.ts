import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readScanned, readScannedLines } from '#shared/scanned-codes.ts'

test('the prefix says what was scanned; a number without one is of the ledger', () => {
  expect(readScanned('BM-2026-0000137')).toEqual({ kind: 'carrier', text: 'BM-2026-0000137' })
  expect(readScanned('JGB-0042')).toEqual({ kind: 'carrier', text: 'JGB-0042' })
  expect(readScanned('RY-020117')).toEqual({ kind: 'person', text: '020117' })
  expect(readScanned('WZ-B203-3')).toEqual({ kind: 'place', text: 'B203-3' })
  expect(readScanned('SB-2026-0031')).toEqual({ kind: 'device', text: '2026-0031' })
  expect(readScanned('CZ-UNDO')).toEqual({ kind: 'command', text: 'CZ-UNDO', command: 'undo' })
  expect(readScanned('CZ-DONE')).toMatchObject({ command: 'done' })
  expect(readScanned('CZ-DANCE')).toMatchObject({ kind: 'command', command: undefined })
})

test('a locked shift key, full-width letters and other dashes read the same', () => {
  for (const written of ['bm-2026-0000137', ' BM-2026-0000137 ', 'ＢＭ－２０２６－００００１３７', 'BM–2026–0000137'])
    expect(readScanned(written)).toEqual({ kind: 'carrier', text: 'BM-2026-0000137' })
})

test('a file is read line by line: byte order mark, empty lines, other columns, and numbers that stand there twice', () => {
  const text =
    '\uFEFFBM-2026-0000001\r\n\r\n"bm-2026-0000002",2026-11-21 10:02\n  \nBM-2026-0000001\t9:01\rBM-2026-0000003'
  expect(readScannedLines(text)).toEqual([
    { line: 1, text: 'BM-2026-0000001', again: false },
    { line: 3, text: 'BM-2026-0000002', again: false },
    { line: 5, text: 'BM-2026-0000001', again: true },
    { line: 6, text: 'BM-2026-0000003', again: false }
  ])
  expect(readScannedLines('')).toEqual([])
})

test('no number in a file is lost, whatever ends its lines', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[A-Z]{2}-\d{1,7}$/), { minLength: 1, maxLength: 40 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (numbers, end) => {
        const read = readScannedLines(numbers.join(end))
        expect(read.map(({ text }) => text)).toEqual(numbers)
        expect(read.filter(({ again }) => !again)).toHaveLength(new Set(numbers).size)
      }
    )
  )
})
