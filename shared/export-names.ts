import { z } from 'zod'

/** The lists and papers that may go out as a file; what each holds is told in `shared/export-forms.ts`. */
export const ExportName = z.enum([
  'carriers',
  'holdings',
  'loans',
  'stockTakeLines',
  'destructionItems',
  'people',
  'deviceCheck',
  'findings',
  'machines',
  'computers',
  'media',
  'peripherals',
  'archives',
  'archiveFigures',
  'auditRecord',
  'importLines'
])
export type ExportName = z.infer<typeof ExportName>

/** As what a file is written. */
export const ExportFormat = z.enum(['csv', 'json', 'html'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** What the list was asked for, as its page asks for it: the filters, without the part that is shown. */
export const ExportWish = z.record(z.string().max(40), z.unknown())
export type ExportWish = z.infer<typeof ExportWish>

/** What an approval to export is about: which list, asked for how, and how many rows of it at most. */
export const ExportAsked = z.object({ form: ExportName, wish: ExportWish, rows: z.int().min(1) })
export type ExportAsked = z.infer<typeof ExportAsked>
