import { Input } from 'antd'
import { ceilingOf } from '#shared/devices-kept.ts'
import type { MediumInSight } from '#shared/registers/media.ts'
import { mediumLoans, type MediumLoanInSight } from '#shared/registers/medium-loans.ts'
import { today } from '#renderer/moments.ts'
import { ComputerPicker, PersonPicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import { checkTold, LevelsUpTo, ReturnCheckFields } from './CarryOut.tsx'

const fieldsOfRefusals = {
  'person.notFound': 'borrowerId',
  'person.notCleared': 'borrowerId',
  'person.left': 'borrowerId',
  'person.coolingOff': 'borrowerId',
  'person.reviewLapsed': 'borrowerId',
  'mediumLoan.otherKind': 'computerId',
  'mediumLoan.aboveComputer': 'computerId',
  'mediumLoan.aboveMedium': 'level',
  'mediumLoan.dueBeforeToday': 'dueOn',
  'computer.scrapped': 'computerId',
  'approval.approverTooLow': 'approver-1-number',
  'approval.approverNotCleared': 'approver-1-number'
}

/** Lends a medium for use with one computer, on the approval of a leader: there, or asked for before. */
export function LendMedium(props: { medium: MediumInSight; onClose: () => void; onDone: () => void }) {
  const { medium, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  const { id, version, number, computerKind: kind, level } = medium
  const ceiling = ceilingOf({ kind, level })
  return (
    <ApprovedDialog
      act="lend"
      carriers={[]}
      device={{ thing: 'medium', id, level: ceiling }}
      operation={mediumLoans.lend}
      title={texts.lendTitle(number)}
      submitLabel={texts.confirmLend}
      given={{ mediumId: id, version }}
      initial={{ level: ceiling }}
      fieldsOfRefusals={fieldsOfRefusals}
      width={680}
      onClose={onClose}
      onDone={onDone}
    >
      <div className="two-columns">
        <Field name="borrowerId" label={texts.borrower}>
          <PersonPicker />
        </Field>
        <Field name="computerId" label={texts.connectedTo} hint={texts.connectedHint}>
          <ComputerPicker kind={kind} />
        </Field>
        <Field name="purpose" label={texts.loanPurpose}>
          <Input maxLength={200} />
        </Field>
        <Field name="dueOn" label={texts.loanDueOn}>
          <DayInput earliest={today()} />
        </Field>
        <Field name="contents" label={texts.loanContents}>
          <Input maxLength={300} />
        </Field>
        <Field name="level" label={texts.loanLevel}>
          <LevelsUpTo ceiling={ceiling} />
        </Field>
      </div>
    </ApprovedDialog>
  )
}

/** Checks a medium that has come back, and so ends its loan. */
export function TakeMediumBack(props: { loan: MediumLoanInSight; onClose: () => void; onDone: () => void }) {
  const { loan, onClose, onDone } = props
  const { pages } = useWords()
  const texts = pages.devices
  return (
    <FormDialog
      operation={mediumLoans.takeBack}
      title={texts.takeBackTitle(loan.medium.number)}
      submitLabel={texts.confirmTakeBack}
      given={{ loanId: loan.id }}
      check={checkTold}
      onClose={onClose}
      onDone={onDone}
    >
      <dl className="facts">
        <dt>{texts.borrower}</dt>
        <dd>{pages.person(loan.borrower.name, loan.borrower.number)}</dd>
        <dt>{texts.connectedTo}</dt>
        <dd>{pages.inBrackets(loan.computer.name, loan.computer.number)}</dd>
      </dl>
      <ReturnCheckFields cleared={texts.wiped} clearedHint={texts.wipedHint} />
    </FormDialog>
  )
}
