import { gunzipSync } from 'node:zlib'
import type { Area, Fact, Installed, MachineFacts, Unread } from '#shared/device-policy/facts.ts'
import { readLinuxTree } from '../linux.ts'
import { installedIn } from '../look-for-programs.ts'
import { CollectedFromWindows, windowsFacts } from '../windows-collected.ts'
import type { DumpReading, ReadDump } from './dump-reading.ts'
import { mergeFacts } from './dump-reading.ts'
import { readFwupd, readHwinfo, readSniffer } from './hardware-json.ts'
import { readHal } from './hal.ts'
import { readLinuxCollected } from './linux-collected.ts'
import { readKernelLog } from './kernel-log.ts'
import { readLspci, readLspciForPrograms, readPinCollector } from './pci-lists.ts'
import { readCapturePaths, readCodecs, readSoundCards } from './sound-lists.ts'
import type { Archive } from './tar.ts'
import { readTar } from './tar.ts'
import { textOfBytes, withoutEndlessLines, withoutOneQuoting, withoutQuoting } from './text-of-bytes.ts'
import { readUdevDatabase } from './udev-database.ts'
import { readLsusb, readLsusbTree, readUsbDevices } from './usb-lists.ts'
import { readRegistryExport, readSetupLog } from './windows-registry.ts'
import { readDxDiag, readMsinfo, readWmiObjects } from './windows-reports.ts'

/** A file as it was given. */
export type GivenFile = { name: string; bytes: Uint8Array }

export type UnreadableReason = 'empty' | 'tooLarge' | 'binary' | 'unknownForm' | 'damaged'

/** None of the given files could be understood: which, and why. Never an all-clear. */
export class UnreadableFiles extends Error {
  readonly files: readonly { name: string; why: UnreadableReason }[]

  constructor(files: readonly { name: string; why: UnreadableReason }[]) {
    super(files.map(({ name, why }) => `${name}: ${why}`).join('; '))
    this.name = 'UnreadableFiles'
    this.files = files
  }
}

/** Longer files are refused rather than read in part. */
export const longestFile = 64 * 1024 * 1024

/**
 * Reads files of one machine that tools have written, each known by its content, whatever its name, encoding and order.
 * Throws `UnreadableFiles` when none is of a known form; a single one that is not is noted in `unread`.
 */
export function readFiles(files: readonly GivenFile[]): MachineFacts {
  const readings: DumpReading[] = []
  const failures: { name: string; why: UnreadableReason }[] = []
  for (const file of files) {
    const reading = readOne(file)
    if (typeof reading === 'string') failures.push({ name: file.name, why: reading })
    else readings.push(...reading)
  }
  if (readings.length === 0) throw new UnreadableFiles(failures.length > 0 ? failures : [{ name: '', why: 'empty' }])
  const unread: Unread[] = failures.map(({ name, why }) => ({
    what: 'file',
    where: name,
    why: why === 'tooLarge' ? 'tooLarge' : 'unknownForm'
  }))
  return {
    source: {
      form: 'files',
      system: readings.find(({ system }) => system)?.system ?? 'unknown',
      names: files.map(({ name }) => name)
    },
    machine: readings.reduce<MachineFacts['machine']>((known, { machine }) => ({ ...known, ...machine }), {}),
    facts: mergeFacts(readings.flatMap(({ facts }) => facts)),
    unread: [...readings.flatMap((reading) => reading.unread ?? []), ...unread],
    covers: coveredTogether(readings),
    ...together(readings.flatMap(({ installed }) => (installed ? [installed] : [])))
  }
}

// Files of a Windows and of a Linux are not of one machine, whatever each tells of its own: together they cover nothing.
function coveredTogether(readings: readonly DumpReading[]): Area[] {
  const systems = new Set(readings.flatMap(({ system }) => system ?? []))
  return systems.size > 1 ? [] : [...new Set<Area>(readings.flatMap(({ covers }) => covers))]
}

// One whole list is enough to say what is not in it.
function together(lists: readonly Installed[]): Pick<MachineFacts, 'installed'> {
  if (lists.length === 0) return {}
  return { installed: { names: lists.flatMap(({ names }) => names), whole: lists.some(({ whole }) => whole) } }
}

