import { z } from 'zod'
import { bareSerial, ceilingOf, whyNotTogether, type Serves } from '../devices-kept.ts'
import { highest, Level, StateSecretLevel } from '../levels.ts'
import { Id } from '../values.ts'
import { ComputerKind, type Category, type CheckReport, type Device, type Zone } from './report.ts'

/** What the registers may say against a check. */
export const RemarkCode = z.enum([
  'computerUnknown',
  'computerScrapped',
  'kindDiffers',
  'zoneDiffers',
  'diskUnknown',
  'diskOfAnother',
  'diskWithoutSerial',
  'diskMissing',
  'diskUnseen',
  'macUnknown',
  'macMissing',
  'mediumUnregistered',
  'mediumWithoutSerial',
  'mediumOtherKind',
  'mediumAbove',
  'mediumWithdrawn',
  'peripheralUnregistered',
  'peripheralWithoutSerial',
  'peripheralOtherKind',
  'peripheralAbove',
  'peripheralWithdrawn',
  'programMissing',
  'programUnseen'
])
export type RemarkCode = z.infer<typeof RemarkCode>

/** What can be said of a check against the registers. */
export const RegisterRemark = z.object({
  code: RemarkCode,
  /** `forbidden`: it must not be so. `look`: it cannot be excluded, a person must look. */
  verdict: z.enum(['forbidden', 'look']),
  /** What it is about: a serial number, an address, the name of a program or a device. */
  what: z.string(),
  /** The number in the register, where it is in one. */
  number: z.string().optional(),
  presence: z.enum(['present', 'past']).optional(),
  /** The highest level of what it names; of an older comparison only the level of the whole is known. */
  level: Level.optional()
})
export type RegisterRemark = z.infer<typeof RegisterRemark>

/** How a check of a machine stands to the registers of computers, media and peripherals. */
export const RegisterComparison = z.object({
  /** Which registered computer it is, and by what it was known. */
  computer: z
    .object({
      id: Id,
      number: z.string(),
      name: z.string(),
      kind: ComputerKind,
      level: StateSecretLevel.optional(),
      knownBy: z.enum(['chosen', 'disk', 'mac'])
    })
    .optional(),
  remarks: z.array(RegisterRemark),
  /** How many disks, addresses, media, peripherals and programs were as the registers say. */
  inOrder: z.int().min(0),
  /** Whoever made the check may not see everything that is registered. */
  partial: z.boolean(),
  /** The highest level of what is named here. */
  level: Level
})
export type RegisterComparison = z.infer<typeof RegisterComparison>

export type RegisteredComputer = Serves & {
  id: string
  number: string
  name: string
  zone: Zone
  disks: readonly string[]
  macs: readonly string[]
  programs: readonly string[]
  state: string
}
export type RegisteredThing = Serves & { number: string; serialNumber?: string | undefined; state: string }

/** What the registers hold, as far as whoever checks may see it. */
export type Registers = {
  computers: readonly RegisteredComputer[]
  media: readonly RegisteredThing[]
  peripherals: readonly RegisteredThing[]
  partial: boolean
}

/** Whether a program that must be there was seen; `cannotTell` where what is installed could not be read. */
export type ProgramSeen = { name: string; answer: 'seen' | 'notSeen' | 'cannotTell' }

type Seen = Pick<CheckReport, 'kind' | 'zone' | 'devices' | 'items' | 'unread'>
type Known = { computer: RegisteredComputer; knownBy: 'chosen' | 'disk' | 'mac' }

/** Which registered computer was checked: the one that was chosen, else the one with most of its disks, else of its addresses. */
export function knownComputer(
  { devices }: Pick<Seen, 'devices'>,
  computers: readonly RegisteredComputer[],
  chosenId?: string
): Known | undefined {
  const chosen = computers.find(({ id }) => id === chosenId)
  if (chosen) return { computer: chosen, knownBy: 'chosen' }
  const inUse = computers.filter(({ state }) => state !== 'scrapped')
  const serials = new Set(serialsOf(present(devices, ['disk'])))
  const byDisk = mostOf(inUse, ({ disks }) => disks.filter((disk) => serials.has(bareSerial(disk))).length)
  if (byDisk) return { computer: byDisk, knownBy: 'disk' }
  const addresses = new Set(macsOf(devices))
  const byMac = mostOf(inUse, ({ macs }) => macs.filter((mac) => addresses.has(mac)).length)
  return byMac && { computer: byMac, knownBy: 'mac' }
}

