import { DeleteOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button, Select } from 'antd'
import { type ReactElement, useState } from 'react'
import { listingProblem } from '#shared/destruction-life.ts'
import { appraisals } from '#shared/registers/appraisals.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { useSession } from '#renderer/session.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'

/** On which destruction list a carrier stands, where it waits, and with which certificate it ended: pairs of a list. */
export function OnAList({ carrier: { id: carrierId, state } }: { carrier: CarrierInSight }): ReactElement | null {
  const { destruction: said } = useWords().pages
  const { mayDo } = useSession()
  const may = mayDo('destruction.read')
  // What was kept back before is told by the history.
  const ends = state === 'destroyPending' || state === 'destroyed'
  const { value } = useReading(destruction.ofCarrier, { carrierId }, { when: may && ends })
  const [last] = value?.rows ?? []
  if (!may || !ends || !last) return null
  const { listId, number, state: stands, keptAt, certificate } = last
  return (
    <>
      <dt>{said.onList}</dt>
      <dd>
        <Link to="/destruction/$listId" params={{ listId }}>
          {number}
        </Link>{' '}
        · {said.states[stands]}
      </dd>
      {keptAt !== undefined && (
        <>
          <dt>{said.keptAt}</dt>
          <dd>{keptAt}</dd>
        </>
      )}
      {certificate !== undefined && (
        <>
          <dt>{said.certificate}</dt>
          <dd className="number-code">{certificate}</dd>
        </>
      )}
    </>
  )
}

/** Puts a carrier that is in stock on one of the open lists, for whoever prepares them. */
export function ListForDestruction({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { destruction: said } = useWords().pages
  const { mayDo } = useSession()
  const [choosing, setChoosing] = useState(false)
  const archived = carrier.state === 'archived' && mayDo('appraisals.read')
  const { value: appraised } = useReading(appraisals.ofCarrier, { carrierId: carrier.id }, { when: archived })
  if (!mayDo('destruction.prepare') || listingProblem(carrier, appraised?.latest)) return null
  return (
    <>
      <Button icon={<DeleteOutlined />} onClick={() => setChoosing(true)}>
        {said.listThis}
      </Button>
      {choosing && <ChooseList carrier={carrier} onClose={() => setChoosing(false)} />}
    </>
  )
}

function ChooseList({ carrier, onClose }: { carrier: CarrierInSight; onClose: () => void }) {
  const words = useWords()
  const { destruction: said, actions } = words.pages
  const { message } = App.useApp()
  const { value } = useReading(destruction.list, { which: 'current', count: 100 })
  const { doing, perform } = useDoing(destruction.add)
  const open = (value?.rows ?? []).filter(({ state }) => state === 'open')
  const [picked, setPicked] = useState<string>()
  const list = open.find(({ id }) => id === picked) ?? open[0]
  const add = async () => {
    if (!list) return
    const answer = await perform({ listId: list.id, carrierIds: [carrier.id], version: list.version })
    if (!answer.ok) return void message.error(sayRefusal(words, answer.refusal))
    void message.success(said.listed(list.number))
    onClose()
  }
  return (
    <Dialog title={`${said.listThis} · ${carrier.number}`} open onClose={onClose}>
      {value && !list && (
        <p>
          {said.noOpenList} <Link to="/destruction">{said.title}</Link>
        </p>
      )}
      {list && (
        <label className="stacked">
          {said.chooseList}
          <Select
            aria-label={said.chooseList}
            value={list.id}
            options={open.map(({ id, number, reason }) => ({ value: id, label: `${number} ${reason}` }))}
            onChange={setPicked}
          />
        </label>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{actions.cancel}</Button>
        <Button type="primary" disabled={!list} loading={doing} onClick={() => void add()}>
          {said.confirmList}
        </Button>
      </div>
    </Dialog>
  )
}
