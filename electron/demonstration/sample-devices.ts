import type { CheckReport } from '#shared/device-policy/report.ts'
import { computers, type ComputerInSight } from '#shared/registers/computers.ts'
import { findings } from '#shared/registers/findings.ts'
import { machines } from '#shared/registers/machines.ts'
import { media } from '#shared/registers/media.ts'
import { mediumLoans } from '#shared/registers/medium-loans.ts'
import { outings } from '#shared/registers/outings.ts'
import { peripherals } from '#shared/registers/peripherals.ts'
import { places } from '#shared/registers/places.ts'
import { repairs } from '#shared/registers/repairs.ts'
import { sampleDeviceWords as words } from '#shared/words/demonstration-office.ts'
import { sampleCheck } from './sample-checks.ts'
import type { SampleOffice } from './sample-office.ts'

/** Computers, media and peripherals of the three kinds, those that are confidential with their labels. */
export async function equip(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const rooms = (await office.do(places.list, {})).rows.filter(({ kind }) => kind === 'room')
  const placeId = rooms[0]?.id ?? ''
  const registered: ComputerInSight[] = []
  for (const [index, { kind, name, unit, zone, ...rest }] of words.computers.entries()) {
    const [responsible] = await office.readers(1)
    const computer = await office.do(computers.register, {
      ...{ kind, ...('level' in rest && { level: rest.level }), name, model: words.model, unit, zone, placeId },
      ...(zone === 'key' && { keyDepartment: words.keyDepartment }),
      ...(responsible && { responsibleId: responsible.id }),
      ...{ disks: [diskOf(index)], macs: [`02005e00530${index}`], programs: [...words.programs] },
      ...{ installedOn: office.day(-400), inUseSince: office.day(-390) }
    })
    registered.push(computer)
    if (kind === 'confidential') await office.do(computers.printLabel, { computerId: computer.id })
  }
  for (const [index, { number, kind, computerKind, capacity, ...rest }] of words.media.entries()) {
    const [holder] = await office.readers(1)
    await office.do(media.register, {
      ...{ kind, computerKind, ...('level' in rest && { level: rest.level }), securityNumber: number, capacity },
      ...{ serialNumber: `YS-M-${3300 + index}`, unit: holder?.unit ?? '', placeId },
      ...(holder && { holderId: holder.id })
    })
  }
  for (const [index, { kind, computerKind, name, ...rest }] of words.peripherals.entries()) {
    const owner = registered.find((computer) => computer.kind === computerKind)
    const peripheral = await office.do(peripherals.register, {
      ...{ kind, computerKind, ...('level' in rest && { level: rest.level }), name, placeId },
      ...{ serialNumber: `YS-P-${4400 + index}`, unit: owner?.unit ?? '', ...(owner && { computerId: owner.id }) },
      ...(owner?.responsibleId !== undefined && { responsibleId: owner.responsibleId })
    })
    if (computerKind === 'confidential') await office.do(peripherals.printLabel, { peripheralId: peripheral.id })
  }
}

/** A medium on loan, a computer carried out, another under repair. */
export async function useDevices(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const { rows } = await office.do(computers.list, { kinds: ['confidential'] })
  const portable = rows.find(({ level }) => level === 'confidential')
  const desktop = rows.find(({ level }) => level === 'secret')
  const medium = (await office.do(media.list, { levels: ['secret'] })).rows[0]
  const [borrower, escort] = await office.readers(2)
  const approver = office.proof('unitLeader')
  if (medium && desktop && borrower)
    await office.do(mediumLoans.lend, {
      ...{ mediumId: medium.id, borrowerId: borrower.id, computerId: desktop.id, purpose: words.loanPurpose },
      ...{ contents: words.loanContents, level: 'confidential', dueOn: office.day(9), version: medium.version },
      together: { approver }
    })
  if (portable && escort)
    await office.do(outings.carryOut, {
      ...{ thing: 'computer', deviceId: portable.id, carriedById: escort.id, purpose: words.outingPurpose },
      ...{ destination: words.outingDestination, contents: words.outingContents, level: 'confidential' },
      ...{ dueOn: office.day(4), version: portable.version },
      together: { approver }
    })
  const broken = (await office.do(computers.list, { kinds: ['police'] })).rows[0]
  const officer = await office.personOf('confidentialityOfficer')
  if (broken)
    await office.do(repairs.begin, {
      ...{ computerId: broken.id, kind: 'inHouse', fault: words.fault, repairer: words.repairer },
      ...{ escortId: officer.id, removedDisks: [], version: broken.version },
      together: { approver }
    })
}

