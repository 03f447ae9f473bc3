import { Input } from 'antd'
import { appraisals, type Appraisal } from '#shared/registers/appraisals.ts'
import { useSession } from '#renderer/session.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** Closes an appraisal with its report: each of the group types the own password, but for the one who does this. */
export function SignAppraisal(props: {
  appraisal: Appraisal
  onDone: (signed: Appraisal) => void
  onClose: () => void
}) {
  const { appraisal, onDone, onClose } = props
  const { pages } = useWords()
  const { appraisals: said } = pages
  const { person: asker } = useSession()
  const others = appraisal.group.filter(({ number }) => number !== asker.number)
  return (
    <FormDialog
      operation={appraisals.close}
      title={said.signTitle(appraisal.number)}
      submitLabel={said.confirmSign}
      given={{ appraisalId: appraisal.id, version: appraisal.version }}
      howMany={{ appraiser: others.length }}
      initial={Object.fromEntries(others.map(({ number }, index) => [`appraiser-${index + 1}-number`, number]))}
      check={({ report }) =>
        typeof report !== 'string' || report.trim() === '' ? [{ path: ['report'], problem: 'required' }] : []
      }
      fieldsOfRefusals={{ 'appraisal.reportMissing': 'report' }}
      onDone={onDone}
      onClose={onClose}
      width={680}
    >
      <p className="caution">{said.signHint}</p>
      <p>
        <strong>{said.counts(appraisal.counts)}</strong>
      </p>
      <Field name="report" label={said.report} hint={said.reportHint} required>
        <Input.TextArea rows={4} maxLength={2000} autoFocus />
      </Field>
      <p className="quiet">
        {appraisal.group
          .map(({ name, number, leads }) =>
            leads ? said.leaderOf(pages.person(name, number)) : pages.person(name, number)
          )
          .join(pages.listSeparator)}
      </p>
      {others.length < appraisal.group.length && <p className="caution">{said.signAsking(asker.name)}</p>}
    </FormDialog>
  )
}
