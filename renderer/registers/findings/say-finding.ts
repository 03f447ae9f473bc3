import { useMemo } from 'react'
import { isRemark, type About } from '#shared/device-policy/finding-life.ts'
import { Category, Reminder } from '#shared/device-policy/report.ts'
import type { Finding } from '#shared/registers/findings.ts'
import { useWords } from '#renderer/words.ts'

/** How a finding is called: what it is about, and with its device and article. */
export function useSayFinding(): { about: (about: About) => string; whole: (finding: Finding) => string } {
  const { pages, deviceCheck } = useWords()
  return useMemo(() => {
    const about = (what: About) => {
      if (isRemark(what)) return deviceCheck.remarkNames[what]
      const reminder = Reminder.safeParse(what)
      return reminder.success ? pages.findings.reminders[reminder.data] : deviceCheck.categories[Category.parse(what)]
    }
    const whole = ({ about: what, name, registerNumber = '', article }: Finding) =>
      [about(what), name, registerNumber === name ? '' : registerNumber, deviceCheck.article(article)]
        .filter((part) => part !== '')
        .join(' · ')
    return { about, whole }
  }, [pages, deviceCheck])
}
