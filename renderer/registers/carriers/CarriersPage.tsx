import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactElement, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { CarrierState } from '#shared/carrier-life.ts'
import { MOST_AT_ONCE } from '#shared/bulk.ts'
import { Level } from '#shared/levels.ts'
import {
  CarrierKind,
  carriers,
  type CarrierFilter,
  type CarrierFound,
  type CarrierOrder,
  type CarrierSelection,
  type FoundColumn
} from '#shared/registers/carriers.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { FoundIn, FoundText, saysMore } from '#renderer/FoundIn.tsx'
import { handOver } from '#renderer/picked-carriers.ts'
import { SavedViews } from '#renderer/SavedViews.tsx'
import { useSession } from '#renderer/session.ts'
import { BeginButton } from '#renderer/ui/BeginButton.tsx'
import { CountOnButton } from '#renderer/ui/CountOnButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterOfMany } from '#renderer/ui/Filter.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { useRowsPicked, type Picked } from '#renderer/ui/rows-picked.ts'
import { SearchBox } from '#renderer/ui/SearchBox.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'

import { MoveMany } from './MoveMany.tsx'

type Order = z.infer<typeof CarrierOrder>

const mayActOnMany = [
  'carriers.move',
  'loans.lend',
  'destruction.prepare',
  'transfers.prepare',
  'prints.print',
  'exports.make'
] as const

