import dayjs from 'dayjs'
import type { Day } from '#shared/days.ts'
import type { Moment } from '#shared/values.ts'

/** A moment on this machine's clock, `2026-11-21 10:32`. */
export function sayMoment(moment: Moment): string {
  return dayjs(moment).format('YYYY-MM-DD HH:mm')
}

/** The same to the second, as the audit record needs it. */
export function saySecond(moment: Moment): string {
  return dayjs(moment).format('YYYY-MM-DD HH:mm:ss')
}

/** The day of a moment on this machine's calendar. */
export function sayDay(moment: Moment): Day {
  return dayjs(moment).format('YYYY-MM-DD')
}

/** Today on this machine's calendar. */
export function today(): Day {
  return dayjs().format('YYYY-MM-DD')
}
