import { useDeferredValue, useState } from 'react'
import { listingProblem } from '#shared/destruction-life.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { AddDialog, SHOWN_AT_MOST } from '#renderer/AddDialog.tsx'
import { useCarrierNumbered } from '#renderer/carrier-numbered.ts'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** Puts carriers on an open list. */
export function AddCarriers({ list, onClose }: { list: DestructionList; onClose: () => void }) {
  const { pages, carrierKinds } = useWords()
  const { destruction: said } = pages
  const { number, mark, title, kind, holder } = said.itemColumns
  const carrierNumbered = useCarrierNumbered()
  const { doing, perform } = useDoing(destruction.add)
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const { value: found } = useReading(carriers.list, { words, states: ['inStock'], count: SHOWN_AT_MOST })
  return (
    <AddDialog
      said={said}
      to={list.number}
      typed={typed}
      onTyped={setTyped}
      found={
        found && {
          total: found.total,
          rows: found.rows
            .filter((carrier) => listingProblem(carrier, undefined) === undefined)
            .map((carrier) => ({ ...carrier, more: [carrierKinds[carrier.kind], carrier.holder.name] }))
        }
      }
      headings={[number, mark, title, kind, holder]}
      withNumber={carrierNumbered}
      adding={doing}
      add={(carrierIds) => perform({ listId: list.id, carrierIds, version: list.version })}
      onClose={onClose}
    />
  )
}
