import { FileExcelOutlined } from '@ant-design/icons'
import { Alert, Button, InputNumber, Select } from 'antd'
import { useRef, useState, type ReactElement } from 'react'
import type { Refusal } from '#shared/define-operation.ts'
import { imports, type FileRead } from '#shared/registers/imports.ts'
import { work } from '#shared/system/work.ts'
import { sayMoment } from '#renderer/moments.ts'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import type { Draft } from './plan.ts'

const ENDINGS = '.xlsx,.xlsm,.xls,.et,.xlsb,.ods,.csv,.txt'

/** The first step: a file is dropped or chosen, read where there is no key, and one of its sheets picked. */
export function ChooseFile(props: {
  file: FileRead | undefined
  draft: Draft | undefined
  onRead: (file: FileRead) => void
  onChange: (changed: Partial<Draft>) => void
  onRefused: (refusal: Refusal | undefined) => void
}): ReactElement {
  const { file, draft, onRead, onChange, onRefused } = props
  const { pages } = useWords()
  const { imports: said } = pages
  const ask = useAsk()
  const [reading, setReading] = useState(false)
  const [over, setOver] = useState(false)
  const [several, setSeveral] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const read = async (files: readonly File[]) => {
    const [one] = files
    setSeveral(files.length > 1)
    onRefused(undefined)
    if (!one || files.length > 1) return
    setReading(true)
    const answer = await ask(imports.read, {}, one)
    setReading(false)
    if (answer.ok) onRead(answer.value)
    else onRefused(answer.refusal)
  }
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept={ENDINGS}
        hidden
        aria-label={said.choose}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          void read(files)
        }}
      />
      <section
        className={`panel drop-zone${over ? ' drop-zone-over' : ''}`}
        aria-label={said.steps.file}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          if (!reading) void read([...event.dataTransfer.files])
        }}
      >
        <FileExcelOutlined aria-hidden="true" />
        <p>
          <strong>{said.drop}</strong>
        </p>
        <p className="quiet">{reading ? said.reading : said.dropHint}</p>
        <div>
          <Button type={file ? 'default' : 'primary'} loading={reading} onClick={() => chooser.current?.click()}>
            {file ? said.chooseOther : said.choose}
          </Button>{' '}
          {reading && <Button onClick={() => void ask(work.stop, {})}>{said.stop}</Button>}
        </div>
      </section>
      {several && <Alert type="warning" showIcon role="alert" title={said.oneFile} />}
      {file && draft && !reading && <FileFacts file={file} draft={draft} onChange={onChange} />}
    </>
  )
}

function FileFacts({
  file,
  draft,
  onChange
}: {
  file: FileRead
  draft: Draft
  onChange: (changed: Partial<Draft>) => void
}): ReactElement {
  const { pages } = useWords()
  const { imports: said } = pages
  const { name, bytes, sha256, sheets, broughtBefore } = file
  const sheet = sheets[draft.sheet]
  const hidden = sheets.filter((each) => each.hidden).map((each) => each.name)
  return (
    <>
      <section className="panel">
        <dl className="facts">
          <dt>{said.file.name}</dt>
          <dd>
            {name}{' '}
            <span className="quiet">{said.file.size(Math.max(1, Math.round(bytes / 1024)).toLocaleString())}</span>
          </dd>
          <dt>{said.file.sha256}</dt>
          <dd className="number-code">{sha256}</dd>
          <dt id="import-sheet">{said.file.sheet}</dt>
          <dd>
            <Select
              aria-labelledby="import-sheet"
              className="import-sheet"
              value={draft.sheet}
              options={sheets.map((each, index) => ({
                value: index,
                label: each.hidden
                  ? said.file.sheetHidden(each.name, each.rows)
                  : said.file.sheetSaid(each.name, each.rows)
              }))}
              onChange={(index: number) =>
                onChange({ sheet: index, headingRow: sheets[index]?.headingRow ?? 1, fields: new Map(), chosen: false })
              }
            />
          </dd>
          <dt id="import-heading-row">{said.file.headingRow}</dt>
          <dd>
            <InputNumber
              aria-labelledby="import-heading-row"
              min={1}
              max={Math.max(1, (sheet?.rows ?? 1) - 1)}
              precision={0}
              value={draft.headingRow}
              onChange={(row) => onChange({ headingRow: row ?? 1, fields: new Map(), chosen: false })}
            />{' '}
            <span className="quiet">{said.file.headingRowHint}</span>
          </dd>
        </dl>
      </section>
      {broughtBefore && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={said.broughtBefore(broughtBefore.number, sayMoment(broughtBefore.importedAt))}
        />
      )}
      {hidden.length > 0 && (
        <Alert type="info" showIcon role="note" title={said.hiddenSheets(hidden.join(pages.listSeparator))} />
      )}
      {sheet && sheet.joined > 0 && <Alert type="info" showIcon role="note" title={said.joined(sheet.joined)} />}
    </>
  )
}
