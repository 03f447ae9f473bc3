import { places } from '#shared/registers/places.ts'
import { receipts } from '#shared/registers/receipts.ts'
import { sampleBases, sampleScopes } from '#shared/words/demonstration.ts'
import { sampleReceiptDocument, sampleReceiptWords } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

/** What came in these days: entered, numbered, signed for, and some of it wanted back. */
export async function receiveSome(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const [officer, clerk] = [await office.personOf('confidentialityOfficer'), await office.personOf('clerk')]
  const shelves = (await office.do(places.list, {})).rows.filter(({ kind }) => kind === 'cabinet')
  for (const [index, { sender, title, serial }] of sampleReceiptWords.entries()) {
    // The clerk signs for the second with the own password; the others in the book of paper.
    const forClerk = index === 1
    const secret = index !== 3
    const receivedOn = office.day(index - 3)
    await office.do(receipts.register, {
      ...{ receivedOn, sender, title, kind: 'paper', pages: office.chance.upTo(20) + 4 },
      documentNumber: sampleReceiptDocument({ sender, year: office.year, serial }),
      channel: office.chance.oneOf(['courierService', 'confidentialPost', 'exchangeStation'] as const),
      ...(index === 0 && { urgency: 'urgent' as const, returnDueOn: office.day(12) }),
      unit: forClerk ? clerk.unit : officer.unit,
      ...(secret
        ? {
            mark: { level: 'confidential' as const, end: { form: 'term' as const, months: 60 } },
            startsOn: office.day(index - 10),
            basis: office.chance.oneOf(sampleBases),
            scope: office.chance.oneOf(sampleScopes),
            firstCopyNumber: String(office.chance.upTo(80) + 1).padStart(6, '0')
          }
        : { mark: { level: 'unclassified' as const } }),
      copies: index === 0 ? 2 : 1,
      ...{ handlerId: forClerk ? clerk.id : officer.id, placeId: office.chance.oneOf(shelves).id },
      ...(!forClerk && { signedOnPaper: true }),
      together: { receiver: forClerk ? office.proof('clerk') : [] }
    })
  }
}
