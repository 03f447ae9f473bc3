import type { InputOf } from '#shared/define-operation.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { Handover, handovers } from '#shared/registers/handovers.ts'
import { step } from '#electron/carrier-step.ts'
import type { PersonPresent } from '#electron/desk.ts'
import type { Changing } from '#electron/implement.ts'
import { noteKnower, whoMayKnow } from '#electron/may-know.ts'
import { openIncident } from '#electron/open-incident.ts'
import { moveCarrier } from '#electron/registers/carriers/queries.ts'
import { placeOf } from '#electron/registers/places/queries.ts'
import { Refused } from '#electron/refused.ts'
import { insertSigning, settleItem, touchHandover } from './queries.ts'
import { carrierIn, itemIn, openHandover } from './what-waits.ts'

type Wish = InputOf<typeof handovers.sign>
type Signing = Changing & {
  together: { giver: readonly PersonPresent[]; taker: readonly PersonPresent[]; presider: readonly PersonPresent[] }
}

/**
 * Ordinance 88: both count face to face and both sign; what differs is explained, what is not there becomes an incident.
 * @returns what was counted
 */
export function sign(wish: Wish, given: Signing): CarrierInSight[] {
  const { handoverId, items, placeId, giverAbsentBecause, version } = wish
  const { store, asker, newId, now } = given
  const handover = openHandover(store, handoverId)
  const receiver = theOneReceiver(handover, items)
  refuseUnsigned(handover, receiver, wish, given)
  if (placeId !== undefined && !placeOf(store, placeId)) throw new Refused('place.notFound')
  const signingId = newId()
  const [presider] = given.together.presider
  insertSigning(store, handoverId, {
    id: signingId,
    receiverId: receiver.id,
    signedAt: now,
    ...(giverAbsentBecause !== undefined && { giverAbsentBecause }),
    ...(presider && { presider: { number: presider.number, name: presider.name } }),
    takenDownBy: { number: asker.number, name: asker.name }
  })
  const counted = items.map(({ carrierId, found, difference }) => {
    const carrier = carrierIn(store, carrierId)
    if ((found === 'asWritten') !== (difference === undefined))
      throw new Refused('handover.differenceUntold', { number: carrier.number })
    const settled = { handoverId, carrierId, difference, signingId }
    if (found === 'missing') {
      missWhatIsNotThere(given, handover, carrier, difference ?? '')
      settleItem(store, { ...settled, state: 'missing' })
    } else {
      takeOver(given, receiver.id, carrier, placeId)
      settleItem(store, { ...settled, state: 'handedOver' })
    }
    return carrier
  })
  if (!touchHandover(store, handoverId, version, now)) throw new Refused('handover.changedMeanwhile')
  return counted
}

function theOneReceiver(handover: Handover, items: Wish['items']) {
  const receivers = items.map(({ carrierId }) => itemIn(handover, carrierId).receiver)
  const [receiver] = receivers
  if (!receiver || receivers.some(({ id }) => id !== receiver.id)) throw new Refused('handover.oneReceiver')
  if (new Set(items.map(({ carrierId }) => carrierId)).size < items.length) throw new Refused('handover.notWaiting')
  return receiver
}

function refuseUnsigned(
  { giver }: Handover,
  receiver: { number: string; name: string },
  { giverAbsentBecause }: Wish,
  { asker, together }: Signing
): void {
  const [asGiver] = together.giver
  const [asReceiver] = together.taker
  const [presider] = together.presider
  const signs = (person: PersonPresent | undefined, party: { number: string }) =>
    (person ?? asker).number === party.number
  if (!signs(asReceiver, receiver)) throw new Refused('handover.receiverMustSign', { name: receiver.name })
  if (presider && [giver.number, receiver.number].includes(presider.number))
    throw new Refused('handover.presiderIsParty', { name: presider.name })
  const giverStaysAway = giverAbsentBecause !== undefined && presider !== undefined && !asGiver
  if (!giverStaysAway && (giverAbsentBecause !== undefined || !signs(asGiver, giver)))
    throw new Refused('handover.giverMustSign', { name: giver.name })
}

function takeOver(
  { store, now, today }: Signing,
  receiverId: string,
  carrier: CarrierInSight,
  placeId: string | undefined
): void {
  whoMayKnow(store, receiverId, carrier, today)
  const { id, version } = step(store, carrier, 'endHandover')
  const to = { carrierId: id, holderId: receiverId, placeId: placeId ?? carrier.placeId, version }
  if (!moveCarrier(store, to)) throw new Refused('carrier.changedMeanwhile')
  noteKnower(store, { carrier, personId: receiverId, at: now, act: 'handOver' })
}

// It is missed from where it is kept, so that it goes back there when it is found.
function missWhatIsNotThere(given: Signing, { giver, number }: Handover, carrier: CarrierInSight, what: string): void {
  const { store, today } = given
  openIncident(given, {
    kind: 'missing',
    foundOn: today,
    place: carrier.place.name,
    what: `${number} ${what}`,
    responsibleId: giver.id,
    carrier: step(store, carrier, 'endHandover')
  })
}
