import type { Area, Fact, MachineFacts, Mark, Sign } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import { readHdaCodec } from './hda-codec.ts'
import { readLinuxTraces } from './linux-traces.ts'
import type { ModulesFor } from './module-aliases.ts'
import { modulesOf } from './module-aliases.ts'
import { nameDevices } from './device-names.ts'
import type { Tree } from './tree.ts'
import { folderTree } from './tree.ts'
import { readUsbDescriptors } from './usb-descriptors.ts'

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
  if (hasSys) {
    reading.pci()
    reading.usb()
    reading.sdio()
    reading.thunderbolt()
    reading.radio()
    reading.net()
    reading.video()
    reading.cameraSensors()
    reading.input()
    reading.block()
  }
  reading.sound()
  reading.printers()
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

class Reading {
  readonly facts: Fact[] = []
  private readonly tree: Tree
  private readonly modulesFor: ModulesFor
  private readonly paths = new Set<string>()

  constructor(tree: Tree) {
    this.tree = tree
    this.modulesFor = modulesOf(tree)
  }

  add(fact: Fact): void {
    if (this.paths.has(fact.path)) return
    this.paths.add(fact.path)
    this.facts.push(fact)
  }

  pci(): void {
    for (const slot of this.tree.list('/sys/bus/pci/devices', 'pci')) {
      const at = `/sys/bus/pci/devices/${slot}`
      const path = this.tree.real(at) ?? at
      const code = hex(this.tree.text(`${at}/class`, 'pci'), 6)
      const driver = this.tree.linkName(`${at}/driver`)
      const modalias = driver === undefined ? this.tree.text(`${at}/modalias`) : undefined
      this.add(
        factOf({
          bus: 'pci',
          path,
          readFrom: path,
          vendor: hex(this.tree.text(`${at}/vendor`, 'pci'), 4),
          product: hex(this.tree.text(`${at}/device`, 'pci'), 4),
          subsystemVendor: hex(this.tree.text(`${at}/subsystem_vendor`), 4),
          subsystemProduct: hex(this.tree.text(`${at}/subsystem_device`), 4),
          classes: code ? [code] : [],
          drivers: driver === undefined ? [] : [driver],
          modules: modalias ? this.modulesFor(modalias) : []
        })
      )
      if (driver === undefined && code) this.behindNoDriver(code, path)
    }
  }

  /** A controller that nothing drives hides whatever is plugged into it. */
  private behindNoDriver(code: string, path: string): void {
    const what = /^0c03(00|10|20|30|40)/.test(code) ? 'usb' : /^040[13]/.test(code) ? 'sound' : undefined
    if (what) this.tree.unread.push({ what, where: path, why: 'noDriver' })
  }

  usb(): void {
    const names = this.tree.list('/sys/bus/usb/devices', 'usb')
    for (const name of names.filter((one) => !one.includes(':'))) {
      const at = `/sys/bus/usb/devices/${name}`
      const text = (attribute: string, area?: Area) => this.tree.text(`${at}/${attribute}`, area)
      const deviceClass = text('bDeviceClass', 'usb')
      if (deviceClass === '09') continue
      const path = this.tree.real(at) ?? at
      const described = readUsbDescriptors(this.tree.bytes(`${at}/descriptors`) ?? new Uint8Array())
      const classes = new Set(described.classes)
      if (deviceClass)
        classes.add([deviceClass, text('bDeviceSubClass') ?? '00', text('bDeviceProtocol') ?? '00'].join('/'))
      const drivers = new Set<string>()
      const modules = new Set<string>()
      const signs: Sign[] = []
      for (const part of names.filter((one) => one.startsWith(`${name}:`))) {
        const inside = `/sys/bus/usb/devices/${part}`
        const triple = ['bInterfaceClass', 'bInterfaceSubClass', 'bInterfaceProtocol'].map((one) =>
          this.tree.text(`${inside}/${one}`)
        )
        if (triple[0]) classes.add(triple.join('/').toLowerCase())
        const driver = this.tree.linkName(`${inside}/driver`)
        if (driver) drivers.add(driver)
        else for (const module of this.modulesFor(this.tree.text(`${inside}/modalias`) ?? '')) modules.add(module)
        this.usbInterfaceSigns(inside, signs)
      }
      if (text('authorized') === '0') signs.push({ mark: 'unauthorised', where: `${path}/authorized`, what: '0' })
      const product = text('product')
      const maker = text('manufacturer')
      this.add(
        factOf({
          bus: 'usb',
          path,
          readFrom: path,
          vendor: hex(text('idVendor', 'usb'), 4),
          product: hex(text('idProduct', 'usb'), 4),
          classes: [...classes],
          terminals: described.terminals,
          drivers: [...drivers],
          modules: [...modules],
          signs,
          names: product
            ? [maker && !product.startsWith(maker) ? `${maker} ${product}` : product]
            : maker
              ? [maker]
              : [],
          serial: text('serial')
        })
      )
    }
  }

