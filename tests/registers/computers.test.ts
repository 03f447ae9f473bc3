import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingOn } from '#shared/device-labels.ts'
import { bareSerial, ceilingOf, mayBecome, whyNotTogether, type Serves } from '#shared/devices-kept.ts'
import { isAbove, StateSecretLevel } from '#shared/levels.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { computers } from '#shared/registers/computers.ts'
import { machineRoom, nowhere } from './devices.ts'

test('an officer registers a confidential computer: numbered by the program, its addresses in one form, and on record', async () => {
  const { app, computer } = await machineRoom()
  const one = await app.do(computers.register, computer())
  expect(one).toMatchObject({
    number: 'SB-2026-0001',
    level: 'secret',
    state: 'inUse',
    responsible: { number: 'P001' },
    place: { code: 'B203' },
    disks: ['WD-1001'],
    macs: ['a4:bb:6d:01:02:03'],
    version: 1
  })
  expect(await app.do(computers.open, { computerId: one.id })).toEqual({ ...one, levels: [], formerDisks: [] })
  expect(await app.lastEntries(1, 'C100')).toMatchObject([
    { operation: 'computers.register', subject: one.id, changed: { number: one.number, disks: 'WD-1001' } }
  ])
})

test('only a confidential computer has a level, and it must have one', async () => {
  const { app, computer } = await machineRoom()
  const { level: _, ...without } = computer()
  expect(await app.refusal(computers.register, without)).toBe('device.levelMissing')
  expect(await app.refusal(computers.register, computer({ kind: 'police', level: 'secret' }))).toBe(
    'device.levelNotHere'
  )
  expect(await app.do(computers.register, computer({ kind: 'internet' }))).not.toHaveProperty('level')
})

test('rule 34: no computer above the level of the store, or of the officer, is taken in', async () => {
  const { app, computer } = await machineRoom({ level: 'secret' })
  expect(await app.refusal(computers.register, computer({ level: 'topSecret' }))).toBe('device.aboveStore')
  const high = await machineRoom({ level: 'topSecret', clearance: 'secret' })
  expect(await high.app.refusal(computers.register, high.computer({ level: 'topSecret' }))).toBe('device.aboveYou')
})

test('who answers for a computer is cleared for it and known; its place is known; a key department is named', async () => {
  const { app, computer, uncleared } = await machineRoom()
  for (const [wish, code] of [
    [{ responsibleId: uncleared.id }, 'person.notCleared'],
    [{ responsibleId: nowhere }, 'person.notFound'],
    [{ placeId: nowhere }, 'place.notFound'],
    [{ zone: 'key' }, 'computer.keyDepartmentMissing'],
    [{ macs: ['not an address'] }, 'input.invalid']
  ] as const)
    expect([wish, await app.refusal(computers.register, computer(wish as Parameters<typeof computer>[0]))]).toEqual([
      wish,
      code
    ])
})

test('a disk is in one computer only', async () => {
  const { app, computer } = await machineRoom()
  const one = await app.do(computers.register, computer())
  const answer = await app.call(computers.register, computer())
  expect(answer).toMatchObject({
    refusal: { code: 'computer.diskTaken', data: { serial: 'WD-1001', number: one.number } }
  })
})

