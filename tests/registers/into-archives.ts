import { archives } from '#shared/registers/archives.ts'
import { transfers } from '#shared/registers/transfers.ts'
import type { TestApp } from '../support/test-app.ts'

/** What archives are filed under in tests: whoever sits at the machine must be an archivist. */
export async function registerHeadings(app: Pick<TestApp, 'do'>): Promise<void> {
  await app.do(archives.registerFonds, { code: 'J001', name: '江州市公安局' })
  await app.do(archives.registerCategories, {
    categories: [
      { code: 'WS', name: '文书档案' },
      { code: 'ZY', name: '公安业务档案' }
    ]
  })
}

/** What is said once of all that stands on a list. */
export const filed = { fonds: 'J001', category: 'WS', retention: 'years30', office: 'BGS' } as const

/** Lists carriers of one unit and hands them in: the one at the machine signs as giver, the archivist proves to be there. */
export async function intoArchives(
  app: TestApp,
  carriers: readonly { id: string; version: number }[],
  { unit, placeId, archivist }: { unit: string; placeId: string; archivist: string }
) {
  const list = await app.do(transfers.begin, {
    each: carriers.map(({ id, version }) => ({ carrierId: id, version })),
    unit,
    ...filed
  })
  return app.do(transfers.handIn, {
    transferId: list.id,
    countedByGiver: carriers.length,
    countedByArchivist: carriers.length,
    items: carriers.map(({ id }) => ({ carrierId: id, found: 'asWritten' as const })),
    placeId,
    version: list.version,
    together: { archivist: [{ number: archivist, password: app.passwordOf(archivist) }] }
  })
}