  private usbInterfaceSigns(inside: string, signs: Sign[]): void {
    const printer = this.tree.text(`${inside}/ieee1284_id`)
    // Printers say by which languages they can be spoken to; one that faxes says so.
    if (printer && /\bfax\b/i.test(printer))
      signs.push({ mark: 'faxLine', where: `${inside}/ieee1284_id`, what: printer })
    const name = this.tree.text(`${inside}/interface`)
    if (name === 'MTP') signs.push({ mark: 'mediaTransfer', where: `${inside}/interface`, what: name })
  }

  sdio(): void {
    for (const name of this.tree.list('/sys/bus/sdio/devices', 'radio')) {
      const at = `/sys/bus/sdio/devices/${name}`
      const path = this.tree.real(at) ?? at
      const driver = this.tree.linkName(`${at}/driver`)
      const code = hex(this.tree.text(`${at}/class`, 'radio'), 2)
      this.add(
        factOf({
          bus: 'sdio',
          path,
          readFrom: path,
          vendor: hex(this.tree.text(`${at}/vendor`, 'radio'), 4),
          product: hex(this.tree.text(`${at}/device`, 'radio'), 4),
          classes: code ? [code] : [],
          drivers: driver === undefined ? [] : [driver],
          modules: driver === undefined ? this.modulesFor(this.tree.text(`${at}/modalias`) ?? '') : []
        })
      )
    }
  }

  thunderbolt(): void {
    for (const name of this.tree.list('/sys/bus/thunderbolt/devices', 'thunderbolt')) {
      const at = `/sys/bus/thunderbolt/devices/${name}`
      const authorised = this.tree.text(`${at}/authorized`)
      if (authorised === undefined) continue
      const path = this.tree.real(at) ?? at
      const names = [this.tree.text(`${at}/vendor_name`), this.tree.text(`${at}/device_name`)].filter(Boolean).join(' ')
      const signs: Sign[] =
        authorised === '0' ? [{ mark: 'unauthorised', where: `${path}/authorized`, what: 'authorized=0' }] : []
      this.add(factOf({ bus: 'thunderbolt', path, readFrom: path, names: names ? [names] : [], signs }))
    }
  }

  radio(): void {
    this.radioClass('ieee80211', 'net', 'wifiInterface')
    this.radioClass('bluetooth', 'bluetooth', 'bluetoothAdapter')
    this.radioClass('wwan', 'wwan', 'wwanInterface')
    this.radioClass('nfc', 'nfc', 'nfcAdapter')
    this.radioClass('rc', 'infrared', 'infraredReceiver')
    this.radioClass('lirc', 'infrared', 'infraredReceiver')
    for (const name of this.tree.list('/sys/class/rfkill', 'radio')) {
      const at = `/sys/class/rfkill/${name}`
      const path = this.tree.real(at) ?? at
      const type = this.tree.text(`${at}/type`, 'radio') ?? ''
      const mark = rfkillMarks[type]
      if (!mark) continue
      const signs: Sign[] = [{ mark, where: `${path}/type`, what: `type=${type}` }]
      for (const block of ['hard', 'soft']) {
        if (this.tree.text(`${at}/${block}`) === '1')
          signs.push({ mark: 'blocked', where: `${path}/${block}`, what: `${block}=1` })
      }
      this.addPart('rfkill', path, signs, this.tree.text(`${at}/name`))
    }
    for (const name of this.tree.list('/sys/bus/serial/devices')) {
      const at = `/sys/bus/serial/devices/${name}`
      const driver = this.tree.linkName(`${at}/driver`)
      const path = this.tree.real(at) ?? at
      if (driver) this.add(factOf({ bus: 'serial', path, readFrom: path, drivers: [driver] }))
    }
  }

