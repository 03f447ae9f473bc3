import { z } from 'zod'
import { BulkPreview, Each, MOST_AT_ONCE, bulkRefuses } from '../bulk.ts'
import { CarrierState, carrierStepRefuses } from '../carrier-life.ts'
import { Scope } from '../carrier-scope.ts'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { Mark, StateSecretMark, WorkSecretMark, endRefuses } from '../marks.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { approvalRefuses } from './approvals.ts'
import { HistoryEvent } from '../system/audit.ts'
import { Id, Part, line, lines } from '../values.ts'
import type { RefusalCode } from '../words/refusals.ts'

/** What the secret is recorded on (Ordinance 103): paper, optical, electromagnetic or any other item. */
export const CarrierKind = z.enum([
  'paper',
  'opticalDisc',
  'usbDrive',
  'portableDisk',
  'hardDisk',
  'memoryCard',
  'tape',
  'film',
  'other'
])
export type CarrierKind = z.infer<typeof CarrierKind>

/** Whether this unit made the secret and so decides on it, or received it and can only suggest (Regulations 22). */
export const CarrierOrigin = z.enum(['own', 'received'])
export type CarrierOrigin = z.infer<typeof CarrierOrigin>

/**
 * How it stands with the mark on the thing itself: not marked yet; marked; a change was decided and the old mark still
 * stands; the new one put beside the old, which is void; marked as declassified.
 */
export const MarkState = z.enum(['unmarked', 'marked', 'toRemark', 'remarked', 'declassified'])
export type MarkState = z.infer<typeof MarkState>

/** A person as a list names one. */
const Named = z.object({ number: z.string(), name: z.string() })

/** One confidential carrier as the ledger keeps it (涉密载体台账): one row, one thing that can be held in the hand. */
export const Carrier = z.object({
  id: Id,
  /** The number of the ledger, `BM-2026-0000137`. Given by the program, never used twice. */
  number: z.string(),
  /** The number it bore in the paper ledger, if it came from one. */
  formerNumber: line(60).optional(),
  title: line(200),
  kind: CarrierKind,
  /** The body that made or issued it (制作发文单位). */
  issuer: line(100),
  /** The document number as printed (文号). */
  documentNumber: line(60).optional(),
  /** The maker's serial number of a disc or drive (产品序列号). */
  serialNumber: line(60).optional(),
  /** The serial of this copy (份号): six digits on an official document. */
  copyNumber: line(20).optional(),
  /** Pages of a document (页数). */
  pages: z.int().min(1).max(100_000).optional(),
  /** Capacity of a disc or drive as printed on it (容量). */
  capacity: line(40).optional(),
  mark: Mark,
  /** The day the term counts from: the issue date, else the date of the written notice (Regulations 19). */
  startsOn: Day.optional(),
  /** What it was determined by (定密依据). */
  basis: line(300).optional(),
  /** Who may know it (知悉范围). */
  scope: lines(500).optional(),
  /** The department that answers for it (所属部门). */
  unit: line(100),
  holderId: Id,
  placeId: Id,
  remarks: lines(1000).optional(),
  registeredOn: Day,
  registeredBy: Named,
  origin: CarrierOrigin,
  /** The determination it was marked by, where it was made here. */
  determinationId: Id.optional(),
  /** What it is a copy of: the first of all, never a copy of a copy. */
  originalId: Id.optional(),
  markState: MarkState,
  /** Where it stands in its life. */
  state: CarrierState,
  /** Where it is kept when nothing is done with it. */
  atRest: z.enum(['inStock', 'archived']),
  /** Where it stood when it was found missing. */
  beforeMissing: CarrierState.optional(),
  /** By which day its issuer wants it back (清退): it is not destroyed here, but returned. */
  returnDueOn: Day.optional(),
  /** Why nothing may be done with it for now (冻结). */
  heldBecause: z.string().optional(),
  /** Counts up with every change; a change that names an older one is refused. */
  version: z.int().min(1)
})
export type Carrier = z.infer<typeof Carrier>

