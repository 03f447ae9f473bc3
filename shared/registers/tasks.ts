import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { Id, Moment, Part, line } from '../values.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** What somebody has been given to do, with a day by which it must be done. */
export const TaskKind = z.enum([
  /** A mark was changed, extended or ended: the old one on this copy is to be made void, the new one put beside it. */
  'remark',
  /** A notice that is to be taken note of. */
  'takeNote',
  /** A proposal by a holder that its originator is to be told of. */
  'passOn',
  /** That a mark has changed, of which whoever a copy was sent to is to be told. */
  'tellRecipient',
  /** Something found at an inspection, a count or a check that is to be put right. */
  'putRight',
  /** What is to be looked at again: a condition has come about, or what it was derived from was changed. */
  'review'
])
export type TaskKind = z.infer<typeof TaskKind>

/**
 * What falls due by itself, without a task: what is out, what ends, what is reviewed, what a clock runs for. Each register
 * that has such days tells them in `electron/registers/tasks/queries.ts`.
 */
export const DueKind = z.enum([
  ...TaskKind.options,
  'loan',
  'circulation',
  'carryOut',
  'transit',
  'repair',
  'returnToIssuer',
  'endOfSecrecy',
  'notice',
  'determination',
  'approval',
  'personReview',
  'coolingOff',
  'missingItem',
  'incidentReport',
  'incidentResult',
  'stockTake',
  'computerOut',
  'mediumOut',
  'finding',
  'exceptionEnds',
  'inspection',
  'inspectionFinding',
  'inspectionConfirm',
  'retentionEnds',
  'archiveLoan'
])
export type DueKind = z.infer<typeof DueKind>

/** One line of the list of what is due. */
export const Due = z.object({
  kind: DueKind,
  /** The id of the task, the loan, the incident… */
  id: Id,
  dueOn: Day,
  /** Whole days past the due day; 0 while there is time. */
  daysOverdue: z.int().min(0),
  carrier: z.object({ id: Id, number: z.string(), title: z.string(), level: Level, markText: z.string() }).optional(),
  /** Who must do it, or who has it. */
  person: Person.optional(),
  /** What it is about, where no carrier says so. */
  about: z.string().optional(),
  /** Whoever has it may have it no longer: it comes back at once, whatever its day. */
  urgent: z.literal(true).optional(),
  /** The task, where it is one. */
  task: z.object({ note: z.string(), version: z.int() }).optional()
})
export type Due = z.infer<typeof Due>

/** A task that was done. */
export const TaskDone = z.object({
  id: Id,
  kind: TaskKind,
  carrierId: Id.optional(),
  level: Level,
  note: z.string(),
  dueOn: Day,
  doneAt: Moment,
  doneBy: Person,
  /** What was done. */
  answer: z.string(),
  version: z.int().min(1)
})
export type TaskDone = z.infer<typeof TaskDone>

export const tasks = defineOperations('tasks', {
  /** Says that a task is done, and how. One that is done by an act of its own, such as putting the new mark beside the old, is not done here. */
  finish: {
    effect: 'changes',
    permission: 'tasks.finish',
    input: z.object({ taskId: Id, answer: line(300), version: z.int().min(1) }),
    output: TaskDone,
    refuses: ['task.notFound', 'task.doneAlready', 'task.byItsOwnAct', 'task.changedMeanwhile'],
    audit: ({ id, carrierId, level, kind, note, answer }: TaskDone) => ({
      subject: carrierId ?? id,
      level,
      changed: { task: kind, note, answer }
    })
  },
  /** What is due by a day, the longest overdue first; of carriers only those in sight. */
  due: {
    effect: 'reads',
    permission: 'tasks.read',
    input: z
      .object({
        kinds: z.array(DueKind).optional(),
        /** Only what is due on this day or before it. */
        by: Day.optional(),
        carrierId: Id.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(Due), total: z.int(), overdue: z.int() }),
    refuses: []
  }
})
