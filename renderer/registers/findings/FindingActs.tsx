import { App, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { Reminder } from '#shared/device-policy/report.ts'
import { addMonths, addYears } from '#shared/days.ts'
import { findings, type Finding } from '#shared/registers/findings.ts'
import { today } from '#renderer/moments.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { FindingHistory } from './FindingHistory.tsx'
import { useSayFinding } from './say-finding.ts'

/** What is being done, and with what. */
export type Act =
  | { kind: 'begin' | 'putRight' | 'close' | 'except' | 'endException' | 'history'; finding: Finding }
  | { kind: 'look'; findings: readonly Finding[] }
  | { kind: 'lookAtReminder'; checkId: string; reminder: Reminder }

/** The sheet of one act with a finding. */
export function FindingAct({ act, onClose }: { act: Act; onClose: () => void }): ReactNode {
  const { pages, deviceCheck } = useWords()
  const { message } = App.useApp()
  const says = useSayFinding()
  const { acts } = pages.findings
  const ends = {
    onClose,
    onDone: () => {
      onClose()
      void message.success(pages.findings.recorded)
    }
  }
  if (act.kind === 'history') return <FindingHistory findingId={act.finding.id} onClose={onClose} />
  if (act.kind === 'look')
    return (
      <FormDialog
        operation={findings.look}
        title={acts.lookSeveral(act.findings.length)}
        submitLabel={acts.look}
        given={{ looks: act.findings.map(({ id, version }) => ({ findingId: id, version })) }}
        {...ends}
      >
        <ul className="plain-list">
          {act.findings.map((finding) => (
            <li key={finding.id}>{says.whole(finding)}</li>
          ))}
        </ul>
        <Told name="seen" label={pages.findings.seen} hint={pages.findings.seenHint} />
      </FormDialog>
    )
  if (act.kind === 'lookAtReminder')
    return (
      <FormDialog
        operation={findings.lookAtReminder}
        title={acts.look}
        submitLabel={acts.look}
        given={{ checkId: act.checkId, reminder: act.reminder }}
        {...ends}
      >
        <p>{deviceCheck.reminders[act.reminder]}</p>
        <Field name="inOrder" label={pages.findings.inOrder}>
          <Radio.Group
            options={[
              { value: true, label: pages.findings.inOrderYes },
              { value: false, label: pages.findings.inOrderNo }
            ]}
          />
        </Field>
        <Told name="seen" label={pages.findings.seen} hint={pages.findings.seenHint} />
      </FormDialog>
    )
  const { id: findingId, version } = act.finding
  const about = <p className="caution">{says.whole(act.finding)}</p>
  if (act.kind === 'begin')
    return (
      <FormDialog
        operation={findings.begin}
        title={act.finding.state === 'found' ? acts.begin : acts.change}
        submitLabel={pages.actions.save}
        given={{ findingId, version }}
        initial={{ dueOn: act.finding.dueOn ?? addMonths(today(), 1), how: act.finding.how ?? '' }}
        fieldsOfRefusals={{ 'person.notFound': 'responsibleId', 'finding.dueBeforeToday': 'dueOn' }}
        {...ends}
      >
        {about}
        <Field name="responsibleId" label={pages.findings.responsible}>
          <PersonPicker />
        </Field>
        <Field name="dueOn" label={pages.findings.dueOn}>
          <DayInput earliest={today()} />
        </Field>
        <Told name="how" label={pages.findings.how} hint={pages.findings.howHint} />
      </FormDialog>
    )
  if (act.kind === 'putRight')
    return (
      <FormDialog
        operation={findings.putRight}
        title={acts.putRight}
        submitLabel={pages.actions.save}
        given={{ findingId, version }}
        {...ends}
      >
        {about}
        <Told name="done" label={pages.findings.done} hint={pages.findings.doneHint} />
      </FormDialog>
    )
  if (act.kind === 'close')
    return (
      <FormDialog
        operation={findings.close}
        title={acts.close}
        submitLabel={acts.close}
        given={{ findingId, version }}
        {...ends}
      >
        {about}
        <p>{pages.findings.recheckHint}</p>
        <Told name="seen" label={pages.findings.seen} hint={pages.findings.seenHint} />
      </FormDialog>
    )
  if (act.kind === 'except')
    return (
      <FormDialog
        operation={findings.except}
        title={acts.except}
        submitLabel={acts.except}
        given={{ findingId, version }}
        fieldsOfRefusals={{ 'exception.endsBeforeToday': 'untilOn', 'exception.endsTooLate': 'untilOn' }}
        {...ends}
      >
        {about}
        <Told name="reason" label={pages.findings.reason} />
        <Field name="untilOn" label={pages.findings.untilOn} hint={pages.findings.untilHint}>
          <DayInput earliest={today()} latest={addYears(today(), 1)} />
        </Field>
      </FormDialog>
    )
  if (!act.finding.exception) return null
  return (
    <FormDialog
      operation={findings.endException}
      title={acts.endException}
      submitLabel={acts.endException}
      given={{ findingId, exceptionId: act.finding.exception.id }}
      {...ends}
    >
      {about}
      <Told name="because" label={pages.findings.because} />
    </FormDialog>
  )
}

function Told({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return (
    <Field name={name} label={label} {...(hint !== undefined && { hint })}>
      <Input.TextArea rows={2} maxLength={300} />
    </Field>
  )
}
