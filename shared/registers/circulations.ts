import { z } from 'zod'
import { carrierStepRefuses } from '../carrier-life.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { Id, Moment, Part, line } from '../values.ts'

const Person = z.object({ number: z.string(), name: z.string() })
const Reader = Person.extend({ id: Id, unit: z.string() })

/** One reader's turn: out to the reader, and back to the custodian. */
export const Reading = z.object({
  id: Id,
  reader: Reader,
  outAt: Moment,
  outBy: Person,
  /** The reader typed the own password here, or signed the card of paper. */
  signed: z.enum(['here', 'onPaper']),
  /** The second of us, where it is top secret. */
  second: Person.optional(),
  backAt: Moment.optional(),
  backTo: Person.optional(),
  condition: z.enum(['whole', 'damaged']).optional(),
  damage: line(300).optional()
})
export type Reading = z.infer<typeof Reading>

/** One carrier on its way through the hands of those who read it (传阅登记卡): by the custodian to each and back. */
export const Circulation = z.object({
  id: Id,
  /** `CY-2026-0003`. */
  number: z.string(),
  carrierId: Id,
  carrier: z.object({ number: z.string(), title: z.string(), level: Level, markText: z.string() }),
  /** Where it is read, where that is laid down. */
  place: z.object({ id: Id, code: z.string(), name: z.string() }).optional(),
  /** Who is to read it, in this order. */
  readers: z.array(Reader),
  readings: z.array(Reading),
  dueOn: Day,
  begunAt: Moment,
  begunBy: Person,
  endedAt: Moment.optional(),
  endedBy: Person.optional(),
  note: z.string().optional(),
  daysOverdue: z.int().min(0),
  version: z.int().min(1)
})
export type Circulation = z.infer<typeof Circulation>

const onOne = { circulationId: Id, version: z.int().min(1) }
const about = ({ carrierId, carrier }: Circulation) => ({ subject: carrierId, level: carrier.level })

export const circulations = defineOperations('circulations', {
  begin: {
    effect: 'changes',
    permission: 'circulations.handle',
    input: z.object({
      carrierId: Id,
      readerIds: z.array(Id).min(1).max(100),
      /** Where it is read; what is top secret is read nowhere else. */
      placeId: Id.optional(),
      dueOn: Day,
      version: z.int().min(1)
    }),
    output: Circulation,
    refuses: [
      'carrier.notFound',
      ...carrierStepRefuses,
      ...mayKnowRefuses,
      'place.notFound',
      'circulation.placeMissing',
      'circulation.dueBeforeToday',
      'circulation.dueTooLate'
    ],
    audit: (circulation: Circulation) => ({
      ...about(circulation),
      changed: {
        circulation: circulation.number,
        readers: circulation.readers.map(({ name }) => name).join(' '),
        ...(circulation.place && { place: circulation.place.name }),
        dueOn: circulation.dueOn
      }
    })
  },
  /** To one reader, who signs: only once it is back from the one before. */
  handTo: {
    effect: 'changes',
    permission: 'circulations.handle',
    together: {
      receiver: { count: 1, permission: 'signedIn', unless: 'signedOnPaper' },
      secondOfficer: { count: 1, permission: 'carriers.read', unless: 'circulationId' }
    },
    input: z.object({ ...onOne, readerId: Id, signedOnPaper: z.boolean().optional() }),
    output: Circulation,
    refuses: [
      'circulation.notFound',
      'circulation.endedAlready',
      'circulation.changedMeanwhile',
      'circulation.stillOut',
      'circulation.notSigned',
      'circulation.signerIsNotReader',
      'circulation.secondMissing',
      'carrier.held',
      ...mayKnowRefuses
    ],
    audit: (circulation: Circulation) => {
      const reading = circulation.readings.at(-1)
      return {
        ...about(circulation),
        changed: {
          circulation: circulation.number,
          reader: reading?.reader.name,
          signed: reading?.signed,
          ...(reading?.second && { second: reading.second.name })
        }
      }
    }
  },
  takeFrom: {
    effect: 'changes',
    permission: 'circulations.handle',
    input: z.object({ ...onOne, condition: z.enum(['whole', 'damaged']), damage: line(300).optional() }),
    output: Circulation,
    refuses: [
      'circulation.notFound',
      'circulation.endedAlready',
      'circulation.changedMeanwhile',
      'circulation.withNobody',
      'circulation.damageUntold',
      ...carrierStepRefuses
    ],
    audit: (circulation: Circulation) => {
      const reading = circulation.readings.at(-1)
      return {
        ...about(circulation),
        changed: {
          circulation: circulation.number,
          reader: reading?.reader.name,
          condition: reading?.condition,
          ...(reading?.damage !== undefined && { damage: reading.damage })
        }
      }
    }
  },
  end: {
    effect: 'changes',
    permission: 'circulations.handle',
    input: z.object({ ...onOne, note: line(200).optional() }),
    output: Circulation,
    refuses: [
      'circulation.notFound',
      'circulation.endedAlready',
      'circulation.changedMeanwhile',
      'circulation.stillOut',
      ...carrierStepRefuses
    ],
    audit: (circulation: Circulation) => ({
      ...about(circulation),
      changed: {
        circulation: circulation.number,
        readers: circulation.readings.map(({ reader }) => reader.name).join(' '),
        ...(circulation.note !== undefined && { note: circulation.note })
      }
    })
  },
  list: {
    effect: 'reads',
    permission: 'carriers.read',
    input: z
      .object({
        which: z.enum(['open', 'overdue', 'all']).default('open'),
        carrierId: Id.optional(),
        /** `CY-2026-0003`. */
        number: z.string().max(40).optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(Circulation), total: z.int() }),
    refuses: []
  }
})
