import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/**
 * On what a file lies: a disk built into this machine, something that can be taken away, a disc, another machine; or it
 * cannot be known, and is then not taken for safe.
 */
export type PlaceKind = 'machine' | 'removable' | 'disc' | 'network' | 'unknown'

/** Where a file lies, and the serial number of what can be taken away, where the system tells it. */
export type PlaceOfFile = { kind: PlaceKind; serial?: string }

const networkFiles = /^(?:nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|ceph|glusterfs|9p|fuse\.sshfs|fuse\.gvfsd-fuse|davfs)$/
const discFiles = /^(?:iso9660|udf)$/
// What lives in the memory of the machine goes with it.
const memoryFiles = /^(?:tmpfs|ramfs)$/

/** On what the folder of a file lies. Reads the system, and never the file. */
export async function placeOfFile(file: string): Promise<PlaceOfFile> {
  if (process.platform === 'win32') return placeOnWindows(path.resolve(file))
  return placeOnLinux(path.resolve(file))
}

/** The same on Linux; `root` is where a test keeps another machine's `/proc` and `/sys`. */
export function placeOnLinux(file: string, root = ''): PlaceOfFile {
  try {
    const folder = root === '' ? fs.realpathSync(path.dirname(file)) : path.dirname(file)
    const mount = mountOf(folder, fs.readFileSync(`${root}/proc/self/mountinfo`, 'utf8'))
    if (!mount) return { kind: 'unknown' }
    if (networkFiles.test(mount.type)) return { kind: 'network' }
    if (memoryFiles.test(mount.type)) return { kind: 'machine' }
    if (discFiles.test(mount.type)) return { kind: 'disc' }
    return placeOfBlockDevice(mount.source, root)
  } catch {
    return { kind: 'unknown' }
  }
}

/** The mount that a folder lies in: the one with the longest matching point, and of equal ones the last. */
export function mountOf(folder: string, mountinfo: string): { type: string; source: string } | undefined {
  return mountinfo
    .split('\n')
    .flatMap((line) => {
      const [own = '', rest] = line.split(' - ')
      const point = own.split(' ')[4]
      const [type, source] = rest?.split(' ') ?? []
      if (point === undefined || type === undefined || source === undefined) return []
      const at = unescaped(point)
      return isWithin(folder, at) ? [{ at, type, source: unescaped(source) }] : []
    })
    .reduce<{ at: string; type: string; source: string } | undefined>(
      (best, each) => (!best || each.at.length >= best.at.length ? each : best),
      undefined
    )
}

function isWithin(folder: string, point: string): boolean {
  return point === '/' || folder === point || folder.startsWith(`${point}/`)
}

// The kernel writes blanks and backslashes in a name as octal numbers.
function unescaped(name: string): string {
  return name.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
}

function placeOfBlockDevice(source: string, root: string): PlaceOfFile {
  if (!source.startsWith('/dev/')) return { kind: 'unknown' }
  const device = fs.realpathSync(`${root}${source}`)
  return placeOfBlock(path.basename(device), root)
}

// A mapped or bundled device is what lies under it: as little to be trusted as the least of its parts.
function placeOfBlock(name: string, root: string): PlaceOfFile {
  const folder = fs.realpathSync(`${root}/sys/class/block/${name}`)
  const below = fs.existsSync(`${folder}/slaves`) ? fs.readdirSync(`${folder}/slaves`) : []
  if (below.length > 0) {
    const places = below.map((each) => placeOfBlock(each, root))
    return places.find(({ kind }) => kind !== 'machine') ?? { kind: 'machine' }
  }
  // A partition lies in the folder of its disk.
  const disk = fs.existsSync(`${folder}/partition`) ? path.dirname(folder) : folder
  const diskName = path.basename(disk)
  if (/^sr\d/.test(diskName)) return { kind: 'disc' }
  if (/^(?:loop|nbd|rbd|drbd|zram)\d/.test(diskName)) return { kind: 'unknown' }
  const serial = serialOf(disk)
  const removable = readWord(`${disk}/removable`) === '1'
  const bus = disk.slice(`${root}/sys`.length)
  if (removable || /\/(?:usb\d|mmc_host|mmc\d|firewire|fw\d|thunderbolt)/.test(bus))
    return { kind: 'removable', ...(serial !== undefined && { serial }) }
  return { kind: /\/devices\/(?:pci|platform|virtio|LNXSYSTM|vio|acpi)/i.test(bus) ? 'machine' : 'unknown' }
}

// The device on the bus knows its serial number; the disk itself may be a part of it, some folders further down.
function serialOf(disk: string): string | undefined {
  for (
    let folder = disk;
    folder.includes('/devices/') && path.basename(folder) !== 'devices';
    folder = path.dirname(folder)
  ) {
    const serial = readWord(`${folder}/serial`)
    if (serial !== undefined) return serial
    if (/^usb\d+$/.test(path.basename(folder))) return undefined
  }
  return undefined
}

function readWord(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}

// Windows tells the bus of a disk, which a drive that calls itself fixed cannot hide. Its answer is a line of JSON.
const questionOnWindows = `
$ErrorActionPreference = 'Stop'
$letter = $args[0]
$volume = Get-Volume -DriveLetter $letter
if ($volume.DriveType -eq 'CD-ROM') { '{"bus":"disc"}'; exit }
if ($volume.DriveType -eq 'Network') { '{"bus":"network"}'; exit }
$disk = Get-Partition -DriveLetter $letter | Get-Disk
@{ bus = [string]$disk.BusType; drive = [string]$volume.DriveType; serial = ([string]$disk.SerialNumber).Trim() } | ConvertTo-Json -Compress
`

async function placeOnWindows(file: string): Promise<PlaceOfFile> {
  if (file.startsWith('\\\\')) return { kind: 'network' }
  const letter = /^([a-z]):/i.exec(file)?.[1]
  if (letter === undefined) return { kind: 'unknown' }
  return placeTold(await askWindows(letter))
}

/** What Windows said of a drive, as a place. */
export function placeTold(answer: string): PlaceOfFile {
  try {
    const { bus, drive, serial } = JSON.parse(answer) as { bus?: string; drive?: string; serial?: string }
    if (bus === 'disc' || bus === 'network') return { kind: bus }
    const removable = drive === 'Removable' || ['USB', '1394', 'SD', 'MMC'].includes(bus ?? '')
    if (removable) return { kind: 'removable', ...(serial !== undefined && serial !== '' && { serial }) }
    if (['iSCSI', 'Fibre Channel'].includes(bus ?? '')) return { kind: 'network' }
    return {
      kind:
        drive === 'Fixed' && ['SATA', 'ATA', 'NVMe', 'RAID', 'SAS', 'SCSI', 'ATAPI'].includes(bus ?? '')
          ? 'machine'
          : 'unknown'
    }
  } catch {
    return { kind: 'unknown' }
  }
}

function askWindows(letter: string): Promise<string> {
  const powershell = `${process.env.SystemRoot ?? 'C:\\Windows'}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`
  return new Promise((resolve) => {
    const child = spawn(
      powershell,
      ['-NoProfile', '-NonInteractive', '-Command', `& {${questionOnWindows}} ${letter}`],
      { windowsHide: true, timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }
    )
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('error', () => resolve(''))
    child.on('close', () => resolve(said))
  })
}
