import type { ExportWish } from '#shared/export-names.ts'
import type { Words } from '#shared/words/words.ts'

/** With which filters a list is to go out, as far as they can be said in words: what was typed, levels, kinds, states. */
export function sayWish(words: Words, { only, except, ...wish }: ExportWish): string {
  const { pages } = words
  const codes: Readonly<Record<string, string>> = {
    ...pages.findings.ranges,
    ...pages.loans.ranges,
    ...pages.onePerson.ranges,
    ...words.deviceCheck.kinds,
    ...words.carrierKinds,
    ...words.carrierStates,
    ...pages.devices.computerStates,
    ...words.levels
  }
  const said = Object.values(wish)
    .flat()
    .filter((value): value is string => typeof value === 'string' && value !== '' && !isId(value))
    .map((value) => (Object.hasOwn(codes, value) ? (codes[value] ?? value) : value))
  const picked = [
    ...(Array.isArray(only) ? [pages.exports.askedOnly(only.length)] : []),
    ...(Array.isArray(except) && except.length > 0 ? [pages.exports.askedBut(except.length)] : [])
  ]
  return [...said, ...picked].join(pages.listSeparator) || pages.exports.askedAll
}

function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value)
}