  private radioClass(folder: string, bus: Fact['bus'], mark: Mark): void {
    for (const name of this.tree.list(`/sys/class/${folder}`, 'radio')) {
      const at = `/sys/class/${folder}/${name}`
      const path = this.tree.real(at) ?? at
      // The remote-control channel of an HDMI cable has no infrared in it.
      if (mark === 'infraredReceiver' && /NAME=.*cec/i.test(this.tree.text(`${at}/uevent`) ?? '')) continue
      const isPeer = folder === 'bluetooth' && name.includes(':')
      const signs: Sign[] = [{ mark: isPeer ? 'linkUp' : mark, where: path, what: `/sys/class/${folder}/${name}` }]
      this.addPart(bus, path, signs)
    }
  }

  net(): void {
    const routes = this.tree.text('/proc/net/route', 'network') ?? ''
    const neighbours = this.tree.text('/proc/net/arp') ?? ''
    for (const name of this.tree.list('/sys/class/net', 'network')) {
      const at = `/sys/class/net/${name}`
      const path = this.tree.real(at) ?? at
      const uevent = this.tree.text(`${at}/uevent`) ?? ''
      const type = /^DEVTYPE=(.+)$/m.exec(uevent)?.[1]
      const signs: Sign[] = []
      const put = (mark: Mark, where: string, what: string) => signs.push({ mark, where, what })
      if (this.tree.exists(`${at}/phy80211`)) put('wifiInterface', `${path}/phy80211`, 'phy80211')
      else if (type === 'wlan') put('wifiInterface', `${path}/uevent`, 'DEVTYPE=wlan')
      else if (this.tree.exists(`${at}/wireless`)) put('wifiInterface', `${path}/wireless`, 'wireless')
      if (type === 'wwan') put('wwanInterface', `${path}/uevent`, 'DEVTYPE=wwan')
      if (type === 'bluetooth') put('bluetoothInterface', `${path}/uevent`, 'DEVTYPE=bluetooth')
      const isReal = this.tree.exists(`${at}/device`) || signs.length > 0
      if (!isReal) continue
      const parent = this.parentOf(path)
      const isOnUsb = parent !== undefined && this.facts.some((fact) => fact.path === parent && fact.bus === 'usb')
      if (signs.length === 0 && !isOnUsb && this.tree.text(`${at}/type`) === '1')
        put('ethernetInterface', `${path}/type`, 'type=1')
      const carrier = this.tree.text(`${at}/carrier`)
      const state = this.tree.text(`${at}/operstate`)
      if (carrier === '1') put('linkUp', `${path}/carrier`, 'carrier=1')
      else if (state === 'up') put('linkUp', `${path}/operstate`, 'operstate=up')
      const route = routes.split('\n').find((line) => line.startsWith(`${name}\t00000000\t`))
      if (route) put('defaultRoute', '/proc/net/route', `${name} default via ${addressOf(route.split('\t')[2])}`)
      const near = neighbours.split('\n').filter((line) => line.trimEnd().endsWith(` ${name}`))
      const [first] = near
      if (first) put('neighbours', '/proc/net/arp', `${name}: ${first.split(' ')[0] ?? ''} (${near.length})`)
      const mac = this.tree.text(`${at}/address`)
      this.addPart(
        'net',
        path,
        signs,
        name,
        mac && /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(mac) && !/^(00:?)+$/.test(mac) ? mac.toLowerCase() : undefined
      )
    }
  }

