import { DownOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Checkbox, Dropdown, Form, Input, Select, Spin } from 'antd'
import { useEffect, useEffectEvent, useState, type ReactElement, type ReactNode, type RefObject } from 'react'
import type { Answer } from '#shared/define-operation.ts'
import { may, Role } from '#shared/permissions.ts'
import { permissionOfPage, views, type SavedView, type ViewPage, type ViewState } from '#shared/system/views.ts'
import { sayDay } from './moments.ts'
import { useSession } from './session.ts'
import { Dialog } from './ui/Dialog.tsx'
import { FormDialog } from './ui/FormDialog.tsx'
import { RefusalNotice } from './ui/RefusalNotice.tsx'
import type { Arrangement, RegisterHandle } from './ui/RegisterGrid.tsx'
import { Field } from './ui/SchemaForm.tsx'
import { useDoing, useReading } from './use-operation.ts'
import { sayRefusal, useWords } from './words.ts'

type Search = ViewState['search']

type Props = {
  page: ViewPage
  /** The filters as the address has them, without the view itself. What is undefined is left out. */
  search: Readonly<Record<string, unknown>>
  /** The view that was chosen, as the address has it. */
  chosen: string | undefined
  list: RefObject<RegisterHandle | null>
  /** Asks how many rows these filters find, as the page itself would ask. */
  ask: (search: Search) => Promise<Answer<{ total: number }>>
  /** How long the list is. */
  total: number | undefined
  /** Goes to these filters, and to the view they are of. */
  onShow: (search: Search, viewId: string | undefined) => void
}

type Act = 'saveAs' | 'keep' | 'rename' | 'putAway' | 'columns' | 'showPutAway'

/** Views of a page, kept under names: chosen, saved and changed here, for whoever may read the page. */
export function SavedViews(props: Props): ReactNode {
  const { mayDo } = useSession()
  const permission = permissionOfPage[props.page]
  if (!mayDo('views.keep') || permission === 'atTheDoor' || permission === 'signedIn' || !mayDo(permission)) return null
  return <ViewsOfPage {...props} />
}