/** The first check of the fleet; what it finds is given to somebody, excepted, looked at. */
export async function checkTheFleet(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const [first, second, third, fourth, fifth] = words.hosts
  const confidential = { kind: 'confidential', zone: 'key', at: office.moment } as const
  const police = { kind: 'police', zone: 'ordinary', at: office.moment } as const
  await bringIn(office, words.firstFile, [
    sampleCheck({ ...confidential, hostName: first, disk: diskOf(0), holds: ['wifi'] }),
    sampleCheck({ ...confidential, hostName: second, disk: diskOf(1), holds: ['camera', 'microphone'] }),
    sampleCheck({ ...confidential, hostName: third, disk: diskOf(2), holds: ['wifi', 'trace_usb_storage'] }),
    sampleCheck({ ...police, hostName: fourth, disk: diskOf(3), holds: [] }),
    sampleCheck({ ...police, hostName: fifth, disk: diskOf(4), holds: ['wifi', 'printer'] })
  ])
  const { rows } = await office.do(findings.list, { count: 100 })
  const officer = await office.personOf('confidentialityOfficer')
  for (const host of [first, fifth]) {
    const found = rows.find(({ about, machine }) => about === 'wifi' && machine.name === host)
    if (!found) continue
    const { id: findingId, version } = found
    const step = { findingId, responsibleId: officer.id, dueOn: office.day(20), how: words.remove, version }
    await office.do(findings.begin, step)
  }
  const excepted = rows.find(({ about }) => about === 'camera')
  if (excepted)
    await office.do(findings.except, {
      ...{ findingId: excepted.id, reason: words.exception, untilOn: office.day(80), version: excepted.version },
      together: { approver: office.proof('unitLeader') }
    })
}

/** The next check: one machine is clean, another has got something new. */
export async function checkTheFleetAgain(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const [first, , third] = words.hosts
  const archivist = office.proof('archivist')
  const { rows } = await office.do(findings.list, { count: 100 })
  const begun = rows.find(({ machine, state }) => machine.name === first && state === 'beingPutRight')
  if (begun) {
    const { version } = await office.do(findings.putRight, {
      ...{ findingId: begun.id, done: words.removed, version: begun.version }
    })
    await office.do(findings.close, {
      ...{ findingId: begun.id, seen: words.seenGone, version },
      together: { rechecker: archivist }
    })
  }
  const confidential = { kind: 'confidential', zone: 'key', at: office.moment } as const
  await bringIn(office, words.secondFile, [
    sampleCheck({ ...confidential, hostName: first, disk: diskOf(0), holds: [] }),
    sampleCheck({
      ...confidential,
      hostName: third,
      disk: diskOf(2),
      holds: ['wifi', 'usb_storage', 'trace_usb_storage']
    })
  ])
}

// The disk in the computer that was registered so.
function diskOf(index: number): string {
  return `YS-${2100 + index}`
}

const transferId = '6a1f6b5e-6d0c-4f5e-9a54-3d7e1c2b9f10'

// As a file of checks comes from another machine, a report a line.
async function bringIn(office: SampleOffice, fileName: string, reports: readonly CheckReport[]): Promise<void> {
  const text = reports.map((report) => JSON.stringify(report)).join('\n')
  await office.do(machines.bring, { transferId, turn: 0, content: Buffer.from(text).toString('base64') })
  await office.do(machines.import, { transferId, fileName, kind: 'confidential', zone: 'key' })
}
