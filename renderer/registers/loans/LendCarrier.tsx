import { Form, Input } from 'antd'
import { addDays } from '#shared/days.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { settings } from '#shared/system/settings.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { today } from '#renderer/moments.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Owes } from './Owes.tsx'

const fieldsOfRefusals = {
  'person.notFound': 'borrowerId',
  'person.notCleared': 'borrowerId',
  'loan.dueBeforeToday': 'dueOn',
  'loan.dueTooLate': 'dueOn',
  'approval.approverTooLow': 'approver-1-number',
  'approval.approverNotCleared': 'approver-1-number'
}

/** Lends a carrier over the counter, with a leader there who approves it. */
export function LendCarrier(props: { carrier: CarrierInSight; onDone: () => void; onClose: () => void }) {
  const { carrier, onDone, onClose } = props
  const { pages, levels } = useWords()
  const { id, version, number, level } = carrier
  const { value: inForce } = useReading(settings.read, {})
  if (!inForce) return null
  const longest = inForce.settings.loanDays[level]
  const latest = addDays(today(), longest)
  return (
    <ApprovedDialog
      act="lend"
      carriers={[carrier]}
      operation={loans.lend}
      title={pages.loans.lendTitle(number)}
      submitLabel={pages.loans.confirmLend}
      given={{ carrierId: id, version }}
      initial={{ dueOn: latest }}
      fieldsOfRefusals={fieldsOfRefusals}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="borrowerId" label={pages.loans.borrower}>
        <PersonPicker />
      </Field>
      <OwesOfBorrower />
      <Field name="purpose" label={pages.loans.purpose} hint={pages.loans.purposeHint}>
        <Input maxLength={200} />
      </Field>
      <Field name="dueOn" label={pages.loans.dueOn} hint={pages.loans.latest(levels[level], longest, latest)}>
        <DayInput earliest={today()} latest={latest} />
      </Field>
    </ApprovedDialog>
  )
}

function OwesOfBorrower() {
  const borrowerId = Form.useWatch<string | undefined>('borrowerId', Form.useFormInstance())
  return borrowerId === undefined ? null : <Owes borrowerId={borrowerId} />
}
