import { z } from 'zod'
import { BulkPreview, Each, bulkRefuses } from '../bulk.ts'
import { carrierStepRefuses } from '../carrier-life.ts'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { mayKnowRefuses } from '../person-standing.ts'
import { Id, Moment, Part, PartOfNumber, line } from '../values.ts'
import type { RefusalCode } from '../words/refusals.ts'
import { Description, cataloguingRefuses } from './archives.ts'
import { CarrierSelection } from './carriers.ts'

const Named = z.object({ number: z.string(), name: z.string() })

/** Where one item of a list stands: waits to be counted, is in the archives, or was taken off. */
export const TransferItemState = z.enum(['waiting', 'received', 'takenOff'])
export type TransferItemState = z.infer<typeof TransferItemState>

/** A carrier on a list, as it was when it was listed or signed for: the list is a paper. */
export const TransferItem = z.object({
  position: z.int(),
  carrierId: Id,
  number: z.string(),
  title: z.string(),
  documentNumber: z.string().optional(),
  level: Level,
  markText: z.string(),
  pages: z.int().optional(),
  description: Description,
  state: TransferItemState,
  /** How what was counted differs from what is written; why it was taken off. */
  difference: z.string().optional(),
  /** The number it was given in the archives. */
  fileNumber: z.string().optional()
})
export type TransferItem = z.infer<typeof TransferItem>

/** What a unit hands in to the archives (归档移交): both sides count it and sign (Ordinance 112-113). */
export const Transfer = z.object({
  id: Id,
  /** `GD-2026-0004`, never given twice. */
  number: z.string(),
  /** The highest level among what is listed. */
  level: Level,
  /** The unit that formed it. */
  unit: z.object({ id: Id, name: z.string() }),
  remarks: z.string().optional(),
  drawnUpAt: Moment,
  drawnUpBy: Named,
  state: z.enum(['open', 'received', 'withdrawn']),
  closedAt: Moment.optional(),
  /** Who signed for the unit, and who for the archives. */
  giver: Named.optional(),
  archivist: Named.optional(),
  withdrawnBecause: z.string().optional(),
  items: z.array(TransferItem),
  version: z.int().min(1)
})
export type Transfer = z.infer<typeof Transfer>

/** A list of what is transferred, as a list of lists shows it. */
export const TransferInList = Transfer.omit({ items: true }).extend({ total: z.int(), received: z.int() })
export type TransferInList = z.infer<typeof TransferInList>

/**
 * What is said once of many: the year is the one each is dated in, the responsible body its issuer, the date its own, unless
 * they are said here.
 */
const common = {
  ...Description.pick({ fonds: true, category: true, retention: true, office: true }).shape,
  year: Description.shape.year.optional(),
  responsible: Description.shape.responsible.optional()
}

const Done = Transfer.extend({
  done: z.array(z.string()),
  reason: z.string().optional(),
  /** The incident opened for each of them that could not be found. */
  incidents: z.array(z.object({ carrierId: Id, number: z.string() })).optional()
})
type Done = z.infer<typeof Done>

// One entry for the list, and one in the history of each carrier the act was about.
const recorded = ({ id, number, level, unit, giver, archivist, items, done, reason, incidents }: Done) => [
  {
    subject: id,
    level,
    changed: {
      transfer: number,
      unit: unit.name,
      ...(giver && { giver: giver.name }),
      ...(archivist && { archivist: archivist.name }),
      count: done.length,
      ...(reason !== undefined && { reason })
    }
  },
  ...items
    .filter(({ carrierId }, index) => done.includes(carrierId) && isLatest(items, index))
    .map(({ carrierId, level: its, state, fileNumber, difference, description: { retention } }) => ({
      subject: carrierId,
      level: its,
      changed: {
        transfer: number,
        unit: unit.name,
        transferState: state,
        ...(fileNumber !== undefined && { fileNumber, retention }),
        ...(giver && { giver: giver.name }),
        ...(archivist && { archivist: archivist.name }),
        ...(difference !== undefined && { difference }),
        ...(reason !== undefined && state !== 'takenOff' && { reason }),
        ...incidentOf(incidents, carrierId)
      }
    }))
]

function incidentOf(incidents: Done['incidents'], of: string): { incident?: string } {
  const opened = incidents?.find(({ carrierId }) => carrierId === of)
  return opened ? { incident: opened.number } : {}
}

// What was taken off and listed anew stands on the list twice.
function isLatest(items: readonly TransferItem[], index: number): boolean {
  return !items.slice(index + 1).some(({ carrierId }) => carrierId === items[index]?.carrierId)
}

