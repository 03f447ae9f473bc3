import type { WishOf } from '#shared/define-operation.ts'
import type { Level } from '#shared/levels.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { foundedApp, type TestApp } from '../support/test-app.ts'

/** An officer at work (C100), a person who may hold carriers, a cabinet to keep them in. */
export async function office(
  level: 'secret' | 'topSecret' = 'secret'
): Promise<{ app: TestApp; wish: (title: string, level?: Level) => Wish }> {
  const app = await foundedApp(level)
  await app.hire('C100', ['confidentialityOfficer'], level)
  return { app, wish: await furnish(app, level) }
}

type Wish = WishOf<typeof carriers.register>

/** Registers the person and the cabinet; gives what registers a carrier there. */
export async function furnish(
  app: Pick<TestApp, 'do'>,
  clearance: Level = 'secret'
): Promise<(title: string, level?: Level) => Wish> {
  const holder = await app.do(people.register, {
    number: 'P001',
    name: '周海燕',
    unit: '刑侦支队',
    clearance
  })
  const place = await app.do(places.register, { code: 'B203-3', name: '机要室三号柜', kind: 'cabinet' })
  return (title, level = 'secret') => ({
    title,
    kind: 'paper',
    issuer: '省公安厅',
    mark:
      level === 'unclassified' || level === 'workSecret'
        ? { level: 'unclassified' }
        : { level, end: { form: 'term', months: 120 } },
    startsOn: '2026-02-28',
    unit: '刑侦支队',
    holderId: holder.id,
    placeId: place.id
  })
}
