import { UserAddOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { people, type Person } from '#shared/registers/people.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { SearchBox } from '#renderer/ui/SearchBox.tsx'
import { Shortcut } from '#renderer/ui/Shortcut.tsx'
import { useShortcut } from '#renderer/ui/use-shortcut.ts'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { RegisterPerson } from './RegisterPerson.tsx'

/** The people who can hold carriers. */
export function PeoplePage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const { words: wanted = '' } = useSearch({ from: '/people' })
  const navigate = useNavigate({ from: '/people' })
  const [registering, setRegistering] = useState(false)
  const ask = useAsk()
  const list = useRef<RegisterHandle>(null)
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(people.list, { words: wanted, from, count }),
    [ask, wanted]
  )
  const columns = useMemo(
    (): Column<Person, never>[] => [
      {
        key: 'number',
        heading: pages.people.columns.number,
        width: 150,
        cell: ({ number }) => <span className="number-code">{number}</span>
      },
      { key: 'name', heading: pages.people.columns.name, width: 150, cell: ({ name }) => name },
      { key: 'unit', heading: pages.people.columns.unit, share: 1, cell: ({ unit }) => unit, text: ({ unit }) => unit },
      { key: 'post', heading: pages.people.columns.post, width: 180, cell: ({ post }) => post ?? '' },
      {
        key: 'clearance',
        heading: pages.people.columns.clearance,
        width: 150,
        cell: ({ clearance }) => <Mark level={clearance} />
      }
    ],
    [pages]
  )
  const mayRegister = mayDo('people.register')
  const begin = () => setRegistering(true)
  useShortcut('KeyN', mayRegister ? begin : undefined)

  return (
    <>
      <PageTitle title={pages.people.title}>
        {mayRegister && (
          <Button type="primary" icon={<UserAddOutlined />} onClick={begin}>
            {pages.people.register}
            <Shortcut keys={pages.carriers.registerKeys} />
          </Button>
        )}
      </PageTitle>
      <div className="toolbar">
        <SearchBox
          label={pages.people.searchLabel}
          placeholder={pages.people.search}
          value={wanted}
          onSearch={(next) => void navigate({ search: { words: next || undefined }, replace: true })}
          onDown={() => list.current?.enter()}
        />
      </div>
      <RegisterGrid
        ref={list}
        label={pages.people.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        empty={
          wanted ? (
            <EmptyState title={pages.people.nothingFound} next={pages.carriers.nothingFoundNext} />
          ) : (
            <EmptyState title={pages.people.empty} next={pages.people.emptyNext} />
          )
        }
      />
      {registering && (
        <RegisterPerson
          onClose={() => setRegistering(false)}
          onDone={({ name }) => {
            setRegistering(false)
            void message.success(pages.people.done(name))
          }}
        />
      )}
    </>
  )
}
