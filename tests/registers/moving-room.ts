import type { Level } from '#shared/levels.ts'
import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { foundedApp } from '../support/test-app.ts'

type StateSecret = 'confidential' | 'secret' | 'topSecret'

/**
 * An office at work: an officer (C100) with a colleague (C101), an archivist (C200), a section leader (L100) and the leader
 * in charge (L200), all with accounts and all in the register of people; two readers without accounts, one of a low clearance.
 */
export async function movingRoom(level: StateSecret = 'secret') {
  const app = await foundedApp(level)
  await app.hire('L100', ['approvingLeader'], level, '周国栋')
  await app.hire('L200', ['unitLeader'], level, '郑局长')
  await app.hire('C200', ['archivist'], level, '何档案')
  await app.hire('C101', ['confidentialityOfficer'], level, '赵敏')
  await app.hire('C100', ['confidentialityOfficer'], level, '李娜')
  const person = (number: string, name: string, clearance: Level = level) =>
    app.do(people.register, { number, name, unit: '保密室', clearance })
  const officer = await person('C100', '李娜')
  const colleague = await person('C101', '赵敏')
  const archivist = await person('C200', '何档案')
  const leader = await person('L200', '郑局长')
  const reader = await person('P001', '王芳')
  const low = await person('P002', '刘洋', 'workSecret')
  const place = await app.do(places.register, { code: 'B203-3', name: '三号密码文件柜', kind: 'cabinet' })
  const register = (title: string, of: Level = level, otherwise: object = {}): Promise<CarrierInSight> =>
    app.do(carriers.register, {
      title,
      kind: 'paper',
      issuer: '省公安厅',
      mark:
        of === 'unclassified' || of === 'workSecret'
          ? { level: 'unclassified' }
          : { level: of, end: { form: 'term', months: 120 } },
      startsOn: '2026-02-28',
      unit: '保密室',
      holderId: officer.id,
      placeId: place.id,
      ...otherwise
    })
  const carrier = await register('专案卷宗移交清单')
  const proof = (number: string) => ({ number, password: app.passwordOf(number) })
  const open = (id: string) => app.do(carriers.open, { carrierId: id })
  const lastChange = async (carrierId: string) =>
    (await app.do(carriers.history, { carrierId })).events.at(-1) ?? { operation: '', changed: {} }
  return {
    ...{ app, carrier, register, proof, open, lastChange, place },
    ...{ officer, colleague, archivist, leader, reader, low }
  }
}

export const nowhere = '00000000-0000-4000-8000-000000000000'
