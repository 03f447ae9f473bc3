import { Select } from 'antd'
import { useWords } from '../words.ts'

type Option<Value> = { value: Value; label: string }

/** A filter of a list, by its name: one of these, or undefined for all of them. */
export function FilterOfOne<Value extends string | number | boolean>(props: {
  label: string
  /** What stands there while nothing is chosen. */
  all?: string
  options: readonly Option<Value>[]
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}) {
  const { label, all, options, value, onChange } = props
  const { pages } = useWords()
  return (
    <label>
      {label}
      <Select
        className="filter"
        aria-label={label}
        placeholder={all ?? pages.carriers.all}
        allowClear
        value={value}
        options={[...options]}
        onChange={(next: Value | undefined) => onChange(next)}
      />
    </label>
  )
}

/** A filter of a list, by its name: any of these, or undefined for all of them. */
export function FilterOfMany<Value extends string>(props: {
  label: string
  /** What stands there while nothing is chosen. */
  all?: string
  options: readonly Option<Value>[]
  value: readonly Value[] | undefined
  className?: string
  onChange: (values: Value[] | undefined) => void
}) {
  const { label, all, options, value = [], className = 'filter', onChange } = props
  const { pages } = useWords()
  return (
    <label>
      {label}
      <Select
        mode="multiple"
        className={className}
        aria-label={label}
        placeholder={all ?? pages.carriers.all}
        maxTagCount="responsive"
        allowClear
        value={[...value]}
        options={[...options]}
        onChange={(next: Value[]) => onChange(next.length > 0 ? next : undefined)}
      />
    </label>
  )
}
