import { DeleteOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button, Input, Select } from 'antd'
import { type ReactElement, useState } from 'react'
import type { Refusal } from '#shared/define-operation.ts'
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

const NEW = 'new'

// On a list that is open, or on a new one, of which it is said why.
function ChooseList({ carrier, onClose }: { carrier: CarrierInSight; onClose: () => void }) {
  const words = useWords()
  const { destruction: said, actions } = words.pages
  const { message } = App.useApp()
  const { value } = useReading(destruction.list, { which: 'current', count: 100 })
  const { doing, perform } = useDoing(destruction.addMany)
  const [picked, setPicked] = useState<string>()
  const [typed, setTyped] = useState('')
  const open = (value?.rows ?? []).filter(({ state }) => state === 'open')
  const listId = picked ?? open[0]?.id ?? NEW
  const reason = typed.trim()
  const add = async () => {
    const { id: carrierId, version } = carrier
    const answer = await perform({ each: [{ carrierId, version }], ...(listId === NEW ? { reason } : { listId }) })
    if (!answer.ok) return void message.error(sayRefusal(words, whyOne(answer.refusal)))
    void message.success(said.listed(answer.value.number))
    onClose()
  }
  return (
    <Dialog title={`${said.listThis} · ${carrier.number}`} open onClose={onClose}>
      <label className="stacked">
        {said.chooseList}
        <Select
          aria-label={said.chooseList}
          value={listId}
          options={[
            ...open.map(({ id, number, reason: why }) => ({ value: id, label: `${number} ${why}` })),
            { value: NEW, label: said.newList }
          ]}
          onChange={setPicked}
        />
      </label>
      {listId === NEW && (
        <label className="stacked">
          {said.reason}
          <Input maxLength={200} value={typed} onChange={({ target }) => setTyped(target.value)} />
          <small className="quiet">{said.reasonHint}</small>
        </label>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{actions.cancel}</Button>
        <Button
          type="primary"
          disabled={!value || (listId === NEW && reason === '')}
          loading={doing}
          onClick={() => void add()}
        >
          {said.confirmList}
        </Button>
      </div>
    </Dialog>
  )
}

// Of one carrier its own refusal is told, not that one of one was refused.
function whyOne(refusal: Refusal): Refusal {
  const [line] = (refusal.data['lines'] ?? []) as { refusal: Refusal }[]
  return refusal.code === 'bulk.someRefused' && line ? line.refusal : refusal
}
