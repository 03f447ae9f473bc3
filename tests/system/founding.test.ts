import fs from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { store } from '#shared/system/store.ts'
import { administrators, foundedApp, newApp, temporaryFolder, TestApp } from '../support/test-app.ts'

const wish = { unit: '江州市公安局', level: 'secret', administrators } as const

test('whoever starts the program first founds the store, its level and its three administrators, and the record begins with it', async () => {
  const app = newApp()
  expect(await app.do(session.state, {})).toEqual({ stage: 'noStore', file: app.storeFile })
  expect(await app.do(store.create, wish)).toEqual({ file: app.storeFile, unit: '江州市公安局', level: 'secret' })
  expect(await app.do(session.state, {})).toMatchObject({ stage: 'locked', unit: '江州市公安局', demonstration: false })
  await app.as('A003')
  expect((await app.do(audit.list, {})).rows.at(-1)).toMatchObject({
    sequence: 1,
    operation: 'store.create',
    outcome: 'done',
    changed: { unit: '江州市公安局', level: 'secret', administrators: { auditor: 'A003' } }
  })
})

test('one person cannot be two of the three administrators, however the number is typed', async () => {
  const app = newApp()
  const twice = { ...administrators, auditor: { ...administrators.auditor, number: ' ａ００１ ' } }
  expect(await app.refusal(store.create, { ...wish, administrators: twice })).toBe('store.administratorsMustDiffer')
  expect(fs.readdirSync(path.dirname(app.storeFile))).toEqual([])
})

test('a store is never founded over what is there: a store, its keys or its journal', async () => {
  const { storeFile } = await foundedApp()
  const names = ['', '.keys-a', '.keys-b', '.door']
  for (const name of names) {
    const folder = temporaryFolder()
    const place = path.join(folder, 'unit.jiyao')
    fs.copyFileSync(`${storeFile}${name}`, `${place}${name}`)
    expect(await new TestApp(place).call(store.create, wish)).toMatchObject({
      refusal: { code: 'store.alreadyThere', data: { file: `${place}${name}` } }
    })
    expect(fs.readFileSync(`${place}${name}`).equals(fs.readFileSync(`${storeFile}${name}`))).toBe(true)
    expect(fs.readdirSync(folder)).toEqual([`unit.jiyao${name}`])
  }
})

test('somebody who is signed in cannot found another store over the one that is open', async () => {
  const app = await foundedApp()
  await app.as('A001')
  expect(await app.refusal(store.create, wish)).toBe('store.alreadyThere')
  expect(await app.lastEntries(1, 'A001')).toMatchObject([
    { operation: 'store.create', actor: { number: 'A001' }, outcome: 'refused', refusal: 'store.alreadyThere' }
  ])
})

test('a place that cannot be used is named, with the reason, and nothing is left there', async () => {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'file'), '')
  const app = new TestApp(path.join(folder, 'file', 'unit.jiyao'))
  expect(await app.call(store.create, wish)).toEqual({
    ok: false,
    refusal: { code: 'store.placeUnusable', data: { file: app.storeFile, reason: 'EEXIST' } }
  })
  expect(fs.readdirSync(folder)).toEqual(['file'])
})

test('a founding that the disk fails at any step says so, leaves nothing, and can be begun again', async () => {
  for (let failing = 1; ; failing += 1) {
    const app = newApp()
    const steps = atEachStep((step) => {
      if (step === failing) throw Object.assign(new Error('the disk has failed'), { code: 'EIO' })
    })
    const answer = await app.call(store.create, wish)
    if (steps.stop() < failing) {
      expect(answer.ok).toBe(true)
      expect(failing).toBeGreaterThan(15)
      return
    }
    expect([failing, answer]).toMatchObject([
      failing,
      { refusal: { code: 'store.placeUnusable', data: { reason: 'EIO' } } }
    ])
    expect([failing, fs.readdirSync(path.dirname(app.storeFile))]).toEqual([failing, []])
    await app.do(store.create, wish)
  }
})

test('a founding that is cut off before any step leaves no half store, and can be begun again', async () => {
  const app = newApp()
  const folder = path.dirname(app.storeFile)
  const left: string[] = []
  const steps = atEachStep(() => {
    const copy = temporaryFolder()
    fs.cpSync(folder, copy, { recursive: true })
    left.push(copy)
  })
  await app.do(store.create, wish)
  expect(steps.stop()).toBeGreaterThan(15)
  const whole = await Promise.all(left.map((copy) => beginAgain(path.join(copy, 'unit.jiyao'))))
  // Only after the very last rename is there a store.
  expect(whole.lastIndexOf(false)).toBeLessThan(whole.indexOf(true))
  expect(whole.filter((each) => !each).length).toBeGreaterThan(12)
})

/** Founds a store where a founding was cut off, unless it was done by then; the auditor finds it whole either way. */
async function beginAgain(storeFile: string): Promise<boolean> {
  const app = new TestApp(storeFile)
  try {
    const wasWhole = (await app.do(session.state, {})).stage === 'locked'
    if (!wasWhole) await app.do(store.create, wish)
    await app.as('A003')
    expect((await app.do(audit.verify, {})).problems).toEqual([])
    expect(fs.readdirSync(path.dirname(storeFile)).filter((name) => /new|part/.test(name))).toEqual([])
    return wasWhole
  } finally {
    app.gate.close()
  }
}

/** Calls back before everything the program does to a file by itself; SQLite's own steps lie between these. */
function atEachStep(before: (step: number) => void): { stop: () => number } {
  const names = ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'renameSync'] as const
  let step = 0
  let within = false
  const spies = names.map((name) => {
    const done = fs[name] as (...given: unknown[]) => unknown
    return vi.spyOn(fs, name).mockImplementation((...given: unknown[]) => {
      if (!within) {
        within = true
        step += 1
        try {
          before(step)
        } finally {
          within = false
        }
      }
      return done(...given)
    })
  })
  return {
    stop: () => {
      for (const spy of spies) spy.mockRestore()
      return step
    }
  }
}
