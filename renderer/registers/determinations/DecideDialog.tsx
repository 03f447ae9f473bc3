import { Checkbox, Form, Input, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import { isAbove, Level } from '#shared/levels.ts'
import { determinations, type DeterminationInSight } from '#shared/registers/determinations.ts'
import { useSession } from '#renderer/session.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { MarkComposer } from '#renderer/ui/MarkComposer.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

type Props = {
  determination: DeterminationInSight
  /** The authority stands at the desk of whoever is signed in, and proves it with the own password. */
  here: boolean
  onDone: (decided: 'approved' | 'rejected') => void
  onClose: () => void
}

/** Decides what was proposed: as it was, with another mark, or not at all. */
export function DecideDialog({ determination, here, onDone, onClose }: Props) {
  const { pages } = useWords()
  const said = pages.determinations
  const { id, version, number, title, mark, markText, way, startsOn } = determination
  const { state, person } = useSession()
  const [differs, setDiffers] = useState(false)
  const ceiling = here || isAbove(person.clearance, state.level) ? state.level : person.clearance
  return (
    <FormDialog
      operation={here ? determinations.decideHere : determinations.decide}
      title={said.decideTitle(number)}
      submitLabel={said.decide}
      given={{ determinationId: id, version }}
      initial={{ decision: 'approved' }}
      fieldsOfRefusals={{ 'determination.reasonMissing': 'reason' }}
      onDone={({ state: decided }) => onDone(decided === 'rejected' ? 'rejected' : 'approved')}
      onClose={onClose}
      width={640}
    >
      <dl className="facts">
        <dt>{said.columns.title}</dt>
        <dd>{title}</dd>
        <dt>{said.proposedMark}</dt>
        <dd>
          <span lang="zh-CN" className="mark-printed">
            {markText || pages.mark.nothingPrinted}
          </span>
        </dd>
      </dl>
      <Field name="decision" label={said.opinion}>
        <Radio.Group
          options={(['approved', 'rejected'] as const).map((each) => ({ value: each, label: said.decisions[each] }))}
        />
      </Field>
      {(way === undefined || way === 'original') && (
        <OtherMark differs={differs} onDiffers={setDiffers}>
          <Field name="mark" label={said.otherMark} wide>
            <MarkComposer
              startsOn={startsOn}
              levels={Level.options.filter((level) => level !== 'unclassified')}
              ceiling={ceiling}
            />
          </Field>
        </OtherMark>
      )}
      {!differs && mark.level === 'unclassified' && <p className="quiet">{said.declassifyHint}</p>}
      <Field name="reason" label={said.reason} hint={said.reasonHint}>
        <Input.TextArea rows={2} maxLength={300} />
      </Field>
    </FormDialog>
  )
}

// What was composed for another mark is not sent along once it is to be as proposed.
function OtherMark(props: { differs: boolean; onDiffers: (differs: boolean) => void; children: ReactNode }) {
  const { differs, onDiffers, children } = props
  const { pages } = useWords()
  const form = Form.useFormInstance()
  const rejected = Form.useWatch<string | undefined>('decision', form) === 'rejected'
  if (rejected) return null
  return (
    <>
      <Form.Item>
        <Checkbox
          checked={differs}
          onChange={(event) => {
            form.setFieldValue('mark', undefined)
            onDiffers(event.target.checked)
          }}
        >
          {pages.determinations.decideOtherwise}
        </Checkbox>
      </Form.Item>
      {differs && children}
    </>
  )
}
