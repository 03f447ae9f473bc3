import { Alert, Form, Input, type FormInstance } from 'antd'
import {
  createContext,
  Fragment,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ReactElement,
  type ReactNode
} from 'react'
import type { z } from 'zod'
import type { Answer, InputProblem, Refusal } from '#shared/define-operation.ts'
import { inputProblems } from '#shared/input-problems.ts'
import { isNeverKept, withoutProofs } from '#shared/never-kept.ts'
import { ChosenNamesContext, namesIn, type ChosenNames } from '#renderer/chosen-names.ts'
import { useDraft, type DraftOf, type KeptDraft, type Typed } from '#renderer/drafts.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { problemsByField, sayProblem, wishOf } from './problems.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import { RestoredDraft } from './RestoredDraft.tsx'

const SchemaOfForm = createContext<z.ZodObject | undefined>(undefined)

type Props<Schema extends z.ZodObject> = {
  /** Names the form, so that its fields have ids of their own. */
  name: string
  /** What is asked for, as the operation declares it: which fields must be filled in and what may stand in them. */
  schema: Schema
  form: FormInstance
  initial?: Partial<z.input<Schema>>
  /** Does what the form is for. A refusal is shown on the form, and what was filled in stays. */
  submit: (wish: z.input<Schema>) => Promise<Answer>
  /** A further rule over the whole, such as two entries that must be the same. */
  check?: (values: Readonly<Record<string, unknown>>) => InputProblem[]
  /** The field a refusal is about, if it is about one: it is shown there and not above the form. */
  fieldOf?: (refusal: Refusal) => string | undefined
  onDone?: () => void
  className?: string
  /** Shows no marks at what must be filled in, where that is everything. */
  unmarked?: boolean
  /** Under which name what is typed is kept until it is done; without one it is gone with the page. */
  draft?: DraftOf | undefined
  /** Lies over the page. */
  isSheet?: boolean
  /** What it does ends nothing yet: a preview. Whoever ends it throws the draft away. */
  isPreview?: boolean
  /** What a person chooses on it that no field holds, to be kept with what is typed, and how it is taken up again. */
  beside?: { values: Typed; fill: (values: Typed) => void }
  /** Told of a draft that was filled in. */
  onRestored?: (draft: KeptDraft) => void
  children: ReactNode
}

// No field of an operation is called so.
const BESIDE = 'chosen-beside'

