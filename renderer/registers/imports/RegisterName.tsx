import { Button, Input, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { Level } from '#shared/levels.ts'
import type { NameUnknown } from '#shared/registers/imports.ts'
import { people } from '#shared/registers/people.ts'
import { Place, places } from '#shared/registers/places.ts'
import { units } from '#shared/registers/units.ts'
import { UnitInput } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { SearchPicker } from '#renderer/ui/SearchPicker.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const CHOICES = 50

/** Registers whom or what a name of the file means, by the act of its own register: with its own rules and its own entry. */
export function RegisterName(props: {
  of: NameUnknown
  usualUnit: string
  onRegistered: (id: string) => void
}): ReactElement | null {
  const { kind, name } = props.of
  const { pages, levels, placeKinds } = useWords()
  const { imports: said } = pages
  const { mayDo } = useSession()
  const [open, setOpen] = useState(false)
  if (
    !mayDo({ holder: 'people.register', place: 'places.register', unit: 'units.register' }[kind] as 'people.register')
  )
    return null
  const done = ({ id }: { id: string }) => {
    setOpen(false)
    props.onRegistered(id)
  }
  const sheet = { title: said.register[kind], submitLabel: said.register[kind], onClose: () => setOpen(false) }
  return (
    <>
      <Button type="link" onClick={() => setOpen(true)}>
        {said.register[kind]}
      </Button>
      {open && kind === 'holder' && (
        <FormDialog operation={people.register} {...sheet} initial={{ name, unit: props.usualUnit }} onDone={done}>
          <Field name="number" label={pages.people.columns.number}>
            <Input autoFocus />
          </Field>
          <Field name="name" label={pages.people.columns.name} />
          <Field name="unit" label={pages.people.columns.unit}>
            <UnitInput />
          </Field>
          <Field name="clearance" label={pages.people.columns.clearance}>
            <Select options={Level.options.map((level) => ({ value: level, label: levels[level] }))} />
          </Field>
        </FormDialog>
      )}
      {open && kind === 'place' && (
        <FormDialog operation={places.register} {...sheet} initial={{ name, kind: 'cabinet' }} onDone={done}>
          <Field name="code" label={pages.places.columns.code}>
            <Input autoFocus />
          </Field>
          <Field name="name" label={pages.places.columns.name} />
          <Field name="kind" label={pages.places.columns.kind}>
            <Select options={Place.shape.kind.options.map((each) => ({ value: each, label: placeKinds[each] }))} />
          </Field>
        </FormDialog>
      )}
      {open && kind === 'unit' && (
        <FormDialog operation={units.register} {...sheet} initial={{ name }} onDone={done}>
          <Field name="name" label={said.nameKinds.unit}>
            <Input autoFocus />
          </Field>
        </FormDialog>
      )}
    </>
  )
}

/** Chooses a unit that is registered, by its name. */
export function UnitPicker(props: {
  'aria-label': string
  className: string
  value?: string
  onChange: (id: string | undefined) => void
}): ReactElement {
  const { pages } = useWords()
  const ask = useAsk()
  return (
    <SearchPicker
      {...props}
      of="unit by id"
      nothing={pages.carrierForm.noneFound}
      search={async (words) => {
        const answer = await ask(units.list, { words, count: CHOICES })
        if (!answer.ok) return answer
        return { ok: true, value: answer.value.rows.map(({ id, name }) => ({ value: id, label: name })) }
      }}
    />
  )
}
