import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Checkbox, InputNumber, Segmented, Spin } from 'antd'
import { type CSSProperties, type ReactElement, type ReactNode } from 'react'
import { carriers, type CarrierFilter, type CarrierInSight } from '#shared/registers/carriers.ts'
import { MOST_PRINTED } from '#shared/registers/prints.ts'
import { handedOver, handOver } from '#renderer/picked-carriers.ts'
import { barcodeOf } from '#renderer/ui/barcode.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import type { PaperSize } from '#renderer/ui/Paper.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useScanner } from '#renderer/ui/use-scanner.ts'
import { useAsk, useReading, useWhole } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

import { LabelSize, labelsOfSheet, MOST_SCANNED } from './label-size.ts'

/** What the sheets are given to that prints them. */
export type PrintsLabels = (labels: {
  form: 'carrierLabel'
  about: string
  carrierIds: readonly string[]
  size: PaperSize
  sheets: readonly { key: string; content: ReactNode }[]
}) => ReactNode

/**
 * The barcode labels of one carrier, of those that a list showed, or of those that are scanned here one after the other. They
 * bear number and mark, and never the title. The address holds what they are of and how they are set.
 * @param onPaper draws the labels with the button that prints them
 */
export function LabelsPage({ onPaper }: { onPaper: PrintsLabels }): ReactElement {
  const { pages } = useWords()
  const { labels: said } = pages
  const view = useSearch({ from: '/labels' })
  const { numbers, picked } = view
  const { size = 'label-60-40', start = 1, x = 0, y = 0, first = false } = view
  const navigate = useNavigate({ from: '/labels' })
  const set = (next: Partial<typeof view>) => void navigate({ search: { ...view, ...next }, replace: true })
  const { message } = App.useApp()
  const ask = useAsk()
  const { found, more, refusal } = useCarriersOf(view)
  const add = async (number: string) => {
    if ((numbers ?? []).length >= MOST_SCANNED) return void message.warning(said.scannedMany(MOST_SCANNED))
    const answer = await ask(carriers.list, { numbers: [number] })
    if (!answer.ok || answer.value.total === 0) return void message.warning(pages.scanner.unknownNumber(number))
    const { words, levels, kinds, states } = view
    const together = [...new Set([...(numbers ?? []), number])]
    if (numbers ?? picked) return set({ numbers: together })
    // What a whole list showed stays, and what is scanned comes to it.
    const whole = handOver({ filter: { words, levels, kinds, states }, except: [] })
    set({ numbers: together, picked: whole, words: undefined, levels: undefined, kinds: undefined, states: undefined })
  }
  useScanner(({ kind, text }) => {
    if (kind !== 'carrier') return false
    void add(text)
    return true
  })
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (picked !== undefined && !handedOver(picked))
    return (
      <>
        <PageTitle title={said.title} />
        <EmptyState title={said.pickedForgotten} next={said.pickedForgottenNext}>
          <Link to="/carriers">{pages.carrier.back}</Link>
        </EmptyState>
      </>
    )
  if (!found) return <Spin aria-label={pages.loading} />
  const [one] = found
  const wanted = first && one ? [one] : found
  const ofSheet = labelsOfSheet[size]
  const offset = { '--label-x': `${x}mm`, '--label-y': `${y}mm` } as CSSProperties
  return (
    <>
      <PageTitle title={said.title} note={<Link to="/carriers">{pages.carrier.back}</Link>} />
      <div className="toolbar">
        <Segmented
          aria-label={said.size}
          value={size}
          options={LabelSize.options.map((each) => ({ value: each, label: said.sizes[each] }))}
          onChange={(next) => set({ size: next })}
        />
        {ofSheet !== undefined && (
          <label>
            {said.start}
            <InputNumber
              min={1}
              max={ofSheet}
              precision={0}
              value={Math.min(start, ofSheet)}
              onChange={(next) => set({ start: next ?? undefined })}
            />
          </label>
        )}
        <label>
          {said.x}
          <InputNumber min={-5} max={5} step={0.5} value={x} onChange={(next) => set({ x: next ?? 0 })} />
        </label>
        <label>
          {said.y}
          <InputNumber min={-5} max={5} step={0.5} value={y} onChange={(next) => set({ y: next ?? 0 })} />
        </label>
        <Checkbox checked={first} onChange={({ target }) => set({ first: target.checked })}>
          {said.firstOnly}
        </Checkbox>
        <span className="quiet">{said.scanMore}</span>
      </div>
      {more && <p className="caution">{said.tooMany(more.shown, more.total)}</p>}
      {!one && <EmptyState title={said.none} next={said.scanMore} />}
      {one && (
        <div style={offset} className="label-desk">
          {onPaper({
            form: 'carrierLabel',
            about: said.about(one.number, wanted.length),
            carrierIds: wanted.map(({ id }) => id),
            size: ofSheet === undefined ? (size as PaperSize) : 'labels-a4',
            sheets:
              ofSheet === undefined
                ? wanted.map((carrier) => ({ key: carrier.id, content: <Label carrier={carrier} /> }))
                : sheetsOf(wanted, ofSheet, Math.min(start, ofSheet)).map((cells, index) => ({
                    key: `sheet ${index + 1}`,
                    content: <SheetOfLabels size={size} cells={cells} />
                  }))
          })}
        </div>
      )}
    </>
  )
}

