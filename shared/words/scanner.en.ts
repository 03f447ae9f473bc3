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
  unknownNumber: (text) => `${text} is not in the register.`
} satisfies InAnyLanguage<typeof scannerZh>
