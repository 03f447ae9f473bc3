import { movements } from '#shared/registers/movements.ts'
import { sampleMovementWords as words } from '#shared/words/demonstration-office.ts'
import { seen, type SampleOffice } from './sample-office.ts'

/** Sent and arrived, asked back and returned, carried out and back: what is over by the day of the sample. */
export async function moveLongAgo(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const delivered = await send(office, { count: 1, days: 7 })
  for (const { id } of delivered)
    await office.do(movements.confirmDelivery, {
      ...{ movementId: id, receivedBy: words.receivedBy, receivedOn: office.day() },
      receiptNumber: words.transmittal(12)
    })
  const asked = await askBack(office, { count: 1, days: 30 })
  if (asked.length > 0)
    await office.do(movements.returnToIssuer, {
      ...{ movementIds: asked.map(({ id }) => id), receivedBy: words.receivedBy, receivedOn: office.day() },
      ...{ receiptNumber: words.receipt(office.year), channel: 'byHand' }
    })
  const out = await carryOut(office, 3)
  for (const { id } of out)
    await office.do(movements.bringBack, {
      ...{ movementId: id, condition: 'whole', check: words.check, cleared: words.cleared }
    })
}

/** Sent, and its receipt should have been here days ago; under repair; wanted back by its issuer. */
export async function moveMeanwhile(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  await send(office, { count: 2, days: 7 })
  await askBack(office, { count: 2, days: 20 })
  const [broken] = await office.take(1, { kinds: ['usbDrive', 'portableDisk'] })
  if (!broken) return
  const escort = await office.personOf('confidentialityOfficer')
  await office.do(movements.sendToRepair, {
    ...{ carrierId: broken.id, where: 'ownStaff', whither: words.workshop, fault: words.fault },
    ...{ escortId: escort.id, dueOn: office.day(7), version: broken.version },
    together: { approver: office.proof('unitLeader') }
  })
}

/** Carried out these days, and not back yet. */
export async function moveLately(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  await carryOut(office, 5)
}

async function carryOut(office: SampleOffice, days: number) {
  const taken = await office.take(1, { levels: ['secret'] })
  if (taken.length === 0) return []
  const travellers = await office.readers(2)
  const { movements: begun } = await office.do(movements.carryOut, {
    ...{ carriers: seen(taken), destination: words.destination, abroad: false, purpose: words.meeting },
    ...{ dueOn: office.day(days), measures: words.measures, travellerIds: travellers.map(({ id }) => id) },
    together: { traveller: [], approver: office.proof('unitLeader') }
  })
  return begun
}

async function send(office: SampleOffice, { count, days }: { count: number; days: number }) {
  const taken = await office.take(count, { levels: ['confidential'] })
  if (taken.length === 0) return []
  const { whither, recipient, purpose } = office.chance.oneOf(words.recipients)
  const serial = office.chance.upTo(900) + 1
  const { movements: begun } = await office.do(movements.send, {
    ...{ carriers: seen(taken), channel: 'courierService', whither, recipient, purpose, dueOn: office.day(days) },
    ...{ transmittalNumber: words.transmittal(serial), sealNumber: words.seal(serial) },
    together: { secondOfficer: [], approver: office.proof('approvingLeader') }
  })
  return begun
}

async function askBack(office: SampleOffice, { count, days }: { count: number; days: number }) {
  const taken = await office.take(count)
  if (taken.length === 0) return []
  const { movements: asked } = await office.do(movements.askBack, {
    ...{ carriers: seen(taken), list: words.returnList(office.year), whither: taken[0]?.issuer ?? '' },
    ...{ purpose: words.returnPurpose, dueOn: office.day(days) }
  })
  return asked
}
