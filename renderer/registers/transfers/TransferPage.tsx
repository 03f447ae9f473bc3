import { FileTextOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Form, Input, Radio, Spin } from 'antd'
import { Fragment, type ReactElement, type ReactNode, useState } from 'react'
import { composeSeries } from '#shared/file-number.ts'
import { transfers, type Transfer, type TransferItem } from '#shared/registers/transfers.ts'
import { DescribeDialog } from '#renderer/DescribeDialog.tsx'
import { saySecond } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { AddToList } from './AddToList.tsx'
import { SignTransfer } from './SignTransfer.tsx'

type Doing =
  { act: 'sign' | 'withdraw' | 'add'; item?: undefined } | { act: 'describe' | 'takeOff'; item: TransferItem }

/** One list: what is handed in, how each item is described, and who signed for it. */
export function TransferPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { transferId } = useParams({ from: '/transfers/$transferId' })
  const { value: transfer, refusal } = useReading(transfers.open, { transferId })
  const { message } = App.useApp()
  const { mayDo } = useSession()
  const [doing, setDoing] = useState<Doing>()
  const said = pages.transfers
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/transfers">{said.back}</Link>
      </EmptyState>
    )
  if (!transfer) return <Spin aria-label={pages.loading} />
  const isOpen = transfer.state === 'open'
  const mayPrepare = isOpen && mayDo('transfers.prepare')
  const maySign = isOpen && (mayDo('transfers.receive') || mayDo('transfers.prepare'))
  const waits = transfer.items.some(({ state }) => state === 'waiting')
  const close = () => setDoing(undefined)
  const done = (told: string) => {
    close()
    void message.success(told)
  }
  return (
    <>
      <PageTitle title={said.one(transfer.number)} note={<Link to="/transfers">{said.back}</Link>}>
        {maySign && (
          <Button type="primary" disabled={!waits} onClick={() => setDoing({ act: 'sign' })}>
            {said.sign}
          </Button>
        )}
        {mayPrepare && <Button onClick={() => setDoing({ act: 'add' })}>{said.add}</Button>}
        {mayPrepare && <Button onClick={() => setDoing({ act: 'withdraw' })}>{said.withdraw}</Button>}
        <Link to="/transfers/$transferId/paper" params={{ transferId }}>
          <Button icon={<FileTextOutlined />} tabIndex={-1}>
            {said.paper}
          </Button>
        </Link>
      </PageTitle>
      <section className="panel">
        <Facts transfer={transfer} />
      </section>
      <section className="panel">
        <Items items={transfer.items} {...(mayPrepare && { act: setDoing })} />
      </section>
      {doing?.act === 'sign' && (
        <SignTransfer transfer={transfer} onClose={close} onDone={(count) => done(said.signed(count))} />
      )}
      {doing?.act === 'add' && (
        <AddToList transfer={transfer} onClose={close} onDone={(count) => done(said.added(count))} />
      )}
      {doing?.act === 'withdraw' && (
        <FormDialog
          operation={transfers.withdraw}
          title={said.withdrawTitle(transfer.number)}
          submitLabel={said.withdraw}
          given={{ transferId, version: transfer.version }}
          onDone={() => done(said.withdrawn)}
          onClose={close}
        >
          <Field name="reason" label={said.reason}>
            <Input maxLength={200} />
          </Field>
        </FormDialog>
      )}
      {doing?.act === 'takeOff' && (
        <FormDialog
          operation={transfers.takeOff}
          title={said.takeOffTitle(doing.item.number)}
          submitLabel={said.takeOff}
          given={{ transferId, carrierIds: [doing.item.carrierId], version: transfer.version }}
          initial={{ missing: false }}
          onDone={({ incidents }) => {
            const incident = incidents?.[0]
            done(incident ? said.takenOffMissing(incident.number) : said.takenOff)
          }}
          onClose={close}
        >
          <p className="quiet">{doing.item.title}</p>
          <Field name="missing" label={said.takeOffWhy}>
            <Radio.Group
              vertical
              options={[
                { value: false, label: said.takeOffWays.stays },
                { value: true, label: said.takeOffWays.missing }
              ]}
            />
          </Field>
          <WhyTakenOff />
        </FormDialog>
      )}
      {doing?.act === 'describe' && (
        <DescribeItem transfer={transfer} item={doing.item} onDone={() => done(said.described)} onClose={close} />
      )}
    </>
  )
}

