import dayjs from 'dayjs'
import { useEffect, useState } from 'react'

/** The time of this machine, to the minute. */
export function Clock() {
  const [now, setNow] = useState(() => dayjs().format('HH:mm'))
  useEffect(() => {
    const ticking = setInterval(() => setNow(dayjs().format('HH:mm')), 1000)
    return () => clearInterval(ticking)
  }, [])
  return <time className="clock">{now}</time>
}
