import type { InAnyLanguage } from './in-any-language.ts'
import type { labelsZh } from './labels.zh-CN.ts'

/** What is said of the labels of carriers, in English. */
export const labelsEn = {
  title: 'Carrier labels',
  act: 'Label',
  size: 'Size of the label',
  sizes: {
    'label-60-40': '60×40 mm',
    'label-50-30': '50×30 mm',
    'a4-3-8': 'A4, 24 each (70×37)',
    'a4-2-7': 'A4, 14 each (99×38)'
  },
  start: 'Begin at label',
  x: 'Shift right (mm)',
  y: 'Shift down (mm)',
  firstOnly: 'Print one first',
  scanMore: 'Scan to add another',
  tooMany: (shown, total) =>
    `${total} in all; at most ${shown} labels at a time. Narrow the search and print in parts.`,
  none: 'No labels to print',
  pickedForgotten: 'What was picked is no longer known to the window',
  pickedForgottenNext:
    'It is not kept over a lock or a new start. Go back to the register, pick again, then print the labels.',
  scannedMany: (most) => `At most ${most} are added by scanning at a time. Print these first.`,
  about: (number, count) => (count === 1 ? number : `${number} and others, ${count} labels`),
  barcode: (number) => `Barcode ${number}`,
  hint: 'Confidential carrier. If found, hand it to the secrecy office.'
} satisfies InAnyLanguage<typeof labelsZh>