test('a change says what is otherwise, keeps each level it had, and a stale one is refused', async () => {
  const { app, computer, second } = await machineRoom()
  const one = await app.do(computers.register, computer({ level: 'confidential' }))
  const change = (wish: object, version: number) => {
    const { kind: _, ...rest } = computer({ level: 'confidential' })
    return { ...rest, computerId: one.id, state: 'inUse' as const, reason: '岗位调整', version, ...wish }
  }
  const changed = await app.do(computers.change, change({ level: 'secret', responsibleId: second.id }, 1))
  expect(changed.changed).toEqual({
    level: ['confidential', 'secret'],
    responsible: ['王芳', '刘洋'],
    reason: '岗位调整'
  })
  const opened = await app.do(computers.open, { computerId: one.id })
  expect(opened.levels).toEqual([
    {
      formerKind: 'confidential',
      formerLevel: 'confidential',
      kind: 'confidential',
      level: 'secret',
      changedOn: '2026-11-21',
      changedBy: { number: 'C100', name: '李娜' },
      reason: '岗位调整'
    }
  ])
  expect(await app.refusal(computers.change, change({ level: 'secret' }, 1))).toBe('computer.changedMeanwhile')
  expect(await app.refusal(computers.change, change({ level: 'confidential' }, 2))).toBe('computer.neverLowered')
  expect(await app.refusal(computers.change, change({ level: 'secret', disks: [] }, 2))).toBe('computer.diskLeft')
  expect((await app.do(computers.open, { computerId: one.id })).levels).toHaveLength(1)
  const { events } = await app.do(computers.history, { computerId: one.id })
  expect(events.map(({ operation }) => operation)).toEqual(['computers.register', 'computers.change'])
})

test('a serial number is corrected in place: the wrong one stays on record', async () => {
  const { app, computer } = await machineRoom()
  const one = await app.do(computers.register, computer({ disks: ['WD-1OO1'] }))
  const { kind: _, ...rest } = computer({ disks: ['WD-1001'] })
  const wish = { ...rest, computerId: one.id, state: 'inUse' as const, reason: '更正序列号', version: 1 }
  await app.do(computers.change, wish)
  const opened = await app.do(computers.open, { computerId: one.id })
  expect([opened.disks, opened.formerDisks.map(({ serial, carrier }) => [serial, carrier])]).toEqual([
    ['WD-1001'],
    [['WD-1OO1', undefined]]
  ])
})

test('the register is searched by number, person, disk and address, and filtered by kind, level and state', async () => {
  const { app, computer } = await machineRoom()
  const one = await app.do(computers.register, computer({ name: '研判主机' }))
  const two = await app.do(computers.register, computer({ kind: 'internet', disks: ['ST-2002'], macs: [] }))
  const found = async (wish: Parameters<typeof app.do<typeof computers.list>>[1]) => {
    const { rows, total } = await app.do(computers.list, wish)
    return [total, ...rows.map(({ number }) => number)]
  }
  expect(await found({})).toEqual([2, one.number, two.number])
  expect(await found({ words: '研判' })).toEqual([1, one.number])
  expect(await found({ words: 'st-2002' })).toEqual([1, two.number])
  expect(await found({ words: 'a4:bb 王芳' })).toEqual([1, one.number])
  expect(await found({ words: '没有' })).toEqual([0])
  expect(await found({ kinds: ['internet'] })).toEqual([1, two.number])
  expect(await found({ levels: ['secret'] })).toEqual([1, one.number])
  expect(await found({ states: ['scrapped'] })).toEqual([0])
})

test('nobody learns of a computer above their clearance; the security administrator reads the others', async () => {
  const { app, computer } = await machineRoom()
  const hidden = await app.do(computers.register, computer())
  const open = await app.do(computers.register, computer({ kind: 'police', disks: ['ST-2'] }))
  await app.as('A002')
  const { rows, total } = await app.do(computers.list, {})
  expect([total, rows.map(({ id }) => id)]).toEqual([1, [open.id]])
  for (const operation of [computers.open, computers.history])
    expect(await app.refusal(operation, { computerId: hidden.id })).toBe('computer.notFound')
  expect((await app.do(computers.list, { words: 'WD-1001' })).total).toBe(0)
  expect(await app.refusal(computers.register, computer())).toBe('session.mayNot')
  for (const number of ['A001', 'A003']) {
    await app.as(number)
    expect(await app.refusal(computers.list, {})).toBe('session.mayNot')
  }
})

