import type { CarrierState } from '#shared/carrier-life.ts'
import type { Day } from '#shared/days.ts'
import { composeSeries, type FileSeries, type Retention } from '#shared/file-number.ts'
import { levelOfRank, rankOf } from '#shared/levels.ts'
import type {
  ArchiveFilter,
  ArchiveItem,
  ArchiveItemInSight,
  ArchiveOrder,
  Category,
  Fonds,
  Volume,
  VolumeInSight
} from '#shared/registers/archives.ts'
import type { CarrierKind } from '#shared/registers/carriers.ts'
import { indexWords, searchQuery, wordsTyped } from '#shared/search-words.ts'
import type { z } from 'zod'
import { saidOfCarriers } from '#electron/registers/carriers/queries.ts'
import type { ReadableStore, SightView, WritableStore } from '#electron/store/open-store.ts'
import { seenWithCarrier } from '#electron/store/sight.ts'
import { oneOf, whereAll, type Term } from '#electron/store/terms.ts'

/** What the catalogue says of a carrier is seen by whoever sees the carrier. */
export const archiveItemsInSight: SightView = seenWithCarrier('archive_items')

/** The numbers that a carrier has borne are seen by whoever sees the carrier. */
export const archiveFileNumbersInSight: SightView = seenWithCarrier('archive_file_numbers')

/** A volume is seen by whoever is cleared for all that lies in it; with own sight, where something of it is seen. */
export const archiveVolumesInSight: SightView = {
  table: 'archive_volumes',
  sql: `SELECT * FROM main.archive_volumes
        WHERE level <= (SELECT clearance FROM looker)
          AND NOT EXISTS (SELECT 1 FROM main.archive_items AS items JOIN main.carriers AS kept ON kept.id = items.carrier_id
            WHERE items.volume_id = archive_volumes.id AND kept.level > (SELECT clearance FROM looker))
          AND CASE (SELECT sight FROM looker)
                WHEN 'everything' THEN 1
                WHEN 'own' THEN EXISTS (SELECT 1 FROM archive_items WHERE archive_items.volume_id = archive_volumes.id)
                ELSE 0
              END`
}

// Fonds and categories

export function allFonds(store: ReadableStore): Fonds[] {
  return store.all<Fonds>('SELECT code, name, version FROM archive_fonds ORDER BY code')
}

export function allCategories(store: ReadableStore): Category[] {
  return store.all<Category>('SELECT code, name, version FROM archive_categories ORDER BY code')
}

export function insertFonds(store: WritableStore, { code, name }: Omit<Fonds, 'version'>): void {
  store.run('INSERT INTO archive_fonds (code, name) VALUES (?, ?)', code, name)
}

export function insertCategory(store: WritableStore, { code, name }: Omit<Category, 'version'>): void {
  store.run('INSERT INTO archive_categories (code, name) VALUES (?, ?)', code, name)
}

/** Gives a fonds another name; false when it is no longer at this version. */
export function renameFonds(store: WritableStore, { code, name, version }: Fonds): boolean {
  const change = 'UPDATE archive_fonds SET name = ?, version = version + 1 WHERE code = ? AND version = ?'
  return store.run(change, name, code, version) === 1
}

/** Gives a category another name; false when it is no longer at this version. */
export function renameCategory(store: WritableStore, { code, name, version }: Category): boolean {
  const change = 'UPDATE archive_categories SET name = ?, version = version + 1 WHERE code = ? AND version = ?'
  return store.run(change, name, code, version) === 1
}

// File numbers

/** Whether a number was ever given, whether or not whoever asks sees to what. */
export function fileNumberWasGiven(store: WritableStore, fileNumber: string): boolean {
  return store.one('SELECT 1 FROM main.archive_file_numbers WHERE file_number = ?', fileNumber) !== undefined
}

/** The next item number of a series: one that was given is never given again, also where a correction has replaced it. */
export function nextPiece(store: WritableStore, series: FileSeries): number {
  const row = store.one<{ last: number | null }>(
    'SELECT max(piece) AS last FROM main.archive_file_numbers WHERE series = ?',
    composeSeries(series)
  )
  return (row?.last ?? 0) + 1
}

