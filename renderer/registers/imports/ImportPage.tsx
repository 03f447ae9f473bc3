import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button, Input, Segmented, Spin } from 'antd'
import { useCallback, useMemo, useState, type ReactElement } from 'react'
import type { ImportNote } from '#shared/import-reading.ts'
import { imports, type Import, type ImportedCarrier } from '#shared/registers/imports.ts'
import { saySecond } from '#renderer/moments.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useAsk, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

/** One batch: what it brought in from which row of which file, and what is to be looked at. */
export function ImportPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { imports: said } = pages
  const { importId } = useParams({ from: '/imports/$importId' })
  const { message } = App.useApp()
  const { value: imported, refusal } = useReading(imports.open, { importId })
  const [note, setNote] = useState<ImportNote>()
  const [takingBack, setTakingBack] = useState(false)
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/imports">{said.title}</Link>
      </EmptyState>
    )
  if (!imported) return <Spin aria-label={pages.loading} />
  const { number, takenBack, carriers, changed, notes } = imported
  return (
    <>
      <PageTitle title={said.batch(number)} note={<Link to="/imports">{said.title}</Link>}>
        {!takenBack && (
          <Button danger disabled={changed > 0} onClick={() => setTakingBack(true)}>
            {said.takeBackButton}
          </Button>
        )}
      </PageTitle>
      <section className="panel">
        <Facts imported={imported} />
      </section>
      {!takenBack && changed > 0 && <Alert type="info" showIcon role="note" title={said.cannotTakeBack(changed)} />}
      {notes.length > 0 && (
        <div className="toolbar">
          <span>{said.noteFilter}</span>
          <Segmented
            aria-label={said.noteFilter}
            value={note ?? ''}
            options={[
              { value: '', label: said.noteAll },
              ...notes.map((each) => ({
                value: each.note,
                label: said.noteCount(said.notesBrief[each.note], each.count)
              }))
            ]}
            onChange={(next) => setNote(next === '' ? undefined : (next as ImportNote))}
          />
        </div>
      )}
      <Carriers importId={importId} note={note} open={!takenBack} />
      {takingBack && (
        <FormDialog
          operation={imports.takeBack}
          title={said.takeBackTitle(number)}
          submitLabel={said.takeBackConfirm(carriers)}
          dangerous
          given={{ importId }}
          onDone={() => {
            setTakingBack(false)
            void message.success(said.takenBackDone(number))
          }}
          onClose={() => setTakingBack(false)}
        >
          <p className="caution">{said.takeBackHint(carriers)}</p>
          <Field name="reason" label={said.takeBackReason}>
            <Input autoFocus maxLength={200} />
          </Field>
        </FormDialog>
      )}
    </>
  )
}

function Facts({ imported }: { imported: Import }): ReactElement {
  const { pages } = useWords()
  const { batchFacts: heads, ...said } = pages.imports
  const { fileName, sheet, sha256, unit, importedAt, importedBy, carriers, skipped, unchanged, failed } = imported
  const { takenBack } = imported
  return (
    <dl className="facts import-facts">
      <dt>{heads.file}</dt>
      <dd>
        {fileName} {sheet !== '' && <span className="quiet">{pages.inBrackets(heads.sheet, sheet)}</span>}
      </dd>
      <dt>{heads.sha256}</dt>
      <dd className="number-code">{sha256}</dd>
      <dt>{heads.unit}</dt>
      <dd>{unit}</dd>
      <dt>{heads.importedAt}</dt>
      <dd>
        {saySecond(importedAt)} {pages.person(importedBy.name, importedBy.number)}
      </dd>
      <dt>{heads.carriers}</dt>
      <dd>
        {said.batchCarriers(carriers)} <span className="quiet">{said.batchLeft(skipped + unchanged, failed)}</span>
      </dd>
      {takenBack && (
        <>
          <dt>{heads.takenBack}</dt>
          <dd>
            <strong>
              {said.batchTakenBack(
                saySecond(takenBack.at),
                pages.person(takenBack.by.name, takenBack.by.number),
                pages.person(takenBack.approvedBy.name, takenBack.approvedBy.number),
                takenBack.reason
              )}
            </strong>
          </dd>
        </>
      )}
    </dl>
  )
}

function Carriers(props: { importId: string; note: ImportNote | undefined; open: boolean }): ReactElement {
  const { importId, note, open } = props
  const { pages } = useWords()
  const { imports: said } = pages
  const navigate = useNavigate()
  const ask = useAsk()
  const read = useCallback(
    ({ from, count }: PartWanted<never>) =>
      ask(imports.carriers, { importId, from, count, ...(note !== undefined && { note }) }),
    [ask, importId, note]
  )
  const columns = useMemo((): Column<ImportedCarrier, never>[] => {
    const { carrierHeads: heads, notesBrief } = said
    const notesSaid = ({ notes }: ImportedCarrier) => notes.map((each) => notesBrief[each]).join(pages.listSeparator)
    return [
      { key: 'row', heading: heads.row, width: 56, numeric: true, cell: ({ row }) => row },
      {
        key: 'number',
        heading: heads.number,
        width: 140,
        cell: ({ id, number }) =>
          open ? (
            <Link to="/carriers/$carrierId" params={{ carrierId: id }} className="number-code" tabIndex={-1}>
              {number}
            </Link>
          ) : (
            <span className="number-code">{number}</span>
          )
      },
      { key: 'formerNumber', heading: heads.formerNumber, width: 130, cell: ({ formerNumber }) => formerNumber ?? '' },
      { key: 'title', heading: heads.title, share: 2, width: 140, cell: ({ title }) => title },
      {
        key: 'level',
        heading: heads.level,
        width: 170,
        cell: ({ level, markText }) => <Mark level={level} text={markText} />
      },
      { key: 'holder', heading: heads.holder, width: 76, cell: ({ holder }) => holder },
      { key: 'place', heading: heads.place, width: 104, cell: ({ place }) => place },
      {
        key: 'formerlyRegisteredOn',
        heading: heads.formerlyRegisteredOn,
        width: 138,
        numeric: true,
        cell: ({ formerlyRegisteredOn }) => formerlyRegisteredOn ?? ''
      },
      { key: 'notes', heading: heads.notes, share: 1, width: 140, cell: notesSaid, text: notesSaid }
    ]
  }, [said, pages, open])
  return (
    <RegisterGrid
      label={said.batchGrid}
      columns={columns}
      read={read}
      idOf={({ id }) => id}
      {...(open && {
        onOpen: ({ id }: ImportedCarrier) => void navigate({ to: '/carriers/$carrierId', params: { carrierId: id } })
      })}
      keys={said.batchKeys}
      empty={<EmptyState title={said.noneSuch} />}
    />
  )
}
