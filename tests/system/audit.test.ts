import { expect, test } from 'vitest'
import { z } from 'zod'
import { defineOperations } from '#shared/define-operation.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { accounts } from '#shared/system/accounts.ts'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { allViews } from '#electron/all-implementations.ts'
import { Desk } from '#electron/desk.ts'
import { Gate } from '#electron/gate.ts'
import { implement } from '#electron/implement.ts'
import { auditImplemented } from '#electron/system/audit.ts'
import { sessionImplemented } from '#electron/system/session.ts'
import { insertPerson, listPeople } from '#electron/registers/people/queries.ts'
import { unitOfName } from '#electron/registers/units/queries.ts'
import type { WritableStore } from '#electron/store/open-store.ts'
import { office } from '../store/office.ts'
import { withKey } from '../store/with-key.ts'
import { administrators, foundedApp } from '../support/test-app.ts'
import { quickEffort } from '../support/quick-effort.ts'

test('rule 37: a record that an officer and an auditor have worked under is found whole, and the verifying is itself recorded', async () => {
  const { app, wish } = await office()
  await app.do(carriers.register, wish('某专案侦查方案'))
  await app.as('A003')
  const first = await app.do(audit.verify, {})
  expect(first).toMatchObject({ problems: [] })
  const { rows, total } = await app.do(audit.list, { count: 500 })
  expect(rows[0]).toMatchObject({
    operation: 'audit.verify',
    actor: { number: 'A003' },
    changed: { entries: first.entries, head: first.head, problems: 0 }
  })
  expect(total).toBe(first.entries + 1)
  expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: total }, (_, index) => total - index))
})

test('an entry altered by somebody who has the key is named to the auditor', async () => {
  const { app } = await office()
  await app.do(session.lock, {})
  const altered = withKey(app.storeFile, ({ writer }) => {
    const { sequence = 0 } =
      writer.one<{ sequence: number }>("SELECT sequence FROM audit_log WHERE number = 'C100'") ?? {}
    writer.run('DROP TRIGGER audit_log_is_never_updated')
    writer.run("UPDATE audit_log SET entry = replace(entry, 'C100', 'C999') WHERE sequence = ?", sequence)
    return sequence
  })
  await app.as('A003')
  expect(await app.do(audit.verify, {})).toMatchObject({ problems: [{ sequence: altered, problem: 'altered' }] })
})

test('the auditor finds entries by day, person, operation, outcome and subject, newest first, in parts with their total', async () => {
  const { app, wish } = await office()
  const carrier = await app.do(carriers.register, wish('某专案侦查方案'))
  app.pass(24 * 3600)
  await app.as('C100')
  await app.refusal(accounts.list, {})
  await app.do(carriers.register, wish('另一件'))
  await app.as('A003')
  const found = async (filter: object) =>
    (await app.do(audit.list, filter)).rows.map(({ operation, outcome }) => `${operation} ${outcome}`)
  expect(await found({ subject: carrier.id })).toEqual(['carriers.register done'])
  expect(await found({ number: 'C100', fromOn: '2026-11-22' })).toEqual([
    'session.lock done',
    'carriers.register done',
    'accounts.list refused',
    'session.signIn done',
    // Nobody sits for a day: the session of the day before has ended by itself.
    'session.lock done'
  ])
  expect(await found({ operation: 'carriers.register', toOn: '2026-11-21' })).toEqual(['carriers.register done'])
  expect(await found({ outcomes: ['refused', 'failed'], number: 'C100' })).toEqual(['accounts.list refused'])
  const all = await app.do(audit.list, { count: 500 })
  const part = await app.do(audit.list, { from: 3, count: 2 })
  expect(part).toEqual({ rows: all.rows.slice(3, 5), total: all.total })
})

test('a clock that runs backwards is recorded with the seconds it lost, shown, and breaks nothing', async () => {
  const app = await foundedApp()
  await app.as('A001')
  app.pass(-3600)
  await app.refusal(audit.list, {})
  app.pass(3601)
  await app.as('A003')
  const { rows } = await app.do(audit.list, {})
  expect(rows.map(({ operation, clockBehind }) => [operation, clockBehind]).reverse()).toEqual([
    ['store.create', undefined],
    ['session.signIn', undefined],
    ['audit.list', 3600],
    ['session.lock', undefined],
    ['session.signIn', undefined]
  ])
  expect((await app.do(audit.verify, {})).problems).toEqual([])
})

test('rule 38: whoever signs in is told that the clock was set back since they last did, and no longer once they have seen it', async () => {
  const app = await foundedApp()
  await app.as('A003')
  expect(await app.do(session.state, {})).toMatchObject({ person: { clockSetBack: 0 } })
  await app.as('A001')
  app.pass(-3600)
  await app.refusal(audit.list, {})
  app.pass(7200)
  await app.as('A003')
  expect(await app.do(session.state, {})).toMatchObject({ person: { clockSetBack: 3600 } })
  app.pass(60)
  await app.as('A003')
  expect(await app.do(session.state, {})).toMatchObject({ person: { clockSetBack: 0 } })
  app.pass(-1800)
  await app.as('A003')
  expect(await app.do(session.state, {})).toMatchObject({ person: { clockSetBack: 1800 } })
})

