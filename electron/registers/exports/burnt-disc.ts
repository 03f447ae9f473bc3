import { usualWorkSecretTexts, type Mark } from '#shared/marks.ts'
import type { Level } from '#shared/levels.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { Exported } from '#shared/registers/exports.ts'
import { discTitle, exportsZh } from '#shared/words/exports.zh-CN.ts'
import type { Acting } from '#electron/implement.ts'
import { registerCarrier } from '#electron/register-carrier.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import { nameOfStore } from '#electron/store/store-settings.ts'
import type { WritableStore } from '#electron/store/open-store.ts'

/** Enters the disc with an exported file in the ledger: a number and a mark of its own (rule 41), by the same act. */
export function registerDisc(
  store: WritableStore,
  { asker, newId, now, today }: Pick<Acting, 'asker' | 'newId' | 'now' | 'today'>,
  wish: { discHolderId?: string | undefined; discPlaceId?: string | undefined; discSerial?: string | undefined },
  { level, form, number }: Exported
): CarrierInSight {
  const { discHolderId, discPlaceId, discSerial } = wish
  if (discHolderId === undefined || discPlaceId === undefined) throw new Refused('export.discKeeperMissing')
  const holder = personOf(store, discHolderId)
  if (!holder) throw new Refused('person.notFound')
  return registerCarrier(
    {
      title: discTitle(exportsZh.pages.forms[form], number),
      kind: 'opticalDisc',
      issuer: nameOfStore(store),
      mark: markOf(level),
      ...(level !== 'unclassified' && level !== 'workSecret' && { startsOn: today }),
      ...(discSerial !== undefined && { serialNumber: discSerial }),
      unit: holder.unit,
      holderId: discHolderId,
      placeId: discPlaceId,
      origin: 'own'
    },
    { store, asker, newId, now, today }
  )
}

// A list of secrets lasts as long as the longest of them may: the longest term of its level.
function markOf(level: Level): Mark {
  if (level === 'unclassified') return { level }
  if (level === 'workSecret') return { level, text: usualWorkSecretTexts[0] ?? '' }
  return { level, end: { form: 'default' } }
}
