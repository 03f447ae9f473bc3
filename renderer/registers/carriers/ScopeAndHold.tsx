import { LockOutlined, UnlockOutlined, UserAddOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { isGoneForGood } from '#shared/carrier-life.ts'
import type { OutputOf } from '#shared/define-operation.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { ApprovedDialog } from '#renderer/ApprovedDialog.tsx'
import { PeoplePicker, UnitsPicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

type Opened = OutputOf<typeof carriers.open>

/** Who may know a carrier, widened here on approval; and whether anything may be done with it for now. */
export function ScopeAndHold({ carrier }: { carrier: Opened }) {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [doing, setDoing] = useState<'widen' | 'hold'>()
  const { id, version, members, heldBecause, state } = carrier
  const { scope } = pages
  const held = heldBecause !== undefined
  const isGone = isGoneForGood(state)
  const done = (said: string) => {
    setDoing(undefined)
    void message.success(said)
  }
  const nobody = members.units.length === 0 && members.people.length === 0
  return (
    <section className="panel">
      <h2>{scope.title}</h2>
      <dl className="facts">
        {nobody && (
          <>
            <dt>{scope.members}</dt>
            <dd>{scope.notSaid}</dd>
          </>
        )}
        {members.units.length > 0 && (
          <>
            <dt>{scope.units}</dt>
            <dd>{members.units.map(({ name }) => name).join(pages.listSeparator)}</dd>
          </>
        )}
        {members.people.length > 0 && (
          <>
            <dt>{scope.people}</dt>
            <dd>{members.people.map(({ name, number }) => pages.person(name, number)).join(pages.listSeparator)}</dd>
          </>
        )}
        {held && (
          <>
            <dt>{scope.held}</dt>
            <dd>
              <strong className="overdue">{heldBecause}</strong>
            </dd>
          </>
        )}
      </dl>
      <div className="row-actions">
        {!isGone && mayDo('carriers.widenScope') && (
          <Button icon={<UserAddOutlined />} onClick={() => setDoing('widen')}>
            {scope.widen}
          </Button>
        )}
        {!isGone && mayDo('carriers.hold') && (
          <Button icon={held ? <UnlockOutlined /> : <LockOutlined />} onClick={() => setDoing('hold')}>
            {held ? scope.release : scope.hold}
          </Button>
        )}
      </div>
      {doing === 'widen' && (
        <ApprovedDialog
          act="widenScope"
          carriers={[carrier]}
          operation={carriers.widenScope}
          title={scope.widen}
          submitLabel={scope.confirmWiden}
          given={{ carrierId: id, version }}
          initial={{ units: [], people: [] }}
          fieldsOfRefusals={{
            'unit.notFound': 'units',
            'person.notCleared': 'people',
            'person.reviewLapsed': 'people'
          }}
          onClose={() => setDoing(undefined)}
          onDone={() => done(scope.widened)}
        >
          <Field name="units" label={scope.addUnits} required={false}>
            <UnitsPicker />
          </Field>
          <Field name="people" label={scope.addPeople} required={false}>
            <PeoplePicker />
          </Field>
          <Field name="reason" label={pages.move.reason} hint={scope.widenHint}>
            <Input maxLength={200} />
          </Field>
        </ApprovedDialog>
      )}
      {doing === 'hold' && (
        <FormDialog
          operation={carriers.hold}
          title={held ? scope.release : scope.hold}
          submitLabel={held ? scope.release : scope.hold}
          given={{ carrierId: id, version, hold: !held }}
          onClose={() => setDoing(undefined)}
          onDone={() => done(held ? scope.released : scope.heldNow)}
        >
          <p className="caution">{held ? scope.releaseHint : scope.holdHint}</p>
          <Field name="reason" label={pages.move.reason}>
            <Input maxLength={200} />
          </Field>
        </FormDialog>
      )}
    </section>
  )
}
