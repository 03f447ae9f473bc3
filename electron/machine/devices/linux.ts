import type { Area, MachineFacts } from '#shared/device-policy/facts.ts'
import { nameDevices } from './device-names.ts'
import { readBoardDevices } from './linux/board-devices.ts'
import { readInput } from './linux/input.ts'
import { readNetwork } from './linux/network.ts'
import { readPci } from './linux/pci.ts'
import { readPrinters } from './linux/printers.ts'
import { readRadio } from './linux/radio.ts'
import { Reading } from './linux/reading.ts'
import { readSdio } from './linux/sdio.ts'
import { readSound } from './linux/sound.ts'
import { readStorage } from './linux/storage.ts'
import { readThunderbolt } from './linux/thunderbolt.ts'
import { readLinuxTraces } from './linux/traces.ts'
import { readUsb } from './linux/usb.ts'
import { readVideo } from './linux/video.ts'
import type { Tree } from './tree.ts'
import { folderTree } from './tree.ts'

/**
 * Reads what a Linux machine says of its devices, from `/sys`, `/proc`, `/run/udev` and a few settings below `/etc` and
 * `/var`. With another `root` it reads a copied tree the same way. It judges nothing, starts nothing, writes nothing;
 * what it may not read is in `unread`. Throws only when `root` itself is not there.
 */
export function readLinux({ root = '/' }: { root?: string } = {}): MachineFacts {
  const tree = folderTree(root)
  const facts = readLinuxTree(tree)
  return { ...facts, source: { form: root === '/' ? 'live' : 'tree', system: 'linux', names: [root] } }
}

/** The same from any tree of files. */
export function readLinuxTree(tree: Tree): MachineFacts {
  const reading = new Reading(tree)
  const hasSys = tree.list('/sys', 'pci').length > 0
  // A part hangs on the device above it only if that was read before: the buses come first, and nothing changes places.
  if (hasSys) {
    readPci(reading)
    readUsb(reading)
    readSdio(reading)
    readThunderbolt(reading)
    readRadio(reading)
    readNetwork(reading)
    readVideo(reading)
    readBoardDevices(reading)
    readInput(reading)
    readStorage(reading)
  }
  readSound(reading)
  readPrinters(reading)
  readLinuxTraces(tree, reading.facts, (fact) => reading.add(fact))
  nameDevices(tree, reading.facts)
  return {
    source: { form: 'tree', system: 'linux', names: [] },
    machine: machineOf(tree),
    facts: reading.facts,
    unread: tree.unread,
    covers: coveredBy(tree, hasSys)
  }
}

function coveredBy(tree: Tree, hasSys: boolean): Area[] {
  const covers: Area[] = []
  if (hasSys) covers.push('pci', 'usb', 'usbInterfaces', 'video', 'radio', 'input', 'network', 'storage', 'thunderbolt')
  if (tree.exists('/proc/asound') || (hasSys && !tree.exists('/sys/class/sound'))) covers.push('sound')
  if (tree.exists('/etc')) covers.push('printers')
  if (tree.exists('/etc') && tree.exists('/var')) covers.push('traces')
  return covers
}

function machineOf(tree: Tree): MachineFacts['machine'] {
  const machine: MachineFacts['machine'] = {}
  const maker = tree.text('/sys/class/dmi/id/sys_vendor')
  const model = tree.text('/sys/class/dmi/id/product_name')
  const hostName = tree.text('/proc/sys/kernel/hostname') ?? tree.text('/etc/hostname')
  if (maker) machine.maker = maker
  if (model) machine.model = model
  if (hostName) machine.hostName = hostName
  return machine
}