function WhyTakenOff() {
  const { pages } = useWords()
  const said = pages.transfers
  const missing = Form.useWatch<boolean>('missing')
  return (
    <Field name="reason" label={said.reason} {...(missing && { hint: said.missingHint })}>
      <Input maxLength={200} />
    </Field>
  )
}

function DescribeItem(props: { transfer: Transfer; item: TransferItem; onDone: () => void; onClose: () => void }) {
  const { transfer, item, onDone, onClose } = props
  const { pages } = useWords()
  const { perform } = useDoing(transfers.describe)
  const said = pages.transfers
  return (
    <DescribeDialog
      title={said.describeTitle(item.number)}
      submitLabel={said.describe}
      draft={{ name: transfers.describe.name, subject: `${transfer.id} ${item.carrierId}` }}
      beside={{}}
      initial={item.description}
      submit={async (description) => {
        const { id: transferId, version } = transfer
        const answer = await perform({ transferId, carrierId: item.carrierId, description, version })
        if (answer.ok) onDone()
        return answer
      }}
      onClose={onClose}
      hint={<p className="quiet">{item.title}</p>}
    />
  )
}

function Facts({ transfer }: { transfer: Transfer }) {
  const { pages } = useWords()
  const { unit, level, drawnUpBy, drawnUpAt, state, closedAt, giver, archivist, remarks, withdrawnBecause } = transfer
  const { columns, listStates, withdrawnBecause: because, remarks: sayRemarks } = pages.transfers
  const facts: [string, ReactNode][] = [
    [columns.unit, unit.name],
    [columns.level, <Mark key="level" level={level} />],
    [columns.drawnUp, pages.person(drawnUpBy.name, drawnUpBy.number)],
    [columns.drawnUpOn, saySecond(drawnUpAt)],
    [columns.state, listStates[state]]
  ]
  if (giver) facts.push([columns.giver, pages.person(giver.name, giver.number)])
  if (archivist) facts.push([columns.archivist, pages.person(archivist.name, archivist.number)])
  if (closedAt !== undefined) facts.push([columns.closedOn, saySecond(closedAt)])
  if (remarks !== undefined) facts.push([sayRemarks, remarks])
  if (withdrawnBecause !== undefined) facts.push([because, withdrawnBecause])
  return (
    <dl className="facts facts-in-pairs">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function Items({ items, act }: { items: readonly TransferItem[]; act?: (doing: Doing) => void }) {
  const { pages } = useWords()
  const { items: columns, states, describe, takeOff } = pages.transfers
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          <th scope="col">{columns.position}</th>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.mark}</th>
          <th scope="col">{columns.responsible}</th>
          <th scope="col">{columns.datedOn}</th>
          <th scope="col">{columns.fileNumber}</th>
          <th scope="col">{columns.pages}</th>
          <th scope="col">{columns.state}</th>
          {act && <td />}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.position}>
            <td className="number">{item.position + 1}</td>
            <td>
              <Link to="/carriers/$carrierId" params={{ carrierId: item.carrierId }} className="number-code">
                {item.number}
              </Link>
            </td>
            <td>{item.title}</td>
            <td>
              <Mark level={item.level} text={item.markText} />
            </td>
            <td>{item.description.responsible}</td>
            <td className="number">{item.description.datedOn}</td>
            <td className="number-code">{item.fileNumber ?? `${composeSeries(item.description)}-…`}</td>
            <td className="number">{item.pages}</td>
            <td>
              {states[item.state]}
              {item.difference !== undefined && <span className="quiet"> {item.difference}</span>}
            </td>
            {act && (
              <td className="row-acts">
                {item.state === 'waiting' && (
                  <>
                    <Button size="small" onClick={() => act({ act: 'describe', item })}>
                      {describe}
                    </Button>
                    <Button size="small" onClick={() => act({ act: 'takeOff', item })}>
                      {takeOff}
                    </Button>
                  </>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
