/** `0x028000` as `028000`; undefined for anything that is not a number of that many digits. */
export function hexNumber(text: string | undefined, digits: number): string | undefined {
  const found = /^(?:0x)?([0-9a-f]+)$/i
    .exec(text?.trim() ?? '')?.[1]
    ?.toLowerCase()
    .padStart(digits, '0')
  return found?.length === digits ? found : undefined
}
