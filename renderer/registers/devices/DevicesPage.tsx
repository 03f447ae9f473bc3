import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import type { WishOf } from '#shared/define-operation.ts'
import { ComputerKind } from '#shared/device-policy/report.ts'
import { ComputerState, MediumState, PeripheralState, type Out } from '#shared/devices-kept.ts'
import { StateSecretLevel } from '#shared/levels.ts'
import { computers, type ComputerInSight } from '#shared/registers/computers.ts'
import { media, type MediumInSight } from '#shared/registers/media.ts'
import { peripherals, type PeripheralInSight } from '#shared/registers/peripherals.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { SavedViews } from '#renderer/SavedViews.tsx'
import { useSession } from '#renderer/session.ts'
import { DaysOverdue } from '#renderer/ui/DaysOverdue.tsx'
import { BeginButton } from '#renderer/ui/BeginButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterOfMany } from '#renderer/ui/Filter.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { SearchBox } from '#renderer/ui/SearchBox.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'
import { RegisterComputer } from './ComputerForm.tsx'
import { RegisterMedium } from './MediumForm.tsx'
import { PeripheralSheet, RegisterPeripheral } from './PeripheralForm.tsx'

const tabs = ['computers', 'media', 'peripherals'] as const
type Tab = (typeof tabs)[number]
const statesOf = {
  computers: ComputerState.options,
  media: MediumState.options,
  peripherals: PeripheralState.options
} as const

/** The three registers of devices: found by words, by kind, level and state; each opened to its own page. */
export function DevicesPage(): ReactElement {
  const { pages, levels: levelWords, deviceCheck } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const view = useSearch({ from: '/devices' })
  const navigate = useNavigate({ from: '/devices' })
  const { tab = 'computers', words } = view
  const list = useRef<RegisterHandle>(null)
  const [total, setTotal] = useState<number>()
  const ask = useAsk()
  const [registering, setRegistering] = useState(false)
  const mayRegister = mayDo('devices.register')
  const begin = () => setRegistering(true)
  const filtered = Boolean(words || view.kinds || view.levels || view.states)
  const show = (next: Partial<typeof view>) => void navigate({ search: { ...view, ...next }, replace: true })
  const texts = pages.devices
  const stateWords: Readonly<Record<string, string>> = {
    computers: texts.computerStates,
    media: texts.mediumStates,
    peripherals: texts.peripheralStates
  }[tab]
  const finished = (number: string) => {
    setRegistering(false)
    void message.success(texts.registered(number))
  }
  const shared = {
    list,
    onTotal: setTotal,
    keys: mayRegister ? texts.keysWithRegister : texts.keys,
    empty: filtered ? (
      <EmptyState title={texts.nothingFound} next={pages.carriers.nothingFoundNext} />
    ) : (
      <EmptyState title={texts.empty[tab]} {...(mayRegister && { next: texts.emptyNext })} />
    )
  }

  return (
    <>
      <PageTitle title={texts.title}>
        <SavedViews
          key={tab}
          page={tab}
          search={{ words, kinds: view.kinds, levels: view.levels, states: view.states }}
          chosen={view.view}
          list={list}
          ask={(search) => {
            const wanted = { ...wantedOf(search as Filters, statesOf[tab]), count: 1 }
            if (tab === 'computers') return ask(computers.list, wanted as WishOf<typeof computers.list>)
            if (tab === 'media') return ask(media.list, wanted as WishOf<typeof media.list>)
            return ask(peripherals.list, wanted as WishOf<typeof peripherals.list>)
          }}
          total={total}
          onShow={(search, viewId) => void navigate({ search: { ...search, tab, view: viewId }, replace: true })}
        />
        <ExportButton
          form={tab}
          count={total}
          wish={{
            words,
            kinds: view.kinds,
            levels: view.levels,
            // What another register calls a state is none of this one.
            states: view.states?.filter((each) => (statesOf[tab] as readonly string[]).includes(each))
          }}
        />
        {mayRegister && <BeginButton onBegin={begin}>{texts.register[tab]}</BeginButton>}
      </PageTitle>
      <div className="toolbar">
        <Segmented
          aria-label={texts.which}
          value={tab}
          options={tabs.map((each) => ({ value: each, label: texts.tabs[each] }))}
          onChange={(next: Tab) => show({ tab: next, states: undefined, view: undefined })}
        />
        <SearchBox
          label={texts.searchLabel}
          placeholder={texts.search}
          value={words ?? ''}
          onSearch={(next) => show({ words: next || undefined })}
          onDown={() => list.current?.enter()}
        />
        <FilterOfMany
          className="filter filter-device"
          label={texts.kinds}
          value={view.kinds}
          options={ComputerKind.options.map((kind) => ({ value: kind, label: deviceCheck.kinds[kind] }))}
          onChange={(kinds) => show({ kinds })}
        />
        <FilterOfMany
          className="filter filter-device"
          label={texts.levels}
          value={view.levels}
          options={StateSecretLevel.options.map((level) => ({ value: level, label: levelWords[level] }))}
          onChange={(levels) => show({ levels })}
        />
        <FilterOfMany
          className="filter filter-device"
          label={texts.states}
          value={view.states}
          options={statesOf[tab].map((state) => ({ value: state, label: stateWords[state] ?? state }))}
          onChange={(states) => show({ states })}
        />
      </div>
      {tab === 'computers' && <Computers {...shared} />}
      {tab === 'media' && <Media {...shared} />}
      {tab === 'peripherals' && <Peripherals {...shared} />}
      {registering && tab === 'computers' && (
        <RegisterComputer onClose={() => setRegistering(false)} onDone={({ number }) => finished(number)} />
      )}
      {registering && tab === 'media' && (
        <RegisterMedium onClose={() => setRegistering(false)} onDone={({ number }) => finished(number)} />
      )}
      {registering && tab === 'peripherals' && (
        <RegisterPeripheral onClose={() => setRegistering(false)} onDone={({ number }) => finished(number)} />
      )}
    </>
  )
}

