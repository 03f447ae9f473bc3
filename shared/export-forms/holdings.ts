import { listForm } from '../export-form.ts'
import { holdings, type Holding } from '../registers/holdings.ts'
import type { Column } from '../table-file.ts'
import { columnsOfCarrier } from './carriers.ts'
import { columnOf } from './column.ts'

const column = columnOf<Holding>()

const ofItsCarrier = columnsOfCarrier.map(({ key, heading, value, said }): Column<Holding> => ({
  key,
  heading,
  value: ({ carrier }) => value(carrier),
  ...(said && { said: ({ carrier }, words) => said(carrier, words) })
}))

/** Who has what: each carrier with whoever keeps it, and with whoever has it now where that is another. */
export const holdingsForm = listForm({
  list: holdings.list,
  idOf: ({ carrier }) => carrier.id,
  levelOf: ({ carrier }) => carrier.level,
  columns: [
    ...ofItsCarrier,
    column('outWith', ({ outWith }) => outWith?.name),
    column('outWithNumber', ({ outWith }) => outWith?.number),
    column('dueOn', ({ outWith }) => outWith?.dueOn)
  ]
})
