import { Button, Form, Input, Select, Steps } from 'antd'
import { useState } from 'react'
import type { Answer, Refusal } from '#shared/define-operation.ts'
import { Level } from '#shared/levels.ts'
import { administratorRoles } from '#shared/permissions.ts'
import { store } from '#shared/system/store.ts'
import { LanguageSwitch } from '#renderer/ui/LanguageSwitch.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { Field, SchemaForm } from '#renderer/ui/SchemaForm.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { DoorFrame } from './DoorFrame.tsx'
import { twice } from './OwnPassword.tsx'

type AdministratorRole = (typeof administratorRoles)[number]
type Founder = { number: string; name: string; password: string }
type UnitAndLevel = { unit: string; level: Exclude<Level, 'unclassified'> }
type Founders = Partial<Record<AdministratorRole, Founder>>

const askedOfUnit = store.create.input.pick({ unit: true, level: true })
const askedOfFounder = store.create.input.shape.administrators.shape.auditor

// Language, unit and level, one step for each administrator, confirmation.
const FIRST_FOUNDER = 2
const CONFIRM = FIRST_FOUNDER + administratorRoles.length

/** The founding of a store, step by step. Nothing is written before the last. */
export function FirstRunPage({ file, onFinished }: { file: string; onFinished: () => void }) {
  const { pages } = useWords()
  const [step, setStep] = useState(0)
  const [place, setPlace] = useState<UnitAndLevel>()
  const [founders, setFounders] = useState<Founders>({})
  const [created, setCreated] = useState(false)
  const back = () => setStep(step - 1)
  const role = administratorRoles[step - FIRST_FOUNDER]

  if (created) return <WhoDoesWhat onFinished={onFinished} />
  return (
    <DoorFrame standing={undefined} wide>
      <h1>{pages.firstRun.title}</h1>
      <Steps
        size="small"
        className="first-run-steps"
        current={step < FIRST_FOUNDER ? step : step < CONFIRM ? 2 : 3}
        items={(['language', 'unit', 'administrators', 'confirm'] as const).map((each) => ({
          title: pages.firstRun.steps[each]
        }))}
      />
      {step === 0 && <Welcome onNext={() => setStep(1)} />}
      {step === 1 && (
        <UnitStep
          file={file}
          filled={place}
          onBack={back}
          onNext={(given) => {
            setPlace(given)
            setStep(2)
          }}
        />
      )}
      {role && (
        <FounderStep
          key={role}
          role={role}
          founders={founders}
          onBack={back}
          onNext={(founder) => {
            setFounders({ ...founders, [role]: founder })
            setStep(step + 1)
          }}
        />
      )}
      {step === CONFIRM && place && isComplete(founders) && (
        <Confirm file={file} place={place} founders={founders} onBack={back} onCreated={() => setCreated(true)} />
      )}
    </DoorFrame>
  )
}