  video(): void {
    for (const name of this.tree.list('/sys/class/video4linux', 'video')) {
      const at = `/sys/class/video4linux/${name}`
      const path = this.tree.real(at) ?? at
      if (!name.startsWith('video')) continue
      const label = this.tree.text(`${at}/name`) ?? ''
      const capabilities = this.udevProperty('c', at, 'ID_V4L_CAPABILITIES')
      const parent = this.parentOf(path)
      const owner = this.facts.find((fact) => fact.path === parent)
      const signs: Sign[] = []
      const isPipe =
        capabilities?.includes(':video_output:') ??
        /codec|decoder|encoder|\bisp\b|scaler|rotator|jpeg|m2m|csc/i.test(label)
      if (isPipe) signs.push({ mark: 'videoMemoryToMemory', where: path, what: label })
      else if (owner?.bus === 'pci' && /ipu|cio2/i.test(owner.drivers.join(' ') + label)) {
        signs.push({ mark: 'videoMetadata', where: path, what: label })
      } else if (capabilities === undefined || capabilities.includes(':capture:')) {
        signs.push({ mark: 'videoCapture', where: path, what: label })
      } else signs.push({ mark: 'videoMetadata', where: path, what: label })
      this.addPart('video', path, signs, label)
    }
  }

  /** Cameras without a bus of their own: a sensor on I2C, declared by the firmware or bound by its driver. */
  cameraSensors(): void {
    for (const name of this.tree.list('/sys/bus/i2c/devices', 'video')) {
      if (/^i2c-\d+$/.test(name)) continue
      const at = `/sys/bus/i2c/devices/${name}`
      const driver = this.tree.linkName(`${at}/driver`) ?? ''
      const label = this.tree.text(`${at}/name`) ?? ''
      if (!sensorDriver.test(driver) && !sensorHid.test(name.replace(/^i2c-/, '')) && !sensorDriver.test(label))
        continue
      const path = this.tree.real(at) ?? at
      this.add(
        factOf({
          bus: 'i2c',
          path,
          readFrom: path,
          names: [label || driver],
          signs: [{ mark: 'cameraSensor', where: path, what: `${name} ${driver}`.trim() }]
        })
      )
    }
    for (const name of this.tree.list('/sys/bus/acpi/devices')) {
      const isCamera = sensorHid.test(name)
      const isBluetooth = /^(BCM2E|BCM4|OBDA|RTL8723|INT33E1|QCOM\d*BT)/.test(name)
      if (!isCamera && !isBluetooth) continue
      // Firmware names every part a board can have; status 15 says that this one is there and working.
      if (this.tree.text(`/sys/bus/acpi/devices/${name}/status`) !== '15') continue
      const path = this.tree.real(`/sys/bus/acpi/devices/${name}`) ?? name
      const mark: Mark = isCamera ? 'cameraSensor' : 'bluetoothAdapter'
      this.add(
        factOf({
          bus: 'platform',
          path,
          readFrom: path,
          names: [name],
          signs: [{ mark, where: `${path}/status`, what: `${name} status=15` }]
        })
      )
    }
  }

