import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { FindingState, Sighting } from '../device-policy/finding-life.ts'
import { Reminder } from '../device-policy/report.ts'
import { HistoryEvent } from '../system/audit.ts'
import { Id, Moment, Part, line } from '../values.ts'

const Person = z.object({ number: z.string(), name: z.string() })

/** Leave for something found to be there until a day. It stays found, and counts as found. */
export const FindingException = z.object({
  id: Id,
  reason: line(300),
  /** The last day on which it may be there. */
  untilOn: Day,
  recordedAt: Moment,
  recordedBy: Person,
  /** The leader who was there and approved it. */
  approvedBy: Person,
  endedAt: Moment.optional(),
  endedBy: Person.optional(),
  endedBecause: line(300).optional()
})
export type FindingException = z.infer<typeof FindingException>

/** Something that must not be on a machine, or that nobody can exclude, from when it was first seen until it is closed. */
export const Finding = Sighting.extend({
  id: Id,
  machine: z.object({ id: Id, name: z.string() }),
  state: FindingState,
  firstSeenAt: Moment,
  firstCheckId: Id,
  lastSeenAt: Moment,
  lastCheckId: Id,
  /** Whether the last check of the machine has seen it. */
  isThere: z.boolean(),
  /** The finding of the same that was closed before this one came. */
  recurs: Id.optional(),
  /** How often it was said to be put right and was found again. */
  cameBack: z.int().min(0),
  /** Who puts it right, until when, and how. */
  responsible: Person.optional(),
  dueOn: Day.optional(),
  how: line(300).optional(),
  /** Whole days past the due day while it is being put right; else 0. */
  daysOverdue: z.int().min(0),
  /** What was done. */
  done: line(300).optional(),
  putRightAt: Moment.optional(),
  putRightBy: Person.optional(),
  /** What a person has seen who has looked. */
  seen: line(300).optional(),
  lookedAt: Moment.optional(),
  lookedBy: Person.optional(),
  closedAt: Moment.optional(),
  /** Who has closed it: whoever made the check that no longer found it, or whoever looked. */
  closedBy: Person.optional(),
  /** The second person who looked. */
  closedWith: Person.optional(),
  /** The check that no longer found it. */
  closedCheckId: Id.optional(),
  /** The leave that runs today. */
  exception: FindingException.optional(),
  version: z.int().min(1)
})
export type Finding = z.infer<typeof Finding>

/** How a finding of a check compares with the check of the machine before it. */
export const Change = z.enum(['new', 'same', 'again', 'gone'])
export type Change = z.infer<typeof Change>

/** What a person has seen of what no program can see. */
export const ReminderLook = z.object({
  reminder: Reminder,
  inOrder: z.boolean(),
  seen: line(300),
  at: Moment,
  lookedBy: Person
})
export type ReminderLook = z.infer<typeof ReminderLook>

/** What was looked at in one go; a finding for each that is not in order. */
const Looked = z.object({ checkId: Id, look: ReminderLook, finding: Finding.optional() })

const version = z.int().min(1)

// What an entry of the record says of a finding, so that it can be read without the register.
const called = ({ machine, article, about, name }: Finding) => ({
  machine: machine.name,
  article,
  about,
  ...(name !== '' && { device: name })
})

// What stands in the entry names what the finding names.
const subject = ({ id, level }: Finding) => ({ subject: id, ...(level !== 'unclassified' && { level }) })

