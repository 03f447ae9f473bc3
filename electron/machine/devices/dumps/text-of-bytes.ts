/** The text of a file of unknown encoding, with `\n` for line ends; undefined when it is no text. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes)
  if (text === undefined || isNoise(text.slice(0, 4096))) return undefined
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200e\u200f\u202a-\u202e]/g, '')
}

/** Text has hardly any control characters, and hardly any bytes that its encoding does not know. */
function isNoise(sample: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is counted
  const strange = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return strange > sample.length / 20
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // Windows tools write UTF-16 without saying so: every second byte of Latin text is then zero.
  const sample = bytes.subarray(0, 4096)
  let odd = 0
  let even = 0
  for (const [at, byte] of sample.entries()) {
    if (byte === 0 && at % 2 === 1) odd++
    else if (byte === 0) even++
  }
  if (odd > sample.length / 4 && even < sample.length / 50) return new TextDecoder('utf-16le').decode(bytes)
  if (even > sample.length / 4 && odd < sample.length / 50) return new TextDecoder('utf-16be').decode(bytes)
  if (odd + even > sample.length / 50) return undefined
  return inEightBits(bytes)
}

/** What is no UTF-8 is most likely what a Chinese Windows writes of its own accord. */
function inEightBits(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return new TextDecoder('utf-8').decode(bytes)
}

/** The same text without the `> ` that mail puts before quoted lines. */
export function withoutQuoting(text: string): string {
  return /^\s*>/m.test(text) ? text.replace(/^[ \t]*(>[ \t]?)+/gm, '') : text
}

/** Without the one `> ` that was put before every line: what a tool itself writes after it stays. */
export function withoutOneQuoting(text: string): string {
  return /^(?!\s*>).*\S/m.test(text) ? text : text.replace(/^[ \t]*>[ \t]?/gm, '')
}

/** No tool writes lines longer than this; a search in a longer one could take for ever. */
export function withoutEndlessLines(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length > longestLine ? line.slice(0, longestLine) : line))
    .join('\n')
}

const longestLine = 4000
