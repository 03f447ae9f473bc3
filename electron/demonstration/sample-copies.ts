import { copies } from '#shared/registers/copies.ts'
import { sampleCopyWords as words } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

/** Two copies of one document, each a carrier of its own. */
export async function copySome(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const [original] = await office.take(1, { levels: ['confidential'] })
  if (!original) return
  const { id, placeId, pages, version } = original
  const officer = await office.personOf('confidentialityOfficer')
  await office.do(copies.make, {
    ...{ carrierId: id, count: 2, ...(pages !== undefined && { pages }), purpose: words.purpose },
    ...{ madeWhere: words.where, holderId: officer.id, placeId, stamp: words.stamp, version },
    together: { approver: office.proof('approvingLeader') }
  })
}
