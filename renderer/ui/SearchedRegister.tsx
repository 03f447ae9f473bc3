import { App } from 'antd'
import { type ComponentType, type ReactElement, type ReactNode, type RefObject, useRef, useState } from 'react'
import { useWords } from '#renderer/words.ts'
import { BeginButton } from './BeginButton.tsx'
import { EmptyState } from './EmptyState.tsx'
import { PageTitle } from './PageTitle.tsx'
import { RegisterGrid, type Column, type RegisterHandle } from './RegisterGrid.tsx'
import { SearchBox } from './SearchBox.tsx'

/** What such a page says. */
type Texts = {
  title: string
  register: string
  searchLabel: string
  search: string
  grid: string
  nothingFound: string
  empty: string
  emptyNext: string
  done: (name: string) => string
}

type Props<Row> = {
  texts: Texts
  icon: ReactNode
  columns: readonly Column<Row, never>[]
  read: Parameters<typeof RegisterGrid<Row>>[0]['read']
  /** The words that are being looked for, as the address has them. */
  wanted: string
  onSearch: (words: string | undefined) => void
  /** Goes to the page of one. */
  onOpen?: (row: Row) => void
  /** What else narrows the list, beside the words. */
  filters?: ReactNode
  /** What else is done with the list, beside the title. */
  acts?: ReactNode
  /** The list itself, for whoever arranges its columns; and told how long it is. */
  list?: RefObject<RegisterHandle | null>
  onTotal?: (total: number | undefined) => void
  /** The sheet on which one is registered; without it nobody here may. */
  sheet?: ComponentType<{ onClose: () => void; onDone: (registered: Row) => void }>
}

/** A small register on one page: looked through by words, and one more registered on a sheet. */
export function SearchedRegister<Row extends { id: string; name: string }>(props: Props<Row>): ReactElement {
  const { texts, icon, columns, read, wanted, onSearch, onOpen, filters, acts, sheet: Sheet } = props
  const { pages } = useWords()
  const { message } = App.useApp()
  const [registering, setRegistering] = useState(false)
  const own = useRef<RegisterHandle>(null)
  const list = props.list ?? own

  return (
    <>
      <PageTitle title={texts.title}>
        {acts}
        {Sheet && (
          <BeginButton icon={icon} onBegin={() => setRegistering(true)}>
            {texts.register}
          </BeginButton>
        )}
      </PageTitle>
      <div className="toolbar">
        <SearchBox
          label={texts.searchLabel}
          placeholder={texts.search}
          value={wanted}
          onSearch={(next) => onSearch(next || undefined)}
          onDown={() => list.current?.enter()}
        />
        {filters}
      </div>
      <RegisterGrid
        ref={list}
        label={texts.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        {...(onOpen && { onOpen })}
        {...(props.onTotal && { onTotal: props.onTotal })}
        empty={
          wanted ? (
            <EmptyState title={texts.nothingFound} next={pages.carriers.nothingFoundNext} />
          ) : (
            <EmptyState title={texts.empty} next={texts.emptyNext} />
          )
        }
      />
      {registering && Sheet && (
        <Sheet
          onClose={() => setRegistering(false)}
          onDone={({ name }) => {
            setRegistering(false)
            void message.success(texts.done(name))
          }}
        />
      )}
    </>
  )
}
