import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { AriaAttributes } from 'react'
import type { Day } from '#shared/days.ts'

// Only what pages set: the picker's own properties are so many that comparing them was half of the type check.
type Props = AriaAttributes & {
  id?: string
  className?: string
  placeholder?: string
  disabled?: boolean
  autoFocus?: boolean
  value?: Day | undefined
  onChange?: (day: Day | undefined) => void
  /** The first and the last day that can be chosen. */
  earliest?: Day
  latest?: Day
}

/**
 * A day of the calendar, typed or chosen: `2026-11-21`; also taken as `20261121` and `2026.11.21`. Enter takes the day
 * that is typed and nothing more.
 */
export function DayInput({ value, onChange, earliest, latest, ...rest }: Props) {
  return (
    <DatePicker
      {...rest}
      {...(earliest && { minDate: dayjs(earliest) })}
      {...(latest && { maxDate: dayjs(latest) })}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D']}
      value={value ? dayjs(value) : null}
      onKeyDown={(event) => {
        // Left to the browser, Enter in a field that holds a day sends off the whole form.
        if (event.key === 'Enter') event.preventDefault()
      }}
      onChange={(chosen) => onChange?.(chosen ? dayjs(chosen).format('YYYY-MM-DD') : undefined)}
    />
  )
}
