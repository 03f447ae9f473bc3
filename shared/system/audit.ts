import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { Moment, Part } from '../values.ts'

/** How a request ended. An act is written twice: when begun, and when it is known how it went. */
export const Outcome = z.enum(['done', 'refused', 'failed', 'begun', 'interrupted'])
export type Outcome = z.infer<typeof Outcome>

/** One entry of the audit record, as it is chained and as the auditor reads it. */
export const AuditEntry = z.object({
  sequence: z.int().min(1),
  at: Moment,
  /** Nobody at the door is `{}`; an attempt to sign in names the number that was typed only where it is an account's. */
  actor: z.object({ accountId: z.string().optional(), number: z.string().optional(), name: z.string().optional() }),
  roles: z.array(z.string()),
  operation: z.string(),
  subject: z.string().optional(),
  outcome: Outcome,
  refusal: z.string().optional(),
  changed: z.record(z.string(), z.unknown()).optional(),
  /** The rank of the level of what `changed` tells, where it has one. */
  level: z.int().min(0).max(4).optional(),
  /** True where `changed` is kept from the reader because its level is above the reader's clearance. */
  withheld: z.boolean(),
  /** The entry that this one belongs to: the whole of which it is a part, or the begun act that it ends. */
  partOf: z.int().optional(),
  /** Who else was there, proved it with a password, and signed the entry; and in which part. */
  together: z
    .array(
      z.object({
        as: z.string(),
        accountId: z.string(),
        number: z.string(),
        name: z.string(),
        signature: z.string()
      })
    )
    .optional(),
  /** Seconds by which the clock stood before the entry written just before this one. */
  clockBehind: z.number().optional()
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** One thing that was done with a subject, as the record tells it to whoever may see the subject. */
export const HistoryEvent = z.object({
  sequence: z.int(),
  at: Moment,
  operation: z.string(),
  person: z.object({ number: z.string(), name: z.string() }),
  changed: z.record(z.string(), z.unknown())
})
export type HistoryEvent = z.infer<typeof HistoryEvent>

/** What can be found wrong with the record, and at which entry. */
export const ChainProblem = z.object({
  sequence: z.int(),
  problem: z.enum(['altered', 'removed', 'inserted', 'reordered', 'endCutOff', 'unreadable'])
})
export type ChainProblem = z.infer<typeof ChainProblem>

export const audit = defineOperations('audit', {
  list: {
    effect: 'reads',
    permission: 'audit.read',
    input: z
      .object({
        fromOn: z.iso.date().optional(),
        toOn: z.iso.date().optional(),
        number: z.string().max(40).optional(),
        operation: z.string().max(80).optional(),
        outcomes: z.array(Outcome).optional(),
        subject: z.string().max(80).optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(AuditEntry), total: z.int() }),
    refuses: []
  },
  verify: {
    effect: 'reads',
    permission: 'audit.read',
    input: z.object({}),
    output: z.object({
      entries: z.int(),
      /** The hash that closes the chain, in hexadecimal: what a signed head will be made of. */
      head: z.string(),
      problems: z.array(ChainProblem)
    }),
    refuses: [],
    audit: ({ entries, head, problems }: { entries: number; head: string; problems: ChainProblem[] }) => ({
      subject: 'audit',
      changed: { entries, head, problems: problems.length }
    })
  }
})
