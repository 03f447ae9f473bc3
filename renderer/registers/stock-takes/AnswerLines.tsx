import { Form, Input, Radio } from 'antd'
import { isMissed } from '#shared/carrier-life.ts'
import { answerNeedsWords, answersTo, type CountAnswer, type CountResult } from '#shared/reconcile.ts'
import { stockTakes, type StockTakeLine } from '#shared/registers/stock-takes.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Says what is done about one line, or about several of one result at once. */
export function AnswerLines(props: {
  stockTakeId: string
  result: CountResult
  lines: readonly StockTakeLine[]
  onDone: () => void
  onClose: () => void
}) {
  const { stockTakeId, result, lines, onDone, onClose } = props
  const { pages } = useWords()
  const { stockTakes: said } = pages
  const fitting = fittingAll(result, lines)
  const [only, another] = fitting
  const [line] = lines
  return (
    <FormDialog
      operation={stockTakes.answer}
      title={said.answerTitle(said.results[result], lines.length)}
      submitLabel={said.confirmAnswer}
      given={{ stockTakeId, result, subjects: lines.map(({ carrier, scanId }) => carrier?.id ?? scanId ?? '') }}
      initial={{
        ...(only && !another && { answer: only }),
        ...(lines.length === 1 && line?.answer !== undefined && { answer: line.answer }),
        ...(lines.length === 1 && line?.note !== undefined && { note: line.note })
      }}
      fieldsOfRefusals={{ 'stockTake.noteMissing': 'note', 'stockTake.foundNowhere': 'answer' }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="answer" label={said.reportColumns.answer}>
        <Radio.Group vertical options={fitting.map((each) => ({ value: each, label: said.answers[each] }))} />
      </Field>
      <Note />
    </FormDialog>
  )
}

// What may be answered to every one of the lines.
function fittingAll(result: CountResult, lines: readonly StockTakeLine[]): CountAnswer[] {
  const each = lines.map(({ carrier }) => answersTo(result, isMissed(carrier?.state)))
  return (each[0] ?? []).filter((answer) => each.every((fitting) => fitting.includes(answer)))
}

function Note() {
  const { pages } = useWords()
  const answer = Form.useWatch<CountAnswer | undefined>('answer', Form.useFormInstance())
  return (
    <Field
      name="note"
      label={pages.stockTakes.note}
      hint={pages.stockTakes.noteHint}
      required={answer !== undefined && answerNeedsWords(answer)}
    >
      <Input.TextArea rows={3} maxLength={300} />
    </Field>
  )
}
