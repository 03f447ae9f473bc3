import type { Bus, Mark, Sign } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { Reading } from './reading.ts'

/** What the kernel itself lists as radio or infrared, on whatever bus it sits. */
export function readRadio(reading: Reading): void {
  readRadioClass(reading, 'ieee80211', 'net', 'wifiInterface')
  readRadioClass(reading, 'bluetooth', 'bluetooth', 'bluetoothAdapter')
  readRadioClass(reading, 'wwan', 'wwan', 'wwanInterface')
  readRadioClass(reading, 'nfc', 'nfc', 'nfcAdapter')
  readRadioClass(reading, 'rc', 'infrared', 'infraredReceiver')
  readRadioClass(reading, 'lirc', 'infrared', 'infraredReceiver')
  readRadioSwitches(reading)
  readSerialDevices(reading)
}

function readRadioClass(reading: Reading, folder: string, bus: Bus, mark: Mark): void {
  const { tree } = reading
  for (const name of tree.list(`/sys/class/${folder}`, 'radio')) {
    const at = `/sys/class/${folder}/${name}`
    const path = tree.real(at) ?? at
    // The remote-control channel of an HDMI cable has no infrared in it.
    if (mark === 'infraredReceiver' && /NAME=.*cec/i.test(tree.text(`${at}/uevent`) ?? '')) continue
    const isPeer = folder === 'bluetooth' && name.includes(':')
    const signs: Sign[] = [{ mark: isPeer ? 'linkUp' : mark, where: path, what: `/sys/class/${folder}/${name}` }]
    reading.addPart(bus, path, signs)
  }
}

function readRadioSwitches(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/class/rfkill', 'radio')) {
    const at = `/sys/class/rfkill/${name}`
    const path = tree.real(at) ?? at
    const type = tree.text(`${at}/type`, 'radio') ?? ''
    const mark = rfkillMarks[type]
    if (!mark) continue
    const signs: Sign[] = [{ mark, where: `${path}/type`, what: `type=${type}` }]
    for (const block of ['hard', 'soft']) {
      if (tree.text(`${at}/${block}`) === '1')
        signs.push({ mark: 'blocked', where: `${path}/${block}`, what: `${block}=1` })
    }
    reading.addPart('rfkill', path, signs, { name: tree.text(`${at}/name`) })
  }
}

const rfkillMarks: Readonly<Partial<Record<string, Mark>>> = {
  wlan: 'wifiInterface',
  bluetooth: 'bluetoothAdapter',
  wwan: 'wwanInterface',
  nfc: 'nfcAdapter'
}

/** Bluetooth chips of small machines are driven over a serial line and are on no other bus. */
function readSerialDevices(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/bus/serial/devices')) {
    const at = `/sys/bus/serial/devices/${name}`
    const driver = tree.linkName(`${at}/driver`)
    const path = tree.real(at) ?? at
    if (driver) reading.add(factOf({ bus: 'serial', path, readFrom: path, drivers: [driver] }))
  }
}
