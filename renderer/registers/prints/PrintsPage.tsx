import { useCallback, useMemo, type ReactElement } from 'react'
import { prints, type Printing } from '#shared/registers/prints.ts'
import { sayMoment } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** Every paper that left the program, the newest first. */
export function PrintsPage(): ReactElement {
  const { pages } = useWords()
  const ask = useAsk()
  const read = useCallback(({ from, count }: PartWanted<never>) => ask(prints.list, { from, count }), [ask])
  const columns = useMemo((): Column<Printing, never>[] => {
    const { columns: headings, forms } = pages.prints
    return [
      {
        key: 'number',
        heading: headings.number,
        width: 140,
        cell: ({ number }) => <span className="number-code">{number}</span>
      },
      {
        key: 'printedAt',
        heading: headings.printedAt,
        width: 140,
        numeric: true,
        cell: (row) => sayMoment(row.printedAt)
      },
      { key: 'form', heading: headings.form, width: 170, cell: ({ form }) => forms[form] },
      { key: 'about', heading: headings.about, share: 1, cell: ({ about }) => about, text: ({ about }) => about },
      { key: 'level', heading: headings.level, width: 110, cell: ({ level }) => <Mark level={level} /> },
      { key: 'copies', heading: headings.copies, width: 70, numeric: true, cell: ({ copies }) => copies },
      {
        key: 'purpose',
        heading: headings.purpose,
        share: 1,
        cell: ({ purpose }) => purpose,
        text: (row) => row.purpose
      },
      { key: 'printedBy', heading: headings.printedBy, width: 90, cell: ({ printedBy }) => printedBy.name },
      { key: 'approvedBy', heading: headings.approvedBy, width: 90, cell: ({ approvedBy }) => approvedBy?.name ?? '' }
    ]
  }, [pages])
  return (
    <>
      <PageTitle title={pages.prints.title} />
      <RegisterGrid
        label={pages.prints.grid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        keys={pages.prints.keys}
        empty={<EmptyState title={pages.prints.empty} />}
      />
    </>
  )
}