/**
 * Compares what a check has found with the registers: the disks and addresses of the computer, media seen now or ever,
 * peripherals, and the programs that must be there (Ordinance 106(6), (10), (12), (13)). What cannot be compared asks for a
 * look; it is never taken for right.
 */
export function compareWithRegisters(
  report: Seen,
  registers: Registers,
  { chosenId, programs = [] }: { chosenId?: string | undefined; programs?: readonly ProgramSeen[] } = {}
): RegisterComparison {
  const known = knownComputer(report, registers.computers, chosenId)
  const noted = new Notes(known ? ceilingOf(known.computer) : 'unclassified')
  if (known) compareComputer(report, known, registers.computers, noted)
  else noted.look('computerUnknown', '')
  const serves: Serves = known?.computer ?? { kind: report.kind }
  compareThings(noted, {
    devices: report.devices.filter(({ category }) => category === 'usb_storage' || category === 'trace_usb_storage'),
    registered: registers.media,
    codes: mediumCodes,
    serves,
    levelKnown: known !== undefined,
    // Nobody can say that it is unregistered who does not see the whole register.
    strict: !registers.partial && report.kind !== 'internet'
  })
  compareThings(noted, {
    devices: present(report.devices, ['printer', 'scanner', 'fax']),
    registered: registers.peripherals,
    codes: peripheralCodes,
    serves,
    levelKnown: known !== undefined,
    strict: false
  })
  for (const { name, answer } of programs)
    if (answer === 'seen') noted.inOrder += 1
    else noted.look(answer === 'notSeen' ? 'programMissing' : 'programUnseen', name)
  return {
    ...(known && { computer: named(known) }),
    remarks: noted.remarks,
    inOrder: noted.inOrder,
    partial: registers.partial,
    level: highest([...(known ? [ceilingOf(known.computer)] : []), ...noted.levels])
  }
}

class Notes {
  readonly remarks: RegisterRemark[] = []
  readonly levels: Level[] = []
  inOrder = 0
  // Whatever is said of a computer is of its level.
  private readonly computerLevel: Level

  constructor(computerLevel: Level) {
    this.computerLevel = computerLevel
  }

  look(code: RemarkCode, what: string, more: Partial<RegisterRemark> = {}): void {
    this.note(code, 'look', what, more)
  }

  forbid(code: RemarkCode, what: string, more: Partial<RegisterRemark> = {}): void {
    this.note(code, 'forbidden', what, more)
  }

  private note(
    code: RemarkCode,
    verdict: RegisterRemark['verdict'],
    what: string,
    { level = 'unclassified', ...more }: Partial<RegisterRemark>
  ) {
    this.remarks.push({ code, verdict, what, ...more, level: highest([this.computerLevel, level]) })
  }
}

function compareComputer(report: Seen, { computer, knownBy }: Known, all: readonly RegisteredComputer[], noted: Notes) {
  if (computer.state === 'scrapped') noted.forbid('computerScrapped', computer.number, { number: computer.number })
  // Judged by the rules of another kind, the whole check says nothing of this computer.
  if (computer.kind !== report.kind) noted.forbid('kindDiffers', computer.number, { number: computer.number })
  if (computer.zone !== report.zone) noted.look('zoneDiffers', computer.number, { number: computer.number })
  compareDisks(report, computer, all, noted)
  const seen = macsOf(report.devices)
  for (const mac of seen)
    if (computer.macs.includes(mac)) noted.inOrder += 1
    else noted.look('macUnknown', mac)
  // Known by an address alone, the others may be of cards that were not read.
  for (const mac of computer.macs.filter((each) => !seen.includes(each) && (knownBy !== 'mac' || seen.length > 0)))
    noted.look('macMissing', mac)
}

