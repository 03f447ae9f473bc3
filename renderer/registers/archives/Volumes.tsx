import { PlusOutlined } from '@ant-design/icons'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Input, InputNumber, Select } from 'antd'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { Level, isAbove } from '#shared/levels.ts'
import { archives, type VolumeInSight } from '#shared/registers/archives.ts'
import { FiledFields, useHeadings } from '#renderer/archive-fields.tsx'
import { today } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { RegisterGrid, type Column, type PartWanted, type RegisterHandle } from '#renderer/ui/RegisterGrid.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { SearchBox } from '#renderer/ui/SearchBox.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** The volumes, each opened to its contents. */
export function Volumes(): ReactElement {
  const { pages } = useWords()
  const { words } = useSearch({ from: '/archives' })
  const navigate = useNavigate({ from: '/archives' })
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [making, setMaking] = useState(false)
  const ask = useAsk()
  const list = useRef<RegisterHandle>(null)
  const read = useCallback(
    ({ from, count }: PartWanted<never>) => ask(archives.volumes, { ...(words && { words }), from, count }),
    [ask, words]
  )
  const columns = useColumns()
  const said = pages.archives.volumes
  const open = (volumeId: string) => void navigate({ to: '/archives/volumes/$volumeId', params: { volumeId } })
  return (
    <>
      <div className="toolbar">
        <SearchBox
          label={said.searchLabel}
          placeholder={said.search}
          value={words ?? ''}
          onSearch={(next) =>
            void navigate({ search: (latest) => ({ ...latest, words: next || undefined }), replace: true })
          }
          onDown={() => list.current?.enter()}
        />
        {mayDo('archives.catalogue') && (
          <Button icon={<PlusOutlined />} onClick={() => setMaking(true)}>
            {said.make}
          </Button>
        )}
      </div>
      <RegisterGrid
        ref={list}
        label={said.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => open(id)}
        keys={pages.transfers.keys}
        empty={
          words ? <EmptyState title={said.nothingFound} /> : <EmptyState title={said.empty} next={said.emptyNext} />
        }
      />
      {making && (
        <MakeVolume
          onClose={() => setMaking(false)}
          onDone={({ id, number }) => {
            setMaking(false)
            void message.success(said.made(number))
            open(id)
          }}
        />
      )}
    </>
  )
}

function MakeVolume({ onDone, onClose }: { onDone: (volume: VolumeInSight) => void; onClose: () => void }) {
  const { pages } = useWords()
  const { fields, volumes: said } = pages.archives
  const { known, onlyFonds } = useHeadings()
  if (!known) return null
  return (
    <FormDialog
      operation={archives.makeVolume}
      title={said.make}
      submitLabel={said.make}
      width={760}
      initial={{
        level: 'unclassified',
        year: Number(today().slice(0, 4)),
        ...(onlyFonds !== undefined && { fonds: onlyFonds })
      }}
      fieldsOfRefusals={{ 'archive.volumeNumberTaken': 'number', 'archive.yearAhead': 'year' }}
      onDone={onDone}
      onClose={onClose}
    >
      <div className="columns">
        <Field name="number" label={said.number}>
          <Input maxLength={60} />
        </Field>
        <Field name="title" label={said.title}>
          <Input maxLength={200} />
        </Field>
        <FiledFields withoutOffice />
        <Field name="year" label={fields.year}>
          <InputNumber min={1900} max={2999} precision={0} />
        </Field>
        <VolumeLevel />
      </div>
    </FormDialog>
  )
}

/** The level that a volume bears: up to the clearance of whoever says it. */
export function VolumeLevel() {
  const { pages, levels } = useWords()
  const { person } = useSession()
  const said = pages.archives.volumes
  return (
    <Field name="level" label={said.level} hint={said.levelHint}>
      <Select
        options={Level.options
          .filter((level) => !isAbove(level, person.clearance))
          .map((level) => ({ value: level, label: levels[level] }))}
      />
    </Field>
  )
}

function useColumns(): Column<VolumeInSight, never>[] {
  const { pages } = useWords()
  return useMemo(() => {
    const { volumes: said, columns, fields, retentions } = pages.archives
    return [
      {
        key: 'number',
        heading: said.number,
        width: 200,
        cell: ({ id, number }) => (
          <Link to="/archives/volumes/$volumeId" params={{ volumeId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        ),
        text: ({ number }) => number
      },
      { key: 'title', heading: said.title, share: 1, cell: ({ title }) => title, text: ({ title }) => title },
      { key: 'level', heading: said.level, width: 120, cell: ({ level }) => <Mark level={level} /> },
      { key: 'fonds', heading: fields.fonds, width: 90, cell: ({ fonds }) => fonds },
      { key: 'category', heading: fields.category, width: 90, cell: ({ category }) => category },
      { key: 'year', heading: fields.year, width: 80, numeric: true, cell: ({ year }) => year },
      {
        key: 'retention',
        heading: columns.retention,
        width: 110,
        cell: ({ retention }) => retentions[retention]
      },
      { key: 'items', heading: said.items, width: 80, numeric: true, cell: ({ items }) => items },
      { key: 'pages', heading: said.pages, width: 80, numeric: true, cell: ({ pages: count }) => count }
    ]
  }, [pages])
}
