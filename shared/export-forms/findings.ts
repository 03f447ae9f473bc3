import { isRemark } from '../device-policy/finding-life.ts'
import { Category, Reminder } from '../device-policy/report.ts'
import { listForm } from '../export-form.ts'
import { findings, type Finding } from '../registers/findings.ts'
import { columnOf } from './column.ts'

const column = columnOf<Finding>()

/** What device checks have found, until it is put right and closed. */
export const findingsForm = listForm({
  list: findings.list,
  idOf: ({ id }) => id,
  levelOf: ({ level }) => level,
  columns: [
    column(
      'state',
      ({ state }) => state,
      ({ state }, words) => words.pages.findings.states[state]
    ),
    column('machine', ({ machine }) => machine.name),
    column(
      'about',
      ({ about }) => about,
      ({ about }, words) => {
        if (isRemark(about)) return words.deviceCheck.remarkNames[about]
        const reminder = Reminder.safeParse(about)
        return reminder.success
          ? words.pages.findings.reminders[reminder.data]
          : words.deviceCheck.categories[Category.parse(about)]
      }
    ),
    column('article', ({ article }) => article),
    column('device', ({ name }) => name),
    column('number', ({ registerNumber }) => registerNumber),
    column('firstSeenAt', ({ firstSeenAt }) => firstSeenAt),
    column('lastSeenAt', ({ lastSeenAt }) => lastSeenAt),
    column('responsible', ({ responsible }) => responsible?.name),
    column('dueOn', ({ dueOn }) => dueOn),
    column('daysOverdue', ({ daysOverdue }) => daysOverdue),
    column('how', ({ how }) => how),
    column('done', ({ done }) => done),
    column('putRightAt', ({ putRightAt }) => putRightAt),
    column('seen', ({ seen }) => seen),
    column('closedAt', ({ closedAt }) => closedAt),
    column('closedBy', ({ closedBy }) => closedBy?.name)
  ]
})
