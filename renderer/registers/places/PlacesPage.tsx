import { PlusOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { places, type Place } from '#shared/registers/places.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { SearchBox } from '#renderer/ui/SearchBox.tsx'
import { Shortcut } from '#renderer/ui/Shortcut.tsx'
import { useShortcut } from '#renderer/ui/use-shortcut.ts'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { RegisterPlace } from './RegisterPlace.tsx'

/** The rooms, cabinets and shelves in which carriers are kept. */
export function PlacesPage(): ReactElement {
  const { pages, placeKinds } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const { words: wanted = '' } = useSearch({ from: '/places' })
  const navigate = useNavigate({ from: '/places' })
  const [registering, setRegistering] = useState(false)
  const ask = useAsk()
  const list = useRef<RegisterHandle>(null)
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
  const mayRegister = mayDo('places.register')
  const begin = () => setRegistering(true)
  useShortcut('KeyN', mayRegister ? begin : undefined)

  return (
    <>
      <PageTitle title={pages.places.title}>
        {mayRegister && (
          <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
            {pages.places.register}
            <Shortcut keys={pages.carriers.registerKeys} />
          </Button>
        )}
      </PageTitle>
      <div className="toolbar">
        <SearchBox
          label={pages.places.searchLabel}
          placeholder={pages.places.search}
          value={wanted}
          onSearch={(next) => void navigate({ search: { words: next || undefined }, replace: true })}
          onDown={() => list.current?.enter()}
        />
      </div>
      <RegisterGrid
        ref={list}
        label={pages.places.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        empty={
          wanted ? (
            <EmptyState title={pages.places.nothingFound} next={pages.carriers.nothingFoundNext} />
          ) : (
            <EmptyState title={pages.places.empty} next={pages.places.emptyNext} />
          )
        }
      />
      {registering && (
        <RegisterPlace
          onClose={() => setRegistering(false)}
          onDone={({ name }) => {
            setRegistering(false)
            void message.success(pages.places.done(name))
          }}
        />
      )}
    </>
  )
}