function ViewsOfPage({ page, search, chosen, list, ask, total, onShow }: Props): ReactElement {
  const words = useWords()
  const said = words.pages.views
  const { message } = App.useApp()
  const [act, setAct] = useState<Act>()
  // How the page stood when a sheet was opened.
  const [opened, setOpened] = useState<ViewState>({ search: {}, columns: [] })
  const [headings, setHeadings] = useState<ReadonlyMap<string, string>>(new Map())
  const [choosing, setChoosing] = useState(false)
  const { value, refusal } = useReading(views.list, { page })
  const { perform: replace } = useDoing(views.replace)
  const all = value?.views ?? []
  const counts = useCounts(page, all, ask, choosing)
  const shown = all.find(({ id }) => id === chosen)
  const filters = Object.fromEntries(Object.entries(search).filter(([, each]) => each !== undefined)) as Search
  // The columns stand as the view has them when it is chosen, and again when one comes back to the page.
  const arrange = useEffectEvent(() => list.current?.arrange(shown?.state))
  useEffect(() => arrange(), [shown?.id, shown?.version])

  const stateNow = (): ViewState => {
    const { columns: standing, sort } = list.current?.arrangement() ?? { columns: [] }
    return { search: filters, columns: standing, ...(sort && { sort }) }
  }
  const keep = async ({ id: viewId, name, shared, sharedWith, version }: SavedView) => {
    const answer = await replace({ viewId, name, shared, sharedWith, version, state: stateNow() })
    if (answer.ok) void message.success(said.saved(name))
    else void message.error(sayRefusal(words, answer.refusal))
  }
  const close = () => setAct(undefined)
  const sayCount = (count: number | undefined) => (count === undefined ? '' : said.count(count))
  const optionOf = ({ id, name, mine, savedBy }: SavedView) => ({
    value: id,
    label: mine ? name : said.option(name, savedBy.name)
  })
  const groups = [
    { label: said.mine, options: all.filter(({ mine }) => mine).map(optionOf) },
    { label: said.shared, options: all.filter(({ mine }) => !mine).map(optionOf) }
  ].filter(({ options }) => options.length > 0)
  const items: { key: Act; label: string }[] = [
    { key: 'saveAs', label: said.saveAs },
    ...(shown?.mine ? (['keep', 'rename', 'putAway'] as const).map((key) => ({ key, label: said[key] })) : []),
    { key: 'columns', label: said.columns },
    { key: 'showPutAway', label: said.showPutAway }
  ]
  return (
    <div className="saved-views">
      <label>
        {said.view}
        <Select
          className="filter"
          aria-label={said.view}
          placeholder={said.none}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          {...(shown && { value: shown.id })}
          options={groups}
          optionRender={({ value: id, label }) => (
            <span className="saved-view-option">
              <span>{label}</span>
              <span className="quiet">{sayCount(counts?.get(String(id)))}</span>
            </span>
          )}
          onOpenChange={setChoosing}
          notFoundContent={<span className="quiet">{said.nothing}</span>}
          onChange={(next: string | undefined) => onShow(all.find(({ id }) => id === next)?.state.search ?? {}, next)}
        />
      </label>
      {shown && total !== undefined && (
        <span className="quiet saved-views-count">
          {said.count(total)}
          {sorted(filters) !== sorted(shown.state.search) && ` · ${said.changed}`}
        </span>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) => {
            if (key === 'keep' && shown) return void keep(shown)
            setOpened(stateNow())
            setHeadings(list.current?.headings() ?? new Map())
            setAct(key as Act)
          }
        }}
      >
        <Button icon={<DownOutlined />} aria-label={said.menu} />
      </Dropdown>
      <RefusalNotice refusal={refusal} />
      {act === 'saveAs' && (
        <SaveAs
          page={page}
          state={opened}
          onClose={close}
          onDone={(view) => {
            close()
            void message.success(said.saved(view.name))
            onShow(view.state.search, view.id)
          }}
        />
      )}
      {act === 'rename' && shown && (
        <FormDialog
          operation={views.replace}
          title={said.dialogRename}
          submitLabel={said.save}
          given={{ viewId: shown.id, version: shown.version }}
          initial={{ name: shown.name, shared: shown.shared, sharedWith: shown.sharedWith }}
          fieldsOfRefusals={{ 'view.nameTaken': 'name' }}
          onDone={({ name }) => {
            close()
            void message.success(said.saved(name))
          }}
          onClose={close}
        >
          <NameAndReaders page={page} />
        </FormDialog>
      )}
      {act === 'putAway' && shown && (
        <FormDialog
          operation={views.putAway}
          title={said.dialogPutAway(shown.name)}
          submitLabel={said.putAwayDo}
          given={{ viewId: shown.id, version: shown.version }}
          onDone={({ name }) => {
            close()
            void message.success(said.putAwayDone(name))
            onShow(filters, undefined)
          }}
          onClose={close}
        >
          <p>{said.putAwayExplain}</p>
        </FormDialog>
      )}
      {act === 'columns' && <ColumnsShown list={list} headings={headings} opened={opened} onClose={close} />}
      {act === 'showPutAway' && <PutAway page={page} onClose={close} />}
    </div>
  )
}

// How many rows each view finds now, for whoever looks: counted when the list of views is opened, one after the other.
function useCounts(
  page: ViewPage,
  all: readonly SavedView[],
  ask: Props['ask'],
  when: boolean
): ReadonlyMap<string, number> | undefined {
  const { data } = useQuery({
    queryKey: [views.list.name, 'counts', page, all.map(({ id, version }) => [id, version])],
    queryFn: async () => {
      const counts = new Map<string, number>()
      for (const { id, state } of all) {
        const answer = await ask(state.search)
        // A filter that the page no longer knows finds nothing that could be counted.
        if (answer.ok) counts.set(id, answer.value.total)
      }
      return counts
    },
    enabled: when && all.length > 0
  })
  return data
}

