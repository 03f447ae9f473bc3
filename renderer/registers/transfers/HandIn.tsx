import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button, Input, InputNumber } from 'antd'
import { type ReactElement, useState } from 'react'
import { stateAfter } from '#shared/carrier-life.ts'
import type { CarrierInSight, CarrierSelection } from '#shared/registers/carriers.ts'
import { transfers } from '#shared/registers/transfers.ts'
import { FiledFields, useHeadings } from '#renderer/archive-fields.tsx'
import { BulkDialog } from '#renderer/BulkDialog.tsx'
import { UnitInput } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { CountOnButton } from '#renderer/ui/CountOnButton.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** Puts all that are picked in a list of carriers on a list that is handed in to the archives, for whoever prepares them. */
export function HandInMany({
  selection,
  onDone
}: {
  selection: CarrierSelection
  onDone: () => void
}): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const [open, setOpen] = useState(false)
  if (!mayDo('transfers.prepare')) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {pages.transfers.handIn}
        <CountOnButton />
      </Button>
      {open && <HandInSheet selection={selection} onDone={onDone} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Puts one carrier on such a list, where it can go into the archives from here. */
export function HandIn({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const [open, setOpen] = useState(false)
  const possible = carrier.heldBecause === undefined && stateAfter('archive', carrier.state, carrier) !== undefined
  const { value } = useReading(
    transfers.list,
    { which: 'open', carrierId: carrier.id, count: 1 },
    { when: possible && mayDo('transfers.read') }
  )
  if (!possible || !mayDo('transfers.prepare') || value === undefined || value.total > 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{pages.transfers.handIn}</Button>
      {open && <HandInSheet selection={{ ids: [carrier.id] }} unit={carrier.unit} onClose={() => setOpen(false)} />}
    </>
  )
}

/** On which list a carrier stands that is to be handed in, or was: pairs of a list. */
export function OnATransfer({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const wanted = mayDo('transfers.read') && (carrier.state === 'inStock' || carrier.atRest === 'archived')
  const { value } = useReading(transfers.list, { which: 'all', carrierId: carrier.id, count: 1 }, { when: wanted })
  const [list] = value?.rows ?? []
  if (!wanted || !list) return null
  return (
    <>
      <dt>{pages.transfers.onList}</dt>
      <dd>
        <Link to="/transfers/$transferId" params={{ transferId: list.id }} className="number-code">
          {list.number}
        </Link>{' '}
        · {pages.transfers.listStates[list.state]}
      </dd>
    </>
  )
}

function HandInSheet(props: { selection: CarrierSelection; unit?: string; onDone?: () => void; onClose: () => void }) {
  const { selection, unit, onDone, onClose } = props
  const { pages } = useWords()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { known, fonds, categories, onlyFonds } = useHeadings()
  const { transfers: said, archives } = pages
  // Which fonds there are must be known before the form is filled in for the first time.
  if (!known) return null
  return (
    <BulkDialog
      title={said.manyTitle}
      preview={transfers.preview}
      operation={transfers.begin}
      selection={selection}
      initial={{ ...(unit !== undefined && { unit }), ...(onlyFonds !== undefined && { fonds: onlyFonds }) }}
      fieldsOfRefusals={{ 'unit.notFound': 'unit' }}
      onDone={(_, { id, number }) => {
        void message.success(said.begun(number))
        onDone?.()
        void navigate({ to: '/transfers/$transferId', params: { transferId: id } })
      }}
      onClose={onClose}
      width={760}
    >
      <p className="quiet">{said.manyHint}</p>
      {(fonds.length === 0 || categories.length === 0) && <p className="caution">{said.noHeadings}</p>}
      <div className="columns">
        <Field name="unit" label={said.unit} hint={said.unitHint}>
          <UnitInput />
        </Field>
        <FiledFields />
        <Field name="year" label={archives.fields.year} hint={said.yearHint}>
          <InputNumber min={1900} max={2999} precision={0} />
        </Field>
        <Field name="responsible" label={archives.fields.responsible} hint={said.responsibleHint}>
          <Input maxLength={100} />
        </Field>
      </div>
    </BulkDialog>
  )
}