function Welcome({ onNext }: { onNext: () => void }) {
  const { pages } = useWords()
  return (
    <>
      <p>{pages.firstRun.welcome}</p>
      <ul className="first-run-facts">
        {pages.firstRun.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className="quiet">{pages.firstRun.notCertified}</p>
      <dl className="facts">
        <dt>{pages.firstRun.chooseLanguage}</dt>
        <dd>
          <LanguageSwitch />
        </dd>
        <dt>{pages.firstRun.fontCheck}</dt>
        <dd>
          <span lang="zh-CN" className="font-sample">
            {pages.firstRun.fontSample}
          </span>
          <div className="quiet">{pages.firstRun.fontHint}</div>
        </dd>
      </dl>
      <div className="dialog-actions">
        <Button type="primary" onClick={onNext} autoFocus>
          {pages.actions.next}
        </Button>
      </div>
    </>
  )
}

function UnitStep(props: {
  file: string
  filled: UnitAndLevel | undefined
  onBack: () => void
  onNext: (given: UnitAndLevel) => void
}) {
  const { file, filled, onBack, onNext } = props
  const { pages, levels } = useWords()
  const [form] = Form.useForm()
  const choices = Level.options.filter((level) => level !== 'unclassified').toReversed()
  return (
    <SchemaForm
      name="unit"
      schema={askedOfUnit}
      form={form}
      initial={filled ?? {}}
      submit={(given) => {
        onNext(askedOfUnit.parse(given))
        return done
      }}
    >
      <Field name="unit" label={pages.firstRun.unit} hint={pages.firstRun.unitHint}>
        <Input autoFocus />
      </Field>
      <Field name="level" label={pages.firstRun.level} hint={pages.firstRun.levelHint}>
        <Select options={choices.map((level) => ({ value: level, label: levels[level] }))} />
      </Field>
      <dl className="facts">
        <dt>{pages.firstRun.file}</dt>
        <dd>
          <code>{file}</code>
          <div className="quiet">{pages.firstRun.fileHint}</div>
        </dd>
      </dl>
      <StepButtons label={pages.actions.next} onBack={onBack} />
    </SchemaForm>
  )
}

function FounderStep(props: {
  role: AdministratorRole
  founders: Founders
  onBack: () => void
  onNext: (founder: Founder) => void
}) {
  const { role, founders, onBack, onNext } = props
  const { pages, roles } = useWords()
  const [form] = Form.useForm()
  const [taken, setTaken] = useState<AdministratorRole>()
  const turn = administratorRoles.indexOf(role) + 1
  const filled = founders[role]

  const submit = (given: Founder): Promise<Answer> => {
    const founder = askedOfFounder.parse({ number: given.number, name: given.name, password: given.password })
    const holder = administratorRoles.find((each) => each !== role && founders[each]?.number === founder.number)
    setTaken(holder)
    if (!holder) onNext(founder)
    return done
  }

  return (
    <>
      <h2>{pages.firstRun.administrator(turn, roles[role])}</h2>
      <p>
        {pages.firstRun.administratorExplains[role]} {pages.firstRun.separate}
      </p>
      <p className="caution">{pages.firstRun.othersTurnAway}</p>
      <SchemaForm
        name={`founder-${role}`}
        schema={askedOfFounder}
        form={form}
        initial={filled ? { number: filled.number, name: filled.name } : {}}
        submit={submit}
        check={twice}
        className="two-columns"
      >
        {taken && (
          <div className="field-wide field-problem" role="alert">
            {pages.firstRun.sameNumber(roles[taken])}
          </div>
        )}
        <Field name="name" label={pages.firstRun.name}>
          <Input autoFocus />
        </Field>
        <Field name="number" label={pages.signIn.number} />
        <Field name="password" label={pages.signIn.password} hint={pages.ownPassword.rule}>
          <Input.Password visibilityToggle={false} />
        </Field>
        <Field name="again" label={pages.ownPassword.again} required>
          <Input.Password visibilityToggle={false} />
        </Field>
        <StepButtons
          label={role === administratorRoles.at(-1) ? pages.actions.next : pages.firstRun.nextPerson}
          onBack={onBack}
        />
      </SchemaForm>
    </>
  )
}

function Confirm(props: {
  file: string
  place: UnitAndLevel
  founders: Record<AdministratorRole, Founder>
  onBack: () => void
  onCreated: () => void
}) {
  const { file, place, founders, onBack, onCreated } = props
  const { pages, roles } = useWords()
  const ask = useAsk()
  const [refusal, setRefusal] = useState<Refusal>()
  const [creating, setCreating] = useState(false)

  const create = async () => {
    setCreating(true)
    const answer = await ask(store.create, { ...place, administrators: founders, demonstration: false })
    setCreating(false)
    if (answer.ok) onCreated()
    else setRefusal(answer.refusal)
  }

  return (
    <>
      <p>{pages.firstRun.confirmExplain}</p>
      <RefusalNotice refusal={refusal} />
      <dl className="facts">
        <dt>{pages.firstRun.unit}</dt>
        <dd>{place.unit}</dd>
        <dt>{pages.firstRun.level}</dt>
        <dd>
          <Mark level={place.level} />
        </dd>
        {administratorRoles.map((role) => (
          <FounderLine key={role} role={roles[role]} founder={founders[role]} />
        ))}
        <dt>{pages.firstRun.file}</dt>
        <dd>
          <code>{file}</code>
        </dd>
      </dl>
      <div className="dialog-actions">
        <Button onClick={onBack} disabled={creating}>
          {pages.actions.previous}
        </Button>
        <Button type="primary" onClick={() => void create()} loading={creating} autoFocus>
          {creating ? pages.firstRun.creating : pages.firstRun.create}
        </Button>
      </div>
    </>
  )
}

function FounderLine({ role, founder }: { role: string; founder: Founder }) {
  const { pages } = useWords()
  return (
    <>
      <dt>{role}</dt>
      <dd>
        {pages.person(founder.name, founder.number)} <span className="quiet">{pages.firstRun.passwordSet}</span>
      </dd>
    </>
  )
}

// In the order in which the work becomes possible.
const steps = ['systemAdministrator', 'securityAdministrator', 'confidentialityOfficer', 'auditor'] as const

function WhoDoesWhat({ onFinished }: { onFinished: () => void }) {
  const { pages, roles } = useWords()
  return (
    <DoorFrame standing={undefined} wide>
      <h1>{pages.firstRun.createdTitle}</h1>
      <p>{pages.firstRun.createdExplain}</p>
      <ol className="who-does-what">
        {steps.map((who) => (
          <li key={who}>
            <strong>{roles[who]}</strong>
            <span>{pages.firstRun.createdSteps[who]}</span>
          </li>
        ))}
      </ol>
      <div className="dialog-actions">
        <Button type="primary" onClick={onFinished} autoFocus>
          {pages.firstRun.toSignIn}
        </Button>
      </div>
    </DoorFrame>
  )
}

function StepButtons({ label, onBack }: { label: string; onBack: () => void }) {
  const { pages } = useWords()
  return (
    <div className="dialog-actions field-wide">
      <Button onClick={onBack}>{pages.actions.previous}</Button>
      <Button type="primary" htmlType="submit">
        {label}
      </Button>
    </div>
  )
}

function isComplete(founders: Founders): founders is Record<AdministratorRole, Founder> {
  return administratorRoles.every((role) => founders[role])
}

const done: Promise<Answer> = Promise.resolve({ ok: true, value: undefined })
