import { Link } from '@tanstack/react-router'
import { App, Button, Input, InputNumber } from 'antd'
import { type ReactElement, useState } from 'react'
import { isGoneForGood } from '#shared/carrier-life.ts'
import { archives, type ArchiveItemInSight } from '#shared/registers/archives.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { DescribeDialog } from '#renderer/DescribeDialog.tsx'
import { today } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { DescribeCarrier } from './Undescribed.tsx'

/** What the catalogue says of a carrier, where it is in the archives; corrected from here by whoever catalogues. */
export function InTheArchives({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const [doing, setDoing] = useState<'correct' | 'describe'>()
  const wanted = carrier.atRest === 'archived' && mayDo('archives.read')
  const { value } = useReading(archives.open, { carrierId: carrier.id }, { when: wanted })
  if (!wanted || !value) return null
  const { item, numbers } = value
  const said = pages.archives
  const may = mayDo('archives.catalogue') && !isGoneForGood(carrier.state)
  const former = numbers.filter(({ fileNumber }) => fileNumber !== item?.fileNumber)
  const close = () => setDoing(undefined)
  return (
    <section className="panel" aria-label={said.panel}>
      <h2>{said.panel}</h2>
      {!item && <p className="caution">{said.notDescribed}</p>}
      {item && (
        <dl className="facts facts-in-pairs">
          <dt>{said.columns.fileNumber}</dt>
          <dd className="number-code">{item.fileNumber}</dd>
          <dt>{said.columns.retention}</dt>
          <dd>{said.retentions[item.retention]}</dd>
          <dt>{said.columns.keepUntil}</dt>
          <dd className="number">
            <KeepUntil item={item} />
          </dd>
          <dt>{said.columns.volume}</dt>
          <dd>
            {item.volume ? (
              <Link to="/archives/volumes/$volumeId" params={{ volumeId: item.volume.id }} className="number-code">
                {item.volume.number}
              </Link>
            ) : (
              pages.none
            )}
          </dd>
          <dt>{said.columns.responsible}</dt>
          <dd>{item.responsible}</dd>
          <dt>{said.columns.datedOn}</dt>
          <dd className="number">{item.datedOn ?? pages.none}</dd>
          <dt>{said.archivedOn}</dt>
          <dd className="number">{item.archivedOn}</dd>
          {item.remarks !== undefined && (
            <>
              <dt>{said.columns.remarks}</dt>
              <dd>{item.remarks}</dd>
            </>
          )}
          {former.length > 0 && (
            <>
              <dt>{said.panelNumbers}</dt>
              <dd className="number-code">{former.map(({ fileNumber }) => fileNumber).join(pages.listSeparator)}</dd>
            </>
          )}
        </dl>
      )}
      {may && (
        <Button onClick={() => setDoing(item ? 'correct' : 'describe')}>{item ? said.correct : said.describe}</Button>
      )}
      {doing === 'describe' && <DescribeCarrier carrier={carrier} onClose={close} />}
      {doing === 'correct' && item && <Correct item={item} onClose={close} />}
    </section>
  )
}

function KeepUntil({ item: { keepUntil } }: { item: ArchiveItemInSight }) {
  const { forEver, endedOn } = useWords().pages.archives
  if (keepUntil === undefined) return <>{forEver}</>
  return keepUntil < today() ? <strong className="overdue">{endedOn(keepUntil)}</strong> : <>{keepUntil}</>
}

function Correct({ item, onClose }: { item: ArchiveItemInSight; onClose: () => void }) {
  const { pages } = useWords()
  const { message } = App.useApp()
  const { perform } = useDoing(archives.correct)
  const said = pages.archives
  const { piece, reason } = archives.correct.input.shape
  const { fonds, category, year, retention, office, responsible, datedOn, remarks } = item
  return (
    <DescribeDialog
      title={said.correctTitle(item.fileNumber)}
      submitLabel={said.correct}
      draft={{ name: archives.correct.name, subject: item.carrierId }}
      beside={{ piece, reason }}
      initial={{
        ...{ fonds, category, year, retention, responsible },
        ...(office !== undefined && { office }),
        ...(datedOn !== undefined && { datedOn }),
        ...(remarks !== undefined && { remarks })
      }}
      submit={async (description, beside) => {
        const { carrierId, version } = item
        const answer = await perform({ carrierId, version, description, ...beside })
        if (answer.ok) {
          onClose()
          void message.success(said.corrected(answer.value.fileNumber))
        }
        return answer
      }}
      onClose={onClose}
      hint={<p className="quiet">{said.correctHint}</p>}
    >
      <Field name="piece" label={said.fields.piece} hint={said.hints.pieceCorrected}>
        <InputNumber min={1} precision={0} />
      </Field>
      <Field name="reason" label={said.fields.reason} wide>
        <Input maxLength={200} />
      </Field>
    </DescribeDialog>
  )
}
