import { Alert, App, Button, Form, Input, Radio } from 'antd'
import { useState, type ComponentProps, type ReactElement, type ReactNode } from 'react'
import { z } from 'zod'
import type { Answer, InputProblem, Operation, OutputOf, Refusal, WishOf } from '#shared/define-operation.ts'
import { Id, line } from '#shared/values.ts'
import type { PartInAct, RefusalCode } from '#shared/words/refusals.ts'
import { leaveOpen, subjectOf, throwAway, type KeptDraft } from '#renderer/drafts.ts'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { Dialog } from './Dialog.tsx'
import { ProofFields } from './ProofFields.tsx'
import { type Beside, personsBeside, proofFieldOf, proofShape, wishWithProofs } from './proofs.ts'
import { Field, SchemaForm } from './SchemaForm.tsx'

// What an approval is asked for, beside the fields of the operation itself.
const PURPOSE = 'approval-purpose'
// Which way was chosen, for a draft that is gone on with.
const WAY = 'approval-way'

type AsksForAnObject = Operation & { input: z.ZodObject }

/**
 * What may take the place of those whom a declaration names with `unless`: an approval given before, or the asking for one.
 * Handed in by whoever knows where approvals are kept (`renderer/ApprovedDialog.tsx`); a sheet knows none.
 */
export type Instead = {
  /** Nobody need be there: by the settings in force this is asked of nobody. */
  askedOfNobody: boolean
  /** Chooses what was given before, and what is chosen at first; none where nothing was given. */
  given?: { picker: ReactElement; first: string }
  /** Asks for it instead of doing the act; not offered to whoever may not. */
  ask?: {
    purpose: string
    /** @param typed what else stands on the sheet */
    perform: (purpose: string, typed: Readonly<Record<string, unknown>>) => Promise<Answer>
    note?: ReactNode
  }
}

type Way = 'here' | 'given' | 'ask'

type Props<O extends AsksForAnObject> = {
  operation: O
  title: ReactNode
  submitLabel: string
  dangerous?: boolean
  initial?: Partial<WishOf<O>>
  /** What the operation needs and nobody types: an id, a version. */
  given?: Partial<WishOf<O>>
  /** Fields that are there for a further rule only, and do not go along with the wish. */
  aside?: readonly string[]
  /** A further rule over the whole. */
  check?: (values: Readonly<Record<string, unknown>>) => InputProblem[]
  /** The field at which a refusal is shown, where it is about one. */
  fieldsOfRefusals?: Partial<Record<RefusalCode, string>>
  onDone: (value: OutputOf<O>) => void
  onClose: () => void
  width?: number
  /** The parts that nobody takes this time, of those the declaration lets be left out. */
  without?: readonly PartInAct[]
  /** How many take a part that more than the fewest may take. */
  howMany?: Partial<Record<PartInAct, number>>
  /** What may take the place of those who would have to be there. */
  instead?: Instead | undefined
  /** Nothing is typed into it that would be worth keeping. */
  keepsNothing?: boolean
  /** What is chosen on it that no field holds, to be kept with what is typed. */
  beside?: ComponentProps<typeof SchemaForm>['beside']
  children?: ReactNode
}

/**
 * One operation as a sheet: its fields, those in which others prove that they are there, and a button that does it. Open
 * for as long as it is on the page. Those whose place an approval given before may take are asked for on the spot only where
 * nothing is handed in `instead`: use `renderer/ApprovedDialog.tsx` for an act that stands on an approval.
 */
