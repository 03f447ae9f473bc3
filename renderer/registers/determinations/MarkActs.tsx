import { EditOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button, Dropdown, Input } from 'antd'
import { type ReactElement, useState } from 'react'
import { isAbove, isStateSecret, StateSecretLevel } from '#shared/levels.ts'
import { composeMark } from '#shared/marks.ts'
import { remarkingOf } from '#shared/changed-marks.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { determinations } from '#shared/registers/determinations.ts'
import { today } from '#renderer/moments.ts'
import { PeoplePicker, UnitsPicker } from '#renderer/many-pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { MarkComposer } from '#renderer/ui/MarkComposer.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { ConfirmMarked } from './ConfirmMarked.tsx'

type Act = 'extend' | 'declassify' | 'notice' | 'suggest' | 'conditionMet'

/** What can be done with the mark of a carrier, by whoever may and as it stands. */
export function MarkActs({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const said = pages.determinations
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const [doing, setDoing] = useState<Act | 'remark'>()
  const stop = () => setDoing(undefined)
  const done = () => {
    stop()
    void message.success(said.actsDone)
  }
  const props = { carrier, onClose: stop, onDone: done }
  const possible = useActs(carrier)
  const mayMark = mayDo('determinations.mark')
  return (
    <>
      {mayMark && carrier.markState === 'unmarked' && <ConfirmMarked carrierIds={[carrier.id]} />}
      {mayMark && carrier.markState === 'toRemark' && (
        <Button type="primary" onClick={() => setDoing('remark')}>
          {said.remark}
        </Button>
      )}
      {possible.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: possible.map((act) => ({ key: act, label: said.markActs[act] })),
            onClick: ({ key }) => setDoing(possible.find((act) => act === key))
          }}
        >
          <Button icon={<EditOutlined />}>{said.markMenu}</Button>
        </Dropdown>
      )}
      {(doing === 'extend' || doing === 'declassify') && <ChangeMark {...props} declassify={doing === 'declassify'} />}
      {doing === 'notice' && <IssuerNotice {...props} />}
      {doing === 'suggest' && <Suggest {...props} />}
      {doing === 'conditionMet' && <ConditionMet {...props} />}
      {doing === 'remark' && <Remark {...props} />}
    </>
  )
}

function useActs({ origin, level, mark, endsOn, state, id, substitute }: CarrierInSight): Act[] {
  const { mayDo } = useSession()
  const live = !substitute && isStateSecret(level) && state !== 'returned' && state !== 'destroyed'
  const { value } = useReading(
    determinations.ofCarrier,
    { carrierId: id },
    { when: live && mayDo('determinations.read') }
  )
  if (!live || !value) return []
  const ended = value.conditionMetOn !== undefined || (endsOn !== undefined && endsOn < today())
  const mayPropose = mayDo('determinations.propose')
  const mayMark = mayDo('determinations.mark')
  const byCondition = 'end' in mark && mark.end.form === 'condition' && value.conditionMetOn === undefined
  return [
    ...(mayPropose && origin === 'own' && !ended ? ['extend' as const] : []),
    ...(mayPropose && (origin === 'own' || ended) ? ['declassify' as const] : []),
    ...(mayMark && origin === 'received' ? ['notice' as const] : []),
    ...(mayPropose && origin === 'received' ? ['suggest' as const] : []),
    ...(mayMark && byCondition ? ['conditionMet' as const] : [])
  ]
}

