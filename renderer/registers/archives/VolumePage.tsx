import { FileTextOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Checkbox, Input, Spin } from 'antd'
import { type ReactElement, useState } from 'react'
import { archives, type ArchiveItemInSight, type VolumeInSight } from '#shared/registers/archives.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { useWholeCatalogue } from './catalogue-view.ts'
import { VolumeLevel } from './Volumes.tsx'

type Doing = { act: 'putIn' | 'correct' } | { act: 'takeOut'; item: ArchiveItemInSight }

/** One volume: how it is called, and what lies in it. */
export function VolumePage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { volumeId } = useParams({ from: '/archives/volumes/$volumeId' })
  const { value: volume, refusal } = useReading(archives.openVolume, { volumeId })
  const contents = useWholeCatalogue({ volumeId })
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [doing, setDoing] = useState<Doing>()
  const { volumes: said, columns, retentions } = pages.archives
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/archives" search={{ tab: 'volumes' }}>
          {said.back}
        </Link>
      </EmptyState>
    )
  if (!volume) return <Spin aria-label={pages.loading} />
  const may = mayDo('archives.catalogue')
  const close = () => setDoing(undefined)
  const done = (told: string) => {
    close()
    void message.success(told)
  }
  return (
    <>
      <PageTitle
        title={volume.title}
        note={
          <Link to="/archives" search={{ tab: 'volumes' }}>
            {said.back}
          </Link>
        }
      >
        {may && (
          <>
            <Button type="primary" onClick={() => setDoing({ act: 'putIn' })}>
              {said.putIn}
            </Button>
            <Button onClick={() => setDoing({ act: 'correct' })}>{said.correct}</Button>
          </>
        )}
        {mayDo('prints.print') && (
          <>
            <Link to="/archives/print" search={{ volumeId }}>
              <Button icon={<FileTextOutlined />} tabIndex={-1}>
                {said.printList}
              </Button>
            </Link>
            <Link to="/archives/volumes/$volumeId/label" params={{ volumeId }}>
              <Button icon={<PrinterOutlined />} tabIndex={-1}>
                {said.toLabels}
              </Button>
            </Link>
          </>
        )}
      </PageTitle>
      <section className="panel">
        <dl className="facts facts-in-pairs">
          <dt>{said.number}</dt>
          <dd className="number-code">{volume.number}</dd>
          <dt>{said.level}</dt>
          <dd>
            <Mark level={volume.level} />
          </dd>
          <dt>{said.labelFields.fonds}</dt>
          <dd>{volume.fonds}</dd>
          <dt>{said.labelFields.category}</dt>
          <dd>{volume.category}</dd>
          <dt>{said.labelFields.year}</dt>
          <dd className="number">{volume.year}</dd>
          <dt>{columns.retention}</dt>
          <dd>{retentions[volume.retention]}</dd>
          <dt>{said.items}</dt>
          <dd className="number">{volume.items}</dd>
          <dt>{said.pages}</dt>
          <dd className="number">{volume.pages}</dd>
        </dl>
      </section>
      <section className="panel">
        <h2>{said.contents}</h2>
        {contents?.rows.length === 0 && <p className="quiet">{said.nothingInside}</p>}
        {contents && contents.rows.length > 0 && (
          <Contents rows={contents.rows} {...(may && { takeOut: (item) => setDoing({ act: 'takeOut', item }) })} />
        )}
      </section>
      {doing?.act === 'putIn' && (
        <PutIn volume={volume} onDone={(count) => done(said.putDone(count))} onClose={close} />
      )}
      {doing?.act === 'takeOut' && (
        <FormDialog
          operation={archives.file}
          title={said.takeOutTitle(doing.item.fileNumber)}
          submitLabel={said.takeOut}
          given={{ carrierIds: [doing.item.carrierId] }}
          onDone={() => done(said.takenOut)}
          onClose={close}
        >
          <p className="quiet">{doing.item.carrier.title}</p>
          <Reason />
        </FormDialog>
      )}
      {doing?.act === 'correct' && (
        <FormDialog
          operation={archives.correctVolume}
          title={said.correctTitle(volume.number)}
          submitLabel={said.correct}
          given={{ volumeId, version: volume.version }}
          initial={{ number: volume.number, title: volume.title, level: volume.level }}
          fieldsOfRefusals={{ 'archive.volumeNumberTaken': 'number', 'archive.volumeBelowItems': 'level' }}
          onDone={() => done(said.corrected)}
          onClose={close}
        >
          <Field name="number" label={said.number}>
            <Input maxLength={60} />
          </Field>
          <Field name="title" label={said.title}>
            <Input maxLength={200} />
          </Field>
          <VolumeLevel />
          <Reason />
        </FormDialog>
      )}
    </>
  )
}