// One text may hold the output of several tools, as mail and bug reports do; each reader takes what it knows.
const readers: readonly ReadDump[] = [
  readLspci,
  readLspciForPrograms,
  readPinCollector,
  readLsusb,
  readLsusbTree,
  readUsbDevices,
  readKernelLog,
  readSoundCards,
  readCodecs,
  readCapturePaths,
  readWmiObjects
]

// These forms are whole files: what looks like another tool's output inside them is not.
const wholeFileReaders: readonly ReadDump[] = [
  readLinuxCollected,
  readUdevDatabase,
  readRegistryExport,
  readSetupLog,
  readDxDiag,
  readMsinfo,
  readHal
]

function readOne({ name, bytes }: GivenFile, isInside = false): DumpReading[] | UnreadableReason {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > longestFile) return 'tooLarge'
  const plain = unzipped(bytes)
  if (plain === undefined) return 'damaged'
  if (plain === 'tooLarge') return 'tooLarge'
  const archive = readTar(plain)
  if (archive) return isInside ? 'unknownForm' : readArchive(archive, name)
  const text = textOfBytes(plain)
  if (text === undefined) return 'binary'
  if (/^\s*(\{|\[\s*[{\]])/.test(text)) return readJson(text, name)
  const lines = withoutEndlessLines(text)
  const unquoted = withoutQuoting(lines)
  const forms = [...new Set([lines, withoutOneQuoting(lines), unquoted])]
  for (const read of wholeFileReaders) {
    const found = forms.map((form) => read(form, name)).filter((reading) => reading !== undefined)
    // A quoted file may be known by its first words, and yet tell nothing until the quoting is off.
    const reading = found.find(({ facts }) => facts.length > 0) ?? found[0]
    if (reading) return [reading]
  }
  const readings = readers.map((read) => read(unquoted, name)).filter((reading) => reading !== undefined)
  return readings.length > 0 ? readings : 'unknownForm'
}

/** A copied tree, or any files of tools that were packed together. */
function readArchive({ tree, others }: Archive, name: string): DumpReading[] | UnreadableReason {
  const readings: DumpReading[] = []
  if (tree.exists('/sys') || tree.exists('/proc')) {
    const reading = machineReading({ ...readLinuxTree(tree), installed: installedIn(tree) }, name)
    if (typeof reading !== 'string') readings.push(...reading)
  }
  for (const file of others.slice(0, 500)) {
    const reading = readOne({ name: `${name}/${file.name}`, bytes: file.bytes }, true)
    if (typeof reading !== 'string') readings.push(...reading)
  }
  if (readings.length === 0) return 'unknownForm'
  return [...readings, { facts: [], covers: [], unread: tree.unread }]
}

function unzipped(bytes: Uint8Array): Uint8Array | undefined | 'tooLarge' {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: longestFile })
  } catch (error) {
    return error instanceof RangeError ? 'tooLarge' : undefined
  }
}

function readJson(text: string, name: string): DumpReading[] | UnreadableReason {
  const value = parsed(text) ?? parsed(text.replace(/,(\s*[}\]])/g, '$1'))
  if (value === undefined) return 'damaged'
  const collected = CollectedFromWindows.safeParse(value)
  if (collected.success) return machineReading(windowsFacts(collected.data, name), name)
  const reading = readHwinfo(value, name) ?? readFwupd(value, name) ?? readSniffer(value, name)
  return reading ? [reading] : 'unknownForm'
}

// The second try forgives the commas that editing by hand leaves before a closing bracket.
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function machineReading(
  { facts, covers, unread, machine, source, installed }: MachineFacts,
  name: string
): DumpReading[] | UnreadableReason {
  if (facts.length === 0 && covers.length === 0) return 'unknownForm'
  const named: Fact[] = facts.map((fact) => ({
    ...fact,
    readFrom: fact.readFrom === name ? name : `${name} ${fact.readFrom}`
  }))
  return [{ facts: named, covers, unread, machine, installed, system: source.system }]
}
