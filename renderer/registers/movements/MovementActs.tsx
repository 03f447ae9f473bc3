import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { type ReactElement, useState } from 'react'
import type { AppraisalAnswer } from '#shared/appraisal-rules.ts'
import { stateAfter } from '#shared/carrier-life.ts'
import { appraisals } from '#shared/registers/appraisals.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { movements, type MovementInSight } from '#shared/registers/movements.ts'
import { useSession } from '#renderer/session.ts'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { CarryOut } from './CarryOut.tsx'
import { EndDialog, endsOf, type EndAct } from './EndDialog.tsx'
import { AskBack } from './GiveBack.tsx'
import { MovementNumber } from './MovementNumber.tsx'
import { Send } from './Send.tsx'
import { SendToRepair } from './SendToRepair.tsx'

const begins = ['carryOut', 'send', 'sendToRepair', 'askBack'] as const
type BeginAct = (typeof begins)[number]

const dialogs = { carryOut: CarryOut, send: Send, sendToRepair: SendToRepair, askBack: AskBack }

/** Lets a carrier go elsewhere, or ends its stay there, for whoever may. */
export function MovementActs({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [beginning, setBeginning] = useState<BeginAct>()
  const [ending, setEnding] = useState<EndAct>()
  const movement = useOpenMovement(carrier)
  const archived = carrier.state === 'archived' && mayDo('appraisals.read')
  const { value: appraised } = useReading(appraisals.ofCarrier, { carrierId: carrier.id }, { when: archived })
  const { acts } = pages.movements
  if (!mayDo('movements.handle')) return null
  const possible = begins.filter((act) => isPossible(act, carrier, appraised?.latest))
  const stop = () => {
    setBeginning(undefined)
    setEnding(undefined)
  }
  const done = (act: BeginAct | EndAct) => {
    stop()
    void message.success(pages.movements.done(acts[act], carrier.number))
  }
  const BeginDialog = beginning && dialogs[beginning]
  return (
    <>
      {possible.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: possible.map((act) => ({ key: act, label: acts[act] })),
            onClick: ({ key }) => setBeginning(key as BeginAct)
          }}
        >
          <Button icon={<DownOutlined />} iconPlacement="end">
            {acts.more}
          </Button>
        </Dropdown>
      )}
      {movement &&
        endsOf[movement.kind].map((act, index) => (
          <Button key={act} type={index === 0 ? 'primary' : 'default'} onClick={() => setEnding(act)}>
            {acts[act]}
          </Button>
        ))}
      {beginning && BeginDialog && <BeginDialog carrier={carrier} onClose={stop} onDone={() => done(beginning)} />}
      {ending && movement && <EndDialog act={ending} movement={movement} onClose={stop} onDone={() => done(ending)} />}
    </>
  )
}

/** Where a carrier that is elsewhere is, with whom, and until when; and by when its issuer wants it back: pairs of a list. */
export function MovementFacts({ carrier }: { carrier: CarrierInSight }): ReactElement {
  const { pages } = useWords()
  const movement = useOpenMovement(carrier)
  const { whereabouts, kinds, overdue, returnDue } = pages.movements
  return (
    <>
      {movement && (
        <>
          <dt>{kinds[movement.kind]}</dt>
          <dd>
            <MovementNumber movement={movement} focusable /> · {movement.whither}
          </dd>
          {movement.people.length > 0 && (
            <>
              <dt>{whereabouts.people}</dt>
              <dd>{movement.people.map(({ name, number }) => pages.person(name, number)).join(pages.listSeparator)}</dd>
            </>
          )}
          {movement.dueOn !== undefined && movement.kind !== 'returnToIssuer' && (
            <>
              <dt>{whereabouts.dueOn}</dt>
              <dd className="number">
                {movement.dueOn}{' '}
                {movement.daysOverdue > 0 && <strong className="overdue">{overdue(movement.daysOverdue)}</strong>}
              </dd>
            </>
          )}
          {movement.approvedBy && (
            <>
              <dt>{whereabouts.approvedBy}</dt>
              <dd>{pages.person(movement.approvedBy.name, movement.approvedBy.number)}</dd>
            </>
          )}
        </>
      )}
      {carrier.returnDueOn !== undefined && (
        <>
          <dt>{returnDue}</dt>
          <dd className="number">{carrier.returnDueOn}</dd>
        </>
      )}
    </>
  )
}

function useOpenMovement({ id, state }: CarrierInSight): MovementInSight | undefined {
  const out = state === 'carriedOut' || state === 'inTransit' || state === 'underRepair' || state === 'returnDue'
  const { value } = useReading(movements.list, { which: 'open', carrierId: id, count: 1 }, { when: out })
  return out ? value?.rows[0] : undefined
}

// Paper and film are not repaired; what is held goes nowhere.
// Out of the archives nothing is sent but what an appraisal has given to other archives.
function isPossible(act: BeginAct, carrier: CarrierInSight, appraised: AppraisalAnswer | undefined): boolean {
  const step = act === 'send' && appraised === 'transfer' ? 'transfer' : act
  if (carrier.heldBecause !== undefined || stateAfter(step, carrier.state, carrier) === undefined) return false
  return act !== 'sendToRepair' || (carrier.kind !== 'paper' && carrier.kind !== 'film')
}
