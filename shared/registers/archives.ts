import { z } from 'zod'
import { Day } from '../days.ts'
import { defineOperations } from '../define-operation.ts'
import { ArchiveYear, CategoryCode, FondsCode, OfficeCode, Piece, Retention } from '../file-number.ts'
import { Level } from '../levels.ts'
import { Id, Moment, Part, line } from '../values.ts'
import type { RefusalCode } from '../words/refusals.ts'
import { CarrierInSight, NewCarrier, registrationRefuses } from './carriers.ts'

/** What archives are filed under: the fonds they belong to (全宗), the category they are of (门类). */
export const Fonds = z.object({ code: FondsCode, name: line(100), version: z.int().min(1) })
export type Fonds = z.infer<typeof Fonds>
export const Category = z.object({ code: CategoryCode, name: line(100), version: z.int().min(1) })
export type Category = z.infer<typeof Category>

/** What the catalogue says of an item (归档文件目录); its title, document number, level and pages are the carrier's own. */
export const Description = z.object({
  fonds: FondsCode,
  category: CategoryCode,
  /** The year it was formed in (年度). */
  year: ArchiveYear,
  retention: Retention,
  /** The code of the office or the matter (机构或问题). */
  office: OfficeCode.optional(),
  /** The body that answers for what it says (责任者). */
  responsible: line(100),
  /** The day it bears (日期). */
  datedOn: Day.optional(),
  remarks: line(300).optional()
})
export type Description = z.infer<typeof Description>

/** One row of the catalogue; every item is a carrier. */
export const ArchiveItem = Description.extend({
  carrierId: Id,
  /** The number it bears now (档号). */
  fileNumber: z.string(),
  piece: Piece,
  volume: z.object({ id: Id, number: z.string() }).optional(),
  /** The last day it is kept; none where it is kept for ever. */
  keepUntil: Day.optional(),
  archivedOn: Day,
  version: z.int().min(1)
})
export type ArchiveItem = z.infer<typeof ArchiveItem>

/** A row of the catalogue as a list shows it, with its carrier. */
export const ArchiveItemInSight = ArchiveItem.extend({
  carrier: CarrierInSight.pick({
    number: true,
    title: true,
    documentNumber: true,
    copyNumber: true,
    kind: true,
    level: true,
    markText: true,
    pages: true,
    capacity: true,
    unit: true,
    holder: true,
    place: true,
    state: true,
    version: true
  })
})
export type ArchiveItemInSight = z.infer<typeof ArchiveItemInSight>

/** What was filed together and lies together (案卷). It bears the highest level of what lies in it. */
export const Volume = z.object({
  id: Id,
  number: line(60),
  title: line(200),
  fonds: FondsCode,
  category: CategoryCode,
  year: ArchiveYear,
  retention: Retention,
  level: Level,
  version: z.int().min(1)
})
export type Volume = z.infer<typeof Volume>

export const VolumeInSight = Volume.extend({ items: z.int(), pages: z.int() })
export type VolumeInSight = z.infer<typeof VolumeInSight>

/** By which columns the catalogue can be sorted. */
export const ArchiveOrder = z.enum(['fileNumber', 'title', 'level', 'datedOn', 'keepUntil', 'archivedOn'])

/** Which items are wanted; everything given must hold at once. */
export const ArchiveFilter = z.object({
  /** Words of the file number (also one it bore before), carrier number, title, document number or responsible body. */
  words: z.string().max(200).optional(),
  fonds: z.string().max(10).optional(),
  category: z.string().max(10).optional(),
  year: z.int().optional(),
  retention: Retention.optional(),
  levels: z.array(Level).optional(),
  placeId: Id.optional(),
  volumeId: Id.optional(),
  /** Those whose retention has ended, or only those whose has not. */
  ended: z.boolean().optional(),
  /** `here`: what is still kept. `gone`: what was destroyed or is gone for good. */
  which: z.enum(['here', 'gone', 'all']).default('here')
})
export type ArchiveFilter = z.infer<typeof ArchiveFilter>

/** What `electron/archive-item.ts` may refuse with. */
export const cataloguingRefuses = [
  'archive.fondsUnknown',
  'archive.categoryUnknown',
  'archive.yearAhead',
  'archive.datedAhead',
  'archive.archivedAhead',
  'archive.cataloguedAlready',
  'archive.fileNumberTaken'
] as const satisfies readonly RefusalCode[]

const Corrected = ArchiveItemInSight.extend({ before: ArchiveItem, reason: z.string() })
type Corrected = z.infer<typeof Corrected>

const InVolume = z.object({
  items: z.array(ArchiveItemInSight),
  before: z.array(z.string().optional()),
  reason: z.string()
})
type InVolume = z.infer<typeof InVolume>

