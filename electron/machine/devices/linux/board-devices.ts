import type { Mark } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { Reading } from './reading.ts'

/**
 * What is soldered to the board and has no bus of its own to be found on: a camera sensor on I2C, and cameras and
 * Bluetooth chips that only the firmware declares.
 */
export function readBoardDevices(reading: Reading): void {
  readSensorsOnI2c(reading)
  readDeclaredByFirmware(reading)
}

function readSensorsOnI2c(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/bus/i2c/devices', 'video')) {
    if (/^i2c-\d+$/.test(name)) continue
    const at = `/sys/bus/i2c/devices/${name}`
    const driver = tree.linkName(`${at}/driver`) ?? ''
    const label = tree.text(`${at}/name`) ?? ''
    if (!sensorDriver.test(driver) && !sensorHid.test(name.replace(/^i2c-/, '')) && !sensorDriver.test(label)) continue
    const path = tree.real(at) ?? at
    reading.add(
      factOf({
        bus: 'i2c',
        path,
        readFrom: path,
        names: [label || driver],
        signs: [{ mark: 'cameraSensor', where: path, what: `${name} ${driver}`.trim() }]
      })
    )
  }
}

function readDeclaredByFirmware(reading: Reading): void {
  const { tree } = reading
  for (const name of tree.list('/sys/bus/acpi/devices')) {
    const isCamera = sensorHid.test(name)
    const isBluetooth = /^(BCM2E|BCM4|OBDA|RTL8723|INT33E1|QCOM\d*BT)/.test(name)
    if (!isCamera && !isBluetooth) continue
    // Firmware names every part a board can have; status 15 says that this one is there and working.
    if (tree.text(`/sys/bus/acpi/devices/${name}/status`) !== '15') continue
    const path = tree.real(`/sys/bus/acpi/devices/${name}`) ?? name
    const mark: Mark = isCamera ? 'cameraSensor' : 'bluetoothAdapter'
    reading.add(
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

// Names that makers give to image sensors, and the firmware ids under which laptops declare them. INT3472 is only the
// power switch beside a sensor.
const sensorDriver =
  /^(ov\d{4,5}|ov0\d[a-z]\d{2}|og\d\w+|imx\d{3}|hi\d{3,4}|hm\d{4}|gc\d{4}|s5k\w+|ar\d{4}|mt9\w+|t4ka\d|vd\d{2}\w\d)\b/i
const sensorHid = /^(OVTI|HIMX|INT347[134-9A-F]|INT33(BE|F0|FB)|GCTI\d|SONY[0-9A-F]{4})/
