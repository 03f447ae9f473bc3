import { highest } from '#shared/levels.ts'
import type { movements } from '#shared/registers/movements.ts'
import { approvedFor } from '#electron/approved.ts'
import { refuseImpossible } from '#electron/carrier-step.ts'
import type { PersonPresent } from '#electron/desk.ts'
import type { Implementation } from '#electron/implement.ts'
import { noteKnower, whoMayKnow } from '#electron/may-know.ts'
import { personWithNumber } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { begin, carriersSeen, end, refuseDueDay, refuseUntoldDamage, underWay } from './stays.ts'

export const carryOut: Implementation<typeof movements.carryOut> = (wish, given) => {
  const { store, together, now, today } = given
  const { purpose, destination, abroad, exitPermit, measures, dueOn, approvalId } = wish
  const carriers = carriersSeen(store, wish.carriers)
  const topSecret = highest(carriers.map(({ level }) => level)) === 'topSecret'
  for (const carrier of carriers) refuseImpossible(carrier, 'carryOut')
  // Regulations 29(5): what is top secret never leaves the country; anything else only with the permit that is asked for.
  if (abroad && topSecret) throw new Refused('movement.neverAbroad')
  if (abroad && exitPermit === undefined) throw new Refused('movement.exitPermitMissing')
  refuseDueDay(store, carriers, dueOn, today)
  const proved = together.traveller.length > 0
  const travellers = whoCarries(store, together.traveller, wish.travellerIds ?? [], topSecret).flatMap((id) =>
    carriers.map((carrier) => whoMayKnow(store, id, carrier, today)).slice(0, 1)
  )
  const approval = approvedFor(given, { act: 'carryOut', carriers, purpose, approvalId })
  const begun = begin(given, wish.carriers, 'carryOut', {
    kind: 'carryOut',
    purpose,
    whither: destination,
    people: travellers.map(({ id, number, name }) => ({ id, number, name, proved })),
    details: { ...(measures !== undefined && { measures }), ...(abroad && { exitPermit }) },
    dueOn,
    approval
  })
  for (const carrier of carriers)
    for (const { id } of travellers) noteKnower(store, { carrier, personId: id, at: now, act: 'carryOut' })
  return { movements: begun }
}

export const bringBack: Implementation<typeof movements.bringBack> = (wish, given) => {
  const movement = underWay(given.store, wish.movementId, 'carryOut', given.today)
  refuseUntoldDamage(wish)
  const { condition, damage, check, cleared } = wish
  return end(given, movement, 'bringBack', { outcome: 'back', ending: { condition, damage, check, cleared } })
}

// Regulations 29(2): what is top secret is carried by two at least, and both of them say so themselves.
function whoCarries(
  store: ReadableStore,
  present: readonly PersonPresent[],
  ids: readonly string[],
  topSecret: boolean
): string[] {
  if (topSecret && present.length < 2) throw new Refused('movement.twoTravellers')
  if (present.length === 0 && ids.length === 0) throw new Refused('movement.travellerMissing')
  if (present.length === 0) return [...new Set(ids)]
  return present.map(({ number }) => {
    const person = personWithNumber(store, number)
    if (!person) throw new Refused('person.notFound')
    return person.id
  })
}