type SaveAsProps = { page: ViewPage; state: ViewState; onDone: (view: SavedView) => void; onClose: () => void }

function SaveAs({ page, state, onDone, onClose }: SaveAsProps) {
  const said = useWords().pages.views
  return (
    <FormDialog
      operation={views.save}
      title={said.dialogSave}
      submitLabel={said.save}
      given={{ page, state }}
      fieldsOfRefusals={{ 'view.nameTaken': 'name' }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="quiet">{said.saveHint}</p>
      <NameAndReaders page={page} />
    </FormDialog>
  )
}

function NameAndReaders({ page }: { page: ViewPage }) {
  const { pages, roles } = useWords()
  const said = pages.views
  const shared = Form.useWatch<boolean | undefined>('shared', Form.useFormInstance())
  const permission = permissionOfPage[page]
  const readers = Role.options.filter((role) => may([role], 'views.keep') && may([role], permission))
  return (
    <>
      <Field name="name" label={said.name}>
        <Input maxLength={40} autoFocus />
      </Field>
      <Form.Item name="shared" valuePropName="checked" extra={said.sharedHint}>
        <Checkbox>{said.sharedTick}</Checkbox>
      </Form.Item>
      {shared && (
        <Field name="sharedWith" label={said.sharedWith} hint={said.sharedWithHint} required={false}>
          <Checkbox.Group options={readers.map((role) => ({ value: role, label: roles[role] }))} />
        </Field>
      )}
    </>
  )
}

type ColumnsProps = Pick<Props, 'list'> & {
  headings: ReadonlyMap<string, string>
  opened: Arrangement
  onClose: () => void
}

function ColumnsShown({ list, headings, opened, onClose }: ColumnsProps) {
  const said = useWords().pages.views
  const [standing, setStanding] = useState(opened)
  const shown = standing.columns.filter(({ hidden }) => !hidden).map(({ key }) => key)
  const show = (keys: readonly string[]) => {
    const next = {
      ...standing,
      columns: standing.columns.map((each) => ({ ...each, hidden: !keys.includes(each.key) }))
    }
    list.current?.arrange(next)
    setStanding(next)
  }
  return (
    <Dialog title={said.dialogColumns} open onClose={onClose}>
      <p className="quiet">{said.columnsHint}</p>
      <Checkbox.Group
        className="columns-shown"
        value={shown}
        options={standing.columns.map(({ key }) => ({
          value: key,
          label: headings.get(key) ?? key,
          // A list without a column would be no list.
          disabled: shown.length === 1 && shown[0] === key
        }))}
        onChange={show}
      />
      <div className="dialog-actions">
        <Button
          onClick={() => {
            list.current?.arrange(undefined)
            setStanding(list.current?.arrangement() ?? { columns: [] })
          }}
        >
          {said.columnsUsual}
        </Button>
        <Button type="primary" onClick={onClose}>
          {said.close}
        </Button>
      </div>
    </Dialog>
  )
}

function PutAway({ page, onClose }: { page: ViewPage; onClose: () => void }) {
  const { pages } = useWords()
  const said = pages.views
  const { value, refusal } = useReading(views.list, { page, putAway: true })
  return (
    <Dialog title={said.dialogGone} open onClose={onClose}>
      <RefusalNotice refusal={refusal} />
      {!value && !refusal && <Spin aria-label={pages.loading} />}
      {value?.views.length === 0 && <p>{said.goneNone}</p>}
      <ul className="views-put-away">
        {value?.views.map(({ id, name, savedBy, putAwayAt = '' }) => (
          <li key={id}>{said.gone(name, savedBy.name, sayDay(putAwayAt))}</li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button onClick={onClose}>{said.close}</Button>
      </div>
    </Dialog>
  )
}

function sorted(search: Search): string {
  return JSON.stringify(Object.entries(search).sort(([one], [other]) => (one < other ? -1 : 1)))
}
