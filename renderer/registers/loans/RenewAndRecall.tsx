import { App, Button, Input, Radio } from 'antd'
import { type ReactElement, useState } from 'react'
import { addDays } from '#shared/days.ts'
import { loans, type LoanInSight } from '#shared/registers/loans.ts'
import { settings } from '#shared/system/settings.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** Renews a loan that is not yet due, and calls one back: buttons for whoever may lend. */
export function RenewAndRecall({ loan }: { loan: LoanInSight }): ReactElement | null {
  const { pages } = useWords()
  const { message } = App.useApp()
  const [doing, setDoing] = useState<'renew' | 'recall'>()
  const { value } = useReading(settings.read, {})
  const texts = pages.renewals
  const stop = () => setDoing(undefined)
  const done = (said: string) => {
    stop()
    void message.success(said)
  }
  const renewable = value !== undefined && loan.daysOverdue === 0 && loan.renewals < value.settings.renewals
  return (
    <>
      {renewable && <Button onClick={() => setDoing('renew')}>{texts.renew}</Button>}
      <Button onClick={() => setDoing('recall')}>{texts.recall}</Button>
      {doing === 'renew' && value && (
        <Renew
          loan={loan}
          latest={addDays(today(), value.settings.loanDays[loan.carrier.level])}
          onClose={stop}
          onDone={({ dueOn }) => done(texts.renewed(dueOn))}
        />
      )}
      {doing === 'recall' && (
        <Recall
          loans={[loan]}
          title={texts.recallTitle(loan.carrier.number)}
          onClose={stop}
          onDone={(number) => done(texts.recalled(number))}
        />
      )}
    </>
  )
}

function Renew(props: {
  loan: LoanInSight
  latest: string
  onDone: (renewed: { dueOn: string }) => void
  onClose: () => void
}) {
  const { loan, latest, onDone, onClose } = props
  const { pages } = useWords()
  const texts = pages.renewals
  const { id, carrierId, carrier, dueOn } = loan
  return (
    <ApprovedDialog
      act="renew"
      carriers={[{ id: carrierId, level: carrier.level }]}
      operation={loans.renew}
      title={texts.renewTitle(carrier.number)}
      submitLabel={texts.confirmRenew}
      given={{ loanId: id }}
      initial={latest > dueOn ? { dueOn: latest } : {}}
      fieldsOfRefusals={{ 'loan.dueTooLate': 'dueOn', 'loan.renewedNoLonger': 'dueOn' }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="dueOn" label={texts.dueOn}>
        <DayInput earliest={addDays(dueOn, 1)} latest={latest} />
      </Field>
      <Field name="reason" label={texts.reason}>
        <Input maxLength={200} />
      </Field>
    </ApprovedDialog>
  )
}

/** Calls back what is on loan, one or many, and gives the notice its number. */
export function Recall(props: {
  loans: readonly LoanInSight[]
  title: string
  onDone: (number: string) => void
  onClose: () => void
}) {
  const { loans: called, title, onDone, onClose } = props
  const { pages } = useWords()
  const texts = pages.renewals
  return (
    <FormDialog
      operation={loans.recall}
      title={title}
      submitLabel={texts.confirmRecall}
      given={{ loanIds: called.map(({ id }) => id) }}
      initial={{ how: 'byTelephone' }}
      onDone={({ number }) => onDone(number)}
      onClose={onClose}
    >
      <Field name="how" label={texts.how}>
        <Radio.Group
          options={(['inPerson', 'byTelephone', 'inWriting'] as const).map((how) => ({
            value: how,
            label: texts.hows[how]
          }))}
        />
      </Field>
      <Field name="note" label={texts.note}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}
