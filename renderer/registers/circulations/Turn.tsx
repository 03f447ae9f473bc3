import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { InputProblem } from '#shared/define-operation.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { circulations, type Circulation } from '#shared/registers/circulations.ts'
import { PersonPicker } from '#renderer/pickers.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

type Props = { circulation: Circulation; carrier: CarrierInSight; onDone: () => void; onClose: () => void }

/** Hands a carrier to its next reader, who signs here or on the card of paper; what is top secret with a second officer. */
export function HandTo({ circulation, carrier, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { handToTitle, confirmHandTo, fields, signed } = pages.circulations
  const [how, setHow] = useState<'here' | 'onPaper'>('here')
  const { id, version, readers, readings } = circulation
  const next = readers.find((reader) => !readings.some((reading) => reading.reader.id === reader.id))
  return (
    <FormDialog
      operation={circulations.handTo}
      title={handToTitle(carrier.number)}
      submitLabel={confirmHandTo}
      given={{ circulationId: id, version, signedOnPaper: how === 'onPaper' }}
      beside={{ values: { how }, fill: (kept) => setHow(kept['how'] as typeof how) }}
      initial={next ? { readerId: next.id } : {}}
      without={[
        ...(how === 'onPaper' ? (['receiver'] as const) : []),
        ...(carrier.level === 'topSecret' ? [] : (['secondOfficer'] as const))
      ]}
      fieldsOfRefusals={{
        'circulation.signerIsNotReader': 'receiver-1-number',
        'person.notCleared': 'readerId',
        'person.reviewLapsed': 'readerId',
        'person.outsideScope': 'readerId',
        'person.left': 'readerId',
        'person.coolingOff': 'readerId'
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <Field name="readerId" label={fields.readerId}>
        <PersonPicker {...(next && { chosen: { value: next.id, label: pages.person(next.name, next.number) } })} />
      </Field>
      <Form.Item label={fields.how}>
        <Radio.Group
          value={how}
          onChange={({ target }) => setHow(target.value as 'here' | 'onPaper')}
          options={(['here', 'onPaper'] as const).map((each) => ({ value: each, label: signed[each] }))}
        />
      </Form.Item>
    </FormDialog>
  )
}

/** Takes a carrier back from whoever reads it, and says how it came back. */
export function TakeFrom({ circulation, carrier, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { takeFromTitle, confirmTakeFrom, fields } = pages.circulations
  const { id, version, readings } = circulation
  const reading = readings.find(({ backAt }) => backAt === undefined)
  return (
    <FormDialog
      operation={circulations.takeFrom}
      title={takeFromTitle(carrier.number)}
      submitLabel={confirmTakeFrom}
      given={{ circulationId: id, version }}
      check={damageTold}
      onDone={onDone}
      onClose={onClose}
    >
      {reading && (
        <dl className="facts">
          <dt>{fields.readerId}</dt>
          <dd>
            {pages.person(reading.reader.name, reading.reader.number)} · {reading.reader.unit}
          </dd>
        </dl>
      )}
      <Condition />
    </FormDialog>
  )
}

/** Ends a circulation: the carrier is back where it is kept. */
export function EndCirculation({ circulation, carrier, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { endTitle, confirmEnd, fields, progress } = pages.circulations
  const { id, version, readers, readings } = circulation
  const read = readers.filter((reader) => readings.some((reading) => reading.reader.id === reader.id)).length
  return (
    <FormDialog
      operation={circulations.end}
      title={endTitle(carrier.number)}
      submitLabel={confirmEnd}
      given={{ circulationId: id, version }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className={read < readers.length ? 'caution' : 'quiet'}>{progress(read, readers.length)}</p>
      <Field name="note" label={fields.note}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

function Condition() {
  const { pages } = useWords()
  const { fields } = pages.circulations
  const { conditions, damageHint } = pages.loans
  const form = Form.useFormInstance()
  const damaged = Form.useWatch<string | undefined>('condition', form) === 'damaged'
  return (
    <>
      <Field name="condition" label={fields.condition}>
        <Radio.Group
          options={(['whole', 'damaged'] as const).map((each) => ({ value: each, label: conditions[each] }))}
          onChange={() => form.setFieldValue('damage', undefined)}
        />
      </Field>
      {damaged && (
        <Field name="damage" label={fields.damage} hint={damageHint} required>
          <Input.TextArea rows={2} maxLength={300} />
        </Field>
      )}
    </>
  )
}

function damageTold({ condition, damage }: Readonly<Record<string, unknown>>): InputProblem[] {
  const told = typeof damage === 'string' && damage.trim() !== ''
  return condition === 'damaged' && !told ? [{ path: ['damage'], problem: 'required' }] : []
}
