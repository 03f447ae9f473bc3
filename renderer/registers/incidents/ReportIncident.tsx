import { Form, Input, Select } from 'antd'
import { Level } from '#shared/levels.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { IncidentKind, incidents, type IncidentInSight } from '#shared/registers/incidents.ts'
import { stateAfter } from '#shared/carrier-life.ts'
import { today } from '#renderer/moments.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { SearchPicker } from '#renderer/ui/SearchPicker.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const CHOICES = 50

const fieldsOfRefusals = {
  'incident.carrierNeeded': 'carrierId',
  'incident.levelNeeded': 'level',
  'incident.levelAboveYou': 'level',
  'incident.foundLater': 'foundOn'
}

/** Reports that something is missing, damaged, or known to whoever should not know it; of one carrier where one is given. */
export function ReportIncident(props: {
  carrier?: CarrierInSight
  onDone: (reported: IncidentInSight) => void
  onClose: () => void
}) {
  const { carrier, onDone, onClose } = props
  const { pages } = useWords()
  const { fields, hints } = pages.incidents
  return (
    <FormDialog
      operation={incidents.report}
      title={carrier ? pages.incidents.reportOn(carrier.number) : pages.incidents.report}
      submitLabel={pages.incidents.report}
      {...(carrier && { given: { carrierId: carrier.id } })}
      initial={{ foundOn: today() }}
      fieldsOfRefusals={fieldsOfRefusals}
      onDone={onDone}
      onClose={onClose}
      width={640}
    >
      <Kind {...(carrier && { carrier })} />
      {!carrier && <WhichCarrier />}
      <div className="two-columns">
        <Field name="foundOn" label={fields.foundOn}>
          <DayInput latest={today()} />
        </Field>
        <Field name="place" label={fields.place}>
          <Input maxLength={100} />
        </Field>
      </div>
      <Field name="what" label={fields.what} hint={hints.what}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Field>
      <Field name="responsibleId" label={fields.responsibleId}>
        <PersonPicker />
      </Field>
    </FormDialog>
  )
}

function Kind({ carrier }: { carrier?: CarrierInSight }) {
  const { pages } = useWords()
  const kind = Form.useWatch<IncidentKind | undefined>('kind', Form.useFormInstance())
  const possible = IncidentKind.options.filter(
    (each) => each !== 'missing' || !carrier || stateAfter('miss', carrier.state) !== undefined
  )
  return (
    <Field
      name="kind"
      label={pages.incidents.fields.kind}
      hint={kind === 'leak' ? pages.incidents.hints.leak : undefined}
    >
      <Select options={possible.map((each) => ({ value: each, label: pages.incidents.kinds[each] }))} />
    </Field>
  )
}

function WhichCarrier() {
  const { pages, levels } = useWords()
  const { fields, hints } = pages.incidents
  const form = Form.useFormInstance()
  const kind = Form.useWatch<IncidentKind | undefined>('kind', form)
  const carrierId = Form.useWatch<string | undefined>('carrierId', form)
  const ask = useAsk()
  return (
    <>
      <Field name="carrierId" label={fields.carrierId} required={kind === 'missing' || kind === 'damaged'}>
        <SearchPicker
          of="carrier"
          nothing={pages.carrierForm.noneFound}
          search={async (words) => {
            const answer = await ask(carriers.list, { words, count: CHOICES })
            if (!answer.ok) return answer
            const choices = answer.value.rows.map(({ id, number, title }) => ({
              value: id,
              label: `${number} ${title}`
            }))
            return { ok: true, value: choices }
          }}
        />
      </Field>
      {kind === 'leak' && carrierId === undefined && (
        <Field name="level" label={fields.level} hint={hints.level} required>
          <Select options={Level.options.toReversed().map((each) => ({ value: each, label: levels[each] }))} />
        </Field>
      )}
    </>
  )
}
