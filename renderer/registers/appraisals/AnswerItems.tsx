import { Form, Input, Radio } from 'antd'
import { AppraisalAnswer, answerProblem } from '#shared/appraisal-rules.ts'
import { addDays } from '#shared/days.ts'
import { appraisals, type Appraisal, type AppraisalItem } from '#shared/registers/appraisals.ts'
import { today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Writes down what the group answers for one item, or alike for several that nobody has answered. */
export function AnswerItems(props: {
  appraisal: Appraisal
  items: readonly AppraisalItem[]
  onDone: (count: number) => void
  onClose: () => void
}) {
  const { appraisal, items, onDone, onClose } = props
  const { appraisals: said } = useWords().pages
  const [only] = items
  const single = items.length === 1 ? only : undefined
  // What no item can be answered is not offered.
  const possible = AppraisalAnswer.options.filter((answer) =>
    items.every(({ archive }) => answer === 'extend' || answerProblem(archive, { answer }, today()) === undefined)
  )
  const extendable = items.every(({ archive }) => archive.retention !== 'permanent')
  return (
    <FormDialog
      operation={appraisals.answer}
      title={single ? said.answerTitle(single.archive.fileNumber) : said.answerManyTitle(items.length)}
      submitLabel={said.confirmAnswer}
      given={{
        appraisalId: appraisal.id,
        version: appraisal.version,
        carrierIds: items.map(({ carrierId }) => carrierId)
      }}
      initial={{
        ...(single?.answer && { answer: single.answer }),
        ...(single?.reason !== undefined && { reason: single.reason }),
        ...(single?.keepUntil !== undefined && { keepUntil: single.keepUntil }),
        ...(single?.whither !== undefined && { whither: single.whither })
      }}
      check={({ answer, keepUntil, whither }) => [
        ...(answer === 'extend' && !keepUntil ? [{ path: ['keepUntil'], problem: 'required' }] : []),
        ...(answer === 'transfer' && !whither ? [{ path: ['whither'], problem: 'required' }] : [])
      ]}
      fieldsOfRefusals={{
        'appraisal.newDayMissing': 'keepUntil',
        'appraisal.notLater': 'keepUntil',
        'appraisal.whitherMissing': 'whither',
        'appraisal.stillToBeKept': 'answer',
        'appraisal.keptForEver': 'answer'
      }}
      onDone={() => onDone(items.length)}
      onClose={onClose}
      width={600}
    >
      {single && <p className="quiet">{single.carrier.title}</p>}
      <Field name="answer" label={said.answer}>
        <Radio.Group
          options={possible
            .filter((answer) => answer !== 'extend' || extendable)
            .map((answer) => ({ value: answer, label: said.answers[answer] }))}
        />
      </Field>
      <More />
      <Field name="reason" label={said.reason}>
        <Input maxLength={300} />
      </Field>
    </FormDialog>
  )
}

function More() {
  const { appraisals: said } = useWords().pages
  const answer = Form.useWatch<AppraisalAnswer | undefined>('answer', Form.useFormInstance())
  return (
    <>
      {answer === 'extend' && (
        <Field name="keepUntil" label={said.keepUntil} required>
          <DayInput earliest={addDays(today(), 1)} />
        </Field>
      )}
      {answer === 'transfer' && (
        <Field name="whither" label={said.whither} required>
          <Input maxLength={100} />
        </Field>
      )}
    </>
  )
}
