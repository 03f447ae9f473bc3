import { carriers } from '#shared/registers/carriers.ts'
import { handovers } from '#shared/registers/handovers.ts'
import { sampleHandoverCollected, sampleHandoverReasons } from '#shared/words/demonstration-office.ts'
import { seen, type SampleOffice } from './sample-office.ts'

/** The clerk is given what a case needs, and later hands a part of it over to the officer: counted and signed by both. */
export async function handOverToTheEnd(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const [clerk, officer] = [await office.personOf('clerk'), await office.personOf('confidentialityOfficer')]
  const taken = await office.take(5, { levels: ['confidential', 'workSecret'] })
  if (taken.length === 0) return
  await office.do(carriers.moveMany, { each: seen(taken), holderId: clerk.id, reason: sampleHandoverCollected })
  const { id, items, version } = await office.do(handovers.begin, {
    ...{ giverId: clerk.id, receiverId: officer.id, carrierIds: taken.slice(0, 3).map((each) => each.id) },
    reason: sampleHandoverReasons[0],
    together: { approver: office.proof('unitLeader') }
  })
  await office.do(handovers.sign, {
    ...{ handoverId: id, items: items.map(({ carrier }) => ({ carrierId: carrier.id, found: 'asWritten' as const })) },
    version,
    together: { giver: office.proof('clerk'), taker: [], presider: [] }
  })
}

/** Another thing of the clerk's is to go to somebody else, and waits to be counted. */
export async function handOverBegun(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const clerk = await office.personOf('clerk')
  const held = await office.do(carriers.list, { holderId: clerk.id, states: ['inStock'] })
  const [first] = held.rows.filter(({ level }) => level !== 'secret')
  if (!first) return
  const receiver = await office.reader()
  await office.do(handovers.begin, {
    ...{ giverId: clerk.id, receiverId: receiver.id, carrierIds: [first.id] },
    reason: sampleHandoverReasons[1],
    together: { approver: office.proof('unitLeader') }
  })
}
