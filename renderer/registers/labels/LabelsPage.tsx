import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Checkbox, InputNumber, Segmented, Spin } from 'antd'
import { type CSSProperties, type ReactElement, type ReactNode } from 'react'
import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import { MOST_PRINTED } from '#shared/registers/prints.ts'
import { barcodeOf } from '#renderer/ui/barcode.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import type { PaperSize } from '#renderer/ui/Paper.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useScanner } from '#renderer/ui/use-scanner.ts'
import { useAsk, useWhole } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

import { LabelSize, labelsOfSheet } from './label-size.ts'

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
  const { numbers, except, words, levels, kinds, states } = view
  const { size = 'label-60-40', start = 1, x = 0, y = 0, first = false } = view
  const navigate = useNavigate({ from: '/labels' })
  const set = (next: Partial<typeof view>) => void navigate({ search: { ...view, ...next }, replace: true })
  const { message } = App.useApp()
  const ask = useAsk()
  const { value, refusal } = useWhole(
    carriers.list,
    {
      ...(words && { words }),
      ...(levels && { levels }),
      ...(kinds && { kinds }),
      ...(states && { states }),
      ...(numbers && { numbers }),
      descending: false
    },
    MOST_PRINTED,
    { when: numbers === undefined || numbers.length > 0 }
  )
  const add = async (number: string) => {
    const answer = await ask(carriers.list, { numbers: [number] })
    if (answer.ok && answer.value.total > 0) set({ numbers: [...new Set([...(numbers ?? []), number])] })
    else void message.warning(pages.scanner.unknownNumber(number))
  }
  useScanner(({ kind, text }) => {
    if (kind !== 'carrier') return false
    void add(text)
    return true
  })
  if (refusal) return <RefusalNotice refusal={refusal} />
  const found = numbers?.length === 0 ? [] : value?.rows.filter(({ number }) => !except?.includes(number))
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
      {value && value.total > value.rows.length && (
        <p className="caution">{said.tooMany(value.rows.length, value.total)}</p>
      )}
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
