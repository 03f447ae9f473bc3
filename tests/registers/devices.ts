import type { WishOf } from '#shared/define-operation.ts'
import type { Level } from '#shared/levels.ts'
import { computers } from '#shared/registers/computers.ts'
import { media } from '#shared/registers/media.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { foundedApp, type TestApp } from '../support/test-app.ts'

/** An officer at work (C100), a leader (L100), people to answer for machines, a room: and what registers a machine. */
export async function machineRoom({
  level = 'secret',
  clearance = level
}: { level?: Exclude<Level, 'unclassified'>; clearance?: Level } = {}) {
  const app = await foundedApp(level)
  await app.hire('L100', ['unitLeader'], clearance, '周国栋')
  await app.hire('C100', ['confidentialityOfficer'], clearance, '李娜')
  const person = async (number: string, name: string, cleared: Level) =>
    await app.do(people.register, { number, name, unit: '刑侦支队', clearance: cleared })
  const responsible = await person('P001', '王芳', clearance)
  const second = await person('P002', '刘洋', clearance)
  const uncleared = await person('P003', '赵敏', 'unclassified')
  const place = await app.do(places.register, { code: 'B203', name: '保密室', kind: 'room' })
  const computer = (wish: Partial<WishOf<typeof computers.register>> = {}): WishOf<typeof computers.register> => ({
    kind: 'confidential',
    ...((wish.kind ?? 'confidential') === 'confidential' && { level: 'secret' }),
    name: '办公台式机',
    unit: '刑侦支队',
    responsibleId: responsible.id,
    placeId: place.id,
    zone: 'confidential',
    disks: ['WD-1001'],
    macs: ['A4-BB-6D-01-02-03'],
    programs: [],
    ...wish
  })
  const medium = (wish: Partial<WishOf<typeof media.register>> = {}): WishOf<typeof media.register> => ({
    kind: 'usbDrive',
    computerKind: 'confidential',
    ...((wish.computerKind ?? 'confidential') === 'confidential' && { level: 'secret' }),
    securityNumber: '密U-012',
    serialNumber: 'SN-U-012',
    capacity: '64 GB',
    unit: '刑侦支队',
    holderId: responsible.id,
    placeId: place.id,
    ...wish
  })
  const withLeader = { together: { approver: [{ number: 'L100', password: app.passwordOf('L100') }] } }
  return { app, responsible, second, uncleared, place, computer, medium, withLeader, kept: keptBy(responsible, place) }
}

function keptBy({ id: holderId }: { id: string }, { id: keptAtId }: { id: string }) {
  return { holderId, keptAtId }
}

/** Registers a computer, as the officer. */
export async function registered(app: TestApp, wish: WishOf<typeof computers.register>) {
  return await app.do(computers.register, wish)
}

export const nowhere = '00000000-0000-4000-8000-000000000000'