test('rule 31: a label is refused while one of its fields is missing, and what was printed is on record', async () => {
  const { app, computer } = await machineRoom()
  const { responsibleId: _, ...nobody } = computer()
  const one = await app.do(computers.register, nobody)
  const answer = await app.call(computers.printLabel, { computerId: one.id })
  expect(answer).toMatchObject({ refusal: { code: 'label.incomplete', data: { missing: ['responsible'] } } })
  const two = await app.do(computers.register, computer({ disks: ['WD-2'] }))
  expect(await app.do(computers.printLabel, { computerId: two.id })).toMatchObject({ number: two.number })
  const { events } = await app.do(computers.history, { computerId: two.id })
  expect(events.map(({ operation }) => operation)).toEqual(['computers.register', 'computers.printLabel'])
})

test('rule 33: a computer is scrapped only with its storage out, and each disk becomes a carrier of its level', async () => {
  const { app, computer, kept } = await machineRoom()
  const one = await app.do(computers.register, computer({ disks: ['WD-1', 'WD-2'] }))
  const scrap = { computerId: one.id, destination: '江州市涉密载体销毁中心', reason: '老旧淘汰', version: 1 }
  expect(await app.call(computers.scrap, { ...scrap, ...kept, removedDisks: ['WD-1'] })).toMatchObject({
    refusal: { code: 'computer.storageInside', data: { serials: ['WD-2'] } }
  })
  const disks = { removedDisks: ['WD-1', 'WD-2'] }
  expect(await app.refusal(computers.scrap, { ...scrap, ...kept, removedDisks: ['WD-1', 'WD-2', 'WD-3'] })).toBe(
    'computer.storageInside'
  )
  expect(await app.refusal(computers.scrap, { ...scrap, ...disks })).toBe('disk.keeperMissing')
  expect(await app.refusal(computers.scrap, { ...scrap, ...kept, ...disks, version: 7 })).toBe(
    'computer.changedMeanwhile'
  )
  expect((await app.do(carriers.list, {})).total).toBe(0)
  const done = await app.do(computers.scrap, { ...scrap, ...kept, ...disks })
  expect(done).toMatchObject({ state: 'scrapped', disks: [] })
  const { rows } = await app.do(carriers.list, { sort: 'number', descending: false })
  expect(rows).toMatchObject([
    { serialNumber: 'WD-1', level: 'secret', kind: 'hardDisk', markText: '机密★', holder: { number: 'P001' } },
    { serialNumber: 'WD-2', level: 'secret', state: 'inStock', place: { code: 'B203' } }
  ])
  expect((await app.do(computers.open, { computerId: one.id })).formerDisks).toMatchObject([
    { serial: 'WD-1', removedOn: '2026-11-21', carrier: { number: 'BM-2026-0000001' } },
    { serial: 'WD-2', carrier: { number: 'BM-2026-0000002' } }
  ])
  const { events } = await app.do(carriers.history, { carrierId: rows[0]?.id ?? '' })
  expect(events).toMatchObject([{ operation: 'computers.scrap', changed: { takenFrom: one.number } }])
  expect(await app.refusal(computers.scrap, { ...scrap, ...kept, removedDisks: [], version: 2 })).toBe(
    'computer.notHere'
  )
})

