import { addYears } from '#shared/days.ts'
import { appraisals } from '#shared/registers/appraisals.ts'
import { archives } from '#shared/registers/archives.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { sampleAppraisalWords as words } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

/** A group appraises part of what was kept long enough; what it gives up comes on a destruction list. */
export async function appraiseSome(office: SampleOffice): Promise<void> {
  await office.as('archivist')
  const { rows } = await office.do(archives.list, { count: 200 })
  const today = office.day()
  const over = rows.filter(
    ({ keepUntil, carrier }) => keepUntil !== undefined && keepUntil < today && carrier.state === 'archived'
  )
  const [first, second] = office.untaken(over, 2, ({ carrierId }) => carrierId)
  if (!first) return
  const carrierIds = [first, second].flatMap((item) => item?.carrierId ?? [])
  const begun = await office.do(appraisals.begin, { ...(await group(office)), carrierIds })
  const on = { appraisalId: begun.id, version: begun.version }
  let now = await office.do(appraisals.answer, {
    ...{ ...on, carrierIds: [first.carrierId], answer: 'destroy', reason: words.reasons.destroy }
  })
  if (second)
    now = await office.do(appraisals.answer, {
      ...{ appraisalId: now.id, version: now.version, carrierIds: [second.carrierId], answer: 'extend' },
      ...{ reason: words.reasons.extend, keepUntil: addYears(today, 10) }
    })
  const closed = await office.do(appraisals.close, {
    ...{ appraisalId: now.id, version: now.version, report: words.report },
    together: { appraiser: office.proof('approvingLeader', 'confidentialityOfficer') }
  })
  await office.do(destruction.beginFromAppraisal, { appraisalId: closed.id, reason: words.destruction })
}

/** Another appraisal is open, and answered in part. */
export async function beginAnAppraisal(office: SampleOffice): Promise<void> {
  await office.as('archivist')
  const { waiting } = await office.do(appraisals.list, {})
  const { rows } = await office.do(archives.list, { count: 200 })
  const shelved = rows.filter(({ carrier }) => carrier.state === 'archived')
  const kept = office.untaken(shelved, 3, ({ carrierId }) => carrierId)
  const { id, version } = await office.do(appraisals.begin, {
    ...(await group(office)),
    ...(waiting === 0 && { purpose: words.purposeOfKept }),
    // Where nothing has been kept long enough, the group looks at what is kept.
    ...(waiting > 0 ? { ended: true } : { carrierIds: kept.map(({ carrierId }) => carrierId) })
  })
  const [first] = (await office.do(appraisals.items, { appraisalId: id, unanswered: true })).rows
  if (first)
    await office.do(appraisals.answer, {
      ...{ appraisalId: id, version, carrierIds: [first.carrierId], answer: 'retain', reason: words.reasons.retain }
    })
}

async function group(office: SampleOffice) {
  const leader = await office.personOf('approvingLeader')
  const members = [await office.personOf('confidentialityOfficer'), await office.personOf('archivist')]
  return { purpose: words.purpose(office.year), leaderId: leader.id, memberIds: members.map(({ id }) => id) }
}
