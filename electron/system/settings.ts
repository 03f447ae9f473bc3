import { belowFloor } from '#shared/approval-table.ts'
import { settings, settingsDifferences } from '#shared/system/settings.ts'
import { implement } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { putInForce, settingsInForce } from '#electron/store/settings.ts'

export const settingsImplemented = implement(settings, {
  read: (_, { store }) => settingsInForce(store),

  change({ settings: wanted, reason, version }, { store }) {
    const before = settingsInForce(store)
    if (before.version !== version) throw new Refused('settings.changedMeanwhile')
    const changed = settingsDifferences(before.settings, wanted)
    const [below] = belowFloor(wanted.approvals)
    if (below) throw new Refused('settings.belowFloor', below)
    if (Object.keys(changed).length === 0) throw new Refused('settings.nothingChanges')
    putInForce(store, wanted, version)
    return { ...settingsInForce(store), changed, reason }
  }
})
