import { App, Button, Checkbox, Form, Input } from 'antd'
import { type ReactElement, useState } from 'react'
import type { Refusal } from '#shared/define-operation.ts'
import { archives, Category, type Fonds } from '#shared/registers/archives.ts'
import { leaveOpen, throwAway } from '#renderer/drafts.ts'
import { useSession } from '#renderer/session.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { Field, SchemaForm } from '#renderer/ui/SchemaForm.tsx'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

type Heading = 'fonds' | 'category'
type Doing =
  | { act: 'registerFonds' | 'registerCategory' | 'useUsual' }
  | { act: 'rename'; heading: Heading; one: Fonds | Category }

/** The fonds and the categories that archives are filed under. */
export function Headings(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const { value } = useReading(archives.headings, {})
  const [doing, setDoing] = useState<Doing>()
  const said = pages.archives.headings
  const may = mayDo('archives.catalogue')
  const close = () => setDoing(undefined)
  const done = (told: string) => {
    close()
    void message.success(told)
  }
  const { fonds = [], categories = [] } = value ?? {}
  const rename = may
    ? (heading: Heading) => (one: Fonds | Category) => setDoing({ act: 'rename', heading, one })
    : undefined
  return (
    <>
      <section className="panel">
        <h2>{said.fonds}</h2>
        {value && fonds.length === 0 && <EmptyState title={said.noFonds} next={said.noFondsNext} />}
        {fonds.length > 0 && <Table label={said.fonds} rows={fonds} rename={rename?.('fonds')} />}
        {may && <Button onClick={() => setDoing({ act: 'registerFonds' })}>{said.registerFonds}</Button>}
      </section>
      <section className="panel">
        <h2>{said.categories}</h2>
        {value && categories.length === 0 && <EmptyState title={said.noCategories} next={said.noCategoriesNext} />}
        {categories.length > 0 && <Table label={said.categories} rows={categories} rename={rename?.('category')} />}
        {may && (
          <div className="panel-acts">
            <Button onClick={() => setDoing({ act: 'registerCategory' })}>{said.registerCategory}</Button>
            <Button onClick={() => setDoing({ act: 'useUsual' })}>{said.useUsual}</Button>
          </div>
        )}
      </section>
      {doing?.act === 'registerFonds' && (
        <FormDialog
          operation={archives.registerFonds}
          title={said.registerFonds}
          submitLabel={said.registerFonds}
          fieldsOfRefusals={{ 'archive.fondsTaken': 'code' }}
          onDone={({ code }) => done(said.registered(code))}
          onClose={close}
        >
          <Field name="code" label={said.code} hint={said.fondsHint}>
            <Input maxLength={10} />
          </Field>
          <Field name="name" label={said.name}>
            <Input maxLength={100} />
          </Field>
        </FormDialog>
      )}
      {doing?.act === 'registerCategory' && (
        <RegisterCategory onDone={(code) => done(said.registered(code))} onClose={close} />
      )}
      {doing?.act === 'useUsual' && (
        <UsualCategories known={categories} onDone={(codes) => done(said.registered(codes))} onClose={close} />
      )}
      {doing?.act === 'rename' && (
        <FormDialog
          operation={archives.renameHeading}
          title={said.renameTitle(doing.one.code)}
          submitLabel={said.rename}
          given={{ heading: doing.heading, code: doing.one.code, version: doing.one.version }}
          initial={{ name: doing.one.name }}
          onDone={() => done(said.renamed)}
          onClose={close}
        >
          <Field name="name" label={said.name}>
            <Input maxLength={100} />
          </Field>
          <Field name="reason" label={said.reason}>
            <Input maxLength={200} />
          </Field>
        </FormDialog>
      )}
    </>
  )
}

