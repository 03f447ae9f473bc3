import { addDays } from '#shared/days.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { circulations } from '#shared/registers/circulations.ts'
import { settings } from '#shared/system/settings.ts'
import { today } from '#renderer/moments.ts'
import { PeoplePicker, PlacePicker } from '#renderer/pickers.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const fieldsOfRefusals = {
  'circulation.placeMissing': 'placeId',
  'place.notFound': 'placeId',
  'circulation.dueBeforeToday': 'dueOn',
  'circulation.dueTooLate': 'dueOn',
  'person.notFound': 'readerIds',
  'person.left': 'readerIds',
  'person.coolingOff': 'readerIds',
  'person.notCleared': 'readerIds',
  'person.reviewLapsed': 'readerIds',
  'person.outsideScope': 'readerIds'
}

/** Begins the circulation of a carrier: who is to read it, where, and until when. */
export function BeginCirculation(props: { carrier: CarrierInSight; onDone: () => void; onClose: () => void }) {
  const { carrier, onDone, onClose } = props
  const { pages, levels } = useWords()
  const { beginTitle, confirmBegin, fields, placeHint } = pages.circulations
  const { value } = useReading(settings.read, {})
  if (!value) return null
  const { id, version, number, level } = carrier
  const days = value.settings.outDays[level]
  const latest = addDays(today(), days)
  return (
    <FormDialog
      operation={circulations.begin}
      title={beginTitle(number)}
      submitLabel={confirmBegin}
      given={{ carrierId: id, version }}
      initial={{ dueOn: latest }}
      fieldsOfRefusals={fieldsOfRefusals}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="readerIds" label={fields.readerIds}>
        <PeoplePicker />
      </Field>
      <Field name="placeId" label={fields.placeId} hint={placeHint} required={level === 'topSecret'}>
        <PlacePicker />
      </Field>
      <Field name="dueOn" label={fields.dueOn} hint={pages.movements.latest(levels[level], days, latest)}>
        <DayInput earliest={today()} latest={latest} />
      </Field>
    </FormDialog>
  )
}
