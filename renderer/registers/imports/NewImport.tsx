import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Steps } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Answer, Refusal } from '#shared/define-operation.ts'
import type { ImportField } from '#shared/import-fields.ts'
import { imports, type FileRead, type Import, type ImportTrial } from '#shared/registers/imports.ts'
import { WorkProgress } from '#renderer/WorkProgress.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { Shortcut } from '#renderer/ui/Shortcut.tsx'
import { useShortcut } from '#renderer/ui/use-shortcut.ts'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { MatchColumns } from './MatchColumns.tsx'
import { isWhole, planOf, type Draft } from './plan.ts'
import { TemplateButton } from './TemplateButton.tsx'
import { Trial } from './Trial.tsx'

const steps = ['file', 'columns', 'trial', 'done'] as const
type Step = (typeof steps)[number]

/** Brings an old ledger in, in four steps: the file, what its columns say, a trial that writes nothing, the import. */
export function NewImport(): ReactElement {
  const { pages } = useWords()
  const { imports: said } = pages
  const navigate = useNavigate()
  const [step, setStep] = useState<Step>('file')
  const [file, setFile] = useState<FileRead>()
  const [draft, setDraft] = useState<Draft>()
  const [trial, setTrial] = useState<ImportTrial>()
  /** Something was put right since the trial. */
  const [stale, setStale] = useState(false)
  const [imported, setImported] = useState<Import>()
  const [refusal, setRefusal] = useState<Refusal>()
  const trying = useDoing(imports.tryOut)
  const bringing = useDoing(imports.bring)
  const busy = trying.doing || bringing.doing

  const told = <Value,>(answer: Answer<Value>): Value | undefined => {
    setRefusal(answer.ok ? undefined : answer.refusal)
    return answer.ok ? answer.value : undefined
  }
  const take = (read: FileRead) => {
    const sheet = Math.max(
      read.sheets.findIndex(({ hidden }) => !hidden),
      0
    )
    setFile(read)
    setTrial(undefined)
    setDraft((before) => ({
      sheet,
      headingRow: read.sheets[sheet]?.headingRow ?? 1,
      fields: new Map<number, ImportField>(),
      chosen: false,
      usual: before?.usual ?? {
        ...{ kind: 'paper', origin: 'received', marked: true, startsOnRegistration: false },
        ...{ unit: '', issuer: '' }
      },
      corrections: [],
      names: []
    }))
  }
  const change = (changed: Partial<Draft>) => setDraft((before) => before && { ...before, ...changed })
  const putRight = (changed: Partial<Draft>) => {
    change(changed)
    setStale(true)
  }
  const tryOut = async () => {
    if (!file || !draft || !isWhole(draft)) return
    const result = told(await trying.perform(planOf(file, draft)))
    if (!result) return
    setTrial(result)
    setStale(false)
    setStep('trial')
  }
  const bring = async () => {
    if (!file || !draft || !isWhole(draft) || !trial) return
    const result = told(await bringing.perform({ ...planOf(file, draft), new: trial.new }))
    if (!result) return
    setImported(result.imported)
    setStep('done')
  }

  // What the button of this step does that stands out, also from the keyboard.
  const goesOn = {
    file: file && (() => setStep('columns')),
    columns: draft && isWhole(draft) ? () => void tryOut() : undefined,
    trial: stale ? () => void tryOut() : trial && trial.new > 0 ? () => void bring() : undefined,
    done: undefined
  }[step]
  useShortcut('Enter', busy ? undefined : goesOn)

  return (
    <div className="import-wizard">
      <PageTitle title={said.begin}>
        {step === 'file' && <TemplateButton />}
        {step === 'file' && (
          <Button type="primary" disabled={!file} onClick={() => setStep('columns')}>
            {said.next}
            <Shortcut keys={pages.carrierForm.saveKeys} />
          </Button>
        )}
        {step === 'columns' && (
          <>
            <Button disabled={busy} onClick={() => setStep('file')}>
              {said.back}
            </Button>
            <Button type="primary" disabled={!draft || !isWhole(draft) || busy} onClick={() => void tryOut()}>
              {said.tryOut}
              <Shortcut keys={pages.carrierForm.saveKeys} />
            </Button>
          </>
        )}
        {step === 'trial' && trial && (
          <>
            <Button disabled={busy} onClick={() => setStep('columns')}>
              {said.back}
            </Button>
            <Button type={stale ? 'primary' : 'default'} disabled={busy} onClick={() => void tryOut()}>
              {said.tryAgain}
              {stale && <Shortcut keys={pages.carrierForm.saveKeys} />}
            </Button>
            <Button
              type={stale ? 'default' : 'primary'}
              disabled={busy || stale || trial.new === 0}
              onClick={() => void bring()}
            >
              {said.import(trial.new)}
              {!stale && <Shortcut keys={pages.carrierForm.saveKeys} />}
            </Button>
          </>
        )}
      </PageTitle>
      <Steps
        size="small"
        className="import-steps"
        current={steps.indexOf(step)}
        items={steps.map((each) => ({ title: said.steps[each] }))}
      />
      {busy && <WorkProgress title={trying.doing ? said.trying : said.bringing} />}
      {refusal?.code === 'work.stopped' ? (
        <Alert type="info" showIcon role="status" title={said.stopped} />
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      {step === 'file' && (
        <ChooseFile file={file} draft={draft} onRead={take} onChange={change} onRefused={setRefusal} />
      )}
      {step === 'columns' && file && draft && <MatchColumns file={file} draft={draft} onChange={change} />}
      {step === 'trial' && file && draft && trial && (
        <Trial file={file} draft={draft} trial={trial} stale={stale} onPutRight={putRight} />
      )}
      {step === 'done' && imported && (
        <section className="panel import-done" role="status">
          <h2>{said.done(imported.number, imported.carriers)}</h2>
          <p>{said.doneLeft(imported.skipped + imported.unchanged, imported.failed)}</p>
          <Button
            type="primary"
            autoFocus
            onClick={() => void navigate({ to: '/imports/$importId', params: { importId: imported.id } })}
          >
            {said.openBatch}
          </Button>{' '}
          <Button
            onClick={() => {
              setFile(undefined)
              setImported(undefined)
              setStep('file')
            }}
          >
            {said.another}
          </Button>
        </section>
      )}
    </div>
  )
}