export function insertFileNumber(
  store: WritableStore,
  given: {
    carrierId: string
    fileNumber: string
    series: FileSeries
    piece: number
    at: string
    by: { number: string; name: string }
  }
): void {
  store.run(
    `INSERT INTO main.archive_file_numbers (file_number, carrier_id, series, piece, given_at, given_by, given_by_name)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    given.fileNumber,
    given.carrierId,
    composeSeries(given.series),
    given.piece,
    given.at,
    given.by.number,
    given.by.name
  )
}

/** Every number a carrier has borne in the archives, the one it bears now last. */
export function fileNumbersOf(
  store: ReadableStore,
  carrierId: string
): { fileNumber: string; at: string; by: { number: string; name: string } }[] {
  return store
    .all<{ file_number: string; given_at: string; given_by: string; given_by_name: string }>(
      `SELECT numbers.* FROM archive_file_numbers AS numbers
       LEFT JOIN archive_items ON archive_items.file_number = numbers.file_number
       WHERE numbers.carrier_id = ?
       ORDER BY archive_items.row IS NOT NULL, numbers.given_at, numbers.file_number`,
      carrierId
    )
    .map((row) => ({
      fileNumber: row.file_number,
      at: row.given_at,
      by: { number: row.given_by, name: row.given_by_name }
    }))
}

// Items

export function insertArchiveItem(store: WritableStore, item: Omit<ArchiveItem, 'version' | 'volume'>): void {
  store.run(
    `INSERT INTO main.archive_items (carrier_id, file_number, fonds, category, year, retention, office, piece, responsible,
       dated_on, remarks, keep_until, archived_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    item.carrierId,
    item.fileNumber,
    item.fonds,
    item.category,
    item.year,
    item.retention,
    item.office ?? null,
    item.piece,
    item.responsible,
    item.datedOn ?? null,
    item.remarks ?? null,
    item.keepUntil ?? null,
    item.archivedOn
  )
  indexItem(store, item.carrierId, item.responsible)
}

/** Writes what is said of an item anew; false when it is no longer at this version. */
export function describeArchiveItem(store: WritableStore, item: ArchiveItem): boolean {
  const changed = store.run(
    `UPDATE main.archive_items SET file_number = ?, fonds = ?, category = ?, year = ?, retention = ?, office = ?, piece = ?,
       responsible = ?, dated_on = ?, remarks = ?, keep_until = ?, version = version + 1
     WHERE carrier_id = ? AND version = ?`,
    item.fileNumber,
    item.fonds,
    item.category,
    item.year,
    item.retention,
    item.office ?? null,
    item.piece,
    item.responsible,
    item.datedOn ?? null,
    item.remarks ?? null,
    item.keepUntil ?? null,
    item.carrierId,
    item.version
  )
  if (changed === 0) return false
  indexItem(store, item.carrierId, item.responsible)
  return true
}

/** Another last day of an item's retention, as an appraisal has decided; false when it is no longer at this version. */
export function setKeptUntil(
  store: WritableStore,
  { carrierId, keepUntil, version }: { carrierId: string; keepUntil: Day | undefined; version: number }
): boolean {
  return (
    store.run(
      'UPDATE main.archive_items SET keep_until = ?, version = version + 1 WHERE carrier_id = ? AND version = ?',
      keepUntil ?? null,
      carrierId,
      version
    ) === 1
  )
}

/** Whether an item lies in a volume that whoever asks does not see. */
export function isInUnseenVolume(store: WritableStore, carrierId: string): boolean {
  return (
    store.one(
      `SELECT 1 FROM main.archive_items WHERE carrier_id = ? AND volume_id IS NOT NULL
         AND volume_id NOT IN (SELECT id FROM archive_volumes)`,
      carrierId
    ) !== undefined
  )
}

/** Puts an item into a volume, or out of any. */
export function setVolume(store: WritableStore, carrierId: string, volumeId: string | undefined): void {
  store.run(
    'UPDATE main.archive_items SET volume_id = ?, version = version + 1 WHERE carrier_id = ?',
    volumeId ?? null,
    carrierId
  )
}

// It is found by every number it has borne.
function indexItem(store: WritableStore, carrierId: string, responsible: string): void {
  const row = 'SELECT row FROM main.archive_items WHERE carrier_id = ?'
  const numbers = store.all<{ file_number: string }>(
    'SELECT file_number FROM main.archive_file_numbers WHERE carrier_id = ? ORDER BY file_number',
    carrierId
  )
  store.run(`DELETE FROM archive_words WHERE rowid = (${row})`, carrierId)
  store.run(
    `INSERT INTO archive_words (rowid, words) VALUES ((${row}), ?)`,
    carrierId,
    indexWords([...numbers.map(({ file_number }) => file_number), responsible])
  )
}

type Row = {
  carrier_id: string
  file_number: string
  fonds: string
  category: string
  year: number
  retention: Retention
  office: string | null
  piece: number
  volume_id: string | null
  volume_number: string | null
  responsible: string
  dated_on: string | null
  remarks: string | null
  keep_until: string | null
  archived_on: string
  version: number
  number: string
  title: string
  document_number: string | null
  copy_number: string | null
  kind: CarrierKind
  level: number
  mark_text: string
  pages: number | null
  capacity: string | null
  state: CarrierState
  carrier_version: number
  unit_name: string
  holder_number: string
  holder_name: string
  place_code: string
  place_name: string
}

const withCarrier = `
  SELECT archive_items.*, archive_volumes.number AS volume_number,
    carriers.number, carriers.title, carriers.document_number, carriers.copy_number, carriers.kind, carriers.level,
    carriers.mark_text, carriers.pages, carriers.capacity, carriers.state, carriers.version AS carrier_version,
    units.name AS unit_name, people.number AS holder_number, people.name AS holder_name,
    places.code AS place_code, places.name AS place_name
  FROM archive_items
  JOIN carriers ON carriers.id = archive_items.carrier_id
  JOIN units ON units.id = carriers.unit_id
  JOIN people ON people.id = carriers.holder_id
  JOIN places ON places.id = carriers.place_id
  LEFT JOIN archive_volumes ON archive_volumes.id = archive_items.volume_id`

/** What the catalogue says of a carrier, where it is described and in sight. */
export function archiveItemOf(store: ReadableStore, carrierId: string): ArchiveItemInSight | undefined {
  const row = store.one<Row>(`${withCarrier} WHERE archive_items.carrier_id = ?`, carrierId)
  return row && fromRow(row)
}

// The order of the catalogue: fonds, category, year, retention, office, item.
const inOrder = (direction: string) =>
  ['fonds', 'category', 'year', 'retention', 'office', 'piece']
    .map((column) => `archive_items.${column} ${direction}`)
    .join(', ')
const orders: Record<z.infer<typeof ArchiveOrder>, string | undefined> = {
  fileNumber: undefined,
  title: 'carriers.title',
  level: 'carriers.level',
  datedOn: 'archive_items.dated_on',
  keepUntil: 'archive_items.keep_until',
  archivedOn: 'archive_items.archived_on'
}

/** The items in sight that fit, and how many there are of them. */
export function listArchiveItems(
  store: ReadableStore,
  filter: ArchiveFilter,
  {
    today,
    sort,
    descending,
    from,
    count
  }: { today: Day; sort: z.infer<typeof ArchiveOrder>; descending: boolean; from: number; count: number }
): { rows: ArchiveItemInSight[]; total: number } {
  const { where, values } = fitting(filter, today)
  const direction = descending ? 'DESC' : 'ASC'
  const first = orders[sort]
  const order = [...(first ? [`${first} ${direction}`] : []), inOrder(direction)].join(', ')
  const rows = store.all<Row>(`${withCarrier} ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, ...values, count, from)
  const total =
    store.one<{ total: number }>(
      `SELECT count(*) AS total FROM archive_items JOIN carriers ON carriers.id = archive_items.carrier_id ${where}`,
      ...values
    )?.total ?? 0
  return { rows: rows.map(fromRow), total }
}

function fitting(filter: ArchiveFilter, today: Day) {
  const { words, fonds, category, year, retention, levels, placeId, volumeId, ended, which } = filter
  const terms: Term[] = []
  // Part of what was typed may stand in the catalogue, part in the ledger: each word is looked for in both.
  for (const word of wordsTyped(words ?? '')) {
    const query = searchQuery(word)
    const ways = saidOfCarriers(word).map(([select, value]) => ({ way: `carriers.row IN (${select})`, value }))
    if (query !== undefined) {
      const way = 'archive_items.row IN (SELECT rowid FROM archive_words WHERE archive_words MATCH ?)'
      ways.push({ way, value: query })
    }
    const anyWay = ['FALSE', ...ways.map(({ way }) => way)].join(' OR ')
    terms.push([`(${anyWay})`, ...ways.map(({ value }) => value)])
  }
  if (fonds !== undefined) terms.push(['archive_items.fonds = ?', fonds])
  if (category !== undefined) terms.push(['archive_items.category = ?', category])
  if (year !== undefined) terms.push(['archive_items.year = ?', year])
  if (retention !== undefined) terms.push(['archive_items.retention = ?', retention])
  if (levels?.length) terms.push(oneOf('carriers.level', levels.map(rankOf)))
  if (placeId !== undefined) terms.push(['carriers.place_id = ?', placeId])
  if (volumeId !== undefined) terms.push(['archive_items.volume_id = ?', volumeId])
  if (ended === true) terms.push(['archive_items.keep_until < ?', today])
  if (ended === false) terms.push(['coalesce(archive_items.keep_until >= ?, TRUE)', today])
  const gone = "('sentAway', 'returned', 'destroyed')"
  if (which === 'here') terms.push([`carriers.state NOT IN ${gone}`])
  if (which === 'gone') terms.push([`carriers.state IN ${gone}`])
  return whereAll(terms)
}

/** The carriers in sight that are in the archives and in no catalogue, by number, and how many there are of them. */
export function listUndescribed(
  store: ReadableStore,
  { from, count }: { from: number; count: number }
): { ids: string[]; total: number } {
  const where = `WHERE carriers.at_rest = 'archived' AND carriers.state NOT IN ('sentAway', 'returned', 'destroyed')
    AND carriers.id NOT IN (SELECT carrier_id FROM archive_items)`
  const ids = store.all<{ id: string }>(
    `SELECT carriers.id FROM carriers ${where} ORDER BY carriers.row LIMIT ? OFFSET ?`,
    count,
    from
  )
  const total = store.one<{ total: number }>(`SELECT count(*) AS total FROM carriers ${where}`)?.total ?? 0
  return { ids: ids.map(({ id }) => id), total }
}

// Volumes

export function insertVolume(store: WritableStore, volume: Omit<Volume, 'version'>): void {
  store.run(
    `INSERT INTO main.archive_volumes (id, number, title, fonds, category, year, retention, level)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    volume.id,
    volume.number,
    volume.title,
    volume.fonds,
    volume.category,
    volume.year,
    volume.retention,
    rankOf(volume.level)
  )
  indexVolume(store, volume)
}

/** Whether a volume bears this number, whether or not whoever asks sees it. */
export function volumeNumberIsTaken(store: WritableStore, number: string): boolean {
  return store.one('SELECT 1 FROM main.archive_volumes WHERE number = ?', number) !== undefined
}

/** Writes how a volume is called and what level it bears; false when it is no longer at this version. */
export function describeVolume(store: WritableStore, volume: Volume): boolean {
  const changed = store.run(
    'UPDATE main.archive_volumes SET number = ?, title = ?, level = ?, version = version + 1 WHERE id = ? AND version = ?',
    volume.number,
    volume.title,
    rankOf(volume.level),
    volume.id,
    volume.version
  )
  if (changed === 0) return false
  indexVolume(store, volume)
  return true
}

function indexVolume(store: WritableStore, { id, number, title }: Pick<Volume, 'id' | 'number' | 'title'>): void {
  const row = 'SELECT row FROM main.archive_volumes WHERE id = ?'
  store.run(`DELETE FROM archive_volume_words WHERE rowid = (${row})`, id)
  store.run(`INSERT INTO archive_volume_words (rowid, words) VALUES ((${row}), ?)`, id, indexWords([number, title]))
}

type VolumeRow = {
  id: string
  number: string
  title: string
  fonds: string
  category: string
  year: number
  retention: Retention
  level: number
  version: number
  items: number
  pages: number
}

const withContents = `
  SELECT archive_volumes.*,
    (SELECT count(*) FROM archive_items WHERE volume_id = archive_volumes.id) AS items,
    (SELECT coalesce(sum(carriers.pages), 0) FROM archive_items JOIN carriers ON carriers.id = archive_items.carrier_id
     WHERE archive_items.volume_id = archive_volumes.id) AS pages
  FROM archive_volumes`

export function volumeOf(store: ReadableStore, id: string): VolumeInSight | undefined {
  const row = store.one<VolumeRow>(`${withContents} WHERE archive_volumes.id = ?`, id)
  return row && volumeFromRow(row)
}

/** The volumes in sight that fit, in the order of their numbers. */
export function listVolumes(
  store: ReadableStore,
  {
    words,
    fonds,
    category,
    year,
    retention
  }: Pick<ArchiveFilter, 'words' | 'fonds' | 'category' | 'year' | 'retention'>,
  { from, count }: { from: number; count: number }
): { rows: VolumeInSight[]; total: number } {
  const terms: Term[] = []
  if (words?.trim()) {
    const query = searchQuery(words)
    terms.push(
      query === undefined
        ? ['FALSE']
        : ['archive_volumes.row IN (SELECT rowid FROM archive_volume_words WHERE archive_volume_words MATCH ?)', query]
    )
  }
  if (fonds !== undefined) terms.push(['archive_volumes.fonds = ?', fonds])
  if (category !== undefined) terms.push(['archive_volumes.category = ?', category])
  if (year !== undefined) terms.push(['archive_volumes.year = ?', year])
  if (retention !== undefined) terms.push(['archive_volumes.retention = ?', retention])
  const { where, values } = whereAll(terms)
  const rows = store.all<VolumeRow>(
    `${withContents} ${where} ORDER BY archive_volumes.number LIMIT ? OFFSET ?`,
    ...values,
    count,
    from
  )
  const total =
    store.one<{ total: number }>(`SELECT count(*) AS total FROM archive_volumes ${where}`, ...values)?.total ?? 0
  return { rows: rows.map(volumeFromRow), total }
}

function volumeFromRow({
  id,
  number,
  title,
  fonds,
  category,
  year,
  retention,
  level,
  ...rest
}: VolumeRow): VolumeInSight {
  const { version, items, pages } = rest
  return { id, number, title, fonds, category, year, retention, level: levelOfRank(level), version, items, pages }
}

function fromRow(row: Row): ArchiveItemInSight {
  return {
    carrierId: row.carrier_id,
    fileNumber: row.file_number,
    fonds: row.fonds,
    category: row.category,
    year: row.year,
    retention: row.retention,
    ...(row.office !== null && { office: row.office }),
    piece: row.piece,
    ...(row.volume_id !== null &&
      row.volume_number !== null && { volume: { id: row.volume_id, number: row.volume_number } }),
    responsible: row.responsible,
    ...(row.dated_on !== null && { datedOn: row.dated_on }),
    ...(row.remarks !== null && { remarks: row.remarks }),
    ...(row.keep_until !== null && { keepUntil: row.keep_until }),
    archivedOn: row.archived_on,
    version: row.version,
    carrier: {
      number: row.number,
      title: row.title,
      ...(row.document_number !== null && { documentNumber: row.document_number }),
      ...(row.copy_number !== null && { copyNumber: row.copy_number }),
      kind: row.kind,
      level: levelOfRank(row.level),
      markText: row.mark_text,
      ...(row.pages !== null && { pages: row.pages }),
      ...(row.capacity !== null && { capacity: row.capacity }),
      unit: row.unit_name,
      holder: { number: row.holder_number, name: row.holder_name },
      place: { code: row.place_code, name: row.place_name },
      state: row.state,
      version: row.carrier_version
    }
  }
}
