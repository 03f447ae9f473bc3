import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale'
import { useQueryClient } from '@tanstack/react-query'
import {
  CellStyleModule,
  ColumnApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TooltipModule,
  type ColDef,
  type GridApi,
  type ICellRendererParams,
  type IDatasource,
  type IGetRowsParams
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref
} from 'react'
import type { Answer, Refusal } from '#shared/define-operation.ts'
import { gridLook } from '#renderer/look.ts'
import { nonce } from '#renderer/nonce.ts'
import { useLanguage, useWords } from '#renderer/words.ts'
import { PickedBar } from './PickedBar.tsx'
import { PickRow } from './PickRow.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'
import type { Picked, RowsPicked } from './rows-picked.ts'

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  ColumnApiModule,
  RowApiModule,
  ScrollApiModule,
  RowSelectionModule,
  CellStyleModule,
  LocaleModule,
  TooltipModule
])

// Blocks of 200 rows, 20 of them kept: a million rows cost no more memory than these.
const ROWS_OF_A_BLOCK = 200
const BLOCKS_KEPT = 20
// A line of text more than the row of the look has (`renderer/look.ts`).
const ROOMY_ROW = 50

export type Column<Row, Order extends string> = {
  key: string
  heading: string
  /**
   * Pixels; the rest is shared by the columns that have a `share`, and a little of it goes to each whose `text` there might
   * be no room for.
   */
  width?: number
  share?: number
  /** What stands in a cell; where that is no text, `text` says what shows under the pointer if there is no room for it. */
  cell: (row: Row) => ReactNode
  text?: (row: Row) => string
  order?: Order
  numeric?: boolean
}

export type PartWanted<Order extends string> = {
  from: number
  count: number
  order: Order | undefined
  descending: boolean
}

type Props<Row, Order extends string> = {
  label: string
  columns: readonly Column<Row, Order>[]
  /** Reads one part of the list. Another function is another list: it is shown from its beginning. */
  read: (part: PartWanted<Order>) => Promise<Answer<{ rows: readonly Row[]; total: number }>>
  idOf: (row: Row) => string
  onOpen?: (row: Row) => void
  /** Stands where the list is empty. */
  empty: ReactNode
  /** What the keys do, below the list. */
  keys?: string
  /** Leaves room below what the columns say, for more that a cell says of its row (`below-row`). */
  roomBelow?: boolean
  /** Rows can be picked, with a tick or the space bar, and something be done with them all. */
  picking?: {
    rows: RowsPicked
    /** Names a row for its tick. */
    nameOf: (row: Row) => string
    acts: (picked: Picked, count: number) => ReactNode
  }
  /** Told how long the list is; nothing, while it is being read. */
  onTotal?: (total: number | undefined) => void
  ref?: Ref<RegisterHandle>
}

/** How the columns of a list stand: in this order, this wide, shown or not, and by which of them the rows are ordered. */
export type Arrangement = {
  /** A width is there only where it is not the usual one. */
  columns: { key: string; width?: number | undefined; hidden: boolean }[]
  sort?: { key: string; descending: boolean } | undefined
}

export type RegisterHandle = {
  /** Goes into the list, to its first row. */
  enter: () => void
  /** How its columns stand now. */
  arrangement: () => Arrangement
  /** What stands above each column, by its key. */
  headings: () => ReadonlyMap<string, string>
  /** Lets its columns stand like this; without an arrangement, as they usually do. */
  arrange: (arrangement: Arrangement | undefined) => void
}

