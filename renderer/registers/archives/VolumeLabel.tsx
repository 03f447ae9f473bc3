import { Link, useParams } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import { archives, type VolumeInSight } from '#shared/registers/archives.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { useWholeCatalogue } from './catalogue-view.ts'

/** The label on the back of a volume: where it belongs and what level it bears, never what it is about. */
export function VolumeLabelPage(): ReactElement {
  const { pages } = useWords()
  const { volumeId } = useParams({ from: '/archives/volumes/$volumeId/label' })
  const { value: volume, refusal } = useReading(archives.openVolume, { volumeId })
  const contents = useWholeCatalogue({ volumeId })
  const { volumes: said } = pages.archives
  if (refusal) return <RefusalNotice refusal={refusal} />
  if (!volume || !contents) return <Spin aria-label={pages.loading} />
  return (
    <>
      <PageTitle
        title={`${said.label} ${volume.number}`}
        note={
          <Link to="/archives/volumes/$volumeId" params={{ volumeId }}>
            {said.one(volume.number)}
          </Link>
        }
      />
      <div className="label-desk">
        <PrintedPaper
          form="volumeLabel"
          about={volume.number}
          carrierIds={contents.rows.map(({ carrierId }) => carrierId)}
          size="label-60-40"
          sheets={[{ key: volume.id, content: <Face volume={volume} /> }]}
        />
      </div>
    </>
  )
}

function Face({ volume }: { volume: VolumeInSight }) {
  const { pages, levels } = useWords()
  const { volumes: said, retentions } = pages.archives
  const { number, level, fonds, category, year, retention, items } = volume
  const of = said.labelFields
  return (
    <div className="label-face volume-face">
      {level !== 'unclassified' && <span className="label-mark">{levels[level]}</span>}
      <span className="label-number">{number}</span>
      <dl>
        <dt>{of.fonds}</dt>
        <dd>{fonds}</dd>
        <dt>{of.category}</dt>
        <dd>{category}</dd>
        <dt>{of.year}</dt>
        <dd>{year}</dd>
        <dt>{of.retention}</dt>
        <dd>{retentions[retention]}</dd>
        <dt>{of.items}</dt>
        <dd>{items}</dd>
      </dl>
    </div>
  )
}
