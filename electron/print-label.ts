import { missingOn, type DeviceLabel } from '#shared/device-labels.ts'
import { labelWords } from '#shared/words/devices.zh-CN.ts'
import type { Changing } from './implement.ts'
import { named } from './keepers.ts'
import { Refused } from './refused.ts'
import { insertPrinting } from './registers/prints/queries.ts'
import { settingsInForce, takeDocumentNumber } from './store/settings.ts'

/**
 * Registers that the label of a device is printed, with a number as every paper has one.
 * @throws Refused with `label.incomplete` while one of its fields is missing (Ordinance 106(14)), or with `print.off`
 */
export function registerLabel(label: DeviceLabel, { store, asker, newId, now, today }: Changing): void {
  const missing = missingOn(label)
  if (missing.length > 0) throw new Refused('label.incomplete', { missing })
  if (!settingsInForce(store).settings.printing) throw new Refused('print.off')
  insertPrinting(store, {
    id: newId(),
    number: takeDocumentNumber(store, 'DY', today),
    form: 'deviceLabel',
    level: label.level ?? 'unclassified',
    about: label.code,
    copies: 1,
    purpose: labelWords.purpose,
    printedAt: now,
    printedBy: named(asker)
  })
}