/**
 * What is said of a carrier above the level of this store (rule 43), which is entered here by a title that tells nothing:
 * who has checked that, and where its entry under the real title is kept.
 */
export const Substitute = z.object({ checked: line(200), realTitleAt: line(200) })

const Place = z.object({ code: z.string(), name: z.string() })

/** A carrier as a list or a page shows it: the record, and what follows from it. */
export const CarrierInSight = Carrier.extend({
  level: Level,
  /** The mark as printed on it, `机密★10年`; empty where nothing may be printed. */
  markText: z.string(),
  /** The last day of its term, where the end is a day. */
  endsOn: Day.optional(),
  /** Where its title is a substitute, because its level is above that of this store. */
  substitute: Substitute.optional(),
  holder: Named,
  place: Place
})
export type CarrierInSight = z.infer<typeof CarrierInSight>

/** What is said of a carrier when it is registered; the rest follows. */
export const NewCarrier = Carrier.omit({
  id: true,
  number: true,
  registeredOn: true,
  registeredBy: true,
  origin: true,
  determinationId: true,
  originalId: true,
  markState: true,
  state: true,
  atRest: true,
  beforeMissing: true,
  returnDueOn: true,
  heldBecause: true,
  version: true
}).extend({
  /** Received from elsewhere, unless it is said to be the unit's own. */
  origin: CarrierOrigin.optional(),
  /** Which units and persons may know it, where that is said by name. */
  scopeUnits: z.array(line(100)).max(100).optional(),
  scopePeople: z.array(Id).max(500).optional()
})
export type NewCarrier = z.infer<typeof NewCarrier>

// A title is shown with the sign that it is a substitute before it, and is no longer for that than any other.
const SUBSTITUTE_AT_MOST = 190

/**
 * A carrier above the level of this store, by a substitute title (代题名). Nothing else may be said of it that could tell
 * what it is about: no document number, no basis, no scope in words, no remarks; its mark only as it is printed.
 */
export const NewSubstitute = z.strictObject({
  title: line(SUBSTITUTE_AT_MOST),
  kind: CarrierKind,
  /** To whom it is returned, and no more of it than that needs. */
  issuer: line(100),
  serialNumber: line(60).optional(),
  copyNumber: line(20).optional(),
  mark: z.discriminatedUnion('level', [
    StateSecretMark.refine(({ otherwiseProvided }) => otherwiseProvided === undefined, { path: ['otherwiseProvided'] }),
    WorkSecretMark
  ]),
  startsOn: Day.optional(),
  unit: line(100),
  holderId: Id,
  placeId: Id,
  ...Substitute.shape
})
export type NewSubstitute = z.infer<typeof NewSubstitute>

/** How a list of carriers can be sorted: by a column, or by how well it fits the words, what is written before what sounds so. */
export const CarrierOrder = z.enum(['fit', 'number', 'title', 'level', 'endsOn', 'registeredOn'])

/** Which carriers are wanted; everything given must hold at once. */
export const CarrierFilter = z.object({
  /**
   * Words of the number, former number, document number, serial number, copy number, title, issuer, scope, basis or remarks,
   * from one character on; part of a number from three on; of the name of the holder or the unit from two on; the number of the holder, the name or
   * code of the place; or what any of these sounds like: its syllables, or the first letters of them. All must be found.
   */
  words: z.string().max(200).optional(),
  levels: z.array(Level).optional(),
  kinds: z.array(CarrierKind).optional(),
  states: z.array(CarrierState).optional(),
  /** Those that bear one of these numbers, as they are written. */
  numbers: z.array(z.string().max(80)).max(500).optional(),
  holderId: Id.optional(),
  placeId: Id.optional(),
  /** Kept by the unit of this name. */
  unit: z.string().max(100).optional(),
  /** The copies of this carrier, and it itself. */
  originalId: Id.optional()
})
export type CarrierFilter = z.infer<typeof CarrierFilter>