  input(): void {
    for (const name of this.tree.list('/sys/class/input', 'input')) {
      if (!/^input\d+$/.test(name)) continue
      const at = `/sys/class/input/${name}`
      if (this.tree.text(`${at}/id/bustype`, 'input') !== '0005') continue
      const path = this.tree.real(at) ?? at
      const label = this.tree.text(`${at}/name`)
      // A headset's keys also come by Bluetooth; whatever it is, it is a radio peripheral in use.
      this.add(
        factOf({
          bus: 'input',
          path,
          readFrom: path,
          names: label ? [label] : [],
          signs: [{ mark: 'overBluetooth', where: `${path}/id/bustype`, what: 'bustype=0005' }]
        })
      )
    }
    for (const name of this.tree.list('/sys/bus/hid/devices', 'input')) {
      const at = `/sys/bus/hid/devices/${name}`
      const path = this.tree.real(at) ?? at
      const driver = this.tree.linkName(`${at}/driver`)
      const label = /^HID_NAME=(.+)$/m.exec(this.tree.text(`${at}/uevent`) ?? '')?.[1]
      const isBehindReceiver = (path.match(/\/[0-9A-F]{4}:[0-9A-F]{4}:[0-9A-F]{4}\.[0-9A-F]{4}/g) ?? []).length > 1
      const signs: Sign[] = []
      if (isBehindReceiver) signs.push({ mark: 'wirelessInput', where: path, what: label ?? name })
      if (name.startsWith('0005:')) signs.push({ mark: 'overBluetooth', where: path, what: name })
      if (!isBehindReceiver && driver === undefined && signs.length === 0) continue
      const parent = this.parentOf(path)
      this.add(
        factOf({
          bus: 'hid',
          path,
          parent,
          readFrom: path,
          drivers: driver ? [driver] : [],
          names: label ? [label] : [],
          signs
        })
      )
    }
    for (const name of this.tree.list('/sys/class/power_supply')) {
      const at = `/sys/class/power_supply/${name}`
      const isPeripheral = /^hidpp_battery_/.test(name) || this.tree.text(`${at}/scope`) === 'Device'
      if (!isPeripheral) continue
      const path = this.tree.real(at) ?? at
      this.addPart(
        'power',
        path,
        [{ mark: 'wirelessInput', where: path, what: name }],
        this.tree.text(`${at}/model_name`)
      )
    }
  }

  block(): void {
    for (const name of this.tree.list('/sys/block', 'storage')) {
      const at = `/sys/block/${name}`
      const path = this.tree.real(at) ?? at
      if (path.includes('/devices/virtual/') || /^(loop|ram|zram|dm-|md|nbd)\d/.test(name)) continue
      const parent = this.parentOf(path)
      const owner = this.facts.find((fact) => fact.path === parent)
      const signs: Sign[] = []
      const model = [
        this.tree.text(`${at}/device/vendor`),
        this.tree.text(`${at}/device/model`) ?? this.tree.text(`${at}/device/name`)
      ]
        .map((part) => part?.trim())
        .filter((part) => part && !/^0x/.test(part))
        .join(' ')
      if (/^sr\d/.test(name)) signs.push({ mark: 'opticalDrive', where: path, what: name })
      else if (/^mmcblk\d+$/.test(name) && this.tree.text(`${at}/device/type`) === 'SD')
        signs.push({ mark: 'cardReader', where: path, what: name })
      else if (owner?.bus === 'usb')
        signs.push({
          mark: isCardReader(model) ? 'cardReader' : 'removable',
          where: path,
          what: `${name} ${model}`.trim()
        })
      else if (!/^(fd|mmcblk)/.test(name)) signs.push({ mark: 'disk', where: path, what: name })
      const serial =
        this.udevProperty('b', at, 'ID_SERIAL_SHORT') ??
        this.tree.text(`${at}/device/serial`) ??
        vpdSerial(this.tree.bytes(`${at}/device/vpd_pg80`))
      const on = owner?.bus === 'usb' ? { parent } : {}
      this.add(
        factOf({
          bus: 'block',
          path,
          readFrom: path,
          signs,
          names: [model || name],
          serial: serial?.trim() || undefined,
          ...on
        })
      )
    }
  }

