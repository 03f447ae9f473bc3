import { UserAddOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useCallback, useMemo } from 'react'
import { people, type Person } from '#shared/registers/people.ts'
import { useSession } from '#renderer/session.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import type { Column, PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { SearchedRegister } from '#renderer/ui/SearchedRegister.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { RegisterPerson } from './RegisterPerson.tsx'

/** The people who can hold carriers. */
export function PeoplePage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { words: wanted = '' } = useSearch({ from: '/people' })
  const navigate = useNavigate({ from: '/people' })
  const ask = useAsk()
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

  return (
    <SearchedRegister
      texts={pages.people}
      icon={<UserAddOutlined />}
      columns={columns}
      read={read}
      wanted={wanted}
      onSearch={(words) => void navigate({ search: { words }, replace: true })}
      {...(mayDo('people.register') && { sheet: RegisterPerson })}
    />
  )
}
