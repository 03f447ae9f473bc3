import { loans } from '#shared/registers/loans.ts'
import type { Level } from '#shared/levels.ts'
import { sampleLoanWords } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

/** Lent weeks ago: what comes back whole, what comes back torn, and what stays out too long. */
export async function lendLongAgo(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  await lend(office, { count: 2, level: 'confidential', days: 12 })
  await lend(office, { count: 3, level: 'confidential', days: 14 })
}

/** The first of them are back; one of these is torn, and its incident is opened by it. */
export async function takeSomeBack(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const { rows } = await office.do(loans.list, {})
  const [torn, whole] = rows.filter(({ ofArchives }) => !ofArchives)
  if (whole) await office.do(loans.takeBack, { loanId: whole.id, condition: 'whole' })
  if (torn) await office.do(loans.takeBack, { loanId: torn.id, condition: 'damaged', damage: sampleLoanWords.damage })
}

/** Lent these days: some due soon, some with time. */
export async function lendLately(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  await lend(office, { count: 2, level: 'secret', days: 7 })
  await lend(office, { count: 2, level: 'confidential', days: 11 })
  await lend(office, { count: 2, level: 'workSecret', days: 30 })
}

/** What is overdue is called back; what will be soon, for one of them, is renewed. */
export async function callBack(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const { rows } = await office.do(loans.list, { which: 'overdue' })
  const loanIds = rows.filter(({ ofArchives }) => !ofArchives).map(({ id }) => id)
  if (loanIds.length > 0)
    await office.do(loans.recall, { loanIds: loanIds.slice(0, 2), how: 'byTelephone', note: sampleLoanWords.recall })
  const running = (await office.do(loans.list, {})).rows
  const renewed = running.find(
    ({ carrier, daysOverdue, ofArchives }) => carrier.level === 'confidential' && daysOverdue === 0 && !ofArchives
  )
  if (renewed)
    await office.do(loans.renew, {
      ...{ loanId: renewed.id, dueOn: office.day(13), reason: sampleLoanWords.renewal },
      together: { approver: office.proof('approvingLeader') }
    })
}

async function lend(office: SampleOffice, { count, level, days }: { count: number; level: Level; days: number }) {
  const lent = await office.take(count, { levels: [level] })
  if (lent.length === 0) return
  const { id: borrowerId } = await office.reader()
  await office.do(loans.lendMany, {
    ...{ each: lent.map(({ id, version }) => ({ carrierId: id, version })), borrowerId },
    ...{ purpose: office.chance.oneOf(sampleLoanWords.purposes), dueOn: office.day(days) },
    together: { approver: office.proof('approvingLeader') }
  })
}
