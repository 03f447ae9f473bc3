import { Alert, Checkbox, Form, Input, Radio, Select, Tag } from 'antd'
import { useEffect, type ReactElement } from 'react'
import { ImportField } from '#shared/import-fields.ts'
import { CarrierKind, CarrierOrigin } from '#shared/registers/carriers.ts'
import { imports, type ColumnRead, type FileRead } from '#shared/registers/imports.ts'
import { PersonPicker, PlacePicker, UnitInput } from '#renderer/pickers.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { missing, type Draft } from './plan.ts'

/** The second step: what each column says, and what holds where the file says nothing. */
export function MatchColumns(props: {
  file: FileRead
  draft: Draft
  onChange: (changed: Partial<Draft>) => void
}): ReactElement {
  const { file, draft, onChange } = props
  const { pages } = useWords()
  const { imports: said } = pages
  const { sheet, headingRow, fields, chosen, usual } = draft
  const unit = usual.unit.trim()
  const { value, refusal } = useReading(imports.columns, {
    ...{ fileId: file.fileId, sheet, headingRow },
    ...(unit !== '' && { unit })
  })
  const columns = value?.columns
  // What is understood at once stands there from the beginning; what somebody has chosen since stays.
  useEffect(() => {
    if (!columns || chosen) return
    onChange({ fields: new Map(columns.flatMap(({ index, field }) => (field ? [[index, field] as const] : []))) })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what was read decides; the way to say it is always the same
  }, [columns, chosen])
  const lacking = missing(draft)
  const needed = [
    ...lacking.fields.map((field) => said.fields[field]),
    ...lacking.usual.map((each) => said.usualFields[each])
  ]
  const hasNumber = [...fields.values()].includes('formerNumber')
  return (
    <>
      <RefusalNotice refusal={refusal} />
      {needed.length > 0 && (
        <Alert type="info" showIcon role="status" title={said.needed(needed.join(pages.listSeparator))} />
      )}
      {!hasNumber && columns && <Alert type="warning" showIcon role="note" title={said.noFormerNumber} />}
      <div className="import-columns">
        <section className="panel">
          <h2>{said.columnsTitle}</h2>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{said.columnHeads.heading}</th>
                <th scope="col">{said.columnHeads.samples}</th>
                <th scope="col">{said.columnHeads.field}</th>
              </tr>
            </thead>
            <tbody>
              {(columns ?? []).map((column) => (
                <ColumnRow
                  key={column.index}
                  column={column}
                  fields={fields}
                  onChoose={(field) => {
                    const next = new Map(fields)
                    if (field) next.set(column.index, field)
                    else next.delete(column.index)
                    onChange({ fields: next, chosen: true })
                  }}
                />
              ))}
            </tbody>
          </table>
        </section>
        <UsualFields usual={usual} onChange={(changed) => onChange({ usual: { ...usual, ...changed } })} />
      </div>
    </>
  )
}

function ColumnRow(props: {
  column: ColumnRead
  fields: Draft['fields']
  onChoose: (field: ImportField | undefined) => void
}) {
  const { column, fields, onChoose } = props
  const { pages } = useWords()
  const { imports: said } = pages
  const { index, heading, samples, field, how } = column
  const chosen = fields.get(index)
  const taken = new Set([...fields].filter(([other]) => other !== index).map(([, each]) => each))
  const called = heading === '' ? said.noHeading(index + 1) : heading
  return (
    <tr>
      <th scope="row">{called}</th>
      <td className="import-samples">{samples.join(pages.listSeparator)}</td>
      <td>
        <Select
          aria-label={`${said.columnHeads.field} ${called}`}
          className="import-field"
          value={chosen ?? ''}
          options={[
            { value: '', label: said.notImported },
            // What another column says already cannot be said a second time.
            ...ImportField.options.map((each) => ({ value: each, label: said.fields[each], disabled: taken.has(each) }))
          ]}
          onChange={(next: ImportField | '') => onChoose(next === '' ? undefined : next)}
        />{' '}
        {how && chosen === field && <Tag>{said.how[how]}</Tag>}
      </td>
    </tr>
  )
}

function UsualFields({
  usual,
  onChange
}: {
  usual: Draft['usual']
  onChange: (changed: Partial<Draft['usual']>) => void
}): ReactElement {
  const { pages, carrierKinds } = useWords()
  const { usual: title, usualHint, usualFields: labels, origins, startsOnRegistrationHint } = pages.imports
  const field = (name: string) => ({ htmlFor: `import-${name}`, className: 'import-usual' })
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">{usualHint}</p>
      <Form layout="vertical" component="div" className="two-columns">
        <Form.Item {...field('unit')} label={labels.unit} required>
          <UnitInput id="import-unit" value={usual.unit} onChange={(unit) => onChange({ unit: unit ?? '' })} />
        </Form.Item>
        <Form.Item {...field('issuer')} label={labels.issuer} required>
          <Input
            id="import-issuer"
            value={usual.issuer}
            maxLength={100}
            onChange={({ target }) => onChange({ issuer: target.value })}
          />
        </Form.Item>
        <Form.Item {...field('holder')} label={labels.holder} required>
          <PersonPicker
            id="import-holder"
            {...(usual.holderId !== undefined && { value: usual.holderId })}
            onChange={(holderId) => onChange(holderId === undefined ? {} : { holderId })}
          />
        </Form.Item>
        <Form.Item {...field('place')} label={labels.place} required>
          <PlacePicker
            id="import-place"
            {...(usual.placeId !== undefined && { value: usual.placeId })}
            onChange={(placeId) => onChange(placeId === undefined ? {} : { placeId })}
          />
        </Form.Item>
        <Form.Item {...field('kind')} label={labels.kind}>
          <Select
            id="import-kind"
            value={usual.kind}
            options={CarrierKind.options.map((each) => ({ value: each, label: carrierKinds[each] }))}
            onChange={(kind: CarrierKind) => onChange({ kind })}
          />
        </Form.Item>
        <Form.Item label={labels.origin}>
          <Radio.Group
            aria-label={labels.origin}
            value={usual.origin}
            options={CarrierOrigin.options.map((each) => ({ value: each, label: origins[each] }))}
            onChange={({ target }) => onChange({ origin: target.value as CarrierOrigin })}
          />
        </Form.Item>
      </Form>
      <p>
        <Checkbox checked={usual.marked} onChange={({ target }) => onChange({ marked: target.checked })}>
          {labels.marked}
        </Checkbox>
      </p>
      <p>
        <Checkbox
          checked={usual.startsOnRegistration}
          onChange={({ target }) => onChange({ startsOnRegistration: target.checked })}
        >
          {labels.startsOnRegistration}
        </Checkbox>
        <br />
        <span className="quiet">{startsOnRegistrationHint}</span>
      </p>
    </section>
  )
}
