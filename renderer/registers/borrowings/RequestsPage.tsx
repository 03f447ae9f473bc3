import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { Level } from '#shared/levels.ts'
import { borrowings, type Borrowable, type Borrowing, type Reservation } from '#shared/registers/borrowings.ts'
import { sayDay } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterOfMany } from '#renderer/ui/Filter.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { useRowsPicked, type Picked } from '#renderer/ui/rows-picked.ts'
import { SearchBox } from '#renderer/ui/SearchBox.tsx'
import { useAsk, useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useLanguage, useWords } from '#renderer/words.ts'
import { AskDialog } from './AskDialog.tsx'
import { FileNumbers, fileOf } from './file-of.tsx'
import { StatesOf } from './StateOf.tsx'

/** For everybody: what may be borrowed from the archives, asked for from here; and what became of what was asked. */
export function RequestsPage(): ReactElement {
  const { pages } = useWords()
  const view = useSearch({ from: '/archives/requests' })
  const navigate = useNavigate({ from: '/archives/requests' })
  const { tab = 'catalogue' } = view
  const said = pages.borrowings.requests
  return (
    <>
      <PageTitle title={said.title}>
        <Segmented
          aria-label={said.tab}
          value={tab}
          options={(['catalogue', 'mine'] as const).map((each) => ({ value: each, label: said.tabs[each] }))}
          onChange={(next) => void navigate({ search: { ...view, tab: next }, replace: true })}
        />
      </PageTitle>
      {tab === 'catalogue' ? <Catalogue /> : <Mine />}
    </>
  )
}

// As many as one request may be for.
const MOST_AT_ONCE = 50

function Catalogue() {
  const words = useWords()
  const { pages, levels: levelWords } = words
  const said = pages.borrowings.requests
  const view = useSearch({ from: '/archives/requests' })
  const navigate = useNavigate({ from: '/archives/requests' })
  const { words: wanted = '', levels, which = 'all' } = view
  const { message } = App.useApp()
  const ask = useAsk()
  const list = useRef<RegisterHandle>(null)
  const [asking, setAsking] = useState<readonly Borrowable[]>()
  // What the list has shown, so that what is picked in it is known by more than its id.
  const seen = useRef(new Map<string, Borrowable>())
  const { perform: reserve } = useDoing(borrowings.reserve)
  const read = useCallback(
    async ({ from, count }: PartWanted<never>) => {
      const answer = await ask(borrowings.borrowable, { words: wanted, ...(levels && { levels }), which, from, count })
      if (answer.ok) for (const row of answer.value.rows) seen.current.set(row.carrierId, row)
      return answer
    },
    [ask, wanted, levels, which]
  )
  // All that fits may be more than the list has shown.
  const askForPicked = async ({ ids, allBut }: Picked) => {
    if (!allBut) return setAsking([...ids].flatMap((id) => seen.current.get(id) ?? []))
    const wish = { words: wanted, ...(levels && { levels }), which, count: MOST_AT_ONCE + ids.size }
    const answer = await ask(borrowings.borrowable, wish)
    if (answer.ok) setAsking(answer.value.rows.filter(({ carrierId }) => !ids.has(carrierId)))
    else void message.error(sayRefusal(words, answer.refusal))
  }
  const picks = useRowsPicked(JSON.stringify([wanted, levels, which]))
  const columns = useColumns((row) => {
    void reserve({ carrierId: row.carrierId }).then((answer) =>
      answer.ok
        ? message.success(said.reserved(fileOf(row), answer.value.turn))
        : message.error(sayRefusal(words, answer.refusal))
    )
  })
  return (
    <>
      <div className="toolbar">
        <SearchBox
          label={said.searchLabel}
          placeholder={said.search}
          value={wanted}
          onSearch={(next) => void navigate({ search: { ...view, words: next || undefined }, replace: true })}
          onDown={() => list.current?.enter()}
        />
        <FilterOfMany
          label={said.levels}
          options={Level.options.toReversed().map((level) => ({ value: level, label: levelWords[level] }))}
          value={levels}
          onChange={(next) => void navigate({ search: { ...view, levels: next }, replace: true })}
        />
        <Segmented
          aria-label={said.which}
          value={which}
          options={(['all', 'available'] as const).map((each) => ({ value: each, label: said.ranges[each] }))}
          onChange={(next) => void navigate({ search: { ...view, which: next }, replace: true })}
        />
      </div>
      <RegisterGrid
        ref={list}
        label={said.grid}
        columns={columns}
        read={read}
        idOf={({ carrierId }) => carrierId}
        onOpen={(row) => row.standing === 'available' && setAsking([row])}
        keys={said.keys}
        picking={{
          rows: picks,
          nameOf: (row) => `${fileOf(row)} ${row.title}`,
          acts: (picked, count) =>
            count > MOST_AT_ONCE ? (
              <span className="caution">{said.tooMany(MOST_AT_ONCE)}</span>
            ) : (
              <Button type="primary" onClick={() => void askForPicked(picked)}>
                {said.askMany(count)}
              </Button>
            )
        }}
        empty={
          wanted === '' ? (
            <EmptyState title={said.empty} next={said.emptyNext} />
          ) : (
            <EmptyState title={said.nothingFound} next={pages.carriers.nothingFoundNext} />
          )
        }
      />
      {asking && (
        <AskDialog
          files={asking}
          onClose={() => setAsking(undefined)}
          onDone={() => {
            setAsking(undefined)
            picks.clear()
          }}
        />
      )}
    </>
  )
}

