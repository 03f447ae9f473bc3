import { addDays, type Day } from '#shared/days.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import { settings } from '#shared/system/settings.ts'
import { today } from '#renderer/moments.ts'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** What every sheet is given on which a carrier begins a stay elsewhere. */
export type BeginProps = { carrier: CarrierInSight; onDone: () => void; onClose: () => void }

/** The latest day by which a carrier of this level must be back, and how that is said; nothing while it is being read. */
export function useLatestDay({ level }: CarrierInSight): { latest: Day; hint: string } | undefined {
  const { pages, levels } = useWords()
  const { value } = useReading(settings.read, {})
  if (!value) return undefined
  const days = value.settings.outDays[level]
  const latest = addDays(today(), days)
  return { latest, hint: pages.movements.latest(levels[level], days, latest) }
}

/** The field at which a refusal of a day, a person or an approver is shown. */
export const fieldsOfBegin = {
  'movement.dueBeforeToday': 'dueOn',
  'movement.dueTooLate': 'dueOn',
  'movement.exitPermitMissing': 'exitPermit',
  'movement.channelForbidden': 'channel',
  'movement.courierMissing': 'courierIds',
  'movement.twoCouriers': 'courierIds',
  'movement.sealMissing': 'sealNumber',
  'movement.storageNotRemoved': 'removedStorage',
  'movement.pledgeMissing': 'pledge',
  'movement.travellerMissing': 'travellerIds',
  'place.notFound': 'placeId'
} as const