export function FormDialog<O extends AsksForAnObject>(props: Props<O>) {
  const { operation, title, submitLabel, dangerous = false, initial, given, check, onDone, onClose } = props
  const {
    fieldsOfRefusals = {},
    aside = [],
    width,
    without = [],
    howMany,
    instead,
    keepsNothing,
    beside: chosenBeside,
    children
  } = props
  const { pages } = useWords()
  const { message } = App.useApp()
  const { perform } = useDoing(operation)
  const [form] = Form.useForm()
  const [busy, setBusy] = useState(false)
  const [seen, setSeen] = useState<number>()
  const known: Readonly<Record<string, unknown>> = given ?? {}
  const version = typeof known['version'] === 'number' ? known['version'] : undefined
  // What is typed stays one draft, whatever else is chosen on the sheet meanwhile.
  const [kept] = useState(() => ({ name: operation.name, subject: subjectOf(known) }))
  const draft = { ...kept, version: seen ?? version }
  const restore = ({ version: before, content }: KeptDraft) => {
    if (version !== undefined && before !== undefined && before !== version) setSeen(before)
    const chosen = content[WAY]
    if (chosen === 'ask' && instead?.ask) setWay(chosen)
  }
  const cancel = () => {
    throwAway(draft)
    onClose()
  }
  // Closed without a word, it is only put aside.
  const putAside = () => {
    if (leaveOpen(draft)) void message.info(pages.drafts.left)
    onClose()
  }
  const beside = personsBeside(operation, howMany)
  const replaceable = beside.find(({ part, unless }) => part === 'approver' && unless !== undefined)
  const [way, setWay] = useState<Way>(instead?.given ? 'given' : 'here')
  const isThere = ({ part, unless }: Beside) =>
    !without.includes(part) &&
    (part !== 'approver' || unless === undefined || (way === 'here' && !instead?.askedOfNobody))
  const there = beside.filter(isThere)
  const ownShape = Object.fromEntries(Object.entries(operation.input.shape).filter(([key]) => !(key in known)))
  const givenField = replaceable?.unless
  const schema =
    way === 'ask'
      ? z.object({ [PURPOSE]: line(300) })
      : z.object({
          ...ownShape,
          ...(way === 'given' && givenField !== undefined && { [givenField]: Id }),
          ...proofShape(there)
        })

  const submit = async (typed: Readonly<Record<string, unknown>>): Promise<Answer> => {
    setBusy(true)
    if (way === 'ask' && instead?.ask) {
      const asked = await instead.ask.perform(String(typed[PURPOSE]), typed)
      setBusy(false)
      return asked
    }
    // What was typed on another way does not go along.
    const left = [...aside, PURPOSE, WAY, ...(way === 'given' || givenField === undefined ? [] : [givenField])]
    const own = Object.fromEntries(Object.entries(typed).filter(([field]) => !left.includes(field)))
    const stands = { ...known, ...(seen !== undefined && { version: seen }) }
    const answer = await perform({ ...stands, ...wishWithProofs(beside, own, isThere) } as WishOf<O>)
    setBusy(false)
    // A draft of what has changed since is refused as ever; whoever has been told so goes on with what is there now.
    if (!answer.ok && answer.refusal.code.endsWith('changedMeanwhile')) setSeen(undefined)
    if (answer.ok) onDone(answer.value)
    else if (answer.refusal.code === 'session.wrongNumberOrPassword')
      for (const { passwordField } of there) form.setFieldValue(passwordField, undefined)
    return answer
  }
  const fieldOf = (refusal: Refusal) => fieldsOfRefusals[refusal.code] ?? proofFieldOf(there, refusal)

  return (
    <Dialog title={title} open onClose={keepsNothing ? onClose : putAside} {...(width && { width })}>
      <SchemaForm
        name={operation.name.replace('.', '-')}
        schema={schema}
        form={form}
        initial={{
          ...(givenField !== undefined && instead?.given && { [givenField]: instead.given.first }),
          ...initial
        }}
        submit={submit}
        {...(check && way !== 'ask' && { check })}
        fieldOf={fieldOf}
        isSheet
        {...(!keepsNothing && { draft, onRestored: restore })}
        {...(chosenBeside && { beside: chosenBeside })}
      >
        {seen !== undefined && <Alert type="warning" showIcon title={pages.drafts.changedSince} />}
        {/* What is already filled in stays while an approval is asked for. */}
        <div hidden={way === 'ask'}>{children}</div>
        {replaceable && instead && !instead.askedOfNobody && (instead.given ?? instead.ask) && (
          <Form.Item label={pages.proof.way}>
            <Radio.Group
              value={way}
              onChange={({ target }) => {
                const next = target.value as Way
                if (next === 'ask' && !form.getFieldValue(PURPOSE))
                  form.setFieldValue(PURPOSE, form.getFieldValue('purpose') ?? form.getFieldValue('reason'))
                form.setFieldValue(WAY, next)
                setWay(next)
              }}
              options={(['here', 'given', 'ask'] as const)
                .filter((each) => each === 'here' || instead[each])
                .map((each) => ({ value: each, label: pages.proof.ways[each] }))}
            />
          </Form.Item>
        )}
        {way === 'given' && givenField !== undefined && (
          <Field name={givenField} label={pages.proof.given}>
            {instead?.given?.picker ?? <Input />}
          </Field>
        )}
        {way === 'ask' && (
          <>
            {instead?.ask?.note}
            <Field name={PURPOSE} label={pages.proof.purpose} hint={instead?.ask?.purpose}>
              <Input maxLength={300} />
            </Field>
          </>
        )}
        {way !== 'ask' && there.map((person) => <ProofFields key={person.numberField} person={person} />)}
        <div className="dialog-actions">
          <Button onClick={keepsNothing ? onClose : cancel}>{pages.actions.cancel}</Button>
          <Button type="primary" htmlType="submit" danger={dangerous && way !== 'ask'} loading={busy}>
            {way === 'ask' ? pages.proof.ways.ask : submitLabel}
          </Button>
        </div>
      </SchemaForm>
    </Dialog>
  )
}
