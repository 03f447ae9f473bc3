import { z } from 'zod'
import { type DestructionForm } from './destruction-forms.ts'
import { type FormOnPaper } from './form-on-paper.ts'
import type { Words } from './words/words.ts'
/** The forms of lists and counts that are there blank, to be filled in by hand; those of the books are in `office-papers.ts`. */
export declare const BlankForm: z.ZodEnum<{
  destructionApproval: 'destructionApproval'
  destructionList: 'destructionList'
  appraisedDestructionList: 'appraisedDestructionList'
  destructionCertificate: 'destructionCertificate'
  transferList: 'transferList'
  handoverBook: 'handoverBook'
  stockTakeReport: 'stockTakeReport'
}>
export type BlankForm = z.infer<typeof BlankForm>
/** Which of them are the papers of a destruction list. */
export declare const formOfDestruction: Readonly<Partial<Record<BlankForm, DestructionForm>>>
/** A form with nothing on it yet: its columns, its sentences and who signs it are those of the filled one. */
export declare function blankForm(form: BlankForm, words: Words): FormOnPaper
