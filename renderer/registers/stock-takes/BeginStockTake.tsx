import { Radio } from 'antd'
import { stockTakes, type CountScope, type StockTakeInSight } from '#shared/registers/stock-takes.ts'
import { units } from '#shared/registers/units.ts'
import { PersonPicker, PlacePicker } from '#renderer/pickers.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { SearchPicker } from '#renderer/ui/SearchPicker.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

const kinds = ['yearly', 'adHoc'] as const
const scopes = ['place', 'unit', 'person', 'everything'] as const

/** Begins a count: which, and of what. */
export function BeginStockTake(props: { onDone: (begun: StockTakeInSight) => void; onClose: () => void }) {
  const { pages } = useWords()
  const { kinds: kindWords } = pages.stockTakes
  return (
    <FormDialog
      operation={stockTakes.begin}
      title={pages.stockTakes.beginTitle}
      submitLabel={pages.stockTakes.confirmBegin}
      initial={{ kind: 'yearly' }}
      fieldsOfRefusals={{ 'stockTake.nothingExpected': 'scope' }}
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <p className="quiet">{pages.stockTakes.beginHint}</p>
      <Field name="kind" label={pages.stockTakes.kind}>
        <Radio.Group options={kinds.map((kind) => ({ value: kind, label: kindWords[kind] }))} />
      </Field>
      <Field name="scope" label={pages.stockTakes.scopeOf}>
        <ScopeField />
      </Field>
    </FormDialog>
  )
}

type Value = { of: CountScope['of']; id?: string }

// A scope without the name of what is counted is no scope: the form says that it must be filled in.
function ScopeField({ id, value, onChange }: { id?: string; value?: Value; onChange?: (next: Value) => void }) {
  const { pages } = useWords()
  const { scopes: scopeWords } = pages.stockTakes
  const of = value?.of
  const chosen = (next: string | undefined) => {
    if (of !== undefined) onChange?.({ of, ...(next !== undefined && { id: next }) })
  }
  const picked = { ...(value?.id !== undefined && { value: value.id }), onChange: chosen }
  return (
    <div className="count-scope" id={id}>
      <Radio.Group
        aria-label={pages.stockTakes.scopeOf}
        {...(of !== undefined && { value: of })}
        options={scopes.map((each) => ({ value: each, label: scopeWords[each] }))}
        onChange={({ target }) => onChange?.({ of: target.value as CountScope['of'] })}
      />
      {of === 'place' && (
        <PlacePicker key={of} aria-label={pages.stockTakes.place} placeholder={pages.stockTakes.place} {...picked} />
      )}
      {of === 'unit' && <UnitPicker key={of} {...picked} />}
      {of === 'person' && (
        <PersonPicker key={of} aria-label={pages.stockTakes.person} placeholder={pages.stockTakes.person} {...picked} />
      )}
    </div>
  )
}

function UnitPicker(props: { value?: string; onChange: (next: string | undefined) => void }) {
  const { pages } = useWords()
  const ask = useAsk()
  return (
    <SearchPicker
      {...props}
      of="unit"
      aria-label={pages.stockTakes.unit}
      placeholder={pages.stockTakes.unit}
      nothing={pages.carrierForm.noneFound}
      search={async (words) => {
        const answer = await ask(units.list, { words, count: 50 })
        if (!answer.ok) return answer
        return { ok: true, value: answer.value.rows.map(({ id, name }) => ({ value: id, label: name })) }
      }}
    />
  )
}
