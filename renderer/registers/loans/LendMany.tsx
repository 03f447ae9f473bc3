import { Input } from 'antd'
import type { CarrierSelection } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { BulkDialog } from '#renderer/BulkDialog.tsx'
import { today } from '#renderer/moments.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

type Props = { selection: CarrierSelection; onDone: (count: number) => void; onClose: () => void }

/** Lends many carriers to one borrower. */
export function LendMany(props: Props) {
  const { pages } = useWords()
  return (
    <BulkDialog {...props} title={pages.bulk.lendTitle} preview={loans.previewLendMany} operation={loans.lendMany}>
      <Field name="borrowerId" label={pages.loans.borrower}>
        <PersonPicker />
      </Field>
      <Field name="purpose" label={pages.loans.purpose} hint={pages.loans.purposeHint}>
        <Input maxLength={200} />
      </Field>
      <Field name="dueOn" label={pages.loans.dueOn}>
        <DayInput earliest={today()} />
      </Field>
    </BulkDialog>
  )
}

/** Takes many carriers back that came back whole. */
export function TakeBackMany(props: Props) {
  const { pages } = useWords()
  return (
    <BulkDialog
      {...props}
      title={pages.bulk.takeBackTitle}
      preview={loans.previewTakeBackMany}
      operation={loans.takeBackMany}
    >
      <p className="quiet">{pages.bulk.takeBackHint}</p>
    </BulkDialog>
  )
}
