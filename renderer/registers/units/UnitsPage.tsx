import { PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Checkbox } from 'antd'
import { type ReactElement, useCallback, useMemo, useState } from 'react'
import { units, type UnitInSight } from '#shared/registers/units.ts'
import { useSession } from '#renderer/session.ts'
import type { Column, PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { SearchedRegister } from '#renderer/ui/SearchedRegister.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { ChangeUnit, RegisterUnit } from './UnitSheets.tsx'

/** The units and departments, who leads them, and the way to their people and to what they have. */
export function UnitsPage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const view = useSearch({ from: '/units' })
  const { words: wanted = '', closed = false } = view
  const navigate = useNavigate({ from: '/units' })
  const [changing, setChanging] = useState<UnitInSight>()
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(units.list, { words: wanted, closed, from, count }),
    [ask, wanted, closed]
  )
  const mayRegister = mayDo('units.register')
  const columns = useColumns(mayRegister ? setChanging : undefined)
  return (
    <>
      <SearchedRegister
        texts={pages.units}
        icon={<PlusOutlined />}
        columns={columns}
        read={read}
        wanted={wanted}
        onSearch={(words) => void navigate({ search: { ...view, words }, replace: true })}
        filters={
          <Checkbox
            checked={closed}
            onChange={({ target }) =>
              void navigate({ search: { ...view, closed: target.checked || undefined }, replace: true })
            }
          >
            {pages.units.showClosed}
          </Checkbox>
        }
        {...(mayRegister && { sheet: RegisterUnit })}
      />
      {changing && (
        <ChangeUnit
          unit={changing}
          onClose={() => setChanging(undefined)}
          onDone={({ name }) => {
            setChanging(undefined)
            void message.success(pages.units.changed(name))
          }}
        />
      )}
    </>
  )
}

function useColumns(change: ((unit: UnitInSight) => void) | undefined): Column<UnitInSight, never>[] {
  const { pages } = useWords()
  return useMemo(() => {
    const { columns } = pages.units
    return [
      { key: 'name', heading: columns.name, share: 1, cell: ({ name }) => name, text: ({ name }) => name },
      {
        key: 'head',
        heading: columns.head,
        width: 180,
        cell: ({ head }) => (head ? pages.person(head.name, head.number) : ''),
        text: ({ head }) => (head ? pages.person(head.name, head.number) : '')
      },
      {
        key: 'people',
        heading: columns.people,
        width: 120,
        numeric: true,
        cell: ({ name, people }) => (
          <Link to="/people" search={{ unit: name }} tabIndex={-1}>
            {people}
          </Link>
        )
      },
      {
        key: 'carriers',
        heading: columns.carriers,
        width: 120,
        numeric: true,
        cell: ({ name, carriers }) => (
          <Link to="/holdings" search={{ unit: name }} tabIndex={-1}>
            {carriers}
          </Link>
        )
      },
      {
        key: 'state',
        heading: columns.state,
        width: 110,
        cell: ({ closed }) => (closed ? pages.units.closed : pages.units.inUse)
      },
      ...(change
        ? [
            {
              key: 'actions',
              heading: columns.actions,
              width: 110,
              cell: (unit: UnitInSight) => <Button onClick={() => change(unit)}>{pages.units.change}</Button>
            }
          ]
        : [])
    ]
  }, [pages, change])
}
