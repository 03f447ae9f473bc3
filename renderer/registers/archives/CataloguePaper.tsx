import { Link, useSearch } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import type { ArchiveItemInSight } from '#shared/registers/archives.ts'
import { markOfPaper } from '#renderer/mark-of-paper.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useHeadings } from '#renderer/archive-fields.tsx'
import { useWords } from '#renderer/words.ts'
import { useWholeCatalogue, type CatalogueView } from './catalogue-view.ts'

/** The catalogue on paper (归档文件目录), narrowed as the page before was. */
export function CataloguePaper(): ReactElement {
  const { pages } = useWords()
  const view = useSearch({ from: '/archives/print' })
  const found = useWholeCatalogue(view)
  const saysWhat = useSayView()
  const said = pages.archives
  if (!found) return <Spin aria-label={pages.loading} />
  const { rows, total } = found
  const volume = view.volumeId === undefined ? undefined : rows[0]?.volume
  const what = volume ? said.volumes.one(volume.number) : saysWhat(view)
  return (
    <>
      <PageTitle
        title={said.onPaper.title}
        note={
          view.volumeId === undefined ? (
            <Link to="/archives" search={view}>
              {said.onPaper.back}
            </Link>
          ) : (
            <Link to="/archives/volumes/$volumeId" params={{ volumeId: view.volumeId }}>
              {said.volumes.back}
            </Link>
          )
        }
      />
      {total > rows.length && <p className="caution">{pages.holdings.tooMany(rows.length)}</p>}
      <PrintedPaper
        form="archiveCatalogue"
        about={what}
        carrierIds={rows.map(({ carrierId }) => carrierId)}
        size="a4-across"
        mark={markOfPaper(rows.map(({ carrier }) => carrier.level))}
      >
        <p>{said.onPaper.facts(what, total)}</p>
        <CatalogueTable rows={rows} />
      </PrintedPaper>
    </>
  )
}

function CatalogueTable({ rows }: { rows: readonly ArchiveItemInSight[] }) {
  const { columns } = useWords().pages.archives
  return (
    <table>
      <thead>
        <tr>
          <th>{columns.position}</th>
          <th>{columns.fileNumber}</th>
          <th>{columns.responsible}</th>
          <th>{columns.documentNumber}</th>
          <th>{columns.title}</th>
          <th>{columns.datedOn}</th>
          <th>{columns.mark}</th>
          <th>{columns.pages}</th>
          <th>{columns.remarks}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ carrierId, fileNumber, responsible, datedOn, remarks, carrier }, index) => (
          <tr key={carrierId}>
            <td>{index + 1}</td>
            <td className="keep">{fileNumber}</td>
            <td>{responsible}</td>
            <td>{carrier.documentNumber}</td>
            <td>{carrier.title}</td>
            <td className="keep">{datedOn?.replaceAll('-', '')}</td>
            <td className="keep">{carrier.markText}</td>
            <td>{carrier.pages}</td>
            <td>{remarks}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** By what a catalogue is narrowed, in a line. */
function useSayView() {
  const { pages, levels: levelWords } = useWords()
  const { fonds, categories } = useHeadings()
  const said = pages.archives
  return (view: CatalogueView): string => {
    const labelOf = (choices: readonly { value: string; label: string }[], code: string | undefined) =>
      code === undefined ? undefined : (choices.find(({ value }) => value === code)?.label ?? code)
    const parts = [
      labelOf(fonds, view.fonds),
      labelOf(categories, view.category),
      view.year === undefined ? undefined : String(view.year),
      view.retention && said.retentions[view.retention],
      view.levels?.map((level) => levelWords[level]).join(pages.listSeparator),
      view.ended === undefined ? undefined : said.endedChoices[view.ended ? 'ended' : 'running'],
      view.words
    ].filter((part) => part !== undefined)
    return parts.length === 0 ? said.onPaper.everything : parts.join(' ')
  }
}
