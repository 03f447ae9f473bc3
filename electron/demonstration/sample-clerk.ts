import { carriers } from '#shared/registers/carriers.ts'
import { loans } from '#shared/registers/loans.ts'
import { transfers } from '#shared/registers/transfers.ts'
import { sampleFonds } from '#shared/words/demonstration.ts'
import { sampleClerkWords as words } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

/** What the clerk of a unit registers: the first is handed in to the archives, the second lent by the officer. */
export async function workAsClerk(office: SampleOffice): Promise<void> {
  await office.as('clerk')
  const clerk = await office.personOf('clerk')
  const [held] = (await office.do(carriers.list, { holderId: clerk.id, count: 1 })).rows
  if (!held) return
  const { carriers: registered } = await office.do(carriers.registerMany, {
    carriers: words.titles.map((title) => ({
      ...{ title, kind: 'paper' as const, issuer: sampleFonds.name, pages: office.chance.upTo(20) + 2 },
      mark: { level: 'confidential' as const, end: { form: 'term' as const, months: 60 } },
      ...{ startsOn: office.day(-2), unit: clerk.unit, holderId: clerk.id, placeId: held.placeId }
    }))
  })
  const [first, second] = registered
  if (!first || !second) return
  const list = await office.do(transfers.begin, {
    ...{ each: [{ carrierId: first.id, version: first.version }], unit: clerk.unit },
    ...{ fonds: sampleFonds.code, category: 'WS', retention: 'years10' }
  })
  await office.do(transfers.handIn, {
    ...{ transferId: list.id, countedByGiver: 1, countedByArchivist: 1, placeId: held.placeId, version: list.version },
    items: [{ carrierId: first.id, found: 'asWritten' }],
    together: { archivist: office.proof('archivist') }
  })
  await office.as('confidentialityOfficer')
  await office.do(loans.lend, {
    ...{ carrierId: second.id, borrowerId: (await office.reader()).id, purpose: words.lent, dueOn: office.day(10) },
    version: second.version,
    together: { approver: office.proof('approvingLeader') }
  })
}