type Shared = {
  list: React.Ref<RegisterHandle>
  onTotal: (total: number | undefined) => void
  keys: string
  empty: ReactElement
}

type Filters = {
  words?: string | undefined
  kinds?: ComputerKind[] | undefined
  levels?: StateSecretLevel[] | undefined
  states?: string[] | undefined
}

// What the address asks for, of which each register understands the states that are its own.
function useWanted<State extends string>(states: readonly State[]) {
  const { words, kinds, levels, states: wanted } = useSearch({ from: '/devices' })
  return useMemo(
    () => wantedOf({ words, kinds, levels, states: wanted }, states),
    [words, kinds, levels, wanted, states]
  )
}

function wantedOf<State extends string>({ words, kinds, levels, states: wanted }: Filters, states: readonly State[]) {
  const own = wanted?.filter((each): each is State => (states as readonly string[]).includes(each))
  return {
    ...(words && { words }),
    ...(kinds && { kinds }),
    ...(levels && { levels }),
    ...(own && own.length > 0 && { states: own })
  }
}

function Computers({ list, ...shared }: Shared) {
  const { pages, deviceCheck } = useWords()
  const { columns, computerStates, title } = pages.devices
  const navigate = useNavigate()
  const ask = useAsk()
  const wanted = useWanted(ComputerState.options)
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(computers.list, { ...wanted, from, count }),
    [ask, wanted]
  )
  const first = useFirstColumns<ComputerInSight>(({ id, number }) => (
    <Link to="/devices/computers/$computerId" params={{ computerId: id }} className="number-code" tabIndex={-1}>
      {number}
    </Link>
  ))
  const rest = useColumnsOfKeeping<ComputerInSight>({
    person: ({ responsible }) => responsible,
    personHeading: columns.responsible
  })
  return (
    <RegisterGrid<ComputerInSight>
      ref={list}
      label={title}
      columns={[
        ...first,
        { key: 'kind', heading: columns.kind, width: 160, cell: ({ kind }) => deviceCheck.kinds[kind] },
        {
          key: 'name',
          heading: columns.name,
          share: 1,
          width: 120,
          cell: ({ name }) => name,
          text: ({ name, model }) => [name, model].filter(Boolean).join(' ')
        },
        ...rest,
        { key: 'state', heading: columns.state, width: 96, cell: ({ state }) => computerStates[state] },
        outColumn(columns.out)
      ]}
      read={read}
      idOf={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/devices/computers/$computerId', params: { computerId: id } })}
      {...shared}
    />
  )
}

function Media({ list, ...shared }: Shared) {
  const { pages, deviceCheck, carrierKinds } = useWords()
  const { columns, mediumStates, title } = pages.devices
  const navigate = useNavigate()
  const ask = useAsk()
  const wanted = useWanted(MediumState.options)
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(media.list, { ...wanted, from, count }),
    [ask, wanted]
  )
  const first = useFirstColumns<MediumInSight>(({ id, number }) => (
    <Link to="/devices/media/$mediumId" params={{ mediumId: id }} className="number-code" tabIndex={-1}>
      {number}
    </Link>
  ))
  const rest = useColumnsOfKeeping<MediumInSight>({
    person: ({ holder }) => holder,
    personHeading: columns.holder
  })
  return (
    <RegisterGrid<MediumInSight>
      ref={list}
      label={title}
      columns={[
        ...first,
        { key: 'type', heading: columns.type, width: 90, cell: ({ kind }) => carrierKinds[kind] },
        { key: 'kind', heading: columns.kind, width: 160, cell: ({ computerKind }) => deviceCheck.kinds[computerKind] },
        {
          key: 'securityNumber',
          heading: columns.securityNumber,
          width: 110,
          cell: ({ securityNumber }) => securityNumber ?? ''
        },
        {
          key: 'serialNumber',
          heading: columns.serialNumber,
          share: 1,
          width: 120,
          cell: ({ serialNumber }) => serialNumber ?? '',
          text: ({ serialNumber }) => serialNumber ?? ''
        },
        // When it is due back counts for more here than whose department it is.
        ...rest.filter(({ key }) => key !== 'unit'),
        { key: 'state', heading: columns.state, width: 96, cell: ({ state }) => mediumStates[state] },
        outColumn(columns.out)
      ]}
      read={read}
      idOf={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/devices/media/$mediumId', params: { mediumId: id } })}
      {...shared}
    />
  )
}