  sound(): void {
    const cards = this.tree.list('/proc/asound', 'sound').filter((name) => /^card\d+$/.test(name))
    const names = this.tree.text('/proc/asound/cards') ?? ''
    const streams = this.tree.text('/proc/asound/pcm') ?? ''
    const known = this.tree.list('/sys/class/sound')
    const nodes = new Map(this.tree.list('/dev/snd').map((name) => [name, `/dev/snd/${name}`]))
    for (const name of known) nodes.set(name, `/sys/class/sound/${name}`)
    const chip = this.facts.find((fact) => fact.bus === 'pci' && fact.classes.some((code) => /^040[13]/.test(code)))
    const listed = known.some((name) => /^card\d+$/.test(name))
    // Sound hardware with no card read: what hangs on it is not known.
    if (chip && chip.drivers.length > 0 && cards.length === 0 && !listed) {
      this.tree.unread.push({ what: 'sound', where: chip.path, why: 'notCovered' })
    }
    for (const card of new Set([...cards, ...known.filter((name) => /^card\d+$/.test(name))])) {
      const number = card.slice(4)
      const at = `/proc/asound/${card}`
      const real = this.tree.real(`/sys/class/sound/${card}`)
      const path = real ?? at
      const label = new RegExp(`^ *${number} \\[.*?\\]: *(.+)$`, 'm').exec(names)?.[1]?.trim()
      const signs: Sign[] = []
      const inside = this.tree.list(at)
      const captures = new Set([
        ...inside.filter((name) => /^pcm\d+c$/.test(name)).map((name) => `${at}/${name}`),
        ...[...nodes].filter(([name]) => new RegExp(`^pcmC${number}D\\d+c$`).test(name)).map(([, where]) => where)
      ])
      const described = streams
        .split('\n')
        .filter((line) => line.startsWith(`${number.padStart(2, '0')}-`) && /capture/.test(line))
      for (const where of captures) signs.push({ mark: 'capturePath', where, what: label ?? card })
      for (const line of described) {
        if (/dmic|digital mic/i.test(line))
          signs.push({ mark: 'digitalMicrophone', where: '/proc/asound/pcm', what: line })
      }
      if (signs.length && label && /\b(acp|dmic)|acp\d/i.test(label))
        signs.push({ mark: 'digitalMicrophone', where: '/proc/asound/cards', what: label })
      this.add(
        factOf({
          bus: 'sound',
          path,
          parent: real === undefined ? undefined : this.parentOf(real),
          readFrom: at,
          drivers: label?.includes(' - ') ? [label.slice(0, label.indexOf(' - '))] : [],
          names: label ? [label] : [],
          signs: real && isMadeUp(real) ? [...signs, { mark: 'virtual', where: real, what: real }] : signs
        })
      )
      const codecs = inside.filter((name) => name.startsWith('codec#'))
      if (codecs.length === 0) this.pinsInSys(number, path, known)
      for (const codec of codecs) {
        const text = this.tree.text(`${at}/${codec}`, 'sound', 2 * 1024 * 1024)
        if (text === undefined) continue
        const { vendor, product, names: labels, signs: found } = readHdaCodec(text, `${at}/${codec}`)
        this.add(
          factOf({
            bus: 'hda',
            path: `${path}/${codec}`,
            parent: path,
            readFrom: `${at}/${codec}`,
            vendor,
            product,
            names: labels,
            signs: found
          })
        )
      }
    }
  }

  /** Without `/proc` (a copied tree), sysfs still has what the firmware says of each codec's pins. */
  private pinsInSys(card: string, parent: string, known: readonly string[]): void {
    for (const name of known.filter((one) => one.startsWith(`hwC${card}D`))) {
      const where = `/sys/class/sound/${name}/init_pin_configs`
      const pins = this.tree.text(where)
      if (pins === undefined) continue
      const text = pins.replace(/^0x([0-9a-f]{2}) 0x([0-9a-f]{8})$/gim, 'Node 0x$1\nPin Default 0x$2:')
      const { signs } = readHdaCodec(text, where)
      this.add(factOf({ bus: 'hda', path: `${parent}/${name}`, parent, readFrom: where, signs }))
    }
  }

  printers(): void {
    const settings = this.tree.text('/etc/cups/printers.conf', 'printers')
    for (const block of settings?.split(/^(?=<(?:Default)?Printer )/m) ?? []) {
      const name = /^<(?:Default)?Printer ([^>]+)>/.exec(block)?.[1]
      if (!name) continue
      const address = /^DeviceURI (.+)$/m.exec(block)?.[1] ?? ''
      const model = /^MakeModel (.+)$/m.exec(block)?.[1]
      const signs: Sign[] = [{ mark: 'printQueue', where: '/etc/cups/printers.conf', what: `${name} ${address}` }]
      if (/^(hpfax|\w*fax):/i.test(address))
        signs.push({ mark: 'faxLine', where: '/etc/cups/printers.conf', what: address })
      this.add(
        factOf({
          bus: 'printer',
          path: `cups:${name}`,
          readFrom: '/etc/cups/printers.conf',
          names: [model ?? name],
          signs
        })
      )
    }
  }

