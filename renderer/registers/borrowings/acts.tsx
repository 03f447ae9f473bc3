import { App, Checkbox, Form, Input, InputNumber, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import { addDays } from '#shared/days.ts'
import type { InputProblem } from '#shared/define-operation.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { borrowings, type BorrowingItem, type QueueLine, type Reservation } from '#shared/registers/borrowings.ts'
import { loans } from '#shared/registers/loans.ts'
import { settings } from '#shared/system/settings.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { today } from '#renderer/moments.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { fileOf } from './file-of.tsx'

/** One thing with its request: what each of these acts is about. */
export type Line = Pick<QueueLine, keyof BorrowingItem> & { request: QueueLine['request'] }
type Props = { line: Line; onDone: () => void; onClose: () => void }

/** What an act is about: the thing, and for whom. */
function About({ line }: { line: Line }) {
  const { pages } = useWords()
  const { borrower } = line.request
  return (
    <dl className="facts">
      <dt>{pages.borrowings.one.columns.title}</dt>
      <dd>
        <Mark level={line.level} text={line.markText} /> {line.title}
      </dd>
      <dt>{pages.borrowings.one.borrower}</dt>
      <dd>
        {pages.person(borrower.name, borrower.number)} · {borrower.unit}
      </dd>
    </dl>
  )
}

/** Takes one thing from its shelf: its pages counted, its condition told. */
export function PullDialog({ line, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  return (
    <FormDialog
      operation={borrowings.pull}
      title={said.pullTitle(fileOf(line))}
      submitLabel={said.pull}
      given={{ itemId: line.id }}
      initial={{ condition: said.whole }}
      fieldsOfRefusals={{ 'borrowing.pagesUncounted': 'pages' }}
      onClose={onClose}
      onDone={() => {
        void message.success(said.pulled(fileOf(line)))
        onDone()
      }}
    >
      <About line={line} />
      <Field
        name="pages"
        label={said.pagesCounted}
        {...(line.pages !== undefined && { hint: said.pagesHint(line.pages) })}
      >
        <InputNumber min={1} precision={0} autoFocus />
      </Field>
      <Field name="condition" label={said.condition} hint={said.conditionHint}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

/** Issues what was pulled; the borrower signs here, or on paper. */
export function IssueDialog({ line, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  const [signs, setSigns] = useState<'here' | 'paper'>('here')
  return (
    <FormDialog
      operation={borrowings.issue}
      title={said.issueTitle(fileOf(line))}
      submitLabel={said.issue}
      given={{ borrowingId: line.borrowingId, version: line.request.version, itemIds: [line.id] }}
      without={signs === 'here' ? [] : ['borrower']}
      beside={{ values: { signs }, fill: (kept) => setSigns(kept['signs'] as typeof signs) }}
      fieldsOfRefusals={{ 'borrowing.notTheBorrower': 'borrower-1-number' }}
      onClose={onClose}
      onDone={() => {
        void message.success(said.issued(fileOf(line)))
        onDone()
      }}
    >
      <About line={line} />
      <Signs value={signs} onChange={setSigns} />
    </FormDialog>
  )
}

function Signs({ value, onChange }: { value: 'here' | 'paper'; onChange: (how: 'here' | 'paper') => void }) {
  const said = useWords().pages.borrowings.acts
  return (
    <Form.Item label={said.signature}>
      <Radio.Group
        value={value}
        options={(['here', 'paper'] as const).map((how) => ({ value: how, label: said.signatures[how] }))}
        onChange={({ target }) => onChange(target.value as 'here' | 'paper')}
      />
    </Form.Item>
  )
}

const defects = ['altered', 'torn', 'forged', 'sealBroken'] as const

/** Takes one thing back: its pages counted, and what is not as it was ticked and told. */
export function TakeBackDialog({ line, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  const [found, setFound] = useState<readonly string[]>([])
  const [counted, setCounted] = useState<number | null>(null)
  const expected = line.pulled?.pages
  const check = {
    ...(counted !== null && { pages: counted }),
    ...Object.fromEntries(defects.map((defect) => [defect, found.includes(defect)]))
  }
  const differs = found.length > 0 || (expected !== undefined && counted !== null && counted !== expected)
  const told = ({ note }: Readonly<Record<string, unknown>>): InputProblem[] =>
    differs && !(typeof note === 'string' && note.trim() !== '') ? [{ path: ['note'], problem: 'required' }] : []
  return (
    <FormDialog
      operation={borrowings.takeBack}
      title={said.takeBackTitle(fileOf(line))}
      submitLabel={said.takeBack}
      given={{ itemId: line.id, check }}
      beside={{
        values: { found, counted },
        fill: (kept) => {
          setFound(kept['found'] as string[])
          setCounted((kept['counted'] as number | null | undefined) ?? null)
        }
      }}
      check={told}
      fieldsOfRefusals={{ 'borrowing.defectUntold': 'note' }}
      onClose={onClose}
      onDone={({ check: kept }) => {
        void message.success(
          kept?.incident === undefined ? said.takenBack(fileOf(line)) : said.incidentOpened(kept.incident)
        )
        onDone()
      }}
    >
      <About line={line} />
      <Form.Item
        label={said.pagesCounted}
        htmlFor="pages-back"
        required={expected !== undefined}
        {...(expected !== undefined && { extra: said.pagesBackHint(expected) })}
      >
        <InputNumber id="pages-back" min={0} precision={0} value={counted} onChange={setCounted} autoFocus />
      </Form.Item>
      <Form.Item label={said.found} extra={said.foundHint}>
        <Checkbox.Group
          value={[...found]}
          options={defects.map((defect) => ({ value: defect, label: pages.borrowings.defects[defect] }))}
          onChange={(next: string[]) => setFound(next)}
        />
      </Form.Item>
      {differs && (
        <Field name="note" label={said.note} hint={said.noteHint} required>
          <Input.TextArea rows={2} maxLength={300} />
        </Field>
      )}
    </FormDialog>
  )
}

/** The borrower asks that what is out may stay out until a later day. */
export function AskRenewalDialog({ line, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  const { value: inForce } = useReading(settings.read, {})
  if (!inForce || !line.loan) return null
  const latest = addDays(today(), inForce.settings.archiveDays[line.level])
  return (
    <FormDialog
      operation={borrowings.askRenewal}
      title={said.askRenewalTitle(fileOf(line))}
      submitLabel={said.askRenewal}
      given={{ itemId: line.id }}
      initial={latest > line.loan.dueOn ? { dueOn: latest } : {}}
      fieldsOfRefusals={{ 'loan.dueTooLate': 'dueOn', 'loan.renewedNoLonger': 'dueOn' }}
      onClose={onClose}
      onDone={({ asked }) => {
        void message.success(said.renewalAsked(asked.approval))
        onDone()
      }}
    >
      <About line={line} />
      <Field name="dueOn" label={pages.renewals.dueOn}>
        <DayInput earliest={addDays(line.loan.dueOn, 1)} latest={latest} />
      </Field>
      <Field name="reason" label={pages.renewals.reason} hint={said.askRenewalHint}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

/** Lets what is out stay out until a later day: until the day that was approved, where its borrower has asked for one. */
export function RenewDialog({ line, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  const { value: inForce } = useReading(settings.read, {})
  if (!inForce || !line.loan) return null
  const longest = addDays(today(), inForce.settings.archiveDays[line.level])
  const asked = line.renewal?.state === 'approved' ? line.renewal : undefined
  const latest = asked && asked.dueOn < longest ? asked.dueOn : longest
  return (
    <ApprovedDialog
      act="renew"
      carriers={[{ id: line.carrierId, level: line.level }]}
      operation={borrowings.renew}
      title={said.renewTitle(fileOf(line))}
      submitLabel={said.renew}
      given={{ itemId: line.id }}
      initial={{ ...(latest > line.loan.dueOn && { dueOn: latest }), ...(asked && { reason: asked.reason }) }}
      fieldsOfRefusals={{ 'loan.dueTooLate': 'dueOn', 'loan.renewedNoLonger': 'dueOn' }}
      onClose={onClose}
      onDone={({ loan }) => {
        void message.success(said.renewed(loan?.dueOn ?? ''))
        onDone()
      }}
    >
      <About line={line} />
      <Field name="dueOn" label={pages.renewals.dueOn}>
        <DayInput earliest={addDays(line.loan.dueOn, 1)} latest={latest} />
      </Field>
      <Field name="reason" label={pages.renewals.reason}>
        <Input maxLength={200} />
      </Field>
    </ApprovedDialog>
  )
}

/** Calls back what is out, and gives the notice its number. */
export function RecallDialog({ line, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  if (!line.loan) return null
  return (
    <FormDialog
      operation={loans.recall}
      title={said.recallTitle(fileOf(line))}
      submitLabel={pages.renewals.confirmRecall}
      given={{ loanIds: [line.loan.id] }}
      initial={{ how: 'byTelephone' }}
      onClose={onClose}
      onDone={({ number }) => {
        void message.success(pages.renewals.recalled(number))
        onDone()
      }}
    >
      <About line={line} />
      <Field name="how" label={pages.renewals.how}>
        <Radio.Group
          options={(['inPerson', 'byTelephone', 'inWriting'] as const).map((how) => ({
            value: how,
            label: pages.renewals.hows[how]
          }))}
        />
      </Field>
      <Field name="note" label={pages.renewals.note}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

/** Ends what was asked for and is not issued. */
export function CancelDialog({ line, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  return (
    <FormDialog
      operation={borrowings.cancel}
      title={said.cancelTitle(fileOf(line))}
      submitLabel={said.cancel}
      dangerous
      given={{ borrowingId: line.borrowingId, version: line.request.version, itemIds: [line.id] }}
      onClose={onClose}
      onDone={() => {
        void message.success(said.cancelled)
        onDone()
      }}
    >
      <About line={line} />
      <Field name="because" label={said.because}>
        <Input maxLength={200} autoFocus />
      </Field>
    </FormDialog>
  )
}

type OnRequest = {
  request: Pick<QueueLine['request'], 'id' | 'number' | 'version'>
  onDone: () => void
  onClose: () => void
}

/** Closes a request, with what its use has come to. */
export function CloseDialog({ request, onDone, onClose }: OnRequest) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  return (
    <FormDialog
      operation={borrowings.close}
      title={said.closeTitle(request.number)}
      submitLabel={said.close}
      given={{ borrowingId: request.id, version: request.version }}
      onClose={onClose}
      onDone={() => {
        void message.success(said.closed(request.number))
        onDone()
      }}
    >
      <Field name="effect" label={said.effect} hint={said.effectHint}>
        <Input.TextArea rows={3} maxLength={300} autoFocus />
      </Field>
    </FormDialog>
  )
}

/** Takes a request back. */
export function WithdrawDialog({ request, onDone, onClose }: OnRequest) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  return (
    <FormDialog
      operation={borrowings.withdraw}
      title={said.withdrawTitle(request.number)}
      submitLabel={said.withdraw}
      dangerous
      given={{ borrowingId: request.id, version: request.version }}
      onClose={onClose}
      onDone={() => {
        void message.success(said.withdrawn)
        onDone()
      }}
    >
      <p className="quiet">{said.withdrawHint}</p>
    </FormDialog>
  )
}

/** The approver decides at the archivist's desk. */
export function DecideDialog({ line, onDone, onClose }: Props) {
  const { pages, approvers } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  const { approval } = line.request
  if (!approval) return null
  return (
    <FormDialog
      operation={approvals.decideHere}
      title={said.decideTitle(line.request.number)}
      submitLabel={said.decide}
      given={{ approvalId: approval.id, version: 1 }}
      initial={{ decision: 'approved' }}
      fieldsOfRefusals={{
        'approval.reasonMissing': 'reason',
        'approval.approverTooLow': 'approver-1-number',
        'approval.approverNotCleared': 'approver-1-number',
        'approval.ownRequest': 'approver-1-number'
      }}
      onClose={onClose}
      onDone={({ state }) => {
        void message.success(state === 'approved' ? said.approved : said.rejected)
        onDone()
      }}
    >
      <About line={line} />
      <p className="quiet">
        {pages.borrowings.one.asksOf(approvers[approval.asks])} · {line.request.purpose}
      </p>
      <Field name="decision" label={said.decision}>
        <Radio.Group
          options={(['approved', 'rejected'] as const).map((each) => ({ value: each, label: said.decisions[each] }))}
        />
      </Field>
      <Field name="reason" label={said.reason}>
        <Input maxLength={300} />
      </Field>
    </FormDialog>
  )
}

/** Ends somebody's place in the line. */
export function EndReservationDialog(props: { reservation: Reservation; onDone: () => void; onClose: () => void }) {
  const { reservation, onDone, onClose } = props
  const { pages } = useWords()
  const { message } = App.useApp()
  const said = pages.borrowings.acts
  return (
    <FormDialog
      operation={borrowings.endReservation}
      title={said.endReservationTitle(reservation.person.name)}
      submitLabel={said.endReservation}
      dangerous
      given={{ reservationId: reservation.id }}
      onClose={onClose}
      onDone={() => {
        void message.success(said.reservationEnded)
        onDone()
      }}
    >
      <Field name="reason" label={said.because} required>
        <Input maxLength={200} autoFocus />
      </Field>
    </FormDialog>
  )
}

/** What can be done with one thing: the name of each act, and its sheet. */
export type Act = 'decide' | 'pull' | 'issue' | 'takeBack' | 'renew' | 'recall' | 'cancel' | 'close'

/** What an archivist does with what stands here, the next step first. */
export function actsWith({ state, request }: Line): readonly Act[] {
  switch (state) {
    case 'submitted':
      return ['decide', 'cancel']
    case 'approved':
      return ['pull', 'cancel']
    case 'ready':
      return ['issue', 'cancel']
    case 'issued':
      return request.way === 'onSite' ? ['takeBack', 'recall'] : ['takeBack', 'renew', 'recall']
    case 'lost':
      return ['recall']
    case 'checked':
    case 'defect':
      return ['close']
    default:
      return []
  }
}

/** The sheet of an act with one thing. */
export function ActDialog({ act, line, ...rest }: Props & { act: Act }): ReactNode {
  switch (act) {
    case 'decide':
      return <DecideDialog line={line} {...rest} />
    case 'pull':
      return <PullDialog line={line} {...rest} />
    case 'issue':
      return <IssueDialog line={line} {...rest} />
    case 'takeBack':
      return <TakeBackDialog line={line} {...rest} />
    case 'renew':
      return <RenewDialog line={line} {...rest} />
    case 'recall':
      return <RecallDialog line={line} {...rest} />
    case 'cancel':
      return <CancelDialog line={line} {...rest} />
    case 'close':
      return <CloseDialog request={line.request} {...rest} />
  }
}
