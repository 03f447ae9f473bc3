import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterFailure,
  attemptsLeft,
  doorOpens,
  doorPlace,
  readDoor,
  withFailure,
  writeDoor,
  type Attempts,
  type DoorJournal
} from '#electron/store/door-journal.ts'
import { temporaryFolder } from '../support/test-app.ts'

const storeId = '11111111-1111-4111-8111-111111111111'
const empty = (): DoorJournal => readDoor(path.join(temporaryFolder(), 'unit.jiyao'), storeId)
const start = Date.parse('2026-11-21T02:00:00.000Z')
const moment = (seconds: number) => new Date(start + seconds * 1000).toISOString()

test('a lock stands however long one waits, and a delay is over after exactly its seconds, wherever the clock jumps meanwhile', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
      (failures, later) => {
        const attempts = failed(failures)
        const answer = doorOpens(attempts, moment(later), false)
        const wait = failures < 3 ? 0 : failures === 3 ? 1 : failures === 4 ? 2 : Number.POSITIVE_INFINITY
        expect(answer.opens).toBe(failures < 3 || later >= wait)
        expect(attemptsLeft(attempts)).toBe(Math.max(0, 5 - failures))
      }
    )
  )
})

test('a lock that time opens lasts a quarter of an hour, doubling with every try that fails after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 15 }), fc.integer({ min: -10_000, max: 20_000_000 }), (failures, later) => {
      const wait = 15 * 60 * 2 ** (failures - 5)
      expect(doorOpens(failed(failures), moment(later), true).opens).toBe(later >= wait)
    })
  )
})

test('no number of invented numbers washes the lock of an account away', () => {
  const accounts = new Set(['victim'])
  const invented = Array.from({ length: 2000 }, (_, each): [string, Attempts] => [
    `nobody ${each}`,
    { failures: 1, lastAt: moment(100 + each), lockedBefore: 0 }
  ])
  let door: DoorJournal = { ...empty(), attempts: Object.fromEntries(invented) }
  for (let failure = 0; failure < 5; failure += 1) door = withFailure(door, 'victim', moment(failure), accounts)
  for (let each = 2000; each < 2020; each += 1) door = withFailure(door, `nobody ${each}`, moment(100 + each), accounts)
  expect(door.attempts['victim']).toMatchObject({ failures: 5 })
  expect(Object.keys(door.attempts)).toHaveLength(2001)
  expect(door.attempts['nobody 2019']).toBeDefined()
  expect(door.attempts['nobody 0']).toBeUndefined()
})

test('a journal reads back as it was written, one generation on; one changed in any byte, or another store’s, is none', () => {
  const file = path.join(temporaryFolder(), 'unit.jiyao')
  const door = withFailure(empty(), 'slot', moment(0), new Set(['slot']))
  const entry = { at: moment(0), operation: 'session.signIn', outcome: 'refused', slot: 'slot' } as const
  const written = writeDoor(file, { ...door, entries: [entry] })
  expect(readDoor(file, storeId)).toEqual(written)
  expect(written).toMatchObject({ generation: 1, entries: [entry] })
  expect(readDoor(file, '22222222-2222-4222-8222-222222222222').generation).toBe(0)
  const whole = fs.readFileSync(doorPlace(file))
  // The line break that ends the file carries nothing.
  for (let at = 0; at < whole.length - 1; at += 1) {
    const changed = Buffer.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 1
    fs.writeFileSync(doorPlace(file), changed)
    expect([at, readDoor(file, storeId).generation]).toEqual([at, 0])
  }
})

test.each<[what: string, make: (place: string) => void]>([
  ['a folder', (place) => fs.mkdirSync(place)],
  ['larger than any journal', (place) => (fs.writeFileSync(place, ''), fs.truncateSync(place, 40 * 1024 * 1024))],
  ['empty', (place) => fs.writeFileSync(place, '')],
  ['a text', (place) => fs.writeFileSync(place, 'null\nnull\n')]
])('what lies in the place of a journal and is %s is no journal', (_, make) => {
  const file = path.join(temporaryFolder(), 'unit.jiyao')
  make(doorPlace(file))
  expect(readDoor(file, storeId)).toEqual(empty())
})

test('a journal does not grow without end: the oldest entries are counted, the newest kept', () => {
  const file = path.join(temporaryFolder(), 'unit.jiyao')
  const entries = Array.from({ length: 5003 }, (_, index) => ({
    at: moment(index),
    operation: 'session.signIn',
    outcome: 'refused' as const
  }))
  const written = writeDoor(file, { ...empty(), entries, untold: 4 })
  expect([written.entries.length, written.untold, written.entries[0]?.at]).toEqual([5000, 7, moment(3)])
})

function failed(times: number): Attempts | undefined {
  return Array.from({ length: times }).reduce<Attempts | undefined>(
    (before) => afterFailure(before, moment(0)),
    undefined
  )
}