/** By which determination it bears its mark, what is proposed of it, what was derived from it. */
export function MarksOf({ carrier }: { carrier: CarrierInSight }): ReactElement | null {
  const { pages } = useWords()
  const said = pages.determinations
  const { mayDo } = useSession()
  const { value } = useReading(
    determinations.ofCarrier,
    { carrierId: carrier.id },
    { when: mayDo('determinations.read') }
  )
  if (!value) return null
  const { determination, changes, derived, conditionMetOn } = value
  const lines = [...(determination ? [determination] : []), ...changes]
  if (lines.length + derived.length === 0 && carrier.markState === 'marked' && conditionMetOn === undefined) return null
  const listed = (rows: typeof lines) => (
    <ul className="family">
      {rows.map(({ id, number, act, mark, markText, state, title }) => (
        <li key={id}>
          <Link to="/determinations/$determinationId" params={{ determinationId: id }} className="number-code">
            {number}
          </Link>
          <span>{said.acts[act]}</span>
          <Mark level={mark.level} text={markText} />
          <strong>{said.states[state]}</strong>
          {title !== carrier.title && <span className="quiet">{title}</span>}
        </li>
      ))}
    </ul>
  )
  return (
    <section className="panel">
      <h2>{said.ofCarrier}</h2>
      <dl className="facts">
        <dt>{said.markState}</dt>
        <dd>
          <strong>{said.markStates[carrier.markState]}</strong>
        </dd>
        {conditionMetOn !== undefined && (
          <>
            <dt>{said.metOn}</dt>
            <dd className="number">{conditionMetOn}</dd>
          </>
        )}
      </dl>
      {lines.length > 0 && listed(lines)}
      {derived.length > 0 && (
        <>
          <h3>{said.derived}</h3>
          {listed(derived)}
        </>
      )}
    </section>
  )
}

type ActProps = { carrier: CarrierInSight; onDone: () => void; onClose: () => void }

const fieldsOfChange = {
  'determination.nothingChanges': 'mark',
  'determination.changeTooLate': 'mark',
  'determination.followsSource': 'mark',
  'carrier.endBeyondMaximum': 'mark',
  'carrier.endBeforeStart': 'mark',
  'carrier.longTermNeedsBasis': 'mark',
  'unit.notFound': 'scopeUnits',
  'person.notCleared': 'scopePeople'
} as const

function ChangeMark({ carrier, declassify, onDone, onClose }: ActProps & { declassify: boolean }) {
  const { pages } = useWords()
  const said = pages.determinations
  const ceiling = useCeiling()
  const { id, version, number, markText, mark, startsOn } = carrier
  return (
    <FormDialog
      operation={determinations.proposeChange}
      title={declassify ? said.declassifyTitle(number) : said.changeTitle(number)}
      submitLabel={said.proposeIt}
      given={{
        carrierId: id,
        version,
        ...(declassify && { mark: { level: 'unclassified', declassified: true } })
      }}
      initial={declassify ? {} : { mark }}
      fieldsOfRefusals={declassify ? {} : fieldsOfChange}
      onDone={onDone}
      onClose={onClose}
      width={680}
    >
      <Now markText={markText} note={declassify ? said.declassifyHint : said.changeHint} />
      {!declassify && (
        <>
          <Field name="mark" label={said.newMark} wide>
            <MarkComposer startsOn={startsOn} ceiling={ceiling} levels={StateSecretLevel.options} />
          </Field>
          <div className="two-columns">
            <Field name="scopeUnits" label={said.addUnits}>
              <UnitsPicker />
            </Field>
            <Field name="scopePeople" label={said.addPeople}>
              <PeoplePicker />
            </Field>
          </div>
        </>
      )}
      <Field name="why" label={said.why}>
        <Input.TextArea rows={2} maxLength={300} />
      </Field>
      <Field name="phone" label={said.phone} />
    </FormDialog>
  )
}

