import { Alert, Form, Input, type FormInstance } from 'antd'
import { createContext, useContext, useState, type ReactElement, type ReactNode } from 'react'
import type { z } from 'zod'
import type { Answer, InputProblem, Refusal } from '#shared/define-operation.ts'
import { inputProblems } from '#shared/input-problems.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { problemsByField, sayProblem, wishOf } from './problems.ts'
import { RefusalNotice } from './RefusalNotice.tsx'

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
  children: ReactNode
}

/** A form that asks for the input of an operation and is judged by the same schema as the gate judges it. */
export function SchemaForm<Schema extends z.ZodObject>(props: Props<Schema>) {
  const { name, schema, form, initial, submit, check, fieldOf, onDone, className, unmarked = false, children } = props
  const words = useWords()
  const [refusal, setRefusal] = useState<Refusal>()
  const [leftOver, setLeftOver] = useState<readonly InputProblem[]>([])

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
    const answer = await submit(wish as z.input<Schema>)
    if (answer.ok) return onDone?.()
    if (answer.refusal.code === 'input.invalid') show((answer.refusal.data['problems'] ?? []) as InputProblem[])
    const field = fieldOf?.(answer.refusal)
    if (field === undefined || !fieldsOf(form).includes(field)) return setRefusal(answer.refusal)
    form.setFields([{ name: field, errors: [sayRefusal(words, answer.refusal)] }])
    form.scrollToField(field, { focus: true, block: 'center' })
  }

  return (
    <SchemaOfForm value={schema}>
      <Form
        name={name}
        form={form}
        layout="vertical"
        className={className ?? ''}
        requiredMark={!unmarked}
        initialValues={initial ?? {}}
        onFinish={() => void finish()}
        onValuesChange={(changed: Record<string, unknown>) =>
          form.setFields(Object.keys(changed).map((field) => ({ name: field, errors: [] })))
        }
        autoComplete="off"
      >
        <RefusalNotice refusal={refusal} />
        {leftOver.length > 0 && (
          <Alert type="error" showIcon role="alert" title={leftOver.map((each) => sayProblem(words, each)).join(' ')} />
        )}
        {children}
      </Form>
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
