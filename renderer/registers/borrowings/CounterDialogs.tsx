import { AutoComplete, Form, Radio } from 'antd'
import { useState } from 'react'
import { borrowings, type CounterBatch, type CounterLine } from '#shared/registers/borrowings.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { fileOf } from './file-of.tsx'

/** Undoes the last line by an entry that says so and why; Enter is enough where the usual reason is right. */
export function UndoDialog(props: {
  batchId: string
  line: CounterLine
  mode: 'issue' | 'return'
  onDone: () => void
  onClose: () => void
}) {
  const { batchId, line, mode, onDone, onClose } = props
  const { pages } = useWords()
  const said = pages.borrowings.counter
  return (
    <FormDialog
      operation={borrowings.undo}
      title={said.undoTitle(fileOf(line))}
      submitLabel={said.confirmUndo}
      given={{ batchId, lineId: line.id }}
      initial={{ because: said.reasons[mode === 'issue' ? 0 : 2] ?? '' }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="quiet">
        {line.title} · {said.undoHint}
      </p>
      <Field name="because" label={said.because}>
        <AutoComplete defaultOpen={false} options={said.reasons.map((reason) => ({ value: reason, label: reason }))} />
      </Field>
    </FormDialog>
  )
}

/** Ends the sheet: the borrower signs with the own password, or on the paper that is printed next. */
export function FinishDialog(props: {
  batch: CounterBatch
  onDone: (ended: CounterBatch) => void
  onClose: () => void
}) {
  const { batch, onDone, onClose } = props
  const { pages } = useWords()
  const said = pages.borrowings.counter
  const [signs, setSigns] = useState<'here' | 'paper'>('paper')
  return (
    <FormDialog
      operation={borrowings.endBatch}
      title={said.finishTitle(batch.number)}
      submitLabel={said.confirmFinish}
      given={{ batchId: batch.id }}
      without={signs === 'here' ? [] : ['borrower']}
      beside={{ values: { signs }, fill: (kept) => setSigns(kept['signs'] as typeof signs) }}
      fieldsOfRefusals={{ 'borrowing.notTheBorrower': 'borrower-1-number' }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="quiet">{said.signHint}</p>
      <Form.Item label={said.signature}>
        <Radio.Group
          value={signs}
          options={(['paper', 'here'] as const).map((how) => ({ value: how, label: said.signatures[how] }))}
          onChange={({ target }) => setSigns(target.value as 'here' | 'paper')}
        />
      </Form.Item>
    </FormDialog>
  )
}
