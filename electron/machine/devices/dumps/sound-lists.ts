import type { Fact } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import { readHdaCodec } from '../hda-codec.ts'
import type { ReadDump } from './dump-reading.ts'

/** `/proc/asound/cards`, or any text that holds it: which sound cards there are and what drives them. */
export const readSoundCards: ReadDump = (text, where) => {
  const facts: Fact[] = []
  for (const [, number = '', label = ''] of text.matchAll(/^ ?(\d+) \[[^\]\n]*\]: (.+)$/gm)) {
    const driver = label.includes(' - ') ? label.slice(0, label.indexOf(' - ')).trim() : ''
    facts.push(
      factOf({
        bus: 'sound',
        path: `sound card ${number}`,
        readFrom: where,
        drivers: driver ? [driver] : [],
        names: [label.trim()],
        signs: isArray(label) ? [{ mark: 'digitalMicrophone', where, what: label.trim() }] : []
      })
    )
  }
  return facts.length > 0 ? { facts, covers: [], system: 'linux' } : undefined
}

// AMD's audio processor shows its microphone array as a card of its own.
function isArray(label: string): boolean {
  return /^(acp\w*|\w*-?dmic\w*) - /i.test(label)
}

/** The kernel's dumps of sound codecs, one after another. */
export const readCodecs: ReadDump = (text, where) => {
  const facts: Fact[] = []
  let card = -1
  let last = Number.POSITIVE_INFINITY
  for (const block of text.split(/^(?=Codec: )/m)) {
    const address = /^Address: (\d+)/m.exec(block)?.[1]
    if (!block.startsWith('Codec: ') || address === undefined) continue
    // The next card's codecs count from the start again.
    if (Number(address) <= last) card++
    last = Number(address)
    const { vendor, product, names, signs } = readHdaCodec(block, where)
    facts.push(
      factOf({
        bus: 'hda',
        path: `sound codec ${card}.${address}`,
        parent: 'sound codecs',
        readFrom: where,
        vendor,
        product,
        names,
        signs
      })
    )
  }
  if (facts.length === 0) return undefined
  return {
    facts: [factOf({ bus: 'sound', path: 'sound codecs', readFrom: where }), ...facts],
    covers: ['sound'],
    system: 'linux'
  }
}

/** The listing of `/dev/snd`, or `arecord -l`: which cards can take sound in. */
export const readCapturePaths: ReadDump = (text, where) => {
  const facts = new Map<string, Fact>()
  const put = (card: string, mark: 'capturePath' | 'digitalMicrophone', what: string) => {
    const path = `sound card ${card}`
    const fact = facts.get(path) ?? factOf({ bus: 'sound', path, readFrom: where })
    facts.set(path, fact)
    fact.signs.push({ mark, where, what })
  }
  for (const [what, card = ''] of text.matchAll(/\bpcmC(\d+)D\d+c\b/g)) put(card, 'capturePath', what)
  // Only the word for the direction is the same in every language.
  const recorders = /^\*{4} .*\bCAPTURE\b.*\*{4} *\n((?:.*\n?)*)/m.exec(text)?.[1] ?? ''
  for (const [what, card = ''] of recorders.matchAll(/^\S+ (\d+): [^\n[]*\[[^\]\n]*\], .*$/gm)) {
    put(card, 'capturePath', what)
    if (/dmic|digital mic/i.test(what)) put(card, 'digitalMicrophone', what)
  }
  const isListing = /\b(pcmC\d+D\d+[cp]|controlC\d+)\b/.test(text) || recorders !== ''
  return isListing ? { facts: [...facts.values()], covers: [], system: 'linux' } : undefined
}
