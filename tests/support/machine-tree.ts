import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

type Device = {
  /** `pci`, `usb`, `net`, `video4linux` …: the folder of `/sys/bus` or `/sys/class` that lists it. */
  subsystem: string
  driver?: string
  files?: Readonly<Record<string, string | Uint8Array>>
}

const buses: ReadonlySet<string> = new Set(['pci', 'usb', 'hid', 'i2c', 'acpi', 'sdio', 'thunderbolt', 'serial'])

/** A folder that looks to a reader like the root of a machine: what the kernel would show of the devices put into it. */
export class MachineTree {
  readonly root: string

  constructor(root: string) {
    this.root = root
    for (const folder of [
      '/sys/bus/pci/devices',
      '/sys/bus/usb/devices',
      '/sys/class',
      '/sys/block',
      '/proc/net',
      '/proc/asound',
      '/etc',
      '/var/lib'
    ]) {
      mkdirSync(join(this.root, folder), { recursive: true })
    }
  }

  /** A device at a path below `/sys/devices`, listed under its bus or class as the kernel would. */
  device(path: string, { subsystem, driver, files = {} }: Device): this {
    const folder = `/sys/devices/${path}`
    mkdirSync(join(this.root, folder), { recursive: true })
    for (const [name, content] of Object.entries(files)) this.file(`${folder}/${name}`, content)
    const name = path.split('/').at(-1) ?? path
    const listing =
      subsystem === 'block'
        ? '/sys/block'
        : buses.has(subsystem)
          ? `/sys/bus/${subsystem}/devices`
          : `/sys/class/${subsystem}`
    this.link(`${listing}/${name}`, folder)
    if (driver) {
      mkdirSync(join(this.root, `/sys/bus/${subsystem}/drivers/${driver}`), { recursive: true })
      this.link(`${folder}/driver`, `/sys/bus/${subsystem}/drivers/${driver}`)
    }
    return this
  }

  pci(slot: string, code: string, id: string, driver?: string): this {
    const [vendor = '', product = ''] = id.split(':')
    const [base = '', sub = '', programming = ''] = code.toUpperCase().match(/../g) ?? []
    const parts = [base, `sc${sub}`, `i${programming}`]
    const files = {
      class: `0x${code}\n`,
      vendor: `0x${vendor}\n`,
      device: `0x${product}\n`,
      modalias: `pci:v0000${vendor.toUpperCase()}d0000${product.toUpperCase()}sv00000000sd00000000bc${parts.join('')}\n`
    }
    return this.device(`pci0000:00/${slot}`, { subsystem: 'pci', files, ...(driver ? { driver } : {}) })
  }

  /** A USB device on port `port` with its interfaces, each a triple and the driver that is bound to it, if any. */
  usb(
    port: string,
    id: string,
    interfaces: readonly (readonly [string, string?])[],
    names: { product?: string; manufacturer?: string; serial?: string } = {}
  ): this {
    const [idVendor, idProduct] = id.split(':')
    const at = `pci0000:00/0000:00:14.0/usb1/${port}`
    const files = {
      idVendor: `${idVendor}\n`,
      idProduct: `${idProduct}\n`,
      bDeviceClass: '00\n',
      bDeviceSubClass: '00\n',
      bDeviceProtocol: '00\n',
      ...names
    }
    this.device(at, { subsystem: 'usb', files })
    interfaces.forEach(([triple, driver], number) => {
      const [bInterfaceClass = '', bInterfaceSubClass = '', bInterfaceProtocol = ''] = triple.split('/')
      const inside = { bInterfaceClass, bInterfaceSubClass, bInterfaceProtocol }
      this.device(`${at}/${port}:1.${number}`, { subsystem: 'usb', files: inside, ...(driver ? { driver } : {}) })
    })
    return this
  }

  file(path: string, content: string | Uint8Array): this {
    const at = join(this.root, path)
    mkdirSync(dirname(at), { recursive: true })
    writeFileSync(at, content)
    return this
  }

  link(path: string, target: string): this {
    const at = join(this.root, path)
    mkdirSync(dirname(at), { recursive: true })
    symlinkSync(relative(dirname(at), join(this.root, target)), at)
    return this
  }

  /** Takes away what a path names. */
  without(path: string): this {
    rmSync(join(this.root, path), { recursive: true, force: true })
    return this
  }
}
