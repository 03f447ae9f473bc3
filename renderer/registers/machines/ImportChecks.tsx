import { FolderOpenOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Progress, Select } from 'antd'
import { useRef, useState, type ReactElement } from 'react'
import type { Refusal } from '#shared/define-operation.ts'
import { ComputerKind, Zone } from '#shared/device-policy/report.ts'
import { LONGEST_PART, machines, type ImportResult } from '#shared/registers/machines.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useAsk, useDoing } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

// Three bytes are four characters of base64.
const BYTES_OF_A_PART = (LONGEST_PART / 4) * 3

type Told = { name: string; result?: ImportResult; refusal?: Refusal }

/** Brings in files with the checks of other machines, one after the other, and says of each what came of it. */
export function ImportChecks({ onClose }: { onClose: () => void }): ReactElement {
  const words = useWords()
  const { pages, deviceCheck } = words
  const said = pages.machines
  const ask = useAsk()
  const { perform } = useDoing(machines.import)
  const chooser = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<ComputerKind>('confidential')
  const [zone, setZone] = useState<Zone>('confidential')
  const [busy, setBusy] = useState<{ name: string; percent: number }>()
  const [told, setTold] = useState<readonly Told[]>([])

  const bring = async (file: File): Promise<Told> => {
    const { name } = file
    const transferId = crypto.randomUUID()
    const turns = Math.max(1, Math.ceil(file.size / BYTES_OF_A_PART))
    for (let turn = 0; turn < turns; turn += 1) {
      setBusy({ name, percent: Math.round((turn / turns) * 100) })
      const part = file.slice(turn * BYTES_OF_A_PART, (turn + 1) * BYTES_OF_A_PART)
      const content = inBase64(new Uint8Array(await part.arrayBuffer()))
      const answer = await ask(machines.bring, { transferId, turn, content })
      if (!answer.ok) return { name, refusal: answer.refusal }
    }
    setBusy({ name, percent: 100 })
    const answer = await perform({ transferId, fileName: name.slice(0, 200), kind, zone })
    return answer.ok ? { name, result: answer.value } : { name, refusal: answer.refusal }
  }

  const bringAll = async (files: readonly File[]) => {
    setTold([])
    const done: Told[] = []
    for (const file of files) {
      done.push(await bring(file))
      setTold([...done])
    }
    setBusy(undefined)
  }

  return (
    <Dialog title={said.import} open onClose={onClose} width={640} staysOpen={busy !== undefined}>
      <p>{said.importExplain}</p>
      <Form layout="vertical">
        <div className="two-columns">
          <Form.Item label={said.kind} htmlFor="import-kind">
            <Select
              id="import-kind"
              value={kind}
              onChange={setKind}
              options={ComputerKind.options.map((each) => ({ value: each, label: deviceCheck.kinds[each] }))}
            />
          </Form.Item>
          <Form.Item label={said.zone} htmlFor="import-zone">
            <Select
              id="import-zone"
              value={zone}
              onChange={setZone}
              options={Zone.options.map((each) => ({ value: each, label: deviceCheck.zones[each] }))}
            />
          </Form.Item>
        </div>
        <Form.Item extra={said.kindHint}>
          <Button icon={<FolderOpenOutlined />} disabled={busy !== undefined} onClick={() => chooser.current?.click()}>
            {said.chooseFiles}
          </Button>
          {/* What the browser draws itself speaks the language of the system, not of the window. */}
          <input
            ref={chooser}
            type="file"
            hidden
            multiple
            aria-label={said.files}
            onChange={({ target }) => {
              const files = [...(target.files ?? [])]
              // The same file chosen once more is a change too.
              target.value = ''
              if (files.length > 0) void bringAll(files)
            }}
          />
        </Form.Item>
      </Form>
      {busy && (
        <p role="status">
          {said.reading(busy.name, busy.percent)}
          <Progress percent={busy.percent} showInfo={false} aria-label={busy.name} />
        </p>
      )}
      {told.map(({ name, result, refusal }) => (
        <Alert
          key={name}
          className="import-told"
          type={refusal ? 'error' : result?.added === 0 ? 'info' : 'success'}
          showIcon
          role={refusal ? 'alert' : 'status'}
          title={refusal ? said.notImported(name) : result && sayResult(result)}
          {...(refusal && { description: sayRefusal(words, refusal) })}
        />
      ))}
      <div className="dialog-actions">
        <Button onClick={onClose} disabled={busy !== undefined}>
          {said.close}
        </Button>
      </div>
    </Dialog>
  )

  function sayResult({ fileName, added, known, newMachines, newFindings, closedFindings }: ImportResult): string {
    if (added === 0) return said.allKnown(fileName, known)
    const taken = said.imported(fileName, added, newMachines, newFindings, closedFindings)
    return known === 0 ? taken : `${taken} ${said.alsoKnown(known)}`
  }
}

function inBase64(bytes: Uint8Array): string {
  let text = ''
  // More arguments at once than this overflow the stack.
  for (let from = 0; from < bytes.length; from += 32_768)
    text += String.fromCharCode(...bytes.subarray(from, from + 32_768))
  return btoa(text)
}
