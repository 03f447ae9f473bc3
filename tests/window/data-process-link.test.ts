import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import type { ChoosePlace, ChosenPlace } from '#electron/choose-place.ts'
import type { StartReader } from '#electron/machine/tables/read-table.ts'
import {
  INPUT_LIMIT_BYTES,
  isWithin,
  linkDataProcess,
  type DataProcess,
  type DataProcessLink
} from '#electron/data-process-link.ts'

// Another process that can be spoken to, played by a thread: it answers, locks, dies and hangs as it is told.
const OTHER_SIDE = `
  const { parentPort, threadId } = require('node:worker_threads')
  parentPort.on('message', (message) => {
    if (message.opening) return
    if (message.close) return parentPort.postMessage({ closed: true })
    if (message.asked) return parentPort.postMessage({ id: message.asked, answer: { ok: true, value: message.place } })
    if (message.read) return parentPort.postMessage({ id: message.read, answer: { ok: true, value: message.answer } })
    if (message.name === 'read') return parentPort.postMessage({ reads: message.id, file: message.file })
    if (message.name === 'no more') return parentPort.postMessage({ readsNoMore: message.input })
    if (message.name === 'save') return parentPort.postMessage({ asks: message.id, wanted: message.input })
    const { id, name, input, file } = message
    const value = { thread: threadId, input, file }
    if (name === 'die') process.exit(1)
    if (name === 'hang') for (;;);
    if (name === 'never') return
    parentPort.postMessage({ id, answer: { ok: true, value }, ...(name === 'lock' && { ended: { keepsWork: input.typed === true } }) })
  })
`

let started = 0
let ended = 0
let sessionsEnded = 0
let worksKept: boolean[] = []
let link: DataProcessLink | undefined
let startReading: StartReader = () => ({ answer: Promise.resolve({ ok: false, why: 'died' }), end() {} })
let choose: ChoosePlace = () => Promise.resolve(undefined)

function startThread(): DataProcess {
  const thread = new Worker(OTHER_SIDE, { eval: true })
  started += 1
  return {
    postMessage: (message) => thread.postMessage(message),
    on: (event, listener) => thread.on(event, listener),
    once: (event, listener) => thread.once(event, () => listener()),
    end: () => {
      ended += 1
      void thread.terminate()
    }
  }
}

function open(): DataProcessLink {
  started = ended = sessionsEnded = 0
  worksKept = []
  link = linkDataProcess(
    startThread,
    { storeFile: '/nowhere/jiyao.db' },
    ({ keepsWork }) => {
      sessionsEnded += 1
      worksKept.push(keepsWork)
    },
    (wanted) => choose(wanted),
    (file) => startReading(file)
  )
  return link
}

afterEach(async () => {
  await link?.close(50)
  link = undefined
})

const thread = (answer: unknown): unknown => (answer as { value: { thread: number } }).value.thread

test('answers find the calls they belong to', async () => {
  const { call } = open()
  const answers = await Promise.all([1, 2, 3].map((input) => call('echo', input)))
  expect(answers.map((answer) => answer.ok && (answer.value as { input: number }).input)).toEqual([1, 2, 3])
})

test('after locking, the process that held the keys is ended and another answers', async () => {
  const { call } = open()
  const before = thread(await call('echo', {}))
  const waiting = call('never', {})
  expect(await call('lock', {})).toMatchObject({ ok: true })
  expect(await waiting).toEqual({ ok: false, refusal: { code: 'session.none', data: {} } })
  expect(thread(await call('echo', {}))).not.toBe(before)
  expect([started, ended, sessionsEnded]).toEqual([2, 1, 1])
})

test('whether unfinished work is kept is told of a session that ended; of one that was wiped it is not claimed', async () => {
  const { call, wipe } = open()
  await call('lock', { typed: false })
  await call('lock', { typed: true })
  const hanging = call('hang', {})
  wipe()
  await hanging
  expect(worksKept).toEqual([false, true, false])
})

test('a process that dies in a call is said to have died, and the next call is answered', async () => {
  const { call } = open()
  expect(await call('die', {})).toEqual({ ok: false, refusal: { code: 'program.dataProcessEnded', data: {} } })
  expect(await call('echo', {})).toMatchObject({ ok: true })
  expect([started, sessionsEnded]).toEqual([2, 0])
})

test('a process that dies while somebody works takes their page with it; one that never answered is not begun over and over', async () => {
  const { call } = open()
  expect(await call('echo', {})).toMatchObject({ ok: true })
  expect(await call('die', {})).toMatchObject({ refusal: { code: 'program.dataProcessEnded' } })
  expect([started, sessionsEnded, worksKept]).toEqual([1, 1, [false]])
  await call('die', {})
  expect([started, sessionsEnded]).toEqual([2, 1])
})

test('a process that answers nothing more can be wiped all the same', async () => {
  const { call, wipe } = open()
  const hanging = call('hang', {})
  wipe()
  expect(await hanging).toEqual({ ok: false, refusal: { code: 'session.none', data: {} } })
  expect(await call('echo', {})).toMatchObject({ ok: true })
  expect([started, ended, sessionsEnded]).toEqual([2, 1, 1])
})