/** A register as a list of any length: read part by part, moved in with the arrow keys, opened with Enter. */
export function RegisterGrid<Row, Order extends string = never>(props: Props<Row, Order>) {
  const { label, columns, read, idOf, onOpen, empty, keys, roomBelow = false, picking, onTotal, ref } = props
  const { language } = useLanguage()
  const { pages } = useWords()
  const [total, setTotal] = useState<number>()
  const [refusal, setRefusal] = useState<Refusal>()
  const grid = useRef<GridApi<Row>>(null)
  // What was asked for before the list was there, or stood before another language took its place.
  const arranged = useRef<Arrangement>(undefined)
  useImperativeHandle(
    ref,
    () => ({
      enter: () => enterFirstRow(grid.current),
      arrangement: () => arrangementOf(grid.current, columns),
      headings: () => new Map(columns.map(({ key, heading }) => [key, heading])),
      arrange: (next) => {
        const { current: before } = arranged
        arranged.current = next
        if (before ?? next) arrange(grid.current, next)
      }
    }),
    [columns]
  )
  const tellTotal = useEffectEvent((count: number | undefined) => onTotal?.(count))
  useEffect(() => tellTotal(total), [total])
  useAfterChanges(() => grid.current?.refreshInfiniteCache())

  const parts = useMemo(
    () =>
      partsOf(read, columns, (answer) => {
        setRefusal(answer.ok ? undefined : answer.refusal)
        if (answer.ok) setTotal(answer.value.total)
      }),
    // The headings change with the language; the list does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [read]
  )
  const picks = picking?.rows
  const definitions = useMemo(() => {
    const most = mostOf(columns)
    const ofColumns = columns.map((column) => definitionOf(column, most))
    if (!picks) return ofColumns
    const tick: ColDef<Row> = {
      colId: PICK,
      headerName: pages.bulk.pick,
      width: 58,
      sortable: false,
      resizable: false,
      cellRenderer: ({ data }: ICellRendererParams<Row>) =>
        data === undefined ? null : <PickRow rows={picks} id={idOf(data)} label={picking?.nameOf(data) ?? ''} />
    }
    return [tick, ...ofColumns]
    // How a row is known and named does not change while a list is there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [columns, picks, pages])

  return (
    <div className={roomBelow ? 'register register-roomy' : 'register'}>
      <RefusalNotice refusal={refusal} />
      {picking && <PickedBar rows={picking.rows} total={total ?? 0} acts={picking.acts} />}
      <section className="register-grid" aria-label={label}>
        <AgGridReact<Row>
          key={language}
          theme={gridLook}
          {...(roomBelow && { rowHeight: ROOMY_ROW })}
          styleNonce={nonce}
          localeText={language === 'en' ? AG_GRID_LOCALE_EN : AG_GRID_LOCALE_CN}
          rowModelType="infinite"
          cacheBlockSize={ROWS_OF_A_BLOCK}
          maxBlocksInCache={BLOCKS_KEPT}
          infiniteInitialRowCount={1}
          datasource={parts}
          columnDefs={definitions}
          getRowId={({ data }) => idOf(data)}
          rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
          suppressNoRowsOverlay
          suppressDragLeaveHidesColumns
          maintainColumnOrder
          animateRows={false}
          tooltipShowMode="whenTruncated"
          onGridReady={({ api }) => {
            grid.current = api
            if (arranged.current) arrange(api, arranged.current)
          }}
          onRowDoubleClicked={({ data }) => data && onOpen?.(data)}
          onCellKeyDown={({ data, event }) => {
            if (!data || !(event instanceof KeyboardEvent)) return
            if (event.key === 'Enter') onOpen?.(data)
            if (event.key === ' ' && picks) {
              event.preventDefault()
              picks.toggle(idOf(data))
            }
          }}
        />
        {total === 0 && <div className="register-empty">{empty}</div>}
      </section>
      <div className="register-foot">
        <span role="status">{total === undefined ? pages.loading : pages.rowCount(total)}</span>
        <span className="quiet">{keys}</span>
      </div>
    </div>
  )
}

type Read<Row, Order extends string> = Props<Row, Order>['read']

// What the grid asks for its rows; once it has left for another list it hears no more of this one.
function partsOf<Row, Order extends string>(
  read: Read<Row, Order>,
  columns: readonly Column<Row, Order>[],
  told: (answer: Awaited<ReturnType<Read<Row, Order>>>) => void
): IDatasource {
  let left = false
  const getRows = async (wanted: IGetRowsParams): Promise<void> => {
    const { startRow, endRow, sortModel } = wanted
    const [sorted] = sortModel
    const order = columns.find((column) => column.key === sorted?.colId)?.order
    const answer = await read({ from: startRow, count: endRow - startRow, order, descending: sorted?.sort === 'desc' })
    if (left) return
    told(answer)
    if (answer.ok) wanted.successCallback([...answer.value.rows], answer.value.total)
    else wanted.failCallback()
  }
  return {
    getRows: (wanted) => void getRows(wanted),
    destroy: () => {
      left = true
    }
  }
}

function enterFirstRow<Row>(grid: GridApi<Row> | null): void {
  const [first] = grid?.getAllDisplayedColumns() ?? []
  if (first) grid?.setFocusedCell(0, first)
}

// The tick before each row is no column of the list.
const PICK = 'pick'

function arrangementOf<Row, Order extends string>(
  grid: GridApi<Row> | null,
  columns: readonly Column<Row, Order>[]
): Arrangement {
  const states = (grid?.getColumnState() ?? []).filter(({ colId }) => colId !== PICK)
  const usual = new Map(
    columns.map((column) => [column.key, shareOf(column, 1) === undefined ? column.width : undefined])
  )
  const sorted = states.find(({ sort }) => sort)
  return {
    columns: states.map(({ colId, width, flex, hide }) => ({
      key: colId,
      hidden: hide ?? false,
      ...(typeof width === 'number' && !flex && width !== usual.get(colId) && { width: Math.round(width) })
    })),
    ...(sorted && { sort: { key: sorted.colId, descending: sorted.sort === 'desc' } })
  }
}

function arrange<Row>(grid: GridApi<Row> | null, arrangement: Arrangement | undefined): void {
  grid?.resetColumnState()
  if (!arrangement) return
  const { columns, sort } = arrangement
  grid?.applyColumnState({
    state: [
      { colId: PICK },
      ...columns.map(({ key, width, hidden }) => ({
        colId: key,
        hide: hidden,
        ...(width !== undefined && { width, flex: null }),
        sort: sort?.key !== key ? null : sort.descending ? ('desc' as const) : ('asc' as const)
      }))
    ],
    applyOrder: true
  })
}

// A column of 100 pixels takes a quarter as much of the rest as the one that is there to fill it.
const WIDTH_OF_A_SHARE = 400

function mostOf<Row, Order extends string>(columns: readonly Column<Row, Order>[]): number {
  return Math.max(1, ...columns.map(({ share }) => share ?? 0))
}

/**
 * How much of the room that is left a column takes.
 * @param most the share of the column that takes most of it
 */
function shareOf<Row, Order extends string>(column: Column<Row, Order>, most: number): number | undefined {
  const { width, share, text, numeric } = column
  if (share !== undefined || numeric || text === undefined || width === undefined) return share
  return (most * width) / WIDTH_OF_A_SHARE
}

function definitionOf<Row, Order extends string>(column: Column<Row, Order>, most: number): ColDef<Row> {
  const { key, heading, width, cell, text, order, numeric } = column
  const share = shareOf(column, most)
  const whole = (row: Row): string => {
    const said = text ? text(row) : cell(row)
    return typeof said === 'string' ? said : ''
  }
  return {
    colId: key,
    headerName: heading,
    // Only at first: what a person has made of it stays, whatever else about the columns is told anew.
    ...(width && { initialWidth: width }),
    ...(share && { initialFlex: share, minWidth: width ?? 120 }),
    sortable: order !== undefined,
    sortingOrder: ['asc', 'desc', null],
    resizable: true,
    cellRenderer: ({ data }: ICellRendererParams<Row>) => (data === undefined ? null : cell(data)),
    // A heading or a text that has no room shows whole under the pointer.
    headerTooltip: heading,
    tooltipValueGetter: ({ data }) => (data ? whole(data) : ''),
    cellClass: ({ data }) => [...(data && whole(data) !== '' ? ['has-tooltip'] : []), ...(numeric ? ['numeric'] : [])],
    ...(numeric && { headerClass: 'numeric' })
  }
}

// A list is not among the answers that are read anew by themselves: it is told when something was changed.
function useAfterChanges(changed: () => void): void {
  const answers = useQueryClient()
  const onChange = useEffectEvent(changed)
  useEffect(
    () =>
      answers.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'success') onChange()
      }),
    [answers]
  )
}