test('rule 33: another use begins with the storage out and other disks in; the old use stays on record', async () => {
  const { app, computer, kept } = await machineRoom()
  const one = await app.do(computers.register, computer())
  const wish = { computerId: one.id, kind: 'police' as const, newDisks: ['ST-9'], reason: '改作内网机', version: 1 }
  expect(await app.refusal(computers.repurpose, { ...wish, ...kept, removedDisks: [] })).toBe('computer.storageInside')
  const disks = { removedDisks: ['WD-1001'] }
  expect(await app.refusal(computers.repurpose, { ...wish, ...kept, ...disks, newDisks: ['WD-1001'] })).toBe(
    'computer.sameDisk'
  )
  expect(
    await app.refusal(computers.repurpose, { ...wish, ...kept, ...disks, kind: 'confidential', level: 'secret' })
  ).toBe('computer.sameUse')
  const done = await app.do(computers.repurpose, { ...wish, ...kept, ...disks })
  expect([done.kind, done.level, done.disks, done.carriers.map(({ serialNumber }) => serialNumber)]).toEqual([
    'police',
    undefined,
    ['ST-9'],
    ['WD-1001']
  ])
  expect((await app.do(computers.open, { computerId: one.id })).levels).toMatchObject([
    { formerKind: 'confidential', formerLevel: 'secret', kind: 'police', reason: '改作内网机' }
  ])
  expect((await app.do(carriers.list, {})).rows).toMatchObject([{ level: 'secret', serialNumber: 'WD-1001' }])
})

test('storage of the police network becomes a carrier of work secrets, that of the Internet none', async () => {
  const { app, computer, kept } = await machineRoom()
  const police = await app.do(computers.register, computer({ kind: 'police', disks: ['P-1'] }))
  const internet = await app.do(computers.register, computer({ kind: 'internet', disks: ['I-1'] }))
  const scrap = { destination: '单位资产管理部门', reason: '报废', version: 1 }
  await app.do(computers.scrap, { ...scrap, ...kept, computerId: police.id, removedDisks: ['P-1'] })
  await app.do(computers.scrap, { ...scrap, computerId: internet.id, removedDisks: ['I-1'] })
  expect((await app.do(carriers.list, {})).rows).toMatchObject([
    { level: 'workSecret', serialNumber: 'P-1', markText: '内部' }
  ])
})

const serves: fc.Arbitrary<Serves> = fc.oneof(
  fc.constantFrom<Serves>({ kind: 'police' }, { kind: 'internet' }),
  fc.constantFrom(...StateSecretLevel.options).map((level): Serves => ({ kind: 'confidential', level }))
)

test('rule 30: things meet only within one kind, and nothing meets a computer below it', () => {
  fc.assert(
    fc.property(serves, serves, (thing, computer) => {
      const together = whyNotTogether(thing, computer) === undefined
      expect(together).toBe(thing.kind === computer.kind && !isAbove(ceilingOf(thing), ceilingOf(computer)))
      // What may go one way and back again is of one kind and one level.
      if (together && whyNotTogether(computer, thing) === undefined) expect(thing).toEqual(computer)
    })
  )
})

test('storage is never lowered: from step to step its ceiling only rises, and its kind stays', () => {
  fc.assert(
    fc.property(fc.array(serves, { minLength: 2, maxLength: 6 }), (steps) => {
      const [first, ...rest] = steps
      if (!first) return
      const end = rest.reduce((now, next) => (mayBecome(now, next) ? next : now), first)
      expect([end.kind, isAbove(ceilingOf(first), ceilingOf(end))]).toEqual([first.kind, false])
    })
  )
})

test('rule 31: a label of a confidential device is whole exactly when level, number and person are there', () => {
  const text = fc.constantFrom(undefined, '', 'X')
  fc.assert(
    fc.property(fc.constantFrom(undefined, ...StateSecretLevel.options), text, text, (level, number, responsible) => {
      const label = {
        thing: 'computer',
        kind: 'confidential',
        level,
        number,
        responsible,
        code: 'SB-2026-0001'
      } as const
      expect(missingOn(label).length === 0).toBe(Boolean(level && number && responsible))
      expect(missingOn({ ...label, kind: 'police' })).toEqual([])
    })
  )
})

test('a serial number is the same however it was spaced, cased or dashed', () => {
  expect(bareSerial(' wd-wcc4n  1234567 ')).toBe(bareSerial('WD-WCC4N1234567'))
  fc.assert(
    fc.property(fc.string(), (serial) => {
      expect(bareSerial(bareSerial(serial))).toBe(bareSerial(serial))
    })
  )
})