function compareDisks(report: Seen, computer: RegisteredComputer, all: readonly RegisteredComputer[], noted: Notes) {
  const inside = present(report.devices, ['disk']).filter(({ traits }) => !traits.includes('virtual'))
  const registered = computer.disks.map(bareSerial)
  for (const disk of inside) {
    const serial = bareSerial(disk.serial ?? '')
    const other = all.find(({ id, disks }) => id !== computer.id && disks.some((each) => bareSerial(each) === serial))
    if (serial === '') noted.look('diskWithoutSerial', disk.name || disk.busPath)
    else if (registered.includes(serial)) noted.inOrder += 1
    else if (other) {
      noted.forbid('diskOfAnother', disk.serial ?? '', { number: other.number, level: ceilingOf(other) })
      noted.levels.push(ceilingOf(other))
    } else noted.forbid('diskUnknown', disk.serial ?? '')
  }
  const seen = serialsOf(inside)
  const blind =
    inside.some(({ serial }) => bareSerial(serial ?? '') === '') ||
    report.unread.some(({ what }) => what === 'storage') ||
    report.items.some(({ hiddenBy }) => hiddenBy.includes('storage'))
  for (const disk of computer.disks.filter((each) => !seen.includes(bareSerial(each))))
    if (blind || inside.length === 0) noted.look('diskUnseen', disk)
    else noted.forbid('diskMissing', disk)
}

const mediumCodes = {
  unregistered: 'mediumUnregistered',
  withoutSerial: 'mediumWithoutSerial',
  otherKind: 'mediumOtherKind',
  above: 'mediumAbove',
  withdrawn: 'mediumWithdrawn'
} as const
const peripheralCodes = {
  unregistered: 'peripheralUnregistered',
  withoutSerial: 'peripheralWithoutSerial',
  otherKind: 'peripheralOtherKind',
  above: 'peripheralAbove',
  withdrawn: 'peripheralWithdrawn'
} as const

function compareThings(
  noted: Notes,
  wanted: {
    devices: readonly Device[]
    registered: readonly RegisteredThing[]
    codes: typeof mediumCodes | typeof peripheralCodes
    serves: Serves
    levelKnown: boolean
    strict: boolean
  }
) {
  const { devices, registered, codes, serves, levelKnown, strict } = wanted
  const told = new Set<string>()
  // What is there now is told before what once was, and one thing once.
  const inOrder = devices.toSorted((one, other) => Number(one.presence === 'past') - Number(other.presence === 'past'))
  for (const { serial = '', name, busPath, presence } of inOrder) {
    const bare = bareSerial(serial)
    const what = serial || name || busPath
    if (told.has(bare || what)) continue
    told.add(bare || what)
    const isThere = presence === 'present'
    const thing = bare === '' ? undefined : known(registered, bare)
    const say = (code: RemarkCode, forbidden: boolean) =>
      noted[forbidden ? 'forbid' : 'look'](code, what, {
        presence,
        ...(thing && { number: thing.number, level: ceilingOf(thing) })
      })
    if (bare === '') say(codes.withoutSerial, false)
    else if (!thing) say(codes.unregistered, isThere && strict)
    else {
      noted.levels.push(ceilingOf(thing))
      const obstacle = thing.kind === serves.kind && !levelKnown ? undefined : whyNotTogether(thing, serves)
      if (obstacle === 'otherKind') say(codes.otherKind, isThere)
      else if (obstacle === 'above') say(codes.above, isThere)
      else if (thing.state === 'scrapped' && isThere) say(codes.withdrawn, true)
      else noted.inOrder += 1
    }
  }
}

// A withdrawn one counts only where no other has taken its serial number.
function known(registered: readonly RegisteredThing[], bare: string): RegisteredThing | undefined {
  const same = registered.filter(({ serialNumber }) => serialNumber !== undefined && bareSerial(serialNumber) === bare)
  return same.find(({ state }) => state !== 'scrapped') ?? same[0]
}

function present(devices: readonly Device[], categories: readonly Category[]): Device[] {
  return devices.filter(({ category, presence }) => presence === 'present' && categories.includes(category))
}

function serialsOf(devices: readonly Device[]): string[] {
  return devices.map(({ serial }) => bareSerial(serial ?? '')).filter((serial) => serial !== '')
}

function macsOf(devices: readonly Device[]): string[] {
  return present(devices, ['network_card', 'usb_ethernet', 'usb_net'])
    .filter(({ traits }) => !traits.includes('virtual'))
    .flatMap(({ mac }) => (mac === undefined ? [] : [mac.toLowerCase()]))
}

function mostOf<Item>(items: readonly Item[], countOf: (item: Item) => number): Item | undefined {
  const [most] = items
    .map((item) => ({ item, count: countOf(item) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
  return most?.item
}

function named({ computer: { id, number, name, kind, level }, knownBy }: Known): RegisterComparison['computer'] {
  return { id, number, name, kind, ...(level && { level }), knownBy }
}