export const findings = defineOperations('findings', {
  look: {
    effect: 'changes',
    permission: 'findings.look',
    input: z.object({
      looks: z
        .array(z.object({ findingId: Id, version }))
        .min(1)
        .max(100),
      /** The fact, not a tick: what was seen. */
      seen: line(300)
    }),
    output: z.object({ findings: z.array(Finding) }),
    refuses: ['finding.notFound', 'finding.changedMeanwhile', 'finding.notInState', 'finding.notToLook'],
    audit: ({ findings }: { findings: Finding[] }) =>
      findings.map((finding) => ({
        ...subject(finding),
        changed: { ...called(finding), state: finding.state, ...(finding.seen !== undefined && { seen: finding.seen }) }
      }))
  },
  lookAtReminder: {
    effect: 'changes',
    permission: 'findings.look',
    input: z.object({ checkId: Id, reminder: Reminder, inOrder: z.boolean(), seen: line(300) }),
    output: Looked,
    refuses: ['deviceCheck.notFound', 'finding.noSuchReminder', 'finding.laterCheck'],
    audit: ({ checkId, look: { reminder, inOrder, seen } }: z.infer<typeof Looked>) => ({
      subject: checkId,
      changed: { about: reminder, inOrder, seen }
    })
  },
  begin: {
    effect: 'changes',
    permission: 'findings.putRight',
    input: z.object({ findingId: Id, responsibleId: Id, dueOn: Day, how: line(300), version }),
    output: Finding,
    refuses: [
      'finding.notFound',
      'finding.changedMeanwhile',
      'finding.notInState',
      'finding.dueBeforeToday',
      'person.notFound'
    ],
    audit: (finding: Finding) => ({
      ...subject(finding),
      changed: {
        ...called(finding),
        state: finding.state,
        responsible: finding.responsible?.name ?? '',
        dueOn: finding.dueOn ?? '',
        how: finding.how ?? ''
      }
    })
  },
  putRight: {
    effect: 'changes',
    permission: 'findings.putRight',
    input: z.object({ findingId: Id, done: line(300), version }),
    output: Finding,
    refuses: ['finding.notFound', 'finding.changedMeanwhile', 'finding.notInState'],
    audit: (finding: Finding) => ({
      ...subject(finding),
      changed: { ...called(finding), state: finding.state, done: finding.done ?? '' }
    })
  },
  close: {
    effect: 'changes',
    permission: 'findings.putRight',
    together: { rechecker: { count: 1, permission: 'findings.recheck' } },
    input: z.object({ findingId: Id, seen: line(300), version }),
    output: Finding,
    refuses: ['finding.notFound', 'finding.changedMeanwhile', 'finding.notInState'],
    audit: (finding: Finding) => ({
      ...subject(finding),
      changed: {
        ...called(finding),
        state: finding.state,
        seen: finding.seen ?? '',
        rechecker: finding.closedWith?.name ?? ''
      }
    })
  },
  except: {
    effect: 'changes',
    permission: 'findings.putRight',
    together: { approver: { count: 1, permission: 'findings.approve' } },
    input: z.object({ findingId: Id, reason: line(300), untilOn: Day, version }),
    output: Finding,
    refuses: [
      'finding.notFound',
      'finding.changedMeanwhile',
      'finding.notInState',
      'finding.exceptedAlready',
      'exception.endsBeforeToday',
      'exception.endsTooLate'
    ],
    audit: (finding: Finding) => ({
      ...subject(finding),
      changed: {
        ...called(finding),
        reason: finding.exception?.reason ?? '',
        untilOn: finding.exception?.untilOn ?? '',
        approvedBy: finding.exception?.approvedBy.name ?? ''
      }
    })
  },
  endException: {
    effect: 'changes',
    permission: 'findings.putRight',
    input: z.object({ findingId: Id, exceptionId: Id, because: line(300) }),
    output: Finding,
    refuses: ['finding.notFound', 'exception.notFound', 'exception.over'],
    audit: (finding: Finding, { because }: { because: string }) => ({
      ...subject(finding),
      changed: { ...called(finding), reason: because }
    })
  },
  ofCheck: {
    effect: 'reads',
    permission: 'deviceChecks.read',
    input: z.object({ checkId: Id }),
    output: z.object({
      machine: Finding.shape.machine,
      /** Whether it is the last check of its machine: only from it are things put right. */
      isLast: z.boolean(),
      rows: z.array(Finding.extend({ change: Change })),
      reminders: z.array(ReminderLook)
    }),
    refuses: ['deviceCheck.notFound']
  },
  list: {
    effect: 'reads',
    permission: 'deviceChecks.read',
    input: z
      .object({
        which: z.enum(['open', 'overdue', 'excepted', 'closed', 'all']).default('open'),
        machineId: Id.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(Finding), total: z.int() }),
    refuses: []
  },
  history: {
    effect: 'reads',
    permission: 'deviceChecks.read',
    input: z.object({ findingId: Id }),
    output: z.object({
      finding: Finding,
      /** What persons have done about it, as the audit record has it. */
      events: z.array(HistoryEvent),
      /** Every leave that was ever given for the same on this machine. */
      exceptions: z.array(FindingException)
    }),
    refuses: ['finding.notFound']
  }
})