const Renamed = z.object({
  heading: z.enum(['fonds', 'category']),
  code: z.string(),
  name: z.string(),
  version: z.int(),
  before: z.string(),
  reason: z.string()
})
type Renamed = z.infer<typeof Renamed>

/** An old holding: what is said of the carrier, and of the item it is. */
export const OldHolding = z.object({
  carrier: NewCarrier,
  description: Description,
  /** Its item number where it bears one; the next of its series where it does not. */
  piece: Piece.optional(),
  /** When it came into the archives, where that is known; today otherwise. */
  archivedOn: Day.optional()
})
export type OldHolding = z.infer<typeof OldHolding>

const recordCatalogued = ({
  carrierId,
  fileNumber,
  responsible,
  keepUntil,
  carrier: { level }
}: ArchiveItemInSight) => ({
  subject: carrierId,
  level,
  changed: { fileNumber, responsible, ...(keepUntil !== undefined && { keepUntil }) }
})

export const archives = defineOperations('archives', {
  headings: {
    effect: 'reads',
    permission: 'archives.read',
    input: z.object({}),
    output: z.object({ fonds: z.array(Fonds), categories: z.array(Category) }),
    refuses: []
  },
  registerFonds: {
    effect: 'changes',
    permission: 'archives.catalogue',
    input: Fonds.omit({ version: true }),
    output: Fonds,
    refuses: ['archive.fondsTaken'],
    audit: ({ code, name }: Fonds) => ({ subject: code, changed: { fonds: code, name } })
  },
  registerCategories: {
    effect: 'changes',
    permission: 'archives.catalogue',
    input: z.object({
      categories: z
        .array(Category.omit({ version: true }))
        .min(1)
        .max(50)
    }),
    output: z.object({ categories: z.array(Category) }),
    refuses: ['archive.categoryTaken'],
    audit: ({ categories }: { categories: Category[] }) =>
      categories.map(({ code, name }) => ({ subject: code, changed: { category: code, name } }))
  },
  /** Another name for the same code: the code stands in every number and stays. */
  renameHeading: {
    effect: 'changes',
    permission: 'archives.catalogue',
    input: z.object({
      heading: z.enum(['fonds', 'category']),
      code: z.string().max(10),
      name: line(100),
      reason: line(200),
      version: z.int().min(1)
    }),
    output: Renamed,
    refuses: ['archive.fondsUnknown', 'archive.categoryUnknown', 'archive.changedMeanwhile'],
    audit: ({ heading, code, name, before, reason }: Renamed) => ({
      subject: code,
      changed: { [heading]: code, name: [before, name], reason }
    })
  },
  /** Describes what is in the archives already and stands in no catalogue: each gets its number. */
  catalogue: {
    effect: 'changes',
    permission: 'archives.catalogue',
    input: z.object({
      items: z
        .array(
          z.object({
            carrierId: Id,
            description: Description,
            piece: Piece.optional(),
            archivedOn: Day.optional()
          })
        )
        .min(1)
        .max(1000)
    }),
    output: z.object({ items: z.array(ArchiveItemInSight) }),
    refuses: ['carrier.notFound', 'carrier.stateForbids', 'archive.notArchived', ...cataloguingRefuses],
    audit: ({ items }: { items: ArchiveItemInSight[] }) => items.map(recordCatalogued)
  },
  /** Enters what was in the archives before the program came: in the ledger and in the catalogue, in one act. */
  enter: {
    effect: 'changes',
    permission: 'archives.catalogue',
    input: z.object({ holdings: z.array(OldHolding).min(1).max(1000) }),
    output: z.object({ items: z.array(ArchiveItemInSight) }),
    refuses: [...registrationRefuses, ...cataloguingRefuses],
    audit: ({ items }: { items: ArchiveItemInSight[] }) =>
      items.map((item) => ({
        ...recordCatalogued(item),
        changed: {
          number: item.carrier.number,
          title: item.carrier.title,
          mark: item.carrier.markText,
          ...recordCatalogued(item).changed,
          holder: item.carrier.holder.name,
          place: item.carrier.place.name
        }
      }))
  },
  /** Writes what was said wrongly anew, with the reason. Where its number changes, the one before is never given again. */
  correct: {
    effect: 'changes',
    permission: 'archives.catalogue',
    input: z.object({
      carrierId: Id,
      description: Description,
      /** Another item number; the one it has where its series stays, the next of the new series where it does not. */
      piece: Piece.optional(),
      reason: line(200),
      version: z.int().min(1)
    }),
    output: Corrected,
    refuses: [
      'carrier.notFound',
      'carrier.stateForbids',
      'archive.notCatalogued',
      'archive.nothingCorrected',
      'archive.changedMeanwhile',
      'archive.volumeNotFound',
      'archive.notOfVolume',
      ...cataloguingRefuses
    ],
    audit: (corrected: Corrected) => ({
      subject: corrected.carrierId,
      level: corrected.carrier.level,
      changed: { ...whatChanged(corrected.before, corrected), reason: corrected.reason }
    })
  },
  makeVolume: {
    effect: 'changes',
    permission: 'archives.catalogue',
    input: Volume.omit({ id: true, version: true }),
    output: VolumeInSight,
    refuses: [
      'archive.fondsUnknown',
      'archive.categoryUnknown',
      'archive.yearAhead',
      'archive.volumeNumberTaken',
      'archive.volumeAboveYou'
    ],
    audit: ({ id, number, title, level }: VolumeInSight) => ({ subject: id, level, changed: { volume: number, title } })
  },
  /** Corrects how a volume is called and what level it bears; never below what lies in it. */
  correctVolume: {
    effect: 'changes',
    permission: 'archives.catalogue',
    input: Volume.pick({ number: true, title: true, level: true, version: true }).extend({
      volumeId: Id,
      reason: line(200)
    }),
    output: VolumeInSight.extend({ before: Volume, reason: z.string() }),
    refuses: [
      'archive.volumeNotFound',
      'archive.volumeNumberTaken',
      'archive.volumeAboveYou',
      'archive.volumeBelowItems',
      'archive.changedMeanwhile'
    ],
    audit: ({ id, number, title, level, before, reason }: VolumeInSight & { before: Volume; reason: string }) => ({
      subject: id,
      level,
      changed: {
        volume: before.number === number ? number : [before.number, number],
        ...(before.title !== title && { title: [before.title, title] }),
        ...(before.level !== level && { level: [before.level, level] }),
        reason
      }
    })
  },
  /** Puts items into a volume, or out of the one they are in where none is named. */
  file: {
    effect: 'changes',
    permission: 'archives.catalogue',
    input: z.object({
      carrierIds: z.array(Id).min(1).max(1000),
      volumeId: Id.optional(),
      reason: line(200)
    }),
    output: InVolume,
    refuses: [
      'carrier.notFound',
      'carrier.stateForbids',
      'archive.notCatalogued',
      'archive.volumeNotFound',
      'archive.notOfVolume',
      'archive.filedAlready'
    ],
    audit: ({ items, before, reason }: InVolume) =>
      items.map(({ carrierId, volume, carrier: { level } }, index) => ({
        subject: carrierId,
        level,
        changed: { volume: [before[index] ?? '', volume?.number ?? ''], reason }
      }))
  },
  list: {
    effect: 'reads',
    permission: 'archives.read',
    input: ArchiveFilter.extend(Part.shape).extend({
      sort: ArchiveOrder.default('fileNumber'),
      descending: z.boolean().default(false)
    }),
    output: z.object({ rows: z.array(ArchiveItemInSight), total: z.int() }),
    refuses: []
  },
  /** What the catalogue says of a carrier, and every number it has borne; nothing where it is not described. */
  open: {
    effect: 'reads',
    permission: 'archives.read',
    input: z.object({ carrierId: Id }),
    output: z.object({
      item: ArchiveItemInSight.optional(),
      numbers: z.array(
        z.object({ fileNumber: z.string(), at: Moment, by: z.object({ number: z.string(), name: z.string() }) })
      )
    }),
    refuses: ['carrier.notFound']
  },
  /** Carriers that are in the archives and that no catalogue describes. */
  undescribed: {
    effect: 'reads',
    permission: 'archives.read',
    input: Part,
    output: z.object({ rows: z.array(CarrierInSight), total: z.int() }),
    refuses: []
  },
  volumes: {
    effect: 'reads',
    permission: 'archives.read',
    input: ArchiveFilter.pick({ words: true, fonds: true, category: true, year: true, retention: true }).extend(
      Part.shape
    ),
    output: z.object({ rows: z.array(VolumeInSight), total: z.int() }),
    refuses: []
  },
  openVolume: {
    effect: 'reads',
    permission: 'archives.read',
    input: z.object({ volumeId: Id }),
    output: VolumeInSight,
    refuses: ['archive.volumeNotFound']
  }
})

/** What an item says otherwise than before, field by field. */
function whatChanged(before: ArchiveItem, after: ArchiveItem): Record<string, unknown> {
  const told = ['fileNumber', 'retention', 'responsible', 'datedOn', 'keepUntil', 'remarks'] as const
  return Object.fromEntries(
    told
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, [before[field] ?? '', after[field] ?? '']])
  )
}
