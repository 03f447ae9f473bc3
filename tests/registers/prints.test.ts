import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { prints } from '#shared/registers/prints.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { office } from '../store/office.ts'

test('rule 41: nothing is printed until the unit has opened printing, and then only on approval, with a number and a record', async () => {
  const { app, carrier, leader } = await printingRoom({ open: false })
  const wish = {
    form: 'holdings',
    about: '周海燕',
    carrierIds: [carrier.id],
    copies: 2,
    purpose: '清查'
  } satisfies Partial<WishOf<typeof prints.print>>
  expect(await app.refusal(prints.print, { ...wish, together: leader })).toBe('print.off')
  await openPrinting(app)
  expect(await app.refusal(prints.print, { ...wish, together: { approver: [] } })).toBe('approval.needed')
  const printed = await app.do(prints.print, { ...wish, together: leader })
  expect(printed).toMatchObject({ number: 'DY-2026-0001', level: 'secret', approvedBy: { number: 'L100' } })
  const [entry] = await app.lastEntries(1, 'C100')
  expect(entry).toMatchObject({ operation: 'prints.print', changed: { number: 'DY-2026-0001', form: 'holdings' } })
  expect((await app.do(prints.list, {})).rows).toEqual([printed])
})

test('what bears no level is printed without an approval; each print has a number of its own', async () => {
  const { app } = await printingRoom({ open: true })
  const wish = { form: 'dueList', about: '2026-11-21', carrierIds: [], copies: 1, purpose: '办公' } satisfies Partial<
    WishOf<typeof prints.print>
  >
  const numbers = [await app.do(prints.print, { ...wish, together: { approver: [] } })]
  numbers.push(await app.do(prints.print, { ...wish, together: { approver: [] } }))
  expect(numbers.map(({ number }) => number)).toEqual(['DY-2026-0001', 'DY-2026-0002'])
})

test('nobody prints, or learns of a print of, what lies above their clearance', async () => {
  const { app, carrier, leader } = await printingRoom({ open: true })
  const wish = {
    form: 'holdings',
    about: '周海燕',
    carrierIds: [carrier.id],
    copies: 1,
    purpose: '清查'
  } satisfies Partial<WishOf<typeof prints.print>>
  await app.do(prints.print, { ...wish, together: leader })
  await app.hire('C200', ['archivist'], 'confidential')
  expect(await app.do(prints.list, {})).toEqual({ rows: [], total: 0 })
  expect(await app.refusal(prints.print, { ...wish, together: { approver: [] } })).toBe('carrier.notFound')
})

type Office = Awaited<ReturnType<typeof office>>

async function openPrinting(app: Office['app']) {
  await app.as('A002')
  await app.do(settings.change, { settings: { ...usualSettings, printing: true }, reason: '经批准', version: 0 })
  await app.as('C100')
}

async function printingRoom({ open }: { open: boolean }) {
  const { app, wish } = await office()
  await app.hire('L100', ['approvingLeader'], 'secret')
  await app.as('C100')
  const carrier = await app.do(carriers.register, wish('专案卷宗', 'secret'))
  if (open) await openPrinting(app)
  return { app, carrier, leader: { approver: [{ number: 'L100', password: app.passwordOf('L100') }] } }
}
