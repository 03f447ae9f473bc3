import { listForm } from '../export-form.ts'
import { computers, type ComputerInSight } from '../registers/computers.ts'
import { media, type MediumInSight } from '../registers/media.ts'
import { peripherals, type PeripheralInSight } from '../registers/peripherals.ts'
import { columnOf } from './column.ts'

const ofComputer = columnOf<ComputerInSight>()
const ofMedium = columnOf<MediumInSight>()
const ofPeripheral = columnOf<PeripheralInSight>()

/** The register of computers (计算机台账). */
export const computersForm = listForm({
  list: computers.list,
  idOf: ({ id }) => id,
  levelOf: ({ level }) => level,
  columns: [
    ofComputer('number', ({ number }) => number),
    ofComputer('formerNumber', ({ formerNumber }) => formerNumber),
    ofComputer('name', ({ name }) => name),
    ofComputer('model', ({ model }) => model),
    ofComputer(
      'computerKind',
      ({ kind }) => kind,
      ({ kind }, words) => words.deviceCheck.kinds[kind]
    ),
    ofComputer(
      'level',
      ({ level }) => level,
      ({ level }, words) => (level ? words.levels[level] : '')
    ),
    ofComputer('unit', ({ unit }) => unit),
    ofComputer('responsible', ({ responsible }) => responsible?.name),
    ofComputer('place', ({ place }) => place.name),
    ofComputer(
      'zone',
      ({ zone }) => zone,
      ({ zone }, words) => words.deviceCheck.zones[zone]
    ),
    ofComputer('keyDepartment', ({ keyDepartment }) => keyDepartment),
    ofComputer('disks', ({ disks }) => disks.join(' ')),
    ofComputer('macs', ({ macs }) => macs.join(' ')),
    ofComputer('programs', ({ programs }) => programs.join(' ')),
    ofComputer('installedOn', ({ installedOn }) => installedOn),
    ofComputer('inUseSince', ({ inUseSince }) => inUseSince),
    ofComputer(
      'state',
      ({ state }) => state,
      ({ state }, words) => words.pages.devices.computerStates[state]
    ),
    ofComputer('outWith', ({ out }) => out?.person.name),
    ofComputer('dueOn', ({ out }) => out?.dueOn),
    ofComputer('registeredOn', ({ registeredOn }) => registeredOn),
    ofComputer('remarks', ({ remarks }) => remarks)
  ]
})

/** The register of storage media (存储介质台账). */
export const mediaForm = listForm({
  list: media.list,
  idOf: ({ id }) => id,
  levelOf: ({ level }) => level,
  columns: [
    ofMedium('number', ({ number }) => number),
    ofMedium('securityNumber', ({ securityNumber }) => securityNumber),
    ofMedium(
      'mediumKind',
      ({ kind }) => kind,
      ({ kind }, words) => words.carrierKinds[kind]
    ),
    ofMedium(
      'computerKind',
      ({ computerKind }) => computerKind,
      ({ computerKind }, words) => words.deviceCheck.kinds[computerKind]
    ),
    ofMedium(
      'level',
      ({ level }) => level,
      ({ level }, words) => (level ? words.levels[level] : '')
    ),
    ofMedium('serialNumber', ({ serialNumber }) => serialNumber),
    ofMedium('capacity', ({ capacity }) => capacity),
    ofMedium('unit', ({ unit }) => unit),
    ofMedium('holder', ({ holder }) => holder?.name),
    ofMedium('place', ({ place }) => place.name),
    ofMedium(
      'state',
      ({ state }) => state,
      ({ state }, words) => words.pages.devices.mediumStates[state]
    ),
    ofMedium('outWith', ({ out }) => out?.person.name),
    ofMedium('dueOn', ({ out }) => out?.dueOn),
    ofMedium('registeredOn', ({ registeredOn }) => registeredOn),
    ofMedium('remarks', ({ remarks }) => remarks)
  ]
})

/** The register of printers, scanners and the like (外设台账). */
export const peripheralsForm = listForm({
  list: peripherals.list,
  idOf: ({ id }) => id,
  levelOf: ({ level }) => level,
  columns: [
    ofPeripheral('number', ({ number }) => number),
    ofPeripheral('name', ({ name }) => name),
    ofPeripheral(
      'peripheralKind',
      ({ kind }) => kind,
      ({ kind }, words) => words.pages.devices.peripheralKinds[kind]
    ),
    ofPeripheral(
      'computerKind',
      ({ computerKind }) => computerKind,
      ({ computerKind }, words) => words.deviceCheck.kinds[computerKind]
    ),
    ofPeripheral(
      'level',
      ({ level }) => level,
      ({ level }, words) => (level ? words.levels[level] : '')
    ),
    ofPeripheral('serialNumber', ({ serialNumber }) => serialNumber),
    ofPeripheral('diskSerial', ({ diskSerial }) => diskSerial),
    ofPeripheral('computerNumber', ({ computerNumber }) => computerNumber),
    ofPeripheral('unit', ({ unit }) => unit),
    ofPeripheral('responsible', ({ responsible }) => responsible?.name),
    ofPeripheral('place', ({ place }) => place.name),
    ofPeripheral(
      'state',
      ({ state }) => state,
      ({ state }, words) => words.pages.devices.peripheralStates[state]
    ),
    ofPeripheral('registeredOn', ({ registeredOn }) => registeredOn),
    ofPeripheral('remarks', ({ remarks }) => remarks)
  ]
})
