import { listForm } from '../export-form.ts'
import { archives, type ArchiveItemInSight } from '../registers/archives.ts'
import { columnOf } from './column.ts'

const column = columnOf<ArchiveItemInSight>()

/** The catalogue of the archives (归档文件目录), with what says where each item lies and how long it is kept. */
export const archivesForm = listForm({
  list: archives.list,
  idOf: ({ carrierId }) => carrierId,
  levelOf: ({ carrier }) => carrier.level,
  columns: [
    column('fileNumber', ({ fileNumber }) => fileNumber),
    column('responsibleBody', ({ responsible }) => responsible),
    column('documentNumber', ({ carrier }) => carrier.documentNumber),
    column('title', ({ carrier }) => carrier.title),
    column('datedOn', ({ datedOn }) => datedOn),
    column(
      'level',
      ({ carrier }) => carrier.level,
      ({ carrier }, words) => words.levels[carrier.level]
    ),
    column('markText', ({ carrier }) => carrier.markText),
    column('pages', ({ carrier }) => carrier.pages),
    column('remarks', ({ remarks }) => remarks),
    column(
      'retention',
      ({ retention }) => retention,
      ({ retention }, { pages }) => pages.archives.retentions[retention]
    ),
    column('keepUntil', ({ keepUntil }) => keepUntil),
    column('volume', ({ volume }) => volume?.number),
    column('number', ({ carrier }) => carrier.number),
    column('unit', ({ carrier }) => carrier.unit),
    column('holder', ({ carrier }) => carrier.holder.name),
    column('place', ({ carrier }) => carrier.place.name),
    column(
      'state',
      ({ carrier }) => carrier.state,
      ({ carrier }, words) => words.carrierStates[carrier.state]
    ),
    column('archivedOn', ({ archivedOn }) => archivedOn)
  ]
})
