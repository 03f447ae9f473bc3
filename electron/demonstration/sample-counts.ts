import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import { places } from '#shared/registers/places.ts'
import { stockTakes } from '#shared/registers/stock-takes.ts'
import { sampleCountWords as words } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

// A count of more than these is a week's work, not a sample.
const MOST_COUNTED = 1500

/**
 * The yearly count, closed by two: all is there but one, one lies in another cabinet, one thing nobody knows. Of everything, or
 * of one cabinet where there is too much.
 */
export async function countTheYear(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const [cabinet] = (await office.do(places.list, { words: words.yearly })).rows
  const { total } = await office.do(carriers.list, { count: 1 })
  const part = total > MOST_COUNTED && cabinet ? { placeId: cabinet.id } : {}
  if ((await office.do(carriers.list, { ...part, count: 1 })).total > MOST_COUNTED) return
  const stockTake = await office.do(stockTakes.begin, {
    kind: 'yearly',
    scope: part.placeId === undefined ? { of: 'everything' } : { of: 'place', id: part.placeId }
  })
  const expected = await everythingOnItsShelf(office, part)
  const loose = expected.filter(({ state, level }) => state === 'inStock' && level !== 'secret')
  const [missing, strayed] = office.untaken(loose, 2, ({ id }) => id)
  const there = expected.filter(({ id }) => id !== missing?.id)
  const allPlaces = (await office.do(places.list, { count: 500 })).rows
  const elsewhere = allPlaces.find(({ code }) => code !== strayed?.place.code)
  // A place stands before what lies there, as a hand scanner brings it.
  const scanned = allPlaces.flatMap(({ code }) => [
    `WZ-${code}`,
    ...there.filter(({ id, place }) => placeAtCount(id, place.code) === code).map(({ number }) => number)
  ])
  function placeAtCount(id: string, code: string): string {
    return id === strayed?.id ? (elsewhere?.code ?? code) : code
  }
  const lines = [...scanned, words.strange].map((text, index) => ({ line: index + 1, text }))
  await office.do(stockTakes.scanMany, { stockTakeId: stockTake.id, lines })
  await answerAll(office, stockTake.id)
  const { version } = await office.do(stockTakes.open, { stockTakeId: stockTake.id })
  await office.do(stockTakes.close, {
    ...{ stockTakeId: stockTake.id, version },
    together: { secondOfficer: office.proof('archivist') }
  })
}

/** A count of one cabinet, begun and half done. */
export async function beginACount(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const [cabinet] = (await office.do(places.list, { words: words.cabinet })).rows
  if (!cabinet) return
  const { rows } = await office.do(carriers.list, { placeId: cabinet.id, count: 200, descending: false })
  const here = rows.filter(({ state }) => state === 'inStock')
  if (here.length === 0) return
  const { id: stockTakeId } = await office.do(stockTakes.begin, {
    kind: 'adHoc',
    scope: { of: 'place', id: cabinet.id }
  })
  const lines = here
    .slice(0, Math.ceil(here.length / 2))
    .map(({ number }, index) => ({ line: index + 1, text: number }))
  await office.do(stockTakes.scanMany, { stockTakeId, placeId: cabinet.id, lines })
}

async function everythingOnItsShelf(office: SampleOffice, part: { placeId?: string }): Promise<CarrierInSight[]> {
  const all: CarrierInSight[] = []
  for (;;) {
    const { rows, total } = await office.do(carriers.list, { ...part, from: all.length, count: 500, descending: false })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) break
  }
  return all.filter(({ state }) => ['inStock', 'archived', 'handover', 'destroyPending', 'returnDue'].includes(state))
}

async function answerAll(office: SampleOffice, stockTakeId: string): Promise<void> {
  const { rows } = await office.do(stockTakes.lines, { stockTakeId, unanswered: true, count: 500 })
  const answers = {
    missing: 'incident',
    wrongPlace: 'movedBack',
    unknown: 'otherwise',
    knownOut: 'slipSeen'
  } as const
  for (const result of ['missing', 'wrongPlace', 'unknown', 'knownOut'] as const) {
    const subjects = rows
      .filter((line) => line.result === result)
      .map(({ carrier, scanId }) => carrier?.id ?? scanId ?? '')
    if (subjects.length > 0)
      await office.do(stockTakes.answer, {
        ...{ stockTakeId, result, subjects, answer: answers[result], note: words.notes[result] }
      })
  }
}
