import type { Sign } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { Reading } from './reading.ts'

/** Keyboards, mice and headset keys that are held by radio: by Bluetooth, or through a receiver of their own. */
export function readInput(reading: Reading): void {
  readBluetoothInput(reading)
  readHid(reading)
  readBatteriesOfPeripherals(reading)
}

function readBluetoothInput(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/class/input', 'input')) {
    if (!/^input\d+$/.test(name)) continue
    const at = `/sys/class/input/${name}`
    if (tree.text(`${at}/id/bustype`, 'input') !== '0005') continue
    const path = tree.real(at) ?? at
    const label = tree.text(`${at}/name`)
    // A headset's keys also come by Bluetooth; whatever it is, it is a radio peripheral in use.
    reading.add(
      factOf({
        bus: 'input',
        path,
        readFrom: path,
        names: label ? [label] : [],
        signs: [{ mark: 'overBluetooth', where: `${path}/id/bustype`, what: 'bustype=0005' }]
      })
    )
  }
}

function readHid(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/bus/hid/devices', 'input')) {
    const at = `/sys/bus/hid/devices/${name}`
    const path = tree.real(at) ?? at
    const driver = tree.linkName(`${at}/driver`)
    const label = /^HID_NAME=(.+)$/m.exec(tree.text(`${at}/uevent`) ?? '')?.[1]
    const isBehindReceiver = (path.match(/\/[0-9A-F]{4}:[0-9A-F]{4}:[0-9A-F]{4}\.[0-9A-F]{4}/g) ?? []).length > 1
    const signs: Sign[] = []
    if (isBehindReceiver) signs.push({ mark: 'wirelessInput', where: path, what: label ?? name })
    if (name.startsWith('0005:')) signs.push({ mark: 'overBluetooth', where: path, what: name })
    if (!isBehindReceiver && driver === undefined && signs.length === 0) continue
    const parent = reading.above(path)?.path
    reading.add(
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
}

/** What has a battery of its own and is no part of the machine has no cable. */
function readBatteriesOfPeripherals(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/class/power_supply')) {
    const at = `/sys/class/power_supply/${name}`
    const isPeripheral = /^hidpp_battery_/.test(name) || tree.text(`${at}/scope`) === 'Device'
    if (!isPeripheral) continue
    const path = tree.real(at) ?? at
    reading.addPart('power', path, [{ mark: 'wirelessInput', where: path, what: name }], {
      name: tree.text(`${at}/model_name`)
    })
  }
}
