import { z } from 'zod'
import { blankDestructionForm, type DestructionForm } from './destruction-forms.ts'
import { blankRows, type FormOnPaper } from './form-on-paper.ts'
import { handoverColumns } from './handover-book.ts'
import { transferColumns } from './transfer-list.ts'
import type { Words } from './words/words.ts'

/** The forms of lists and counts that are there blank, to be filled in by hand; those of the books are in `office-papers.ts`. */
export const BlankForm = z.enum([
  'destructionApproval',
  'destructionList',
  'appraisedDestructionList',
  'destructionCertificate',
  'transferList',
  'handoverBook',
  'stockTakeReport'
])
export type BlankForm = z.infer<typeof BlankForm>

/** Which of them are the papers of a destruction list. */
export const formOfDestruction: Readonly<Partial<Record<BlankForm, DestructionForm>>> = {
  destructionApproval: 'approval',
  destructionList: 'inventory',
  appraisedDestructionList: 'appraised',
  destructionCertificate: 'certificate'
}

// Room to write in the middle of a sentence.
const GAP = '_'.repeat(14)

/** A form with nothing on it yet: its columns, its sentences and who signs it are those of the filled one. */
export function blankForm(form: BlankForm, words: Words): FormOnPaper {
  const { transfers, handovers, stockTakes } = words.pages
  const ofDestruction = formOfDestruction[form]
  if (ofDestruction) return blankDestructionForm(ofDestruction, words)
  if (form === 'transferList')
    return listed(
      transferColumns.map((name) => transfers.items[name]),
      { sentences: [transfers.paperFacts(GAP, GAP)], signatures: transfers.paperSigns }
    )
  if (form === 'handoverBook')
    return listed(
      handoverColumns.map((name) => handovers.itemColumns[name]),
      {
        sentences: [handovers.bookFacts(GAP, GAP, GAP, GAP), handovers.bookReason(GAP)],
        signatures: handovers.bookSigns
      }
    )
  // A line of a count bears no number of its own on the filled form; a hand needs one to write beside.
  return listed([handovers.itemColumns.position, ...Object.values(stockTakes.reportColumns)], {
    facts: (['number', 'kind', 'scope'] as const).map((name) => stockTakes.columns[name]),
    sentences: [stockTakes.reportWhen(GAP, GAP)],
    signatures: stockTakes.signatures
  })
}

function listed(
  columns: readonly string[],
  {
    facts = [],
    sentences,
    signatures
  }: { facts?: readonly string[]; sentences: readonly string[]; signatures: readonly string[] }
): FormOnPaper {
  return {
    facts: facts.map((name) => [name, '']),
    statement: sentences.join('\n'),
    columns,
    rows: blankRows(columns),
    totals: [],
    signatures
  }
}
