import { Button, Checkbox, Input, type InputRef } from 'antd'
import { useDeferredValue, useRef, useState } from 'react'
import { appraisals, type Appraisal } from '#shared/registers/appraisals.ts'
import { archives, type ArchiveItemInSight } from '#shared/registers/archives.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { useScanner } from '#renderer/ui/use-scanner.ts'
import { useAsk, useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

const FOUND = 100

type Told = { refused: boolean; text: string }

/** Puts items of the catalogue before the group: each that is scanned at once, or those that are found by words and ticked. */
export function AddItems({ appraisal, onClose }: { appraisal: Appraisal; onClose: () => void }) {
  const words = useWords()
  const { appraisals: said, archives: ofArchives } = words.pages
  const ask = useAsk()
  const { doing, perform } = useDoing(appraisals.add)
  const [typed, setTyped] = useState('')
  const [ended, setEnded] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState<Told>()
  const input = useRef<InputRef>(null)
  const wanted = useDeferredValue(typed.trim())
  const { value: found } = useReading(archives.list, {
    words: wanted,
    count: FOUND,
    ...(ended && { ended: true })
  })
  const rows = found?.rows ?? []
  const add = async (carrierIds: string[], done: string) => {
    const answer = await perform({ appraisalId: appraisal.id, carrierIds, version: appraisal.version })
    setTold(answer.ok ? { refused: false, text: done } : { refused: true, text: sayRefusal(words, answer.refusal) })
    if (answer.ok) setChosen(new Set())
  }
  const take = async (number: string) => {
    if (number === '') return
    const answer = await ask(archives.list, { words: number, count: 20 })
    const item = answer.ok && answer.value.rows.find((each) => isNumberOf(each, number))
    if (item) {
      await add([item.carrierId], said.addedOne(item.fileNumber))
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
  const all = rows.length > 0 && rows.every(({ carrierId }) => chosen.has(carrierId))
  const tick = (ids: readonly string[], on: boolean) =>
    setChosen(new Set([...chosen].filter((id) => !ids.includes(id)).concat(on ? ids : [])))
  return (
    <Dialog title={`${said.addTitle} · ${appraisal.number}`} open onClose={onClose} width={860}>
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
      <p className="below-search">
        <Checkbox checked={ended} onChange={({ target }) => setEnded(target.checked)}>
          {said.onlyEnded}
        </Checkbox>
      </p>
      <p role="status" className={told?.refused ? 'scan-told field-problem' : 'scan-told'}>
        {told?.text}
      </p>
      {found && rows.length === 0 && <p className="quiet">{said.nothingFound}</p>}
      {rows.length > 0 && (
        <div className="found-carriers">
          <table className="plain-table" aria-label={said.found}>
            <thead>
              <tr>
                <th>
                  <Checkbox
                    aria-label={said.selectAll}
                    checked={all}
                    indeterminate={!all && chosen.size > 0}
                    onChange={({ target }) =>
                      tick(
                        rows.map(({ carrierId }) => carrierId),
                        target.checked
                      )
                    }
                  />
                </th>
                <th>{said.itemColumns.fileNumber}</th>
                <th>{said.itemColumns.mark}</th>
                <th>{said.itemColumns.title}</th>
                <th>{said.itemColumns.retention}</th>
                <th>{said.itemColumns.keepUntil}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ carrierId, fileNumber, carrier, retention, keepUntil }) => (
                <tr key={carrierId}>
                  <td>
                    <Checkbox
                      aria-label={said.selectItem(fileNumber)}
                      checked={chosen.has(carrierId)}
                      onChange={({ target }) => tick([carrierId], target.checked)}
                    />
                  </td>
                  <td className="number-code">{fileNumber}</td>
                  <td>
                    <Mark level={carrier.level} text={carrier.markText} />
                  </td>
                  <td>{carrier.title}</td>
                  <td>{ofArchives.retentions[retention]}</td>
                  <td>{keepUntil ?? said.forEver}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{said.close}</Button>
        <Button
          type="primary"
          disabled={chosen.size === 0}
          loading={doing}
          onClick={() => void add([...chosen], said.added(chosen.size))}
        >
          {said.addSelected(chosen.size)}
        </Button>
      </div>
    </Dialog>
  )
}

function isNumberOf({ fileNumber, carrier }: ArchiveItemInSight, scanned: string): boolean {
  const same = (one: string) => one.toUpperCase() === scanned.toUpperCase()
  return same(fileNumber) || same(carrier.number)
}