/** A form that asks for the input of an operation and is judged by the same schema as the gate judges it. */
export function SchemaForm<Schema extends z.ZodObject>(props: Props<Schema>) {
  const { name, schema, form, initial, submit, check, fieldOf, onDone, className, unmarked = false, children } = props
  const { draft, isSheet = false, isPreview = false, beside, onRestored } = props
  const words = useWords()
  const [refusal, setRefusal] = useState<Refusal>()
  const [leftOver, setLeftOver] = useState<readonly InputProblem[]>([])
  const [filled, setFilled] = useState(0)
  const [names] = useState(newNames)
  const first = useRef<Typed>({})
  const all = () => plainly({ ...(form.getFieldsValue(true) as object), ...(beside && { [BESIDE]: beside.values }) })
  const remember = useEffectEvent(() => {
    first.current = all()
  })
  useEffect(() => remember(), [form])
  const { restoredAt, tooLarge, typed, keep, finished } = useDraft({
    of: draft,
    isSheet,
    read: () => changedSince(first.current, all()),
    chosen: () => namesIn(names.known, form.getFieldsValue(true)),
    fill: (kept) => {
      for (const [value, called] of Object.entries(kept.chosen)) names.remember(value, called)
      const { [BESIDE]: chosenBeside, ...content } = kept.content
      for (const [field, value] of Object.entries(content)) form.setFieldValue(field, value ?? undefined)
      if (chosenBeside) beside?.fill(chosenBeside as Typed)
      // What composes its value of parts begins anew from it.
      setFilled((before) => before + 1)
      onRestored?.(kept)
    }
  })
  const nowBeside = JSON.stringify(beside?.values ?? {})
  const firstBeside = useRef(nowBeside)
  useEffect(() => {
    if (nowBeside !== firstBeside.current) typed()
    firstBeside.current = nowBeside
  }, [nowBeside, typed])
  const discard = () => {
    finished()
    form.setFieldsValue(
      Object.fromEntries(Object.keys(form.getFieldsValue(true) as object).map((key) => [key, undefined]))
    )
    const { [BESIDE]: chosenBeside, ...values } = first.current
    for (const [field, value] of Object.entries(values)) form.setFieldValue(field, value ?? undefined)
    if (chosenBeside) beside?.fill(chosenBeside as Typed)
    setRefusal(undefined)
    setLeftOver([])
    setFilled((before) => before + 1)
  }

  const show = (problems: readonly InputProblem[]) => {
    const fields = fieldsOf(form)
    const sorted = problemsByField(problems, fields)
    form.setFields(
      fields.map((field) => ({
        name: field,
        errors: [...new Set((sorted.byField.get(field) ?? []).map((problem) => sayProblem(words, problem)))]
      }))
    )
    setLeftOver(sorted.leftOver)
    const first = fields.find((field) => sorted.byField.has(field))
    if (first) form.scrollToField(first, { focus: true, block: 'center' })
  }

  const finish = async () => {
    setRefusal(undefined)
    const values = form.getFieldsValue(true) as Record<string, unknown>
    const wish = wishOf(values)
    const parsed = schema.safeParse(wish, { reportInput: true })
    const problems = [...(parsed.success ? [] : inputProblems(parsed.error)), ...(check?.(values) ?? [])]
    show(problems)
    if (problems.length > 0) return
    // Locking does not wait for what is under way, and it may be refused: until it is done it is a draft.
    keep()
    const answer = await submit(wish as z.input<Schema>)
    if (answer.ok) {
      if (!isPreview) finished()
      return onDone?.()
    }
    if (answer.refusal.code === 'input.invalid') show((answer.refusal.data['problems'] ?? []) as InputProblem[])
    const field = fieldOf?.(answer.refusal)
    if (field === undefined || !fieldsOf(form).includes(field)) return setRefusal(answer.refusal)
    form.setFields([{ name: field, errors: [sayRefusal(words, answer.refusal)] }])
    form.scrollToField(field, { focus: true, block: 'center' })
  }

  return (
    <SchemaOfForm value={schema}>
      <ChosenNamesContext value={names}>
        <Form
          name={name}
          form={form}
          layout="vertical"
          className={className ?? ''}
          requiredMark={!unmarked}
          initialValues={initial ?? {}}
          onFinish={() => void finish()}
          onValuesChange={(changed: Record<string, unknown>) => {
            form.setFields(Object.keys(changed).map((field) => ({ name: field, errors: [] })))
            typed()
          }}
          autoComplete="off"
        >
          <RestoredDraft
            restoredAt={restoredAt}
            tooLarge={tooLarge}
            proofs={Object.keys(schema.shape).some(isNeverKept)}
            onDiscard={discard}
          />
          <RefusalNotice refusal={refusal} />
          {leftOver.length > 0 && (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={leftOver.map((each) => sayProblem(words, each)).join(' ')}
            />
          )}
          <Fragment key={filled}>{children}</Fragment>
        </Form>
      </ChosenNamesContext>
    </SchemaOfForm>
  )
}

type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The control; a line of text where none is given. */
  children?: ReactElement
  /** As wide as the form, where fields stand in columns. */
  wide?: boolean
  /** Must be filled in, where the schema does not know the field. */
  required?: boolean
}

/** One field of a form. Whether it must be filled in follows from the schema. */
export function Field({ name, label, hint, children, wide, required }: FieldProps) {
  const schema = useContext(SchemaOfForm)
  const asked = schema?.shape[name] as z.ZodType | undefined
  return (
    <Form.Item
      name={name}
      label={label}
      required={required ?? (asked !== undefined && !asked.safeParse(undefined).success)}
      extra={hint}
      className={wide ? 'field-wide' : ''}
      validateTrigger={[]}
    >
      {children ?? <Input />}
    </Form.Item>
  )
}

function fieldsOf(form: FormInstance): string[] {
  return Object.keys(form.getFieldsValue() as Record<string, unknown>)
}

function newNames(): ChosenNames & { known: ReadonlyMap<string, string> } {
  const known = new Map<string, string>()
  return {
    known,
    of: (value) => known.get(value),
    remember: (value, name) => known.set(value, name)
  }
}

// As it would be kept: without passwords, and without what no text can say.
function plainly(values: unknown): Typed {
  return JSON.parse(JSON.stringify(withoutProofs(values) ?? {})) as Typed
}

// Only what was typed is kept: whatever the page itself filled in it fills in again, and as it is then.
function changedSince(first: Typed, now: Typed): Typed | undefined {
  const same = (field: string) => JSON.stringify(first[field] ?? null) === JSON.stringify(now[field] ?? null)
  const changed = [...new Set([...Object.keys(first), ...Object.keys(now)])].filter((field) => !same(field))
  if (changed.length === 0) return undefined
  return Object.fromEntries(changed.map((field) => [field, now[field] ?? null]))
}
