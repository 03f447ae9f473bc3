// Control characters and escape codes would write into the terminal of the officer; marks that turn the direction of
// text or take no room would let a name pretend to be another.
const unprintable = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
// eslint-disable-next-line no-control-regex -- an escape sequence starts with a control character
const escapeSequence = /\u001b(\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(\u0007|\u001b\\)?|.)|\u009b[0-?]*[ -/]*[@-~]/g

/** A name or a value from a device as one line that can be shown: no escape codes, no control characters, not endless. */
export function cleanText(text: string, longest = 200): string {
  const cut = text.length > longest * 4 ? text.slice(0, longest * 4) : text
  const clean = cut.replace(escapeSequence, '').replace(unprintable, ' ').replace(/\s+/g, ' ').trim()
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean
}