function useColumns(reserve: (row: Borrowable) => void): Column<Borrowable, never>[] {
  const { pages } = useWords()
  const { language } = useLanguage()
  const { columns, standings, mine, waiting, reserve: reserveWord } = pages.borrowings.requests
  return useMemo(() => {
    const standing = (row: Borrowable) =>
      [standings[row.standing], row.mine && mine[row.mine], row.waiting > 0 && waiting(row.waiting)]
        .filter(Boolean)
        .join(' · ')
    return [
      {
        key: 'fileNumber',
        heading: columns.fileNumber,
        width: 208,
        cell: (row) => <span className="number-code">{row.fileNumber ?? pages.none}</span>
      },
      {
        key: 'number',
        heading: columns.number,
        width: 140,
        cell: ({ number }) => <span className="number-code">{number}</span>
      },
      {
        key: 'mark',
        heading: columns.mark,
        width: language === 'zh-CN' ? 130 : 190,
        cell: ({ level, markText }) => <Mark level={level} text={markText} />
      },
      { key: 'title', heading: columns.title, share: 1, cell: ({ title }) => title, text: ({ title }) => title },
      { key: 'year', heading: columns.year, width: 64, numeric: true, cell: ({ year }) => year ?? '' },
      { key: 'pages', heading: columns.pages, width: 64, numeric: true, cell: (row) => row.pages ?? '' },
      { key: 'standing', heading: columns.standing, width: 170, cell: standing, text: standing },
      {
        key: 'actions',
        heading: columns.actions,
        width: 90,
        cell: (row) =>
          row.standing === 'out' && row.mine === undefined ? (
            <Button tabIndex={-1} onClick={() => reserve(row)}>
              {reserveWord}
            </Button>
          ) : null
      }
    ]
    // What reserves is made anew with each drawing and does the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pages, language])
}

function Mine() {
  const { pages } = useWords()
  const said = pages.borrowings.requests
  const navigate = useNavigate({ from: '/archives/requests' })
  const ask = useAsk()
  const [which, setWhich] = useState<'open' | 'all'>('open')
  const { value } = useReading(borrowings.mine, { which, count: 1 })
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(borrowings.mine, { which, from, count }),
    [ask, which]
  )
  const columns = useMyColumns()
  const open = ({ id }: Borrowing) =>
    void navigate({ to: '/archives/borrowings/$borrowingId', params: { borrowingId: id } })
  return (
    <>
      {value && value.reservations.length > 0 && <WaitingFor reservations={value.reservations} />}
      <div className="toolbar">
        <Segmented
          aria-label={said.which}
          value={which}
          options={(['open', 'all'] as const).map((each) => ({ value: each, label: said.mineRanges[each] }))}
          onChange={setWhich}
        />
      </div>
      <RegisterGrid
        label={said.mineGrid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={open}
        keys={said.mineKeys}
        empty={<EmptyState title={said.mineEmpty[which]} next={said.mineEmptyNext} />}
      />
    </>
  )
}

function useMyColumns(): Column<Borrowing, never>[] {
  const { pages } = useWords()
  return useMemo(() => {
    const { one, ask, queue, kinds, ways } = pages.borrowings
    const titles = ({ items }: Borrowing) => items.map(({ title }) => title).join(pages.listSeparator)
    return [
      {
        key: 'number',
        heading: queue.columns.request,
        width: 140,
        cell: ({ number }) => <span className="number-code">{number}</span>
      },
      { key: 'items', heading: one.items, share: 1, cell: titles, text: titles },
      {
        key: 'purpose',
        heading: ask.purpose,
        width: 220,
        cell: ({ purpose }) => purpose,
        text: ({ purpose }) => purpose
      },
      {
        key: 'use',
        heading: queue.columns.use,
        width: 170,
        cell: ({ kind, way }) => queue.use(kinds[kind], ways[way])
      },
      { key: 'state', heading: one.columns.state, width: 220, cell: ({ items }) => <StatesOf items={items} /> },
      { key: 'askedAt', heading: pages.approvals.columns.requestedAt, width: 110, cell: (row) => sayDay(row.askedAt) }
    ]
  }, [pages])
}

function WaitingFor({ reservations }: { reservations: readonly Reservation[] }) {
  const words = useWords()
  const { message } = App.useApp()
  const said = words.pages.borrowings.requests
  const { perform } = useDoing(borrowings.endReservation)
  const giveUp = async (reservationId: string) => {
    const answer = await perform({ reservationId })
    void (answer.ok ? message.success(said.gaveUp) : message.error(sayRefusal(words, answer.refusal)))
  }
  return (
    <section className="panel waiting-for" aria-label={said.waitingFor}>
      <h2>{said.waitingFor}</h2>
      <ul>
        {reservations.map((each) => (
          <li key={each.id}>
            <FileNumbers of={each} /> <Mark level={each.level} text={each.markText} /> <span>{each.title}</span>
            <span className={each.isBack ? 'is-back' : 'quiet'}>
              {each.isBack
                ? said.backForYou
                : [said.turn(each.turn), each.dueOn && said.dueBack(each.dueOn)].filter(Boolean).join(' · ')}
            </span>
            <Button onClick={() => void giveUp(each.id)}>{said.giveUp}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
