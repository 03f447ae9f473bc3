import type { Level } from '#shared/levels.ts'
import type { WishOf } from '#shared/define-operation.ts'
import { borrowings, type Borrowing } from '#shared/registers/borrowings.ts'
import { people } from '#shared/registers/people.ts'
import { settings, usualSettings, type Settings } from '#shared/system/settings.ts'
import { administrators } from '../support/test-app.ts'
import { intoArchives, registerHeadings } from './into-archives.ts'
import { movingRoom } from './moving-room.ts'

type Asked = WishOf<typeof borrowings.submit>

/**
 * The moving room with archives in it: an archivist (C200) at the counter, a clerk (P001 王芳) who borrows from them and a
 * second one (P003 孙梅), the leader in charge (L200) who approves.
 */
export async function readingRoom(level: 'secret' | 'topSecret' = 'secret') {
  const room = await movingRoom(level)
  const { app, register, proof, place } = room
  await app.hire('P001', ['clerk'], level, '王芳')
  await app.hire('P003', ['clerk'], level, '孙梅')
  await app.as('C200')
  await registerHeadings(app)
  await app.as('C100')
  const other = await app.do(people.register, { number: 'P003', name: '孙梅', unit: '治安支队', clearance: level })

  /** Things that were taken into the archives. */
  const archive = async (titles: readonly string[], of: Level = level, otherwise: object = {}) => {
    await app.as('C100')
    const carriers = []
    for (const title of titles) carriers.push(await register(title, of, { pages: 12, ...otherwise }))
    await intoArchives(app, carriers, { unit: '保密室', placeId: place.id, archivist: 'C200' })
    await app.as('C200')
    return carriers
  }
  const asked = (carrierIds: readonly string[], otherwise: object = {}): Asked => ({
    kind: 'casework',
    purpose: '专案 2026-03',
    way: 'out',
    days: 3,
    carrierIds: [...carrierIds],
    together: { approver: [] },
    ...otherwise
  })
  const approver = { together: { approver: [proof('L200')] } }
  /** Asked by the archivist for the reader, with the leader there. */
  const approved = (carrierIds: readonly string[], otherwise: object = {}): Promise<Borrowing> =>
    app.do(borrowings.submit, asked(carrierIds, { borrowerId: room.reader.id, ...approver, ...otherwise }))
  /** And everything of it taken from the shelf. */
  const ready = async (carrierIds: readonly string[], otherwise: object = {}): Promise<Borrowing> => {
    const { id, items } = await approved(carrierIds, otherwise)
    for (const { id: itemId } of items) await app.do(borrowings.pull, { itemId, pages: 12, condition: '完好' })
    return app.do(borrowings.open, { borrowingId: id })
  }
  /** And all of it issued, signed for on paper. */
  const issued = async (carrierIds: readonly string[], otherwise: object = {}): Promise<Borrowing> => {
    const { id, version, items } = await ready(carrierIds, otherwise)
    return app.do(borrowings.issue, {
      borrowingId: id,
      version,
      itemIds: items.map((item) => item.id),
      together: { borrower: [] }
    })
  }
  /** The settings as the security administrator changes them; back to the archivist. */
  const set = async (changed: Partial<Settings>, version = 0) => {
    await app.as(administrators.securityAdministrator.number)
    await app.do(settings.change, { settings: { ...usualSettings, ...changed }, reason: '本单位规定', version })
    await app.as('C200')
  }
  const open = (borrowingId: string) => app.do(borrowings.open, { borrowingId })
  return { ...room, other, archive, asked, approver, approved, ready, issued, set, openRequest: open }
}

/** What came back as it went. */
export const whole = { pages: 12, altered: false, torn: false, forged: false, sealBroken: false }
