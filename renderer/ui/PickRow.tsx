import { Checkbox } from 'antd'
import { usePicked, type RowsPicked } from './rows-picked.ts'

/** The tick of one row. */
export function PickRow({ rows, id, label }: { rows: RowsPicked; id: string; label: string }) {
  const { allBut, ids } = usePicked(rows)
  return <Checkbox checked={ids.has(id) !== allBut} onChange={() => rows.toggle(id)} aria-label={label} tabIndex={-1} />
}
