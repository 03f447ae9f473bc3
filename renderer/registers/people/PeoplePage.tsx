import { UserAddOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { people, type PersonInSight } from '#shared/registers/people.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { SavedViews } from '#renderer/SavedViews.tsx'
import { useSession } from '#renderer/session.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import type { Column, PartWanted, RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { SearchedRegister } from '#renderer/ui/SearchedRegister.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { PersonState, sayPersonState } from './PersonState.tsx'
import { RegisterPerson } from './RegisterPerson.tsx'

const ranges = ['inPost', 'left', 'all'] as const

/** The people who can hold carriers, each opened to their own page. */
export function PeoplePage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const view = useSearch({ from: '/people' })
  const { words: wanted = '', which = 'inPost', unit } = view
  const navigate = useNavigate({ from: '/people' })
  const ask = useAsk()
  const list = useRef<RegisterHandle>(null)
  const [total, setTotal] = useState<number>()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) =>
      ask(people.list, { words: wanted, which, ...(unit && { unit }), from, count }),
    [ask, wanted, which, unit]
  )
  const columns = useColumns()
  return (
    <SearchedRegister
      texts={pages.people}
      acts={
        <>
          <SavedViews
            page="people"
            search={{ words: view.words, which: view.which, unit }}
            chosen={view.view}
            list={list}
            ask={(search) => {
              const { words = '', which = 'inPost', unit } = search as Omit<typeof view, 'view'>
              return ask(people.list, { words, which, ...(unit && { unit }), count: 1 })
            }}
            total={total}
            onShow={(search, viewId) => void navigate({ search: { ...search, view: viewId }, replace: true })}
          />
          <ExportButton form="people" wish={{ words: wanted, which, unit }} count={total} />
        </>
      }
      list={list}
      onTotal={setTotal}
      icon={<UserAddOutlined />}
      columns={columns}
      read={read}
      wanted={wanted}
      onSearch={(words) => void navigate({ search: { ...view, words }, replace: true })}
      onOpen={({ id }) => void navigate({ to: '/people/$personId', params: { personId: id } })}
      filters={
        <>
          <Segmented
            aria-label={pages.onePerson.which}
            value={which}
            options={ranges.map((range) => ({ value: range, label: pages.onePerson.ranges[range] }))}
            onChange={(next) => void navigate({ search: { ...view, which: next }, replace: true })}
          />
          {unit && (
            <Link to="/people" search={{ ...view, unit: undefined }} className="chosen-filter">
              {pages.people.columns.unit} {unit} ×
            </Link>
          )}
        </>
      }
      {...(mayDo('people.register') && { sheet: RegisterPerson })}
    />
  )
}

function useColumns(): Column<PersonInSight, never>[] {
  const words = useWords()
  return useMemo(() => {
    const { pages, personClasses } = words
    const { columns } = pages.people
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 120,
        cell: ({ id, number }) => (
          <Link to="/people/$personId" params={{ personId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      { key: 'name', heading: columns.name, width: 120, cell: ({ name }) => name, text: ({ name }) => name },
      { key: 'unit', heading: columns.unit, share: 1, cell: ({ unit }) => unit, text: ({ unit }) => unit },
      {
        key: 'post',
        heading: columns.post,
        width: 130,
        cell: ({ post }) => post ?? '',
        text: ({ post }) => post ?? ''
      },
      {
        key: 'clearance',
        heading: columns.clearance,
        width: 130,
        cell: ({ clearance }) => <Mark level={clearance} />
      },
      {
        key: 'personClass',
        heading: pages.onePerson.personClass,
        width: 120,
        cell: ({ personClass }) => personClasses[personClass]
      },
      {
        key: 'state',
        heading: pages.onePerson.state,
        width: 110,
        cell: (person) => <PersonState person={person} />,
        text: (person) => sayPersonState(words, person)
      },
      {
        key: 'reviewDueOn',
        heading: pages.onePerson.reviewDueOn,
        width: 110,
        numeric: true,
        cell: ({ reviewDueOn, leftOn }) => (leftOn === undefined ? (reviewDueOn ?? '') : '')
      },
      {
        key: 'coolingOffUntil',
        heading: pages.onePerson.coolingOffUntil,
        width: 120,
        numeric: true,
        cell: ({ coolingOffUntil }) => coolingOffUntil ?? ''
      }
    ]
  }, [words])
}
