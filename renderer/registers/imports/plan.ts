import { requiredFields, type ImportField } from '#shared/import-fields.ts'
import type { WishOf } from '#shared/define-operation.ts'
import type { FileRead, ImportPlan, imports } from '#shared/registers/imports.ts'

type Usual = Omit<ImportPlan['usual'], 'holderId' | 'placeId'> & { holderId?: string; placeId?: string }

/** How the file is to be understood, as far as it has been said. */
export type Draft = {
  sheet: number
  headingRow: number
  fields: ReadonlyMap<number, ImportField>
  /** Somebody has said what a column says: what is understood by itself no longer takes its place. */
  chosen: boolean
  usual: Usual
  corrections: ImportPlan['corrections']
  names: ImportPlan['names']
}

export type WholeDraft = Draft & { usual: ImportPlan['usual'] }

/** What is still missing before it can be tried out. */
export function missing({ fields, usual }: Draft): {
  fields: ImportField[]
  usual: ('unit' | 'holder' | 'place' | 'issuer')[]
} {
  const said = new Set(fields.values())
  return {
    fields: requiredFields.filter((field) => !said.has(field)),
    usual: [
      ...(usual.unit.trim() === '' ? (['unit'] as const) : []),
      ...(usual.holderId === undefined ? (['holder'] as const) : []),
      ...(usual.placeId === undefined ? (['place'] as const) : []),
      ...(usual.issuer.trim() === '' ? (['issuer'] as const) : [])
    ]
  }
}

export function isWhole(draft: Draft): draft is WholeDraft {
  const { fields, usual } = missing(draft)
  return fields.length + usual.length === 0
}

export function planOf(file: FileRead, draft: WholeDraft): WishOf<typeof imports.tryOut> {
  const { sheet, headingRow, fields, usual, corrections, names } = draft
  return {
    fileId: file.fileId,
    sheet,
    headingRow,
    columns: [...fields].map(([index, field]) => ({ index, field })),
    usual,
    corrections,
    names
  }
}