function Reason() {
  const { fields } = useWords().pages.archives
  return (
    <Field name="reason" label={fields.reason}>
      <Input maxLength={200} />
    </Field>
  )
}

function Contents(props: { rows: readonly ArchiveItemInSight[]; takeOut?: (item: ArchiveItemInSight) => void }) {
  const { rows, takeOut } = props
  const { pages, carrierStates } = useWords()
  const { columns, volumes } = pages.archives
  return (
    <table className="sheet-table" aria-label={volumes.contents}>
      <thead>
        <tr>
          <th scope="col">{columns.position}</th>
          <th scope="col">{columns.fileNumber}</th>
          <th scope="col">{columns.responsible}</th>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.datedOn}</th>
          <th scope="col">{columns.mark}</th>
          <th scope="col">{columns.pages}</th>
          <th scope="col">{columns.state}</th>
          {takeOut && <td />}
        </tr>
      </thead>
      <tbody>
        {rows.map((item, index) => (
          <tr key={item.carrierId}>
            <td className="number">{index + 1}</td>
            <td>
              <Link to="/carriers/$carrierId" params={{ carrierId: item.carrierId }} className="number-code">
                {item.fileNumber}
              </Link>
            </td>
            <td>{item.responsible}</td>
            <td>{item.carrier.title}</td>
            <td className="number">{item.datedOn}</td>
            <td>
              <Mark level={item.carrier.level} text={item.carrier.markText} />
            </td>
            <td className="number">{item.carrier.pages}</td>
            <td>{carrierStates[item.carrier.state]}</td>
            {takeOut && (
              <td className="row-acts">
                <Button size="small" onClick={() => takeOut(item)}>
                  {volumes.takeOut}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// What is filed alike and lies in no volume.
function PutIn(props: { volume: VolumeInSight; onDone: (count: number) => void; onClose: () => void }) {
  const { volume, onDone, onClose } = props
  const { pages } = useWords()
  const { volumes: said } = pages.archives
  const { fonds, category, year, retention } = volume
  const found = useWholeCatalogue({ fonds, category, year, retention })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const rows = (found?.rows ?? []).filter((item) => item.volume === undefined)
  return (
    <FormDialog
      operation={archives.file}
      title={said.putInTitle(volume.number)}
      submitLabel={said.confirmPut(chosen.length)}
      width={760}
      given={{ volumeId: volume.id, carrierIds: [...chosen] }}
      onDone={() => onDone(chosen.length)}
      onClose={onClose}
    >
      <p className="quiet">{said.putInHint}</p>
      {found && rows.length === 0 && <p className="quiet">{said.nothingToPut}</p>}
      {rows.length > 0 && (
        <div className="bulk-lines" tabIndex={0} role="region" aria-label={said.putIn}>
          <table>
            <tbody>
              {rows.map(({ carrierId, fileNumber, carrier }) => (
                <tr key={carrierId}>
                  <td>
                    <Checkbox
                      aria-label={said.choose(fileNumber)}
                      checked={chosen.includes(carrierId)}
                      onChange={({ target }) =>
                        setChosen(target.checked ? [...chosen, carrierId] : chosen.filter((each) => each !== carrierId))
                      }
                    />
                  </td>
                  <td className="number-code">{fileNumber}</td>
                  <td>
                    <Mark level={carrier.level} text={carrier.markText} />
                  </td>
                  <td>{carrier.title}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Reason />
    </FormDialog>
  )
}
