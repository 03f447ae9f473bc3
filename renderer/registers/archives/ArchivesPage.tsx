import { PrinterOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, InputNumber, Tabs } from 'antd'
import { type ReactElement, type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { Retention } from '#shared/file-number.ts'
import { Level } from '#shared/levels.ts'
import { archives, type ArchiveItemInSight, type ArchiveOrder } from '#shared/registers/archives.ts'
import { useHeadings } from '#renderer/archive-fields.tsx'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { today } from '#renderer/moments.ts'
import { PlacePicker } from '#renderer/pickers.tsx'
import { SavedViews } from '#renderer/SavedViews.tsx'
import { useSession } from '#renderer/session.ts'
import { BeginButton } from '#renderer/ui/BeginButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterOfMany, FilterOfOne } from '#renderer/ui/Filter.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { SearchBox } from '#renderer/ui/SearchBox.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'
import { filterOf, wishOf, type CatalogueView } from './catalogue-view.ts'
import { Headings } from './Headings.tsx'
import { Undescribed } from './Undescribed.tsx'
import { Volumes } from './Volumes.tsx'

type Order = z.infer<typeof ArchiveOrder>
const tabs = ['catalogue', 'volumes', 'undescribed', 'headings'] as const

/** The archives: their catalogue, the volumes, what is not described yet, and what everything is filed under. */
export function ArchivesPage(): ReactElement {
  const { pages } = useWords()
  const view = useSearch({ from: '/archives' })
  const { tab = 'catalogue' } = view
  const navigate = useNavigate({ from: '/archives' })
  const { mayDo } = useSession()
  const ask = useAsk()
  const list = useRef<RegisterHandle>(null)
  const [total, setTotal] = useState<number>()
  const mayCatalogue = mayDo('archives.catalogue')
  const begin = () => void navigate({ to: '/archives/new' })
  const said = pages.archives
  return (
    <>
      <PageTitle title={said.title}>
        {tab === 'catalogue' && (
          <SavedViews
            page="archives"
            search={filterOf(view)}
            chosen={view.view}
            list={list}
            ask={(search) => ask(archives.list, { ...wishOf(search as CatalogueView), count: 1 })}
            total={total}
            onShow={(search, viewId) => void navigate({ search: { ...search, view: viewId }, replace: true })}
          />
        )}
        {tab === 'catalogue' && <ExportButton form="archives" wish={wishOf(view)} count={total} />}
        {tab === 'catalogue' && mayDo('prints.print') && (
          <Link to="/archives/print" search={filterOf(view)}>
            <Button icon={<PrinterOutlined />} tabIndex={-1}>
              {said.printCatalogue}
            </Button>
          </Link>
        )}
        {mayCatalogue && <BeginButton onBegin={begin}>{said.enter}</BeginButton>}
      </PageTitle>
      <Tabs
        activeKey={tab}
        aria-label={said.tabsLabel}
        items={tabs.map((key) => ({ key, label: said.tabs[key] }))}
        onChange={(next) => void navigate({ search: { tab: next as (typeof tabs)[number] }, replace: true })}
      />
      {tab === 'catalogue' && <Catalogue list={list} onTotal={setTotal} />}
      {tab === 'volumes' && <Volumes />}
      {tab === 'undescribed' && <Undescribed />}
      {tab === 'headings' && <Headings />}
    </>
  )
}

function Catalogue(props: { list: RefObject<RegisterHandle | null>; onTotal: (total: number | undefined) => void }) {
  const { list, onTotal } = props
  const { pages, levels: levelWords } = useWords()
  const view = useSearch({ from: '/archives' })
  const navigate = useNavigate({ from: '/archives' })
  // Words are looked for a moment after they are typed: another tab may be open by then.
  const set = (next: Partial<typeof view>) =>
    void navigate({ search: (latest) => ({ ...latest, ...next }), replace: true })
  const { words, fonds, category, year, retention, levels, ended, place } = view
  const placeId = place?.value
  const headings = useHeadings()
  const ask = useAsk()
  const read = useCallback(
    ({ from, count, order, descending }: PartWanted<Order>) =>
      ask(archives.list, {
        ...wishOf({ words, fonds, category, year, retention, levels, ended }),
        ...(placeId !== undefined && { placeId }),
        from,
        count,
        sort: order ?? 'fileNumber',
        descending: order ? descending : false
      }),
    [ask, words, fonds, category, year, retention, levels, ended, placeId]
  )
  const columns = useColumns()
  const said = pages.archives
  const filtered = Object.keys(filterOf(view)).length > 0
  return (
    <>
      <div className="toolbar">
        <SearchBox
          label={said.searchLabel}
          placeholder={said.search}
          value={words ?? ''}
          onSearch={(next) => set({ words: next || undefined })}
          onDown={() => list.current?.enter()}
        />
        {headings.fonds.length > 1 && (
          <FilterOfOne
            label={said.filters.fonds}
            options={headings.fonds}
            value={fonds}
            onChange={(next) => set({ fonds: next })}
          />
        )}
        <FilterOfOne
          label={said.filters.category}
          options={headings.categories}
          value={category}
          onChange={(next) => set({ category: next })}
        />
        <label>
          {said.filters.year}
          <InputNumber
            aria-label={said.filters.year}
            placeholder={said.all}
            controls={false}
            precision={0}
            className="filter-year"
            value={year ?? null}
            onChange={(next) => set({ year: next !== null && next >= 1900 ? next : undefined })}
          />
        </label>
        <FilterOfOne
          label={said.filters.retention}
          options={Retention.options.map((each) => ({ value: each, label: said.retentions[each] }))}
          value={retention}
          onChange={(next) => set({ retention: next })}
        />
        <FilterOfMany
          label={said.filters.levels}
          options={Level.options.toReversed().map((level) => ({ value: level, label: levelWords[level] }))}
          value={levels}
          onChange={(next) => set({ levels: next })}
        />
        <label>
          {said.filters.place}
          <PlacePicker
            className="filter"
            aria-label={said.filters.place}
            placeholder={said.all}
            {...(place && { value: place.value, chosen: place })}
            onChange={(_, choice) => set({ place: choice && { value: choice.value, label: choice.label } })}
          />
        </label>
        <FilterOfOne
          label={said.filters.ended}
          options={[
            { value: true, label: said.endedChoices.ended },
            { value: false, label: said.endedChoices.running }
          ]}
          value={ended}
          onChange={(next) => set({ ended: next })}
        />
      </div>
      <RegisterGrid
        ref={list}
        onTotal={onTotal}
        label={said.grid}
        columns={columns}
        read={read}
        idOf={({ carrierId }) => carrierId}
        onOpen={({ carrierId }) => void navigate({ to: '/carriers/$carrierId', params: { carrierId } })}
        keys={said.keys}
        empty={
          filtered ? (
            <EmptyState title={said.nothingFound} next={said.nothingFoundNext} />
          ) : (
            <EmptyState title={said.empty} next={said.emptyNext} />
          )
        }
      />
    </>
  )
}

/** The columns of the catalogue as the rule for filing has them, and how long each is kept and where. */
function useColumns(): Column<ArchiveItemInSight, Order>[] {
  const { pages } = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { columns, endedOn, forEver } = pages.archives
    // Another language has its word beside the mark; its titles and numbers of documents yield.
    const [responsible, documentNumber, title, mark] = language === 'zh-CN' ? [110, 126, 130, 114] : [98, 108, 88, 184]
    const day = today()
    const sayEnd = ({ keepUntil }: ArchiveItemInSight) => keepUntil ?? forEver
    return [
      {
        key: 'fileNumber',
        heading: columns.fileNumber,
        width: 206,
        order: 'fileNumber',
        cell: ({ carrierId, fileNumber }) => (
          <Link to="/carriers/$carrierId" params={{ carrierId }} className="number-code" tabIndex={-1}>
            {fileNumber}
          </Link>
        ),
        text: ({ fileNumber }) => fileNumber
      },
      {
        key: 'responsible',
        heading: columns.responsible,
        width: responsible,
        cell: ({ responsible }) => responsible,
        text: ({ responsible }) => responsible
      },
      {
        key: 'documentNumber',
        heading: columns.documentNumber,
        share: 1,
        width: documentNumber,
        cell: ({ carrier }) => carrier.documentNumber ?? '',
        text: ({ carrier }) => carrier.documentNumber ?? ''
      },
      {
        key: 'title',
        heading: columns.title,
        share: 3,
        width: title,
        order: 'title',
        cell: ({ carrier }) => carrier.title,
        text: ({ carrier }) => carrier.title
      },
      {
        key: 'datedOn',
        heading: columns.datedOn,
        width: 98,
        order: 'datedOn',
        numeric: true,
        cell: ({ datedOn }) => datedOn ?? ''
      },
      {
        key: 'mark',
        heading: columns.mark,
        width: mark,
        order: 'level',
        cell: ({ carrier }) => <Mark level={carrier.level} text={carrier.markText} />,
        text: ({ carrier }) => carrier.markText
      },
      { key: 'pages', heading: columns.pages, width: 56, numeric: true, cell: ({ carrier }) => carrier.pages ?? '' },
      {
        key: 'keepUntil',
        heading: columns.keepUntil,
        width: 100,
        order: 'keepUntil',
        numeric: true,
        cell: (item) =>
          item.keepUntil !== undefined && item.keepUntil < day ? (
            <strong className="overdue">{item.keepUntil}</strong>
          ) : (
            sayEnd(item)
          ),
        text: (item) => (item.keepUntil !== undefined && item.keepUntil < day ? endedOn(item.keepUntil) : sayEnd(item))
      },
      {
        key: 'place',
        heading: columns.place,
        width: 100,
        cell: ({ carrier }) => carrier.place.name,
        text: ({ carrier }) => pages.inBrackets(carrier.place.name, carrier.place.code)
      },
      {
        key: 'remarks',
        heading: columns.remarks,
        share: 1,
        width: 76,
        cell: ({ remarks }) => remarks ?? '',
        text: ({ remarks }) => remarks ?? ''
      }
    ]
  }, [pages, language])
}
