import { PrinterOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { CarrierState, goneForGood } from '#shared/carrier-life.ts'
import { Level } from '#shared/levels.ts'
import { holdings, type Holding } from '#shared/registers/holdings.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { PersonPicker, PlacePicker, UnitInput } from '#renderer/pickers.tsx'
import { SavedViews } from '#renderer/SavedViews.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterOfMany } from '#renderer/ui/Filter.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk, useReading } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'
import { Totals } from './Totals.tsx'
import { whoseOf, type Whose } from './whose.ts'

const gone: readonly CarrierState[] = goneForGood

/** Who has what: everything kept or on loan, by person, place, unit or level, with totals. */
export function HoldingsPage(): ReactElement {
  const { pages, levels: levelWords, carrierStates } = useWords()
  const view = useSearch({ from: '/holdings' })
  const navigate = useNavigate({ from: '/holdings' })
  const show = (next: Partial<typeof view>) => void navigate({ search: { ...view, ...next }, replace: true })
  const { person, place, unit, levels, states } = view
  const list = useRef<RegisterHandle>(null)
  const [total, setTotal] = useState<number>()
  const whose = useMemo(() => whoseOf({ person, place, unit, levels, states }), [person, place, unit, levels, states])
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(holdings.list, { ...whose, from, count }),
    [ask, whose]
  )
  const { value } = useReading(holdings.list, { ...whose, count: 1 })
  const columns = useColumns()
  const texts = pages.holdings
  return (
    <>
      <PageTitle title={texts.title} note={texts.explain}>
        <SavedViews
          page="holdings"
          search={{ person, place, unit, levels, states }}
          chosen={view.view}
          list={list}
          ask={(search) => ask(holdings.list, { ...whoseOf(search as Whose), count: 1 })}
          total={total}
          onShow={(search, viewId) => void navigate({ search: { ...search, view: viewId }, replace: true })}
        />
        <ExportButton form="holdings" wish={whose} count={total} />
        <Link to="/holdings/print" search={{ person, place, unit, levels, states }}>
          <Button icon={<PrinterOutlined />} tabIndex={-1}>
            {texts.printed}
          </Button>
        </Link>
      </PageTitle>
      <div className="toolbar holdings-filters">
        <label>
          {texts.person}
          <PersonPicker
            aria-label={texts.person}
            className="filter"
            placeholder={texts.everyone}
            {...(person && { value: person.value, chosen: person })}
            onChange={(_, choice) => show({ person: choice && { value: choice.value, label: choice.label } })}
          />
        </label>
        <label>
          {texts.place}
          <PlacePicker
            aria-label={texts.place}
            className="filter"
            placeholder={texts.everyone}
            {...(place && { value: place.value, chosen: place })}
            onChange={(_, choice) => show({ place: choice && { value: choice.value, label: choice.label } })}
          />
        </label>
        <label>
          {texts.unit}
          <UnitInput
            aria-label={texts.unit}
            className="filter"
            placeholder={texts.everyone}
            value={unit ?? ''}
            onChange={(next) => show({ unit: next || undefined })}
          />
        </label>
        <FilterOfMany
          label={texts.levels}
          all={texts.everyone}
          options={Level.options.toReversed().map((level) => ({ value: level, label: levelWords[level] }))}
          value={levels}
          onChange={(next) => show({ levels: next })}
        />
        <FilterOfMany
          label={texts.states}
          all={texts.everyone}
          options={CarrierState.options
            .filter((state) => !gone.includes(state))
            .map((state) => ({ value: state, label: carrierStates[state] }))}
          value={states}
          onChange={(next) => show({ states: next })}
        />
      </div>
      {value && value.total > 0 && <Totals totals={value.totals} total={value.total} />}
      <RegisterGrid
        ref={list}
        onTotal={setTotal}
        label={texts.grid}
        columns={columns}
        read={read}
        idOf={({ carrier }) => carrier.id}
        onOpen={({ carrier }) => void navigate({ to: '/carriers/$carrierId', params: { carrierId: carrier.id } })}
        keys={pages.loans.keys}
        empty={<EmptyState title={texts.empty} next={pages.carriers.nothingFoundNext} />}
      />
    </>
  )
}

function useColumns(): Column<Holding, never>[] {
  const { pages, carrierKinds, carrierStates } = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { columns } = pages.carriers
    const [mark, kind, state] = language === 'zh-CN' ? [130, 80, 90] : [196, 98, 110]
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 140,
        cell: ({ carrier }) => (
          <Link to="/carriers/$carrierId" params={{ carrierId: carrier.id }} className="number-code" tabIndex={-1}>
            {carrier.number}
          </Link>
        )
      },
      {
        key: 'mark',
        heading: columns.mark,
        width: mark,
        cell: ({ carrier }) => <Mark level={carrier.level} text={carrier.markText} />,
        text: ({ carrier }) => carrier.markText
      },
      {
        key: 'title',
        heading: columns.title,
        share: 1,
        width: 130,
        cell: ({ carrier }) => carrier.title,
        text: ({ carrier }) => carrier.title
      },
      { key: 'kind', heading: columns.kind, width: kind, cell: ({ carrier }) => carrierKinds[carrier.kind] },
      {
        key: 'holder',
        heading: columns.holder,
        width: 84,
        cell: ({ carrier }) => carrier.holder.name,
        text: ({ carrier }) => pages.person(carrier.holder.name, carrier.holder.number)
      },
      {
        key: 'place',
        heading: columns.place,
        width: 130,
        cell: ({ carrier }) => carrier.place.name,
        text: ({ carrier }) => pages.inBrackets(carrier.place.name, carrier.place.code)
      },
      {
        key: 'state',
        heading: columns.state,
        width: state,
        cell: ({ carrier }) => carrierStates[carrier.state],
        text: ({ carrier }) => carrierStates[carrier.state]
      },
      {
        key: 'outWith',
        heading: pages.holdings.lentTo,
        width: 190,
        cell: ({ outWith }) => (outWith ? pages.holdings.lentUntil(outWith.name, outWith.dueOn) : ''),
        text: ({ outWith }) => (outWith ? pages.holdings.lentUntil(outWith.name, outWith.dueOn) : '')
      }
    ]
  }, [pages, carrierKinds, carrierStates, language])
}
