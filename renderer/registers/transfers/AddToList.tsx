import { Checkbox, Input, InputNumber } from 'antd'
import { useDeferredValue, useState } from 'react'
import { carriers } from '#shared/registers/carriers.ts'
import { transfers, type Transfer } from '#shared/registers/transfers.ts'
import { FiledFields } from '#renderer/archive-fields.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

// As many as are read through at once; words narrow them.
const SHOWN = 100

/** Puts further carriers of the unit on a list that is open. */
export function AddToList(props: { transfer: Transfer; onDone: (count: number) => void; onClose: () => void }) {
  const { transfer, onDone, onClose } = props
  const { pages } = useWords()
  const { transfers: said, archives } = pages
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const { value } = useReading(carriers.list, {
    unit: transfer.unit.name,
    states: ['inStock'],
    ...(words && { words }),
    count: SHOWN,
    descending: false
  })
  const [chosen, setChosen] = useState<readonly { carrierId: string; version: number }[]>([])
  const waiting = new Set(transfer.items.filter(({ state }) => state === 'waiting').map(({ carrierId }) => carrierId))
  const rows = (value?.rows ?? []).filter(({ id, heldBecause }) => !waiting.has(id) && heldBecause === undefined)
  // What is on the list already says how the rest of it is usually filed.
  const like = transfer.items.at(-1)?.description
  return (
    <FormDialog
      operation={transfers.add}
      title={said.addTitle(transfer.number)}
      submitLabel={said.confirmAdd(chosen.length)}
      width={760}
      given={{ transferId: transfer.id, version: transfer.version, each: [...chosen] }}
      initial={
        like
          ? {
              ...{ fonds: like.fonds, category: like.category, retention: like.retention },
              ...(like.office !== undefined && { office: like.office })
            }
          : {}
      }
      beside={{
        values: { typed, chosen },
        fill: (kept) => {
          setTyped(kept['typed'] as string)
          setChosen(kept['chosen'] as typeof chosen)
        }
      }}
      onDone={() => onDone(chosen.length)}
      onClose={onClose}
    >
      <Input
        type="search"
        aria-label={pages.carriers.searchLabel}
        placeholder={pages.carriers.search}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        // Enter looks, and does not sign the sheet off.
        onPressEnter={(event) => event.preventDefault()}
      />
      {value && rows.length === 0 && <p className="quiet">{said.nothingToAdd(transfer.unit.name)}</p>}
      {rows.length > 0 && (
        <div className="bulk-lines" tabIndex={0} role="region" aria-label={said.add}>
          <table>
            <tbody>
              {rows.map(({ id, number, level, markText, title, version }) => (
                <tr key={id}>
                  <td>
                    <Checkbox
                      aria-label={archives.volumes.choose(number)}
                      checked={chosen.some(({ carrierId }) => carrierId === id)}
                      onChange={({ target }) =>
                        setChosen(
                          target.checked
                            ? [...chosen, { carrierId: id, version }]
                            : chosen.filter(({ carrierId }) => carrierId !== id)
                        )
                      }
                    />
                  </td>
                  <td className="number-code">{number}</td>
                  <td>
                    <Mark level={level} text={markText} />
                  </td>
                  <td>{title}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="columns">
        <FiledFields />
        <Field name="year" label={archives.fields.year} hint={said.yearHint}>
          <InputNumber min={1900} max={2999} precision={0} />
        </Field>
        <Field name="responsible" label={archives.fields.responsible} hint={said.responsibleHint}>
          <Input maxLength={100} />
        </Field>
      </div>
    </FormDialog>
  )
}