function Peripherals({ list, ...shared }: Shared) {
  const { pages, deviceCheck } = useWords()
  const { columns, peripheralStates, peripheralKinds, title } = pages.devices
  const [open, setOpen] = useState<PeripheralInSight>()
  const ask = useAsk()
  const wanted = useWanted(PeripheralState.options)
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(peripherals.list, { ...wanted, from, count }),
    [ask, wanted]
  )
  const first = useFirstColumns<PeripheralInSight>((peripheral) => (
    <Button type="link" className="number-code link-in-cell" tabIndex={-1} onClick={() => setOpen(peripheral)}>
      {peripheral.number}
    </Button>
  ))
  const rest = useColumnsOfKeeping<PeripheralInSight>({
    person: ({ responsible }) => responsible,
    personHeading: columns.responsible
  })
  return (
    <>
      <RegisterGrid<PeripheralInSight>
        ref={list}
        label={title}
        columns={[
          ...first,
          { key: 'type', heading: columns.type, width: 116, cell: ({ kind }) => peripheralKinds[kind] },
          {
            key: 'kind',
            heading: columns.kind,
            width: 160,
            cell: ({ computerKind }) => deviceCheck.kinds[computerKind]
          },
          {
            key: 'name',
            heading: columns.name,
            share: 1,
            width: 120,
            cell: ({ name }) => name,
            text: ({ name }) => name
          },
          {
            key: 'computer',
            heading: columns.computer,
            width: 120,
            cell: ({ computerId, computerNumber }) =>
              computerId && computerNumber ? (
                <Link to="/devices/computers/$computerId" params={{ computerId }} className="number-code" tabIndex={-1}>
                  {computerNumber}
                </Link>
              ) : (
                ''
              )
          },
          ...rest,
          { key: 'state', heading: columns.state, width: 96, cell: ({ state }) => peripheralStates[state] }
        ]}
        read={read}
        idOf={({ id }) => id}
        onOpen={setOpen}
        {...shared}
      />
      {open && <PeripheralSheet peripheral={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function useFirstColumns<Row extends { number: string; level?: StateSecretLevel | undefined }>(
  link: (row: Row) => ReactElement
): Column<Row, never>[] {
  const { pages } = useWords()
  const { language } = useLanguage()
  const { columns, noLevel } = pages.devices
  return [
    { key: 'number', heading: columns.number, width: 120, cell: link },
    {
      key: 'level',
      heading: columns.level,
      width: language === 'zh-CN' ? 76 : 116,
      cell: ({ level }) => (level ? <Mark level={level} /> : <span className="quiet">{noLevel}</span>)
    }
  ]
}

type Kept = { unit: string; place: { code: string; name: string } }

function useColumnsOfKeeping<Row extends Kept>({
  person,
  personHeading
}: {
  person: (row: Row) => { number: string; name: string } | undefined
  personHeading: string
}): Column<Row, never>[] {
  const { pages } = useWords()
  const { columns } = pages.devices
  return [
    { key: 'unit', heading: columns.unit, width: 110, cell: ({ unit }) => unit, text: ({ unit }) => unit },
    {
      key: 'person',
      heading: personHeading,
      width: 104,
      cell: (row) => person(row)?.name ?? '',
      text: (row) => {
        const named = person(row)
        return named ? pages.person(named.name, named.number) : ''
      }
    },
    {
      key: 'place',
      heading: columns.place,
      width: 100,
      cell: ({ place }) => place.name,
      text: ({ place }) => pages.inBrackets(place.name, place.code)
    }
  ]
}

function outColumn<Row extends { out?: Out | undefined }>(heading: string): Column<Row, never> {
  return {
    key: 'out',
    heading,
    width: 120,
    cell: ({ out }) =>
      out &&
      (out.daysOverdue > 0 ? <DaysOverdue days={out.daysOverdue} /> : <span className="number">{out.dueOn}</span>),
    text: ({ out }) => out?.dueOn ?? ''
  }
}