  /** A fact that hangs on the device above it in `/sys`, marked when the kernel itself made that up. */
  private addPart(bus: Fact['bus'], path: string, signs: readonly Sign[], name?: string, mac?: string): void {
    const all = isMadeUp(path) ? [...signs, { mark: 'virtual', where: path, what: path } as const] : [...signs]
    this.add(
      factOf({ bus, path, parent: this.parentOf(path), readFrom: path, names: name ? [name] : [], signs: all, mac })
    )
  }

  /** The nearest device above a path in `/sys`, if it was read. */
  private parentOf(path: string): string | undefined {
    for (let above = path; above.lastIndexOf('/') > 0;) {
      above = above.slice(0, above.lastIndexOf('/'))
      if (this.paths.has(above)) return above
    }
    return undefined
  }

  private udevProperty(kind: 'b' | 'c', at: string, property: string): string | undefined {
    const number = this.tree.text(`${at}/dev`) ?? numbersIn(this.tree.text(`${at}/uevent`))
    if (!number) return undefined
    const text = this.tree.text(`/run/udev/data/${kind}${number}`) ?? ''
    return new RegExp(`^E:${property}=(.*)$`, 'm').exec(text)?.[1]
  }
}

const rfkillMarks: Readonly<Partial<Record<string, Mark>>> = {
  wlan: 'wifiInterface',
  bluetooth: 'bluetoothAdapter',
  wwan: 'wwanInterface',
  nfc: 'nfcAdapter'
}

// Names that makers give to image sensors, and the firmware ids under which laptops declare them. INT3472 is only the
// power switch beside a sensor.
const sensorDriver =
  /^(ov\d{4,5}|ov0\d[a-z]\d{2}|og\d\w+|imx\d{3}|hi\d{3,4}|hm\d{4}|gc\d{4}|s5k\w+|ar\d{4}|mt9\w+|t4ka\d|vd\d{2}\w\d)\b/i
const sensorHid = /^(OVTI|HIMX|INT347[134-9A-F]|INT33(BE|F0|FB)|GCTI\d|SONY[0-9A-F]{4})/

function isMadeUp(path: string): boolean {
  return /\/devices\/(virtual\/|platform\/(snd_aloop|snd_dummy|vivid|vimc|vim2m|regulatory|mac80211_hwsim|vhci_hcd|dummy_hcd))/.test(
    path
  )
}

function isCardReader(model: string): boolean {
  return /card ?reader|multi-?card|\b(sd|mmc|ms|cf|xd)[/ -]*(sd|mmc|ms|cf|xd|card)\b|\bSD\b.*reader/i.test(model)
}

/** `/proc/net/route` writes an address as eight hex digits, the last byte first. */
function addressOf(hexDigits: string | undefined): string {
  const bytes = hexDigits?.match(/[0-9a-f]{2}/gi) ?? []
  return bytes
    .toReversed()
    .map((byte) => parseInt(byte, 16))
    .join('.')
}

function vpdSerial(page: Buffer | undefined): string | undefined {
  if (!page || page.length < 5) return undefined
  return (
    page
      .subarray(4)
      .toString('latin1')
      .replace(/[^\x20-\x7e]/g, '')
      .trim() || undefined
  )
}

function numbersIn(uevent: string | undefined): string | undefined {
  const major = /^MAJOR=(\d+)$/m.exec(uevent ?? '')?.[1]
  const minor = /^MINOR=(\d+)$/m.exec(uevent ?? '')?.[1]
  return major && minor ? `${major}:${minor}` : undefined
}

/** `0x028000` as `028000`; undefined for anything that is not a number of that many digits. */
function hex(text: string | undefined, digits: number): string | undefined {
  const found = /^(?:0x)?([0-9a-f]+)$/i
    .exec(text?.trim() ?? '')?.[1]
    ?.toLowerCase()
    .padStart(digits, '0')
  return found?.length === digits ? found : undefined
}
