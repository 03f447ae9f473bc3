import { Tooltip } from 'antd'
import { useCallback, useMemo, type ReactElement } from 'react'
import { exports, type Exported } from '#shared/registers/exports.ts'
import { sayMoment } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** Every file that left the program, the newest first; those that were never whole among them. */
export function ExportsPage(): ReactElement {
  const { pages } = useWords()
  const ask = useAsk()
  const read = useCallback(({ from, count }: PartWanted<never>) => ask(exports.list, { from, count }), [ask])
  const columns = useMemo((): Column<Exported, never>[] => {
    const { heads, forms, media, notDone, notDoneHint } = pages.exports
    const where = ({ medium, mediumNumber, carrier }: Exported) =>
      [media[medium], mediumNumber ?? carrier?.number].filter(Boolean).join(' ')
    return [
      {
        key: 'number',
        heading: heads.number,
        width: 120,
        cell: ({ number }) => <span className="number-code">{number}</span>
      },
      {
        key: 'begunAt',
        heading: heads.begunAt,
        width: 130,
        numeric: true,
        cell: ({ begunAt }) => sayMoment(begunAt)
      },
      {
        key: 'form',
        heading: heads.form,
        width: 106,
        cell: ({ form }) => forms[form],
        text: ({ form }) => forms[form]
      },
      { key: 'rows', heading: heads.rows, width: 60, numeric: true, cell: ({ rows }) => rows.toLocaleString() },
      { key: 'level', heading: heads.level, width: 92, cell: ({ level }) => <Mark level={level} /> },
      {
        key: 'fileName',
        heading: heads.fileName,
        share: 2,
        width: 200,
        cell: ({ fileName, doneAt }) =>
          doneAt === undefined ? (
            <>
              <Tooltip title={notDoneHint}>
                <strong className="caution">{notDone}</strong>
              </Tooltip>{' '}
              {fileName}
            </>
          ) : (
            fileName
          ),
        text: ({ fileName }) => fileName
      },
      { key: 'medium', heading: heads.medium, width: 104, cell: where, text: where },
      {
        key: 'purpose',
        heading: heads.purpose,
        share: 1,
        cell: ({ purpose }) => purpose,
        text: ({ purpose }) => purpose
      },
      { key: 'exportedBy', heading: heads.exportedBy, width: 64, cell: ({ exportedBy }) => exportedBy.name },
      { key: 'approvedBy', heading: heads.approvedBy, width: 76, cell: ({ approvedBy }) => approvedBy?.name ?? '' },
      {
        key: 'sha256',
        heading: heads.sha256,
        width: 122,
        cell: ({ sha256 }) => <span className="number-code">{sha256.slice(0, 12)}…</span>,
        text: ({ sha256 }) => sha256
      }
    ]
  }, [pages])
  return (
    <>
      <PageTitle title={pages.exports.title} />
      <RegisterGrid
        label={pages.exports.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        keys={pages.exports.keys}
        empty={<EmptyState title={pages.exports.empty} />}
      />
    </>
  )
}
