import { Link } from '@tanstack/react-router'
import { App, Button, InputNumber } from 'antd'
import { type ReactElement, useCallback, useMemo, useState } from 'react'
import { archives, type Description } from '#shared/registers/archives.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { useHeadings } from '#renderer/archive-fields.tsx'
import { DescribeDialog } from '#renderer/DescribeDialog.tsx'
import { useSession } from '#renderer/session.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useAsk, useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** Carriers that are in the archives and in no catalogue, each to be described. */
export function Undescribed(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const ask = useAsk()
  const [describing, setDescribing] = useState<CarrierInSight>()
  const read = useCallback(({ from, count }: PartWanted<never>) => ask(archives.undescribed, { from, count }), [ask])
  const columns = useColumns(mayDo('archives.catalogue') ? setDescribing : undefined)
  const said = pages.archives
  return (
    <>
      <RegisterGrid
        label={said.undescribedGrid}
        columns={columns}
        read={read}
        idOf={({ id }) => id}
        empty={<EmptyState title={said.nothingUndescribed} />}
      />
      {describing && <DescribeCarrier carrier={describing} onClose={() => setDescribing(undefined)} />}
    </>
  )
}

/** Describes a carrier that is in the archives already. */
export function DescribeCarrier({ carrier, onClose }: { carrier: CarrierInSight; onClose: () => void }) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const { perform } = useDoing(archives.catalogue)
  const { known, onlyFonds } = useHeadings()
  const said = pages.archives
  const { piece, archivedOn } = archives.catalogue.input.shape.items.element.shape
  if (!known) return null
  return (
    <DescribeDialog
      title={said.describeTitle(carrier.number)}
      submitLabel={said.describe}
      draft={{ name: archives.catalogue.name, subject: carrier.id }}
      beside={{ piece, archivedOn }}
      initial={usualDescription(carrier, onlyFonds)}
      submit={async (description, beside) => {
        const answer = await perform({ items: [{ carrierId: carrier.id, description, ...beside }] })
        if (answer.ok) {
          onClose()
          void message.success(said.described(answer.value.items[0]?.fileNumber ?? ''))
        }
        return answer
      }}
      onClose={onClose}
      hint={<p className="quiet">{carrier.title}</p>}
    >
      <Field name="piece" label={said.fields.piece} hint={said.hints.piece}>
        <InputNumber min={1} precision={0} />
      </Field>
      <Field name="archivedOn" label={said.fields.archivedOn} hint={said.hints.archivedOn}>
        <DayInput />
      </Field>
    </DescribeDialog>
  )
}

function usualDescription(carrier: CarrierInSight, fonds: string | undefined): Partial<Description> {
  const dated = carrier.startsOn ?? carrier.registeredOn
  return {
    ...(fonds !== undefined && { fonds }),
    year: Number(dated.slice(0, 4)),
    responsible: carrier.issuer,
    ...(carrier.startsOn !== undefined && { datedOn: carrier.startsOn })
  }
}

function useColumns(describe: ((carrier: CarrierInSight) => void) | undefined): Column<CarrierInSight, never>[] {
  const { pages } = useWords()
  return useMemo(() => {
    const { columns } = pages.carriers
    return [
      {
        key: 'number',
        heading: columns.number,
        width: 150,
        cell: ({ id, number }) => (
          <Link to="/carriers/$carrierId" params={{ carrierId: id }} className="number-code" tabIndex={-1}>
            {number}
          </Link>
        )
      },
      {
        key: 'mark',
        heading: columns.mark,
        width: 182,
        cell: ({ level, markText }) => <Mark level={level} text={markText} />,
        text: ({ markText }) => markText
      },
      { key: 'title', heading: columns.title, share: 1, cell: ({ title }) => title, text: ({ title }) => title },
      { key: 'holder', heading: columns.holder, width: 110, cell: ({ holder }) => holder.name },
      { key: 'place', heading: columns.place, width: 150, cell: ({ place }) => place.name },
      ...(describe
        ? [
            {
              key: 'actions',
              heading: pages.archives.columns.actions,
              width: 110,
              cell: (carrier: CarrierInSight) => (
                <Button onClick={() => describe(carrier)}>{pages.archives.describe}</Button>
              )
            }
          ]
        : [])
    ]
  }, [pages, describe])
}