/** What of a carrier words can be found in. */
export const FoundColumn = z.enum([
  'number',
  'title',
  'holder',
  'formerNumber',
  'documentNumber',
  'serialNumber',
  'copyNumber',
  'issuer',
  'place',
  'unit',
  'scope',
  'basis',
  'remarks'
])
export type FoundColumn = z.infer<typeof FoundColumn>

/** Where a word was found in a carrier: in which column, and which part of what stands there. */
export const Found = z.object({
  /** Which of the words that were typed: the first is 0. */
  word: z.int(),
  column: FoundColumn,
  /** What stands there, or the part of it around the word. */
  text: z.string(),
  from: z.int(),
  length: z.int()
})
export type Found = z.infer<typeof Found>

/** A carrier in a list that words were looked for in. */
export const CarrierFound = CarrierInSight.extend({ found: z.array(Found).optional() })
export type CarrierFound = z.infer<typeof CarrierFound>

/** Which carriers an act in bulk is about: those ticked one by one, or all that a list shows but some. */
export const CarrierSelection = z.union([
  z.strictObject({ ids: z.array(Id).min(1).max(MOST_AT_ONCE) }),
  z.strictObject({ filter: CarrierFilter, except: z.array(Id).max(MOST_AT_ONCE).default([]) })
])
export type CarrierSelection = z.infer<typeof CarrierSelection>

/** A carrier that has moved: as it is now, and where and with whom it was. */
const CarrierMoved = CarrierInSight.extend({ before: z.object({ holder: Named, place: Place }), reason: z.string() })
type CarrierMoved = z.infer<typeof CarrierMoved>

// What is said once of a move of many: at least one of the first two.
const moveOfMany = { holderId: Id.optional(), placeId: Id.optional(), reason: line(200) }

/** What `electron/register-carrier.ts` may refuse with. */
export const registrationRefuses = [
  'carrier.aboveStore',
  'carrier.aboveYou',
  ...endRefuses,
  ...mayKnowRefuses,
  'unit.closed',
  'place.notFound'
] as const satisfies readonly RefusalCode[]

const substituteRefuses = registrationRefuses.filter((code) => code !== 'carrier.aboveStore')

