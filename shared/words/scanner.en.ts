import type { InAnyLanguage } from './in-any-language.ts'
import type { scannerZh } from './scanner.zh-CN.ts'

/** What is said of the scanner, in English. */
export const scannerEn = {
  ready: 'Scanner: ready',
  testTitle: 'Test the scanner',
  testText: 'Scan any barcode. It does not matter where the cursor is, or whether an input method is on.',
  nothingYet:
    'Nothing was read yet. If nothing comes, see the manual of the scanner: choose the keyboard layout “US English” and the suffix “Enter” or “Tab”.',
  wasRead: (text) => `Read: ${text}`,
  kinds: { carrier: 'Carrier number', person: 'Person', place: 'Place', device: 'Device', command: 'Command' },
  pageTitle: 'Scanner and printer',
  parts: { scanner: 'Try the scanner', cards: 'Command cards', ruler: 'Printer test page' },
  more: 'Print command cards and a printer test page',
  commands: { done: 'Done', undo: 'Undo the last' },
  cardsHint:
    'Cut them out and keep them on the desk. At the lending desk, the counter and a count, a scan does what the button does.',
  ruler: 'A ruler of 100 mm',
  rulerHint: 'Lay a ruler along this one: it is just 100 mm long. Each side of the square is 50 mm.',
  rulerWrong:
    'If it is shorter or longer, choose a scale of “100 %” or “Actual size” in the print dialog, not “Fit to page”.',
  square: '50 × 50 mm',
  barcodeHint: 'Scan the barcode below: it reads BM-2026-0000001.',
  unknownNumber: (text) => `${text} is not in the register.`
} satisfies InAnyLanguage<typeof scannerZh>
