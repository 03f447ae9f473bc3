import { Checkbox, Form, Input, Radio } from 'antd'
import type { InputProblem } from '#shared/define-operation.ts'
import { stockTakes } from '#shared/registers/stock-takes.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'
import type { OpenedCount } from './opened-count.ts'

type Props = { count: OpenedCount; onDone: () => void; onClose: () => void }

/** Closes a count, whole or in part, with a second officer who signs. */
export function CloseStockTake({ count, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { stockTakes: said } = pages
  return (
    <FormDialog
      operation={stockTakes.close}
      title={said.closeTitle(count.number)}
      submitLabel={said.confirmClose}
      given={{ stockTakeId: count.id, version: count.version }}
      check={reasonTold}
      fieldsOfRefusals={{ 'stockTake.notCleared': 'secondOfficer-1-number', 'stockTake.reasonMissing': 'reason' }}
      onDone={onDone}
      onClose={onClose}
      width={600}
    >
      <p>{said.closeHint}</p>
      {count.unanswered > 0 && <p className="caution">{said.closeBlocked(count.unanswered)}</p>}
      <Field name="covered" label={said.extent}>
        <CoveredField places={count.places} />
      </Field>
      <Reason />
    </FormDialog>
  )
}

/** Gives a count up that was begun by mistake. */
export function AbandonStockTake({ count, onDone, onClose }: Props) {
  const { pages } = useWords()
  const { stockTakes: said } = pages
  return (
    <FormDialog
      operation={stockTakes.abandon}
      title={said.abandonTitle(count.number)}
      submitLabel={said.confirmAbandon}
      dangerous
      given={{ stockTakeId: count.id, version: count.version }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="quiet">{said.abandonHint}</p>
      <Field name="reason" label={said.reason}>
        <Input maxLength={300} />
      </Field>
    </FormDialog>
  )
}

function Reason() {
  const { pages } = useWords()
  const partial = Form.useWatch<string[] | undefined>('covered', Form.useFormInstance()) !== undefined
  if (!partial) return null
  return (
    <Field name="reason" label={pages.stockTakes.reason} required>
      <Input maxLength={300} />
    </Field>
  )
}

// All of it, or the places that were counted; those in which something was scanned are taken to begin with.
function CoveredField({
  id,
  value,
  onChange,
  places
}: {
  id?: string
  value?: string[]
  onChange?: (next: string[] | undefined) => void
  places: OpenedCount['places']
}) {
  const { pages } = useWords()
  const { stockTakes: said } = pages
  return (
    <div className="count-scope" id={id}>
      <Radio.Group
        aria-label={said.extent}
        value={value === undefined ? 'whole' : 'partial'}
        options={[
          { value: 'whole', label: said.whole },
          { value: 'partial', label: said.partial }
        ]}
        onChange={({ target }) =>
          onChange?.(
            target.value === 'whole' ? undefined : places.filter(({ scanned }) => scanned > 0).map((place) => place.id)
          )
        }
      />
      {value !== undefined && (
        <>
          <Checkbox.Group
            className="count-covered"
            value={value}
            options={places.map((place) => ({
              value: place.id,
              label: `${pages.inBrackets(place.name, place.code)} ${said.progress(place.scanned, place.expected)}`
            }))}
            onChange={(next) => onChange?.(next)}
          />
          <span className="quiet">{said.coveredHint}</span>
        </>
      )}
    </div>
  )
}

function reasonTold({ covered, reason }: Readonly<Record<string, unknown>>): InputProblem[] {
  const told = typeof reason === 'string' && reason.trim() !== ''
  return Array.isArray(covered) && !told ? [{ path: ['reason'], problem: 'required' }] : []
}