type View = CarrierFilter & { picked?: string | undefined }

/** What was picked and handed over, with what was scanned after it; or what the address itself says. */
function useCarriersOf({ words, levels, kinds, states, numbers, picked }: View) {
  const selection = picked === undefined ? undefined : handedOver(picked)
  const chosen = useReading(
    carriers.picked,
    { selection: selection ?? { filter: {}, except: [] } },
    { when: selection !== undefined }
  )
  const filter = Object.fromEntries(
    Object.entries({ words, levels, kinds, states, numbers }).filter(([, value]) => value !== undefined)
  )
  const listed = useWhole(carriers.list, { ...filter, descending: false }, MOST_PRINTED, {
    when: numbers === undefined ? picked === undefined : numbers.length > 0
  })
  const refusal = chosen.refusal ?? listed.refusal
  const parts = [
    ...(picked === undefined ? [] : [chosen.value]),
    ...(numbers === undefined ? (picked === undefined ? [listed.value] : []) : numbers.length > 0 ? [listed.value] : [])
  ]
  const read = parts.filter((part) => part !== undefined)
  if (read.length < parts.length) return { found: undefined, more: undefined, refusal }
  const found = [...new Map(read.flatMap(({ rows }) => rows).map((row) => [row.id, row])).values()]
  const cut = read.find(({ rows, total }) => total > rows.length)
  return { found, more: cut && { shown: cut.rows.length, total: cut.total }, refusal }
}

type Cell = CarrierInSight | undefined

// What has been taken off the first sheet before stays empty.
function sheetsOf(wanted: readonly CarrierInSight[], ofSheet: number, start: number): Cell[][] {
  const cells: Cell[] = [...Array.from<undefined>({ length: start - 1 }), ...wanted]
  return Array.from({ length: Math.ceil(cells.length / ofSheet) }, (_, sheet) =>
    cells.slice(sheet * ofSheet, (sheet + 1) * ofSheet)
  )
}

function SheetOfLabels({ size, cells }: { size: LabelSize; cells: readonly Cell[] }) {
  return (
    <div className={`label-sheet label-sheet-${size}`}>
      {cells.map((carrier, index) => (
        <div key={carrier?.id ?? `empty ${index}`} className="label-cell">
          {carrier && <Label carrier={carrier} />}
        </div>
      ))}
    </div>
  )
}

function Label({ carrier: { number, markText } }: { carrier: CarrierInSight }) {
  const { pages } = useWords()
  return (
    <div className="label-face">
      {markText && (
        <span className="label-mark" lang="zh-CN">
          {markText}
        </span>
      )}
      <img className="label-bars" src={barcodeOf(number)} alt={pages.labels.barcode(number)} />
      <span className="label-number">{number}</span>
      <span className="label-hint">{pages.labels.hint}</span>
    </div>
  )
}