test('an auditor below a level sees that something was done, by whom and to what, but not what it says', async () => {
  const { app, wish } = await office()
  await app.hire('A004', ['auditor'], 'confidential')
  await app.as('C100')
  const secret = await app.do(carriers.register, wish('某专案侦查方案', 'secret'))
  await app.do(carriers.register, wish('内部通讯录', 'confidential'))
  await app.do(carriers.registerMany, { carriers: [wish('甲号方案'), wish('公开手册', 'unclassified')] })
  await app.as('A004')
  const { rows } = await app.do(audit.list, { number: 'C100', count: 500 })
  expect(rows.find(({ subject }) => subject === secret.id)).toEqual({
    ...rows.find(({ subject }) => subject === secret.id),
    operation: 'carriers.register',
    outcome: 'done',
    withheld: true
  })
  expect(rows.find(({ subject }) => subject === secret.id)?.changed).toBeUndefined()
  const text = JSON.stringify(rows)
  expect(['某专案', '甲号方案'].filter((title) => text.includes(title))).toEqual([])
  expect(['内部通讯录', '公开手册'].filter((title) => !text.includes(title))).toEqual([])
  expect((await app.do(audit.verify, {})).problems).toEqual([])
  await app.as('A003')
  expect(JSON.stringify(await app.do(audit.list, { count: 500 }))).toContain('某专案侦查方案')
})

test('a change whose answer is not what was declared, or whose entry cannot be written, leaves neither row nor entry', async () => {
  const app = await foundedApp()
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  await app.do(session.lock, {})
  const odd = defineOperations('odd', {
    answersOtherwise: { ...oddChange, output: z.object({ id: z.string() }), audit: () => ({ subject: 'x' }) },
    recordsNothingSayable: {
      ...oddChange,
      output: z.object({}),
      audit: () => ({ subject: 'x', changed: { count: 10n } })
    },
    failsInTheMiddle: { ...oddChange, output: z.object({}), audit: () => ({ subject: 'x' }) },
    keepsIt: { ...oddChange, output: z.object({}), audit: () => ({ subject: 'x' }) },
    looks: { ...oddChange, effect: 'reads', output: z.object({ numbers: z.array(z.string()) }) }
  })
  const person = {
    name: '某人',
    unit: '某处',
    clearance: 'secret',
    personClass: 'important',
    reviewedOn: '2026-11-21',
    reviewResult: 'passed',
    version: 1
  } as const
  const unitId = (store: WritableStore) => unitOfName(store, '某处', () => '00000000-0000-4000-8000-000000000001').id
  const faults: unknown[] = []
  const gate = new Gate({
    desk: new Desk({ storeFile: app.storeFile, effort: quickEffort, views: allViews }),
    implemented: [
      ...sessionImplemented,
      ...auditImplemented,
      ...implement(odd, {
        answersOtherwise(_, { store }) {
          insertPerson(store, { ...person, id: 'a', number: 'P1' }, unitId(store))
          return {} as { id: string }
        },
        recordsNothingSayable(_, { store }) {
          insertPerson(store, { ...person, id: 'b', number: 'P2' }, unitId(store))
          return {}
        },
        failsInTheMiddle(_, { store }) {
          insertPerson(store, { ...person, id: 'c', number: 'P3' }, unitId(store))
          throw new Error('in the middle')
        },
        keepsIt(_, { store, newId }) {
          insertPerson(store, { ...person, id: newId(), number: 'P4' }, unitId(store))
          return {}
        },
        looks: (_, { store }) => ({
          numbers: listPeople(store, { words: '', which: 'all' }, { from: 0, count: 10, today: '2026-11-21' }).rows.map(
            ({ number }) => number
          )
        })
      })
    ],
    now: () => app.now,
    newId: () => crypto.randomUUID(),
    onFault: (_, error) => faults.push(error)
  })
  await gate.ask(session.signIn, { number: 'C100', password: app.passwordOf('C100') })
  for (const operation of [odd.answersOtherwise, odd.recordsNothingSayable, odd.failsInTheMiddle])
    expect([operation.name, await gate.ask(operation, {})]).toMatchObject([
      operation.name,
      { refusal: { code: 'program.fault' } }
    ])
  expect(await gate.ask(odd.keepsIt, {})).toEqual({ ok: true, value: {} })
  expect(await gate.ask(odd.looks, {})).toEqual({ ok: true, value: { numbers: ['P4'] } })
  await gate.ask(session.lock, {})
  await gate.ask(session.signIn, { number: 'A003', password: administrators.auditor.password })
  const listed = await gate.ask(audit.list, { number: 'C100', count: 6 })
  const rows = listed.ok ? listed.value.rows : []
  gate.close()
  expect(rows.map(({ operation, outcome }) => [operation, outcome]).reverse()).toEqual([
    ['session.signIn', 'done'],
    ['odd.answersOtherwise', 'failed'],
    ['odd.recordsNothingSayable', 'failed'],
    ['odd.failsInTheMiddle', 'failed'],
    ['odd.keepsIt', 'done'],
    ['session.lock', 'done']
  ])
  expect(faults).toHaveLength(3)
})

const oddChange = { effect: 'changes', permission: 'people.register', input: z.object({}), refuses: [] } as const
