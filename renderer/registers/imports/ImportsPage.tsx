import { FileAddOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useCallback, useMemo, type ReactElement } from 'react'
import { imports, type Import } from '#shared/registers/imports.ts'
import { sayMoment } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { Shortcut } from '#renderer/ui/Shortcut.tsx'
import { useShortcut } from '#renderer/ui/use-shortcut.ts'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { TemplateButton } from './TemplateButton.tsx'

/** Every batch that was brought in from an old ledger, the newest first; those taken back among them. */
export function ImportsPage(): ReactElement {
  const { pages } = useWords()
  const { imports: said } = pages
  const navigate = useNavigate()
  const ask = useAsk()
  const begin = () => void navigate({ to: '/imports/new' })
  useShortcut('KeyN', begin)
  const read = useCallback(({ from, count }: PartWanted<never>) => ask(imports.list, { from, count }), [ask])
  const columns = useMemo((): Column<Import, never>[] => {
    const { heads } = said
    return [
      {
        key: 'number',
        heading: heads.number,
        width: 130,
        cell: ({ id, number }) => (
          <Link to="/imports/$importId" params={{ importId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      { key: 'fileName', heading: heads.fileName, share: 2, width: 160, cell: ({ fileName }) => fileName },
      { key: 'unit', heading: heads.unit, share: 1, width: 110, cell: ({ unit }) => unit },
      { key: 'level', heading: heads.level, width: 120, cell: ({ level }) => <Mark level={level} /> },
      {
        key: 'carriers',
        heading: heads.carriers,
        width: 84,
        numeric: true,
        cell: ({ carriers }) => carriers.toLocaleString()
      },
      {
        key: 'skipped',
        heading: heads.skipped,
        width: 84,
        numeric: true,
        cell: ({ skipped, unchanged }) => (skipped + unchanged).toLocaleString()
      },
      { key: 'failed', heading: heads.failed, width: 84, numeric: true, cell: ({ failed }) => failed.toLocaleString() },
      {
        key: 'importedAt',
        heading: heads.importedAt,
        width: 136,
        numeric: true,
        cell: ({ importedAt }) => sayMoment(importedAt)
      },
      { key: 'importedBy', heading: heads.importedBy, width: 90, cell: ({ importedBy }) => importedBy.name },
      {
        key: 'state',
        heading: heads.state,
        width: 104,
        cell: ({ takenBack }) => (takenBack ? <strong className="overdue">{said.takenBack}</strong> : said.stands),
        text: ({ takenBack }) => (takenBack ? said.takenBack : said.stands)
      }
    ]
  }, [said])
  return (
    <>
      <PageTitle title={said.title}>
        <TemplateButton />
        <Button type="primary" icon={<FileAddOutlined />} onClick={begin}>
          {said.begin}
          <Shortcut keys={pages.carriers.registerKeys} />
        </Button>
      </PageTitle>
      <RegisterGrid
        label={said.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/imports/$importId', params: { importId: id } })}
        keys={said.keys}
        empty={<EmptyState title={said.empty} next={said.emptyHint} />}
      />
    </>
  )
}