function Table(props: {
  label: string
  rows: readonly (Fonds | Category)[]
  rename: ((one: Fonds | Category) => void) | undefined
}) {
  const { pages } = useWords()
  const { label, rows, rename } = props
  const said = pages.archives.headings
  return (
    <table className="sheet-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{said.code}</th>
          <th scope="col">{said.name}</th>
          {rename && <td />}
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.code}>
            <td className="number-code">{one.code}</td>
            <td>{one.name}</td>
            {rename && (
              <td className="row-acts">
                <Button size="small" onClick={() => rename(one)}>
                  {said.rename}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Sheet = { known: readonly Category[]; onDone: (codes: string) => void; onClose: () => void }

const ONE_CATEGORY = { name: archives.registerCategories.name, subject: '' }

// One is registered as a list of one: the sheet asks for its two fields.
function RegisterCategory({ onDone, onClose }: Omit<Sheet, 'known'>) {
  const { pages } = useWords()
  const said = pages.archives.headings
  const { doing, perform } = useDoing(archives.registerCategories)
  const [form] = Form.useForm()
  const { message } = App.useApp()
  const cancel = () => {
    throwAway(ONE_CATEGORY)
    onClose()
  }
  const putAside = () => {
    if (leaveOpen(ONE_CATEGORY)) void message.info(pages.drafts.left)
    onClose()
  }
  return (
    <Dialog title={said.registerCategory} open onClose={putAside}>
      <SchemaForm
        name="archives-registerCategory"
        draft={ONE_CATEGORY}
        isSheet
        schema={Category.omit({ version: true })}
        form={form}
        submit={async (category) => {
          const answer = await perform({ categories: [category] })
          if (answer.ok) onDone(category.code)
          return answer
        }}
        fieldOf={({ code }) => (code === 'archive.categoryTaken' ? 'code' : undefined)}
      >
        <Field name="code" label={said.code} hint={said.categoryHint}>
          <Input maxLength={10} />
        </Field>
        <Field name="name" label={said.name}>
          <Input maxLength={100} />
        </Field>
        <div className="dialog-actions">
          <Button onClick={cancel}>{pages.actions.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={doing}>
            {said.registerCategory}
          </Button>
        </div>
      </SchemaForm>
    </Dialog>
  )
}

/** The categories that police organs usually have: what is not used here is left out, and each can be called otherwise. */
function UsualCategories({ known, onDone, onClose }: Sheet) {
  const { pages } = useWords()
  const { headings: said, usualCategories } = pages.archives
  const { doing, perform } = useDoing(archives.registerCategories)
  const [rows, setRows] = useState(() =>
    Object.entries(usualCategories)
      .filter(([code]) => !known.some((each) => each.code === code))
      .map(([code, name]) => ({ of: code, code, name, kept: true }))
  )
  const [refusal, setRefusal] = useState<Refusal>()
  const kept = rows.filter((row) => row.kept)
  const change = (of: string, next: Partial<(typeof rows)[number]>) =>
    setRows(rows.map((row) => (row.of === of ? { ...row, ...next } : row)))
  const register = async () => {
    const answer = await perform({ categories: kept.map(({ code, name }) => ({ code: code.trim(), name })) })
    if (answer.ok) onDone(answer.value.categories.map(({ code }) => code).join(pages.listSeparator))
    else setRefusal(answer.refusal)
  }
  return (
    <Dialog title={said.usualTitle} open onClose={onClose}>
      <p className="quiet">{said.usualHint}</p>
      <RefusalNotice refusal={refusal} />
      <table className="sheet-table" aria-label={said.usualTitle}>
        <thead>
          <tr>
            <td />
            <th scope="col">{said.code}</th>
            <th scope="col">{said.name}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ of, code, name, kept: isKept }) => (
            <tr key={of}>
              <td>
                <Checkbox
                  aria-label={said.keep(of)}
                  checked={isKept}
                  onChange={({ target }) => change(of, { kept: target.checked })}
                />
              </td>
              <td>
                <Input
                  aria-label={`${said.code} ${of}`}
                  maxLength={10}
                  value={code}
                  onChange={({ target }) => change(of, { code: target.value })}
                />
              </td>
              <td>
                <Input
                  aria-label={`${said.name} ${of}`}
                  maxLength={100}
                  value={name}
                  onChange={({ target }) => change(of, { name: target.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dialog-actions">
        <Button onClick={onClose}>{pages.actions.cancel}</Button>
        <Button type="primary" loading={doing} disabled={kept.length === 0} onClick={() => void register()}>
          {said.registerChosen(kept.length)}
        </Button>
      </div>
    </Dialog>
  )
}