function IssuerNotice({ carrier, onDone, onClose }: ActProps) {
  const { pages } = useWords()
  const said = pages.determinations
  const ceiling = useCeiling()
  const { id, version, number, markText, startsOn, mark } = carrier
  return (
    <FormDialog
      operation={determinations.enterIssuerNotice}
      title={said.noticeTitle(number)}
      submitLabel={said.enterNotice}
      given={{ carrierId: id, version }}
      initial={{ mark }}
      fieldsOfRefusals={{ ...fieldsOfChange, 'determination.noticedLater': 'noticedOn' }}
      onDone={onDone}
      onClose={onClose}
      width={680}
    >
      <Now markText={markText} note={said.noticeHint} />
      <div className="two-columns">
        <Field name="document" label={said.noticeDocument}>
          <Input maxLength={60} />
        </Field>
        <Field name="noticedOn" label={said.noticedOn}>
          <DayInput latest={today()} />
        </Field>
      </div>
      <Field name="mark" label={said.newMark} wide>
        <MarkComposer fromPaper startsOn={startsOn} ceiling={ceiling} declassifies />
      </Field>
      <Field name="why" label={said.why} />
    </FormDialog>
  )
}

function Suggest({ carrier, onDone, onClose }: ActProps) {
  const { pages } = useWords()
  const said = pages.determinations
  return (
    <FormDialog
      operation={determinations.suggest}
      title={said.suggestTitle(carrier.number)}
      submitLabel={said.suggestIt}
      given={{ carrierId: carrier.id }}
      onDone={onDone}
      onClose={onClose}
    >
      <Now markText={carrier.markText} note={said.suggestHint(carrier.issuer)} />
      <Field name="suggestion" label={said.suggestion}>
        <Input.TextArea rows={3} maxLength={300} />
      </Field>
    </FormDialog>
  )
}

function ConditionMet({ carrier, onDone, onClose }: ActProps) {
  const { pages } = useWords()
  const said = pages.determinations
  return (
    <FormDialog
      operation={determinations.noteConditionMet}
      title={said.conditionTitle(carrier.number)}
      submitLabel={said.noteIt}
      given={{ carrierId: carrier.id, version: carrier.version }}
      initial={{ metOn: today() }}
      fieldsOfRefusals={{ 'determination.metLater': 'metOn' }}
      onDone={onDone}
      onClose={onClose}
    >
      <Now markText={carrier.markText} note={said.conditionHint} />
      <Field name="metOn" label={said.metOn}>
        <DayInput latest={today()} />
      </Field>
      <Field name="note" label={said.conditionNote}>
        <Input.TextArea rows={2} maxLength={300} />
      </Field>
    </FormDialog>
  )
}

function Remark({ carrier, onDone, onClose }: ActProps) {
  const { pages } = useWords()
  const said = pages.determinations
  const { id, version, number, mark } = carrier
  const { value } = useReading(determinations.ofCarrier, { carrierId: id })
  const before = value?.changes.find(({ state }) => state === 'approved')?.markBefore
  const { voided, added } = before ? remarkingOf(before, mark) : { voided: undefined, added: [composeMark(mark)] }
  return (
    <FormDialog
      operation={determinations.remark}
      title={said.remarkTitle(number)}
      submitLabel={said.remarkDone}
      given={{ carrierId: id, version }}
      onDone={onDone}
      onClose={onClose}
    >
      <div className="mark-sheet">
        {voided !== undefined && (
          <s lang="zh-CN" className="mark-printed mark-void">
            {voided}
          </s>
        )}
        {added.map((text) => (
          <span key={text} lang="zh-CN" className="mark-printed">
            {text}
          </span>
        ))}
      </div>
      <p className="caution">{said.remarkHint}</p>
      <Field name="seen" label={said.remarkSeen} hint={said.remarkSeenHint}>
        <Input maxLength={200} />
      </Field>
    </FormDialog>
  )
}

function Now({ markText, note }: { markText: string; note: string }) {
  const { pages } = useWords()
  return (
    <>
      <dl className="facts">
        <dt>{pages.determinations.markNow}</dt>
        <dd>
          <span lang="zh-CN" className="mark-printed">
            {markText}
          </span>
        </dd>
      </dl>
      <p className="quiet">{note}</p>
    </>
  )
}

function useCeiling() {
  const { state, person } = useSession()
  return isAbove(person.clearance, state.level) ? state.level : person.clearance
}
