import { Input } from 'antd'
import { useWords } from '#renderer/words.ts'
import type { Beside } from './proofs.ts'
import { Field } from './SchemaForm.tsx'

/** Where one who must be there types their own number and password. */
export function ProofFields({ person }: { person: Beside }) {
  const { pages, parts } = useWords()
  const { part, turn, count, numberField, passwordField } = person
  const who = count === 1 ? parts[part] : pages.proof.turn(parts[part], turn)
  return (
    <div className="proof two-columns">
      <p className="caution field-wide">{pages.proof.hint(who)}</p>
      <Field name={numberField} label={pages.proof.number(who)}>
        <Input autoComplete="off" />
      </Field>
      <Field name={passwordField} label={pages.proof.password(who)}>
        <Input.Password visibilityToggle={false} autoComplete="off" />
      </Field>
    </div>
  )
}