test('where a file goes is asked of the person by main, and what was chosen comes from nobody else', async () => {
  const { call } = open()
  const wanted = { name: 'list.csv', format: 'csv', language: 'zh-CN' } as const
  choose = ({ name }) => Promise.resolve({ file: `/chosen/${name}`, mayReplace: true })
  expect(await call('save', wanted)).toEqual({ ok: true, value: { file: '/chosen/list.csv', mayReplace: true } })
  choose = () => Promise.reject(new Error('no dialog'))
  expect(await call('save', wanted)).toEqual({ ok: true, value: undefined })
})

test('a place chosen after locking is told to nobody', async () => {
  const { call } = open()
  let chosen: (place: ChosenPlace) => void = () => {}
  choose = () => new Promise((resolve) => (chosen = resolve))
  const waiting = call('save', { name: 'list.csv', format: 'csv', language: 'zh-CN' })
  await call('lock', {})
  expect(await waiting).toEqual({ ok: false, refusal: { code: 'session.none', data: {} } })
  chosen({ file: '/chosen/list.csv', mayReplace: true })
  expect(await call('echo', {})).toMatchObject({ ok: true })
})

test('closing ends the process, and one that hangs does not keep the program from ending', async () => {
  const { call, close } = open()
  await call('echo', {})
  await close(10_000)
  expect(ended).toBe(1)
  expect(await call('echo', {})).toMatchObject({ ok: false, refusal: { code: 'program.dataProcessEnded' } })

  const other = open()
  void other.call('hang', {})
  await other.close(50)
  expect(ended).toBe(1)
})

test('more than a megabyte is refused before it reaches the data process', async () => {
  const { call } = open()
  expect(await call('echo', 'x'.repeat(64 * 1024 * 1024))).toEqual({
    ok: false,
    refusal: { code: 'input.tooLarge', data: { megabytes: 1 } }
  })
  expect(await call('echo', 'x'.repeat(INPUT_LIMIT_BYTES - 1))).toMatchObject({ ok: true })
  expect(await call('echo', '密'.repeat(INPUT_LIMIT_BYTES / 2))).toMatchObject({ ok: false })
})

test('what cannot be copied to another process is refused', async () => {
  const { call } = open()
  expect(await call('echo', { run: () => 1 })).toMatchObject({ ok: false, refusal: { code: 'input.invalid' } })
})

test('the size of any value is told, however deep, circular or crowded', () => {
  const circle: unknown[] = []
  circle.push(circle, circle)
  let deep: unknown = 'x'
  for (let level = 0; level < 100_000; level++) deep = { deep }
  expect(isWithin(circle, INPUT_LIMIT_BYTES)).toBe(false)
  expect(isWithin(deep, INPUT_LIMIT_BYTES)).toBe(true)
  expect(isWithin({ nothing: null, day: '2026-11-21', many: [1, 2, 3] }, 100)).toBe(true)
  expect(isWithin(new Array(2_000_000), INPUT_LIMIT_BYTES)).toBe(false)
  expect(isWithin(new Uint8Array(INPUT_LIMIT_BYTES + 1), INPUT_LIMIT_BYTES)).toBe(false)
  expect(isWithin(new Map([['a', 'x'.repeat(200)]]), 100)).toBe(false)
  expect(isWithin({ ['x'.repeat(200)]: 1 }, 100)).toBe(false)
})

test('a file that a person has chosen goes along with the call; what no file lies at does not', async () => {
  const { call } = open()
  const fileTold = async (file: unknown) => {
    const answer = await call('echo', {}, file)
    return answer.ok && (answer.value as { file?: string }).file
  }
  expect(await fileTold('/chosen/旧台账.xlsx')).toBe('/chosen/旧台账.xlsx')
  for (const made of [
    '',
    'ledger.xlsx',
    '../ledger.xlsx',
    { path: '/etc/passwd' },
    7,
    undefined,
    `/${'x'.repeat(5000)}`
  ])
    expect(await fileTold(made)).toBeUndefined()
})

test('a file is read in a process that main starts, and which ends with its answer', async () => {
  const { call } = open()
  const asked: string[] = []
  let endings = 0
  startReading = (file) => {
    asked.push(file)
    return { answer: Promise.resolve({ ok: false, why: 'empty' }), end: () => void (endings += 1) }
  }
  expect(await call('read', {}, '/chosen/a.csv')).toEqual({ ok: true, value: { ok: false, why: 'empty' } })
  expect([asked, endings]).toEqual([['/chosen/a.csv'], 1])
  startReading = () => ({ answer: Promise.reject(new Error('no process')), end() {} })
  expect(await call('read', {}, '/chosen/a.csv')).toEqual({ ok: true, value: { ok: false, why: 'died' } })
})

test('a reading is ended when nobody wants it any more, and with the session of whoever wanted it', async () => {
  const { call } = open()
  let endings = 0
  startReading = () => ({ answer: new Promise(() => {}), end: () => void (endings += 1) })
  const reading = call('read', {}, '/chosen/a.csv')
  void call('no more', 1)
  await call('echo', {})
  expect(endings).toBe(1)
  await call('lock', {})
  expect(endings).toBe(2)
  expect(await reading).toEqual({ ok: false, refusal: { code: 'session.none', data: {} } })
})
