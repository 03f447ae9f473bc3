import type { Words } from '#shared/words/words.ts'

/** What a place in the settings is called, `approvals.lend.secret` or `loanDays.secret`. */
export function saySetting(words: Words, place: string): string {
  const { settings } = words.pages
  const names: Readonly<Record<string, string>> = settings.names
  if (Object.hasOwn(names, place)) return names[place] ?? place
  const steps = place.split('.')
  const known = [2, 1].map((length) => steps.slice(0, length).join('.')).find((start) => Object.hasOwn(names, start))
  if (known === undefined) return place
  const parts: Readonly<Record<string, string>> = {
    ...words.approvalActs,
    ...words.levels,
    ...words.personClasses,
    ...words.placeKinds,
    from: settings.from,
    to: settings.to,
    ...words.approvers
  }
  const rest = steps.slice(known.split('.').length).map((step) => parts[step] ?? step)
  return rest.reduce((said, part) => settings.part(said, part), names[known] ?? known)
}

/** What a value of a setting means. */
export function saySettingValue(words: Words, value: string): string {
  const codes: Readonly<Record<string, string>> = {
    ...words.approvers,
    ...words.levels,
    true: words.pages.settings.yes,
    false: words.pages.settings.no,
    '': words.pages.none
  }
  return Object.hasOwn(codes, value) ? (codes[value] ?? value) : value
}