export const carriers = defineOperations('carriers', {
  register: {
    effect: 'changes',
    permission: 'carriers.register',
    input: NewCarrier,
    output: CarrierInSight,
    refuses: registrationRefuses,
    audit: recordRegistered
  },
  registerMany: {
    effect: 'changes',
    permission: 'carriers.register',
    input: z.object({ carriers: z.array(NewCarrier).min(1).max(1000) }),
    output: z.object({ carriers: z.array(CarrierInSight) }),
    refuses: registrationRefuses,
    audit: (output: { carriers: CarrierInSight[] }) => output.carriers.map(recordRegistered)
  },
  /** What lies above the level of this store, by a title that tells nothing of it (代题名登记). */
  registerSubstitute: {
    effect: 'changes',
    permission: 'carriers.register',
    input: NewSubstitute,
    output: CarrierInSight,
    refuses: ['carrier.notAboveStore', ...substituteRefuses],
    audit: (carrier: CarrierInSight) => {
      const { subject, level, changed } = recordRegistered(carrier)
      return { subject, level, changed: { ...changed, ...carrier.substitute } }
    }
  },
  list: {
    effect: 'reads',
    permission: 'carriers.read',
    input: CarrierFilter.extend(Part.shape).extend({
      sort: CarrierOrder.default('number'),
      descending: z.boolean().default(true)
    }),
    output: z.object({ rows: z.array(CarrierFound), total: z.int() }),
    refuses: []
  },
  /** Those of a selection that are in sight, in the order of the ledger: what was picked, and never more than that. */
  picked: {
    effect: 'reads',
    permission: 'carriers.read',
    input: z.object({ selection: CarrierSelection }),
    output: z.object({ rows: z.array(CarrierInSight), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'carriers.read',
    input: z.object({ carrierId: Id }),
    output: CarrierInSight.extend({ members: Scope }),
    refuses: ['carrier.notFound']
  },
  /** Lets further units and persons know a secret: on approval, and never narrower again (Secrecy Law 21). */
  widenScope: {
    effect: 'changes',
    permission: 'carriers.widenScope',
    together: { approver: { count: 1, permission: 'approvals.decide', unless: 'approvalId' } },
    input: z.object({
      carrierId: Id,
      units: z.array(line(100)).max(100),
      people: z.array(Id).max(500),
      reason: line(200),
      approvalId: Id.optional(),
      version: z.int().min(1)
    }),
    output: CarrierInSight.extend({ members: Scope, added: Scope, reason: z.string(), approvedBy: z.string() }),
    refuses: [
      'carrier.notFound',
      'carrier.changedMeanwhile',
      'carrier.stateForbids',
      'carrier.nobodyAdded',
      'unit.notFound',
      ...mayKnowRefuses,
      ...approvalRefuses
    ],
    audit: ({ id, level, added, reason, approvedBy }: CarrierInSight & ScopeWidened) => ({
      subject: id,
      level,
      changed: {
        ...(added.units.length > 0 && { scopeUnits: added.units.map(({ name }) => name).join(' ') }),
        ...(added.people.length > 0 && { scopePeople: added.people.map(({ name }) => name).join(' ') }),
        reason,
        approvedBy
      }
    })
  },
  /** Forbids, or allows again, everything but to find it missing (冻结、解冻). */
  hold: {
    effect: 'changes',
    permission: 'carriers.hold',
    input: z.object({ carrierId: Id, hold: z.boolean(), reason: line(200), version: z.int().min(1) }),
    output: CarrierInSight.extend({ reason: z.string() }),
    refuses: [
      'carrier.notFound',
      'carrier.stateForbids',
      'carrier.changedMeanwhile',
      'carrier.heldAlready',
      'carrier.notHeld'
    ],
    audit: ({ id, level, heldBecause, reason }: CarrierInSight & { reason: string }) => ({
      subject: id,
      level,
      changed: { held: heldBecause !== undefined, reason }
    })
  },
  history: {
    effect: 'reads',
    permission: 'carriers.read',
    input: z.object({ carrierId: Id }),
    output: z.object({ events: z.array(HistoryEvent) }),
    refuses: ['carrier.notFound']
  },
  move: {
    effect: 'changes',
    permission: 'carriers.move',
    input: z.object({
      carrierId: Id,
      holderId: Id,
      placeId: Id,
      reason: line(200),
      version: z.int().min(1)
    }),
    output: CarrierMoved,
    refuses: ['carrier.notFound', ...carrierStepRefuses, ...mayKnowRefuses, 'place.notFound'],
    audit: recordMoved
  },
  previewMoveMany: {
    effect: 'reads',
    permission: 'carriers.move',
    input: z.object({ selection: CarrierSelection, ...moveOfMany }),
    output: BulkPreview,
    refuses: ['bulk.tooMany', 'carrier.nothingMoves']
  },
  /** Gives many carriers another holder, another place, or both; each that is not named stays as it is. */
  moveMany: {
    effect: 'changes',
    permission: 'carriers.move',
    input: z.object({ each: Each, ...moveOfMany }),
    output: z.object({ moved: z.array(CarrierMoved) }),
    refuses: [...bulkRefuses, 'carrier.nothingMoves'],
    audit: ({ moved }: { moved: CarrierMoved[] }) => moved.map(recordMoved)
  }
})

type ScopeWidened = { added: Scope; reason: string; approvedBy: string }

function recordMoved({ id, level, holder, place, before, reason }: CarrierMoved) {
  return {
    subject: id,
    level,
    changed: {
      ...(before.holder.number !== holder.number && { holder: [before.holder.name, holder.name] }),
      ...(before.place.code !== place.code && { place: [before.place.name, place.name] }),
      reason
    }
  }
}

function recordRegistered({ id, number, title, markText, level, holder, place }: CarrierInSight) {
  return { subject: id, level, changed: { number, title, mark: markText, holder: holder.name, place: place.name } }
}
