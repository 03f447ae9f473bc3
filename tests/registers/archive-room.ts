import { archives, type Description } from '#shared/registers/archives.ts'
import { places } from '#shared/registers/places.ts'
import { registerHeadings } from './into-archives.ts'
import { movingRoom } from './moving-room.ts'

/** The office of `movingRoom` with an archive room: a fonds, two categories, a shelf. The archivist (C200) sits at the machine. */
export async function archiveRoom(level: 'confidential' | 'secret' | 'topSecret' = 'secret') {
  const room = await movingRoom(level)
  const { app } = room
  await app.as('C200')
  await registerHeadings(app)
  const shelf = await app.do(places.register, { code: 'D101-1', name: '档案室一号架', kind: 'shelf' })
  const description = (otherwise: Partial<Description> = {}): Description => ({
    fonds: 'J001',
    category: 'WS',
    year: 2026,
    retention: 'years30',
    office: 'BGS',
    responsible: '江州市公安局',
    datedOn: '2026-02-28',
    ...otherwise
  })
  /** An old holding in the words of the form; `otherwise` of its carrier. */
  const holding = (title: string, said: Partial<Description> = {}, otherwise: object = {}) => ({
    carrier: {
      title,
      kind: 'paper' as const,
      issuer: '江州市公安局',
      mark: { level: 'confidential' as const, end: { form: 'term' as const, months: 120 } },
      startsOn: '2026-02-28',
      pages: 12,
      unit: '保密室',
      holderId: room.archivist.id,
      placeId: shelf.id,
      ...otherwise
    },
    description: description(said)
  })
  const enter = async (title: string, said: Partial<Description> = {}, otherwise: object = {}) => {
    const { items } = await app.do(archives.enter, { holdings: [holding(title, said, otherwise)] })
    const [item] = items
    if (!item) throw new Error('nothing was entered')
    return item
  }
  return { ...room, shelf, description, holding, enter }
}
