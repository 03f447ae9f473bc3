import type { Sign } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import { readHdaCodec } from '../hda-codec.ts'
import { isMadeUp } from './made-up.ts'
import type { Reading } from './reading.ts'

/** Sound cards with all through which they take sound in, and the pins of their codecs. */
export function readSound(reading: Reading): void {
  const { tree } = reading
  const sound: SoundFiles = {
    listed: tree.list('/proc/asound', 'sound'),
    labels: tree.text('/proc/asound/cards') ?? '',
    streams: (tree.text('/proc/asound/pcm') ?? '').split('\n'),
    known: tree.list('/sys/class/sound'),
    nodes: new Map(tree.list('/dev/snd').map((name) => [name, `/dev/snd/${name}`]))
  }
  for (const name of sound.known) sound.nodes.set(name, `/sys/class/sound/${name}`)
  const cards = new Set([...sound.listed, ...sound.known].filter((name) => /^card\d+$/.test(name)))
  if (cards.size === 0) noteUnreadChip(reading)
  for (const card of cards) {
    const path = readCard(reading, card, sound)
    readCodecs(reading, card, path, sound.known)
  }
}

/** What tells of all cards together: names in `/proc/asound`, its `cards` and `pcm`, names in sysfs, and every node. */
type SoundFiles = {
  listed: readonly string[]
  labels: string
  streams: readonly string[]
  known: readonly string[]
  nodes: Map<string, string>
}

/** Sound hardware with no card read: what hangs on it is not known. */
function noteUnreadChip({ tree, facts }: Reading): void {
  const chip = facts.find((fact) => fact.bus === 'pci' && fact.classes.some((code) => /^040[13]/.test(code)))
  if (chip && chip.drivers.length > 0) tree.unread.push({ what: 'sound', where: chip.path, why: 'notCovered' })
}

/** Adds the card and returns its path. */
function readCard(reading: Reading, card: string, { labels, streams, nodes }: SoundFiles): string {
  const { tree } = reading
  const number = card.slice(4)
  const at = `/proc/asound/${card}`
  const real = tree.real(`/sys/class/sound/${card}`)
  const path = real ?? at
  const label = new RegExp(`^ *${number} \\[.*?\\]: *(.+)$`, 'm').exec(labels)?.[1]?.trim()
  const signs: Sign[] = []
  const inside = tree.list(at).filter((name) => /^pcm\d+c$/.test(name))
  const outside = [...nodes].filter(([name]) => new RegExp(`^pcmC${number}D\\d+c$`).test(name))
  const captures = new Set([...inside.map((name) => `${at}/${name}`), ...outside.map(([, where]) => where)])
  for (const where of captures) signs.push({ mark: 'capturePath', where, what: label ?? card })
  const ofCard = streams.filter((line) => line.startsWith(`${number.padStart(2, '0')}-`))
  for (const what of ofCard.filter((line) => /capture/.test(line) && /dmic|digital mic/i.test(line))) {
    signs.push({ mark: 'digitalMicrophone', where: '/proc/asound/pcm', what })
  }
  if (signs.length && label && /\b(acp|dmic)|acp\d/i.test(label)) {
    signs.push({ mark: 'digitalMicrophone', where: '/proc/asound/cards', what: label })
  }
  reading.add(
    factOf({
      bus: 'sound',
      path,
      parent: real === undefined ? undefined : reading.above(real)?.path,
      readFrom: at,
      drivers: label?.includes(' - ') ? [label.slice(0, label.indexOf(' - '))] : [],
      names: label ? [label] : [],
      signs: real && isMadeUp(real) ? [...signs, { mark: 'virtual', where: real, what: real }] : signs
    })
  )
  return path
}

function readCodecs(reading: Reading, card: string, parent: string, known: readonly string[]): void {
  const { tree } = reading
  const codecs = tree.list(`/proc/asound/${card}`).filter((name) => name.startsWith('codec#'))
  if (codecs.length === 0) readPinsInSys(reading, card.slice(4), parent, known)
  for (const name of codecs) {
    const where = `/proc/asound/${card}/${name}`
    const text = tree.text(where, 'sound', 2 * 1024 * 1024)
    if (text === undefined) continue
    reading.add(
      factOf({ bus: 'hda', path: `${parent}/${name}`, parent, readFrom: where, ...readHdaCodec(text, where) })
    )
  }
}

/** Without `/proc` (a copied tree), sysfs still has what the firmware says of each codec's pins. */
function readPinsInSys(reading: Reading, card: string, parent: string, known: readonly string[]): void {
  const { tree } = reading
  for (const name of known.filter((one) => one.startsWith(`hwC${card}D`))) {
    const where = `/sys/class/sound/${name}/init_pin_configs`
    const pins = tree.text(where)
    if (pins === undefined) continue
    const text = pins.replace(/^0x([0-9a-f]{2}) 0x([0-9a-f]{8})$/gim, 'Node 0x$1\nPin Default 0x$2:')
    const { signs } = readHdaCodec(text, where)
    reading.add(factOf({ bus: 'hda', path: `${parent}/${name}`, parent, readFrom: where, signs }))
  }
}
