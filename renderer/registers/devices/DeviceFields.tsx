import { Form, Select, type SelectProps } from 'antd'
import type { InputProblem } from '#shared/define-operation.ts'
import { ComputerKind } from '#shared/device-policy/report.ts'
import { isAbove, StateSecretLevel } from '#shared/levels.ts'
import { useSession } from '#renderer/session.ts'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useWords } from '#renderer/words.ts'

/** The levels that may be given here: none above the store or the person who gives it. */
export function useLevelOptions(): { value: StateSecretLevel; label: string }[] {
  const { levels } = useWords()
  const { state, person } = useSession()
  return StateSecretLevel.options
    .filter((level) => !isAbove(level, state.level) && !isAbove(level, person.clearance))
    .map((level) => ({ value: level, label: levels[level] }))
}

/**
 * Which kind of computer, and the level where that kind has one.
 * @param kindName the field of the form that names the kind
 */
export function KindAndLevel({ kindName, kindLabel }: { kindName: string; kindLabel: string }) {
  const { deviceCheck } = useWords()
  const form = Form.useFormInstance()
  const kind = Form.useWatch<ComputerKind | undefined>(kindName, form)
  return (
    <>
      <Field name={kindName} label={kindLabel}>
        <Select
          options={ComputerKind.options.map((each) => ({ value: each, label: deviceCheck.kinds[each] }))}
          onChange={() => form.setFieldValue('level', undefined)}
        />
      </Field>
      {kind === 'confidential' && <LevelField />}
    </>
  )
}

/** The highest level of a confidential device. */
export function LevelField({ label }: { label?: string }) {
  const { pages } = useWords()
  return (
    <Field name="level" label={label ?? pages.devices.fields.level} required>
      <Select options={useLevelOptions()} />
    </Field>
  )
}

/** Several short texts, each typed and ended with Enter: serial numbers, addresses, names of programs. */
export function SeveralTexts(props: SelectProps<string[]> & { parts?: readonly string[] }) {
  const { parts = [',', '，', ';', '；', '\n', '\t'], ...rest } = props
  return <Select {...rest} mode="tags" open={false} suffixIcon={null} tokenSeparators={[...parts]} />
}

/** What serves confidential computers names its level. */
export function levelTold({ kind, computerKind, level }: Readonly<Record<string, unknown>>): InputProblem[] {
  const confidential = kind === 'confidential' || computerKind === 'confidential'
  return confidential && level === undefined ? [{ path: ['level'], problem: 'required' }] : []
}