/** The ledger of carriers: found by number or words, by level and kind; each opened to its own page. */
export function CarriersPage({
  actsWithMany
}: {
  /** What else can be done with many, by other registers: buttons that open their sheets. */
  actsWithMany: (selection: CarrierSelection, done: (count: number) => void, clear: () => void) => ReactNode
}): ReactElement {
  const { pages, levels: levelWords, carrierKinds, carrierStates } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const view = useSearch({ from: '/carriers' })
  const navigate = useNavigate({ from: '/carriers' })
  const { words, levels, kinds, states } = view
  const ask = useAsk()
  const list = useRef<RegisterHandle>(null)
  const [total, setTotal] = useState<number>()
  // A column that was hidden tells nothing of why a row is there.
  const isShown = useCallback(
    (column: FoundColumn) =>
      list.current?.arrangement().columns.some(({ key, hidden }) => key === column && !hidden) ?? true,
    []
  )
  const [roomBelow, setRoomBelow] = useState(false)
  const read = useCallback(
    async ({ from, count, order, descending }: PartWanted<Order>) => {
      const answer = await ask(carriers.list, {
        ...(words && { words }),
        ...(levels && { levels }),
        ...(kinds && { kinds }),
        ...(states && { states }),
        from,
        count,
        // Without an order of the person's own, what fits the words best stands first, and then what was registered last.
        sort: order ?? (words ? 'fit' : 'number'),
        descending: order ? descending : true
      })
      const more = answer.ok && answer.value.rows.some(({ found }) => saysMore(found, isShown))
      setRoomBelow((has) => more || (has && from > 0))
      return answer
    },
    [ask, words, levels, kinds, states, isShown]
  )
  const columns = useColumns(isShown)
  const rows = useRowsPicked(JSON.stringify([words, levels, kinds, states]))
  const mayRegister = mayDo('carriers.register')
  const begin = () => void navigate({ to: '/carriers/new' })
  const mayPick = mayActOnMany.some((permission) => mayDo(permission))
  const done = (count: number) => {
    rows.clear()
    void message.success(pages.bulk.done(count))
  }
  const filtered = Boolean(words || levels || kinds || states)

  return (
    <>
      <PageTitle title={pages.carriers.title}>
        <SavedViews
          page="carriers"
          search={{ words, levels, kinds, states }}
          chosen={view.view}
          list={list}
          ask={(search) => ask(carriers.list, { ...(search as CarrierFilter), count: 1 })}
          total={total}
          onShow={(search, viewId) => void navigate({ search: { ...search, view: viewId }, replace: true })}
        />
        <ExportButton form="carriers" wish={{ words, levels, kinds, states }} count={total} />
        {mayDo('prints.print') && (
          <Link to="/labels" search={{ words, levels, kinds, states }}>
            {pages.labels.title}
          </Link>
        )}
        {mayRegister && <BeginButton onBegin={begin}>{pages.carriers.register}</BeginButton>}
      </PageTitle>
      <div className="toolbar">
        <SearchBox
          label={pages.carriers.searchLabel}
          placeholder={pages.carriers.search}
          value={words ?? ''}
          onSearch={(next) => void navigate({ search: { ...view, words: next || undefined }, replace: true })}
          onDown={() => list.current?.enter()}
        />
        <FilterOfMany
          label={pages.carriers.levels}
          options={Level.options.toReversed().map((level) => ({ value: level, label: levelWords[level] }))}
          value={levels}
          onChange={(next) => void navigate({ search: { ...view, levels: next }, replace: true })}
        />
        <FilterOfMany
          label={pages.carriers.kinds}
          options={CarrierKind.options.map((kind) => ({ value: kind, label: carrierKinds[kind] }))}
          value={kinds}
          onChange={(next) => void navigate({ search: { ...view, kinds: next }, replace: true })}
        />
        <FilterOfMany
          label={pages.carriers.states}
          options={CarrierState.options.map((state) => ({ value: state, label: carrierStates[state] }))}
          value={states}
          onChange={(next) => void navigate({ search: { ...view, states: next }, replace: true })}
        />
      </div>
      <RegisterGrid
        ref={list}
        label={pages.carriers.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onTotal={setTotal}
        onOpen={({ id }) => void navigate({ to: '/carriers/$carrierId', params: { carrierId: id } })}
        {...(mayPick && {
          picking: {
            rows,
            nameOf: ({ number }: CarrierFound) => pages.bulk.pickOne(number),
            acts: (picked: Picked, count: number) => {
              const selection = selectionOf(picked, { words, levels, kinds, states })
              return (
                <>
                  {count > MOST_AT_ONCE ? (
                    <span className="caution">{pages.bulk.tooMany(MOST_AT_ONCE)}</span>
                  ) : (
                    <>
                      <MoveButton selection={selection} onDone={done} />
                      {actsWithMany(selection, done, () => rows.clear())}
                      {mayDo('prints.print') && <LabelsOfPicked selection={selection} />}
                    </>
                  )}
                  <ExportButton form="carriers" wish={{ words, levels, kinds, states }} picked={picked} />
                </>
              )
            }
          }
        })}
        roomBelow={roomBelow}
        keys={mayRegister ? pages.carriers.keysWithRegister : pages.carriers.keys}
        empty={
          filtered ? (
            <EmptyState title={pages.carriers.nothingFound} next={pages.carriers.nothingFoundNext} />
          ) : (
            <EmptyState title={pages.carriers.empty} {...(mayRegister && { next: pages.carriers.emptyNext })}>
              {mayDo('imports.make') && <Link to="/imports/new">{pages.carriers.emptyImport}</Link>}
            </EmptyState>
          )
        }
      />
    </>
  )
}

// What was picked is handed over as it is: an address would be cut short where much is picked.
function LabelsOfPicked({ selection }: { selection: CarrierSelection }) {
  const { pages } = useWords()
  const navigate = useNavigate()
  return (
    <Button onClick={() => void navigate({ to: '/labels', search: { picked: handOver(selection) } })}>
      {pages.labels.act}
      <CountOnButton />
    </Button>
  )
}

function MoveButton({ selection, onDone }: { selection: CarrierSelection; onDone: (count: number) => void }) {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const [open, setOpen] = useState(false)
  if (!mayDo('carriers.move')) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {pages.bulk.move}
        <CountOnButton />
      </Button>
      {open && (
        <MoveMany
          selection={selection}
          onDone={(count) => {
            setOpen(false)
            onDone(count)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

// Undefined is no value of a filter: it is left out.
function selectionOf({ allBut, ids }: Picked, filter: CarrierFilter): CarrierSelection {
  return allBut ? { filter, except: [...ids] } : { ids: [...ids] }
}

function useColumns(isShown: (column: FoundColumn) => boolean): Column<CarrierFound, Order>[] {
  const { pages, carrierKinds, carrierStates } = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const { columns } = pages.carriers
    // Another language has its word beside the mark, and longer words for kinds and states; its titles yield.
    const [mark, title, kind, state, place] = language === 'zh-CN' ? [130, 140, 80, 84, 136] : [188, 112, 90, 84, 96]
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 140,
        order: 'number',
        cell: ({ id, number, found }) => (
          <Link to="/carriers/$carrierId" params={{ carrierId: id }} className="number-code" tabIndex={-1}>
            <FoundText text={number} column="number" found={found} />
          </Link>
        )
      },
      {
        key: 'mark',
        heading: columns.mark,
        width: mark,
        order: 'level',
        cell: ({ level, markText }) => <Mark level={level} text={markText} />,
        text: ({ markText }) => markText
      },
      {
        key: 'title',
        heading: columns.title,
        share: 1,
        width: title,
        order: 'title',
        cell: ({ title, found }) => (
          <>
            <span className="title-in-row">
              <FoundText text={title} column="title" found={found} />
            </span>
            {found && (
              <span className="below-row">
                <FoundIn found={found} isShown={isShown} />
              </span>
            )}
          </>
        ),
        text: ({ title }) => title
      },
      { key: 'kind', heading: columns.kind, width: kind, cell: ({ kind }) => carrierKinds[kind] },
      {
        key: 'copyNumber',
        heading: columns.copyNumber,
        width: 70,
        cell: ({ copyNumber }) => copyNumber ?? '',
        numeric: true
      },
      {
        key: 'holder',
        heading: columns.holder,
        width: 84,
        cell: ({ holder, found }) => <FoundText text={holder.name} column="holder" found={found} />,
        text: ({ holder }) => pages.person(holder.name, holder.number)
      },
      {
        key: 'state',
        heading: columns.state,
        width: state,
        cell: (carrier) => carrierStates[carrier.state],
        text: (carrier) => carrierStates[carrier.state]
      },
      {
        key: 'place',
        heading: columns.place,
        width: place,
        cell: ({ place, found }) => <FoundText text={place.name} column="place" found={found} />,
        text: ({ place }) => pages.inBrackets(place.name, place.code)
      },
      {
        key: 'endsOn',
        heading: columns.endsOn,
        width: 100,
        order: 'endsOn',
        cell: ({ endsOn }) => endsOn ?? '',
        numeric: true
      },
      {
        key: 'registeredOn',
        heading: columns.registeredOn,
        width: 100,
        order: 'registeredOn',
        cell: ({ registeredOn }) => registeredOn,
        numeric: true
      }
    ]
  }, [pages, carrierKinds, carrierStates, language, isShown])
}
