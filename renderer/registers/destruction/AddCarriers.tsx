import { Button, Checkbox, Input, type InputRef } from 'antd'
import { useDeferredValue, useRef, useState } from 'react'
import { listingProblem } from '#shared/destruction-life.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { useCarrierNumbered } from '#renderer/carrier-numbered.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { useScanner } from '#renderer/ui/use-scanner.ts'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

const FOUND = 100

type Told = { refused: boolean; text: string }

/** Puts carriers on an open list: each that is scanned at once, or those that are found by words and ticked. */
export function AddCarriers({ list, onClose }: { list: DestructionList; onClose: () => void }) {
  const words = useWords()
  const { destruction: said } = words.pages
  const carrierNumbered = useCarrierNumbered()
  const { doing, perform } = useDoing(destruction.add)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState<Told>()
  const input = useRef<InputRef>(null)
  const wanted = useDeferredValue(typed.trim())
  const { value: found } = useReading(carriers.list, { words: wanted, states: ['inStock'], count: FOUND })
  const rows = (found?.rows ?? []).filter((carrier) => listingProblem(carrier, undefined) === undefined)
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))

  const add = async (carrierIds: string[], done: string) => {
    const answer = await perform({ listId: list.id, carrierIds, version: list.version })
    setTold(answer.ok ? { refused: false, text: done } : { refused: true, text: sayRefusal(words, answer.refusal) })
    if (answer.ok) setChosen(new Set())
  }
  // A whole number, scanned or typed and ended with Enter, is listed at once.
  const take = async (number: string) => {
    if (number === '') return
    const carrier = await carrierNumbered(number)
    if (carrier) {
      await add([carrier.id], said.addedOne(carrier.number))
      setTyped('')
    } else if (rows.length === 0 || number !== typed.trim())
      setTold({ refused: true, text: said.unknownNumber(number) })
    input.current?.focus({ cursor: 'all' })
  }
  useScanner((scanned) => {
    if (scanned.kind !== 'carrier') return false
    void take(scanned.text)
    return true
  })
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id))
  const tick = (ids: readonly string[], on: boolean) =>
    setChosen(new Set([...chosen].filter((id) => !ids.includes(id)).concat(on ? ids : [])))

  return (
    <Dialog title={`${said.addTitle} · ${list.number}`} open onClose={onClose} width={820}>
      <p className="quiet">{said.addHint}</p>
      <Input
        ref={input}
        autoFocus
        size="large"
        aria-label={said.addSearch}
        placeholder={said.addSearch}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => void take(typed.trim())}
      />
      <p role="status" className={told?.refused ? 'scan-told field-problem' : 'scan-told'}>
        {told?.text}
      </p>
      {found && rows.length === 0 && <p className="quiet">{said.nothingFound}</p>}
      {rows.length > 0 && (
        <div className="found-carriers">
          <table className="plain-table" aria-label={said.addFound}>
            <thead>
              <tr>
                <th>
                  <Checkbox
                    aria-label={said.selectAll}
                    checked={all}
                    indeterminate={!all && chosen.size > 0}
                    onChange={({ target }) =>
                      tick(
                        rows.map(({ id }) => id),
                        target.checked
                      )
                    }
                  />
                </th>
                <th>{said.itemColumns.number}</th>
                <th>{said.itemColumns.mark}</th>
                <th>{said.itemColumns.title}</th>
                <th>{said.itemColumns.kind}</th>
                <th>{said.itemColumns.holder}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, number, level, markText, title, kind, holder }) => (
                <tr key={id}>
                  <td>
                    <Checkbox
                      aria-label={said.selectOne(number)}
                      checked={chosen.has(id)}
                      onChange={({ target }) => tick([id], target.checked)}
                    />
                  </td>
                  <td className="number-code">{number}</td>
                  <td>
                    <Mark level={level} text={markText} />
                  </td>
                  <td>{title}</td>
                  <td>{words.carrierKinds[kind]}</td>
                  <td>{holder.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found && found.total > FOUND && <p className="quiet">{said.showing(FOUND, found.total)}</p>}
      <div className="dialog-actions">
        <Button
          type="primary"
          disabled={chosen.size === 0}
          loading={doing}
          onClick={() =>
            void add(
              [...chosen].filter((id) => numbers.has(id)),
              said.added(chosen.size)
            )
          }
        >
          {said.addSelected(chosen.size)}
        </Button>
        <Button onClick={onClose}>{said.close}</Button>
      </div>
    </Dialog>
  )
}
