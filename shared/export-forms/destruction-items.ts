import { listForm } from '../export-form.ts'
import { destruction, type DestructionItem } from '../registers/destruction.ts'
import { columnOf } from './column.ts'

const column = columnOf<DestructionItem>()

/** What stands on a destruction list (销毁清册). */
export const destructionItemsForm = listForm({
  list: destruction.items,
  idOf: ({ id }) => id,
  levelOf: ({ carrier }) => carrier.level,
  columns: [
    column('number', ({ carrier }) => carrier.number),
    column('title', ({ carrier }) => carrier.title),
    column(
      'level',
      ({ carrier }) => carrier.level,
      ({ carrier }, words) => words.levels[carrier.level]
    ),
    column('markText', ({ carrier }) => carrier.markText),
    column(
      'carrierKind',
      ({ carrier }) => carrier.kind,
      ({ carrier }, words) => words.carrierKinds[carrier.kind]
    ),
    column('issuer', ({ carrier }) => carrier.issuer),
    column('documentNumber', ({ carrier }) => carrier.documentNumber),
    column('copyNumber', ({ carrier }) => carrier.copyNumber),
    column('serialNumber', ({ carrier }) => carrier.serialNumber),
    column('pages', ({ carrier }) => carrier.pages),
    column('capacity', ({ carrier }) => carrier.capacity),
    column('unit', ({ carrier }) => carrier.unit),
    column('holder', ({ carrier }) => carrier.holder.name),
    column(
      'status',
      ({ status }) => status,
      ({ status }, words) => words.pages.destruction.itemStatuses[status]
    ),
    column('reason', ({ reason }) => reason),
    column('addedAt', ({ addedAt }) => addedAt),
    column('addedBy', ({ addedBy }) => addedBy.name),
    column('endedAt', ({ endedAt }) => endedAt),
    column('endedBy', ({ endedBy }) => endedBy?.name)
  ]
})
