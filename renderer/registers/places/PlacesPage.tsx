import { PlusOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useCallback, useMemo } from 'react'
import { places, type Place } from '#shared/registers/places.ts'
import { useSession } from '#renderer/session.ts'
import type { Column, PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { SearchedRegister } from '#renderer/ui/SearchedRegister.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { RegisterPlace } from './RegisterPlace.tsx'

/** The rooms, cabinets and shelves in which carriers are kept. */
export function PlacesPage(): ReactElement {
  const { pages, placeKinds } = useWords()
  const { mayDo } = useSession()
  const { words: wanted = '' } = useSearch({ from: '/places' })
  const navigate = useNavigate({ from: '/places' })
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(places.list, { words: wanted, from, count }),
    [ask, wanted]
  )
  const columns = useMemo(
    (): Column<Place, never>[] => [
      {
        key: 'code',
        heading: pages.places.columns.code,
        width: 180,
        cell: ({ code }) => <span className="number-code">{code}</span>
      },
      { key: 'name', heading: pages.places.columns.name, share: 1, cell: ({ name }) => name, text: ({ name }) => name },
      { key: 'kind', heading: pages.places.columns.kind, width: 160, cell: ({ kind }) => placeKinds[kind] }
    ],
    [pages, placeKinds]
  )

  return (
    <SearchedRegister
      texts={pages.places}
      icon={<PlusOutlined />}
      columns={columns}
      read={read}
      wanted={wanted}
      onSearch={(words) => void navigate({ search: { words }, replace: true })}
      {...(mayDo('places.register') && { sheet: RegisterPlace })}
    />
  )
}
