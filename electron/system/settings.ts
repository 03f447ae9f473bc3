import { settings, type Settings } from '#shared/system/settings.ts'
import { implement } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import { putInForce, settingsInForce } from '#electron/store/settings.ts'

export const settingsImplemented = implement(settings, {
  read: (_, { store }) => settingsInForce(store),

  change({ settings: wanted, reason, version }, { store }) {
    const before = settingsInForce(store)
    if (before.version !== version) throw new Refused('settings.changedMeanwhile')
    const changed = differences(before.settings, wanted)
    if (Object.keys(changed).length === 0) throw new Refused('settings.nothingChanges')
    putInForce(store, wanted, version)
    return { ...settingsInForce(store), changed, reason }
  }
})

// Each value by its place, `loanDays.secret`, as what it was and what it is.
function differences(before: Settings, after: Settings): Record<string, [string, string]> {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  const places = [...new Set([...old.keys(), ...now.keys()])].filter((place) => old.get(place) !== now.get(place))
  return Object.fromEntries(places.map((place) => [place, [old.get(place) ?? '', now.get(place) ?? '']]))
}

function valuesOf(value: unknown, place = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return new Map([[place, Array.isArray(value) ? value.join(', ') : String(value)]])
  const parts = Object.entries(value).filter(([, each]) => each !== undefined)
  return new Map(parts.flatMap(([key, each]) => [...valuesOf(each, place ? `${place}.${key}` : key)]))
}
