import { z } from 'zod'

/** The labels there are: one after the other on a roll, or a grid of them on a sheet of A4. */
export const LabelSize = z.enum(['label-60-40', 'label-50-30', 'a4-3-8', 'a4-2-7'])
export type LabelSize = z.infer<typeof LabelSize>

/** How many can be scanned here one after the other for one printing. */
export const MOST_SCANNED = 500

/** How many labels are on a sheet of A4; nothing, where they come from a roll. `look/labels.css` draws the same. */
export const labelsOfSheet: Readonly<Record<LabelSize, number | undefined>> = {
  'label-60-40': undefined,
  'label-50-30': undefined,
  'a4-3-8': 24,
  'a4-2-7': 14
}
