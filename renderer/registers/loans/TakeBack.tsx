import { Form, Input, Radio } from 'antd'
import type { InputProblem } from '#shared/define-operation.ts'
import { loans, type LoanInSight } from '#shared/registers/loans.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Takes a carrier back from who borrowed it, and says how it came back. */
export function TakeBack(props: { loan: LoanInSight; onDone: () => void; onClose: () => void }) {
  const { loan, onDone, onClose } = props
  const { pages } = useWords()
  const { id, carrier, borrower } = loan
  return (
    <FormDialog
      operation={loans.takeBack}
      title={pages.loans.takeBackTitle(carrier.number)}
      submitLabel={pages.loans.confirmTakeBack}
      given={{ loanId: id }}
      check={damageTold}
      onDone={onDone}
      onClose={onClose}
    >
      <dl className="facts">
        <dt>{pages.loans.columns.title}</dt>
        <dd>{carrier.title}</dd>
        <dt>{pages.loans.borrower}</dt>
        <dd>{pages.person(borrower.name, borrower.number)}</dd>
      </dl>
      <Condition />
    </FormDialog>
  )
}

function Condition() {
  const { pages } = useWords()
  const form = Form.useFormInstance()
  const damaged = Form.useWatch<string | undefined>('condition', form) === 'damaged'
  const { conditions } = pages.loans
  return (
    <>
      <Field name="condition" label={pages.loans.condition} hint={pages.loans.conditionHint}>
        <Radio.Group
          options={(['whole', 'damaged'] as const).map((each) => ({ value: each, label: conditions[each] }))}
          // What was typed of a damage does not go along with one that came back whole.
          onChange={() => form.setFieldValue('damage', undefined)}
        />
      </Field>
      {damaged && (
        <Field name="damage" label={pages.loans.damage} hint={pages.loans.damageHint} required>
          <Input.TextArea rows={2} maxLength={300} autoFocus />
        </Field>
      )}
    </>
  )
}

function damageTold({ condition, damage }: Readonly<Record<string, unknown>>): InputProblem[] {
  const told = typeof damage === 'string' && damage.trim() !== ''
  return condition === 'damaged' && !told ? [{ path: ['damage'], problem: 'required' }] : []
}