const listingRefuses = [
  'carrier.notFound',
  ...carrierStepRefuses,
  ...cataloguingRefuses,
  'transfer.otherUnit',
  'transfer.listedAlready'
] as const satisfies readonly RefusalCode[]
const openListRefuses = [
  'transfer.notFound',
  'transfer.closedAlready',
  'transfer.changedMeanwhile'
] as const satisfies readonly RefusalCode[]
const signingRefuses = [
  ...openListRefuses,
  'transfer.nothingLeft',
  'transfer.notAllCounted',
  'transfer.countDiffers',
  'transfer.differenceUntold',
  'transfer.giverIsStranger',
  'carrier.notFound',
  'place.notFound',
  ...carrierStepRefuses,
  ...cataloguingRefuses,
  ...mayKnowRefuses
] as const satisfies readonly RefusalCode[]

/** How an item was found when it was counted. */
export const CountedItem = z.object({
  carrierId: Id,
  /** `different`: it is there, and not as written. What is not there is taken off first. */
  found: z.enum(['asWritten', 'different']),
  difference: line(300).optional(),
  /** Where it is put, where not with the others. */
  placeId: Id.optional()
})
export type CountedItem = z.infer<typeof CountedItem>

const Signing = z.object({
  transferId: Id,
  /** How many things each side has counted. */
  countedByGiver: z.int().min(0).max(100_000),
  countedByArchivist: z.int().min(0).max(100_000),
  items: z.array(CountedItem).min(1).max(5000),
  /** The shelf they are put on. */
  placeId: Id,
  version: z.int().min(1)
})

export const transfers = defineOperations('transfers', {
  /** What of a selection could be listed for a unit, and of the rest why not. */
  preview: {
    effect: 'reads',
    permission: 'transfers.prepare',
    input: z.object({ selection: CarrierSelection, unit: line(100), ...common }),
    output: BulkPreview,
    refuses: ['bulk.tooMany', 'unit.notFound']
  },
  /** A list for one unit; what is listed stays where it is until it is counted and signed for. */
  begin: {
    effect: 'changes',
    permission: 'transfers.prepare',
    input: z.object({ each: Each, unit: line(100), remarks: line(200).optional(), ...common }),
    output: Done,
    refuses: [...bulkRefuses, ...listingRefuses, 'unit.notFound'],
    audit: recorded
  },
  add: {
    effect: 'changes',
    permission: 'transfers.prepare',
    input: z.object({ transferId: Id, each: Each, ...common, version: z.int().min(1) }),
    output: Done,
    refuses: [...bulkRefuses, ...listingRefuses, ...openListRefuses],
    audit: recorded
  },
  /** Describes an item otherwise, while the list is open. */
  describe: {
    effect: 'changes',
    permission: 'transfers.prepare',
    input: z.object({ transferId: Id, carrierId: Id, description: Description, version: z.int().min(1) }),
    output: Done,
    refuses: [...openListRefuses, 'transfer.notOnList', ...cataloguingRefuses],
    audit: recorded
  },
  /** Takes items off an open list, with the reason: they stay with the unit, or they cannot be found and are missing. */
  takeOff: {
    effect: 'changes',
    permission: 'transfers.prepare',
    input: z.object({
      transferId: Id,
      carrierIds: z.array(Id).min(1).max(5000),
      /** Why it is not handed in; where it is missing, what was looked for and where. */
      reason: line(200),
      /** It is not there: each opens an incident, whose clock begins today. */
      missing: z.boolean().default(false),
      version: z.int().min(1)
    }),
    output: Done,
    refuses: [...openListRefuses, 'transfer.notOnList', 'carrier.notFound', ...carrierStepRefuses],
    audit: recorded
  },
  withdraw: {
    effect: 'changes',
    permission: 'transfers.prepare',
    input: z.object({ transferId: Id, reason: line(200), version: z.int().min(1) }),
    output: Done,
    refuses: openListRefuses,
    audit: recorded
  },
  /** Both sides have counted and sign: asked by the archivist, the giver proves to be there. */
  receive: {
    effect: 'changes',
    permission: 'transfers.receive',
    together: { giver: { count: 1, permission: 'signedIn' } },
    input: Signing,
    output: Done,
    refuses: signingRefuses,
    audit: recorded
  },
  /** The same, asked by whoever hands in: the archivist proves to be there. */
  handIn: {
    effect: 'changes',
    permission: 'transfers.prepare',
    together: { archivist: { count: 1, permission: 'transfers.receive' } },
    input: Signing,
    output: Done,
    refuses: signingRefuses,
    audit: recorded
  },
  list: {
    effect: 'reads',
    permission: 'transfers.read',
    input: z
      .object({
        which: z.enum(['open', 'received', 'all']).default('open'),
        unit: z.string().max(100).optional(),
        carrierId: Id.optional(),
        number: PartOfNumber.optional()
      })
      .extend(Part.shape),
    output: z.object({ rows: z.array(TransferInList), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'transfers.read',
    input: z.object({ transferId: Id }),
    output: Transfer,
    refuses: ['transfer.notFound']
  }
})
