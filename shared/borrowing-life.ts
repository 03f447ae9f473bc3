import { z } from 'zod'
import { isAfter, type Day } from './days.ts'

/**
 * Where one thing that was asked of the archives stands (档案借阅): from the draft of the request to what its use has come to.
 * `rejected`, `withdrawn`, `cancelled` and `closed` are for ever.
 */
export const BorrowingState = z.enum([
  'draft',
  'submitted',
  'approved',
  'rejected',
  'withdrawn',
  'cancelled',
  'ready',
  'issued',
  'lost',
  'checked',
  'defect',
  'closed'
])
export type BorrowingState = z.infer<typeof BorrowingState>

/** What is done with it, each by those whom the Ordinance names: borrower, approver, archivist. */
export const BorrowingAct = z.enum([
  'submit',
  'approve',
  'reject',
  'withdraw',
  'cancel',
  'pull',
  'issue',
  'renew',
  'takeBack',
  'lose',
  'find',
  'undoIssue',
  'undoReturn',
  'close'
])
export type BorrowingAct = z.infer<typeof BorrowingAct>

const notIssued: readonly BorrowingState[] = ['submitted', 'approved', 'ready']

// Approved before it is pulled, pulled before it is issued (Ordinance 116); issued once, to one, until it is back (117);
// what is back is checked by the same act, and closed only after that.
const steps: Readonly<Record<BorrowingAct, { from: readonly BorrowingState[]; to: BorrowingState }>> = {
  submit: { from: ['draft'], to: 'submitted' },
  approve: { from: ['submitted'], to: 'approved' },
  reject: { from: ['submitted'], to: 'rejected' },
  withdraw: { from: ['draft', ...notIssued], to: 'withdrawn' },
  cancel: { from: notIssued, to: 'cancelled' },
  pull: { from: ['approved'], to: 'ready' },
  issue: { from: ['ready'], to: 'issued' },
  renew: { from: ['issued'], to: 'issued' },
  takeBack: { from: ['issued'], to: 'checked' },
  lose: { from: ['issued'], to: 'lost' },
  find: { from: ['lost'], to: 'issued' },
  undoIssue: { from: ['issued'], to: 'ready' },
  undoReturn: { from: ['checked'], to: 'issued' },
  close: { from: ['checked', 'defect'], to: 'closed' }
}

/**
 * Where it stands after an act; `undefined` where the act is not possible from here.
 * @param whole whether it came back as it went, where it comes back
 */
export function borrowingAfter(act: BorrowingAct, from: BorrowingState, whole = true): BorrowingState | undefined {
  const { from: possible, to } = steps[act]
  if (!possible.includes(from)) return undefined
  return act === 'takeBack' && !whole ? 'defect' : to
}

/** Everything that can be done with what stands here. */
export function borrowingActsFrom(state: BorrowingState): BorrowingAct[] {
  return BorrowingAct.options.filter((act) => borrowingAfter(act, state) !== undefined)
}

/** Out of the archives and with its borrower, as far as anybody knows. */
export const outStates = ['issued', 'lost'] as const satisfies readonly BorrowingState[]

/** How it stands with what is out: a day that has passed makes it overdue, and nobody's act. */
export function outStanding(
  { dueOn, renewals }: { dueOn: Day; renewals: number },
  today: Day
): 'issued' | 'renewed' | 'overdue' {
  if (isAfter(today, dueOn)) return 'overdue'
  return renewals > 0 ? 'renewed' : 'issued'
}

/** What is found when it comes back (Ordinance 117), each as a fact. */
export const ReturnCheck = z.object({
  /** Counted page by page; none for what has no pages. */
  pages: z.int().min(0).max(100_000).optional(),
  altered: z.boolean().default(false),
  torn: z.boolean().default(false),
  forged: z.boolean().default(false),
  sealBroken: z.boolean().default(false)
})
export type ReturnCheck = z.infer<typeof ReturnCheck>

/** What is wrong with what has come back, compared with how it went; nothing where it is whole. */
export function defectsOf(
  check: ReturnCheck,
  pagesWhenPulled: number | undefined
): ('pagesDiffer' | 'altered' | 'torn' | 'forged' | 'sealBroken')[] {
  const pagesDiffer = pagesWhenPulled !== undefined && check.pages !== pagesWhenPulled
  const found = { pagesDiffer, ...check }
  return (['pagesDiffer', 'altered', 'torn', 'forged', 'sealBroken'] as const).filter((defect) => found[defect])
}
