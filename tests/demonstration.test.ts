import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Operation, OutputOf, WishOf } from '#shared/define-operation.ts'
import { may, Role } from '#shared/permissions.ts'
import { appraisals } from '#shared/registers/appraisals.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { archives } from '#shared/registers/archives.ts'
import { borrowings, QueueTab } from '#shared/registers/borrowings.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { circulations } from '#shared/registers/circulations.ts'
import { computers } from '#shared/registers/computers.ts'
import { copies } from '#shared/registers/copies.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { determinations } from '#shared/registers/determinations.ts'
import { findings } from '#shared/registers/findings.ts'
import { handovers } from '#shared/registers/handovers.ts'
import { holdings } from '#shared/registers/holdings.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { inspections } from '#shared/registers/inspections.ts'
import { loans } from '#shared/registers/loans.ts'
import { machines } from '#shared/registers/machines.ts'
import { media } from '#shared/registers/media.ts'
import { mediumLoans } from '#shared/registers/medium-loans.ts'
import { movements } from '#shared/registers/movements.ts'
import { outings } from '#shared/registers/outings.ts'
import { people } from '#shared/registers/people.ts'
import { peripherals } from '#shared/registers/peripherals.ts'
import { places } from '#shared/registers/places.ts'
import { prints } from '#shared/registers/prints.ts'
import { receipts } from '#shared/registers/receipts.ts'
import { repairs } from '#shared/registers/repairs.ts'
import { stockTakes } from '#shared/registers/stock-takes.ts'
import { tasks } from '#shared/registers/tasks.ts'
import { transfers } from '#shared/registers/transfers.ts'
import { units } from '#shared/registers/units.ts'
import { accounts } from '#shared/system/accounts.ts'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { openGate } from '#electron/open-gate.ts'
import { makeSampleStore, type Sample } from '#electron/demonstration/make-sample-store.ts'
import { menu, type MenuItem } from '#renderer/menu.tsx'
import { quickEffort } from './support/quick-effort.ts'

type Ask = <O extends Operation>(operation: O, wish: WishOf<O>) => Promise<OutputOf<O>>
type Lists = Readonly<Record<string, (ask: Ask) => Promise<{ rows: readonly unknown[] }>>>

const all = { which: 'all' } as const

// What each page of the menu lists. A page that is not here lists nothing of its own.
const listed: Partial<Record<MenuItem['to'], Lists>> = {
  '/accounts': { accounts: (ask) => ask(accounts.list, {}) },
  '/appraisals': { all: (ask) => ask(appraisals.list, all), open: (ask) => ask(appraisals.list, { which: 'open' }) },
  '/approvals': { all: (ask) => ask(approvals.list, {}) },
  '/archives': { catalogue: (ask) => ask(archives.list, {}) },
  '/archives/requests': { mine: (ask) => ask(borrowings.mine, all) },
  '/archives/queue': Object.fromEntries(
    QueueTab.options
      .filter((tab) => tab !== 'reserved')
      .map((tab) => [tab, (ask: Ask) => ask(borrowings.queue, { tab })])
  ),
  '/audit': { record: (ask) => ask(audit.list, {}) },
  '/carriers': { ledger: (ask) => ask(carriers.list, {}) },
  '/counts': { all: (ask) => ask(stockTakes.list, {}), open: (ask) => ask(stockTakes.list, { state: 'open' }) },
  '/destruction': {
    current: (ask) => ask(destruction.list, {}),
    ended: (ask) => ask(destruction.list, { which: 'ended' })
  },
  '/determinations': {
    all: (ask) => ask(determinations.list, {}),
    ending: (ask) => ask(determinations.endings, { which: 'ending', within: 3650 })
  },
  '/devices': {
    computers: (ask) => ask(computers.list, {}),
    media: (ask) => ask(media.list, {}),
    peripherals: (ask) => ask(peripherals.list, {}),
    mediumLoans: (ask) => ask(mediumLoans.list, {}),
    outings: (ask) => ask(outings.list, {}),
    repairs: (ask) => ask(repairs.list, {})
  },
  '/due': { due: (ask) => ask(tasks.due, {}) },
  '/findings': {
    open: (ask) => ask(findings.list, {}),
    excepted: (ask) => ask(findings.list, { which: 'excepted' }),
    closed: (ask) => ask(findings.list, { which: 'closed' })
  },
  '/handovers': { all: (ask) => ask(handovers.list, all) },
  '/holdings': { held: (ask) => ask(holdings.list, {}) },
  '/incidents': { all: (ask) => ask(incidents.list, all) },
  '/inspections': { all: (ask) => ask(inspections.list, {}) },
  '/loans': { open: (ask) => ask(loans.list, {}), overdue: (ask) => ask(loans.list, { which: 'overdue' }) },
  '/machines': { fleet: (ask) => ask(machines.list, {}), imports: (ask) => ask(machines.imports, {}) },
  '/movements': {
    out: (ask) => ask(movements.list, {}),
    overdue: (ask) => ask(movements.list, { which: 'overdue' }),
    receipts: (ask) => ask(receipts.list, {}),
    circulations: (ask) => ask(circulations.list, {}),
    copies: (ask) => ask(copies.list, {})
  },
  '/people': { all: (ask) => ask(people.list, {}), left: (ask) => ask(people.list, { which: 'left' }) },
  '/places': { all: (ask) => ask(places.list, {}) },
  '/prints': { all: (ask) => ask(prints.list, {}) },
  '/rights': { accounts: (ask) => ask(accounts.list, {}) },
  '/transfers': { all: (ask) => ask(transfers.list, all) },
  '/units': { all: (ask) => ask(units.list, {}) }
}

// A sample reads and writes no file and looks at no machine: of these there is nothing until somebody does. The rest list nothing.
const emptyAtFirst: readonly MenuItem['to'][] = ['/checks', '/exports', '/imports']
const withoutList: readonly MenuItem['to'][] = ['/', '/archives/counter', '/archive-figures', '/settings']

// Who sees nothing there yet, because it is about what they have done themselves or about what is above them.
const rightlyEmpty: readonly string[] = [
  'securityAdministrator /devices mediumLoans',
  'securityAdministrator /devices outings',
  'clerk /loans overdue',
  'clerk /movements out',
  'clerk /movements overdue',
  'clerk /movements receipts',
  'clerk /movements circulations',
  'clerk /movements copies'
]

let sample: Sample

beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-demonstration-'))
  sample = await makeSampleStore({
    ...{ storeFile: path.join(folder, 'sample.jiyao'), carriers: 300, seed: 7, today: new Date() },
    effort: quickEffort
  })
  return () => fs.rmSync(folder, { recursive: true, force: true })
}, 180_000)

test('each page that the menu leads to is known here', () => {
  const known = [...Object.keys(listed), ...emptyAtFirst, ...withoutList]
  expect(menu.flatMap(({ items }) => items.map(({ to }) => to)).filter((to) => !known.includes(to))).toEqual([])
})

test.each(Role.options)('%s finds something on each page of the demonstration', async (role) => {
  const empty: string[] = []
  await asOne(role, async (ask) => {
    for (const { to, shownWith, unless } of menu.flatMap(({ items }) => items)) {
      if (shownWith && !may([role], shownWith)) continue
      if (unless && may([role], unless)) continue
      for (const [name, list] of Object.entries(listed[to] ?? {}))
        if ((await list(ask)).rows.length === 0) empty.push(`${role} ${to} ${name}`)
    }
  })
  expect(empty.filter((each) => !rightlyEmpty.includes(each))).toEqual([])
})

async function asOne(role: Role, look: (ask: Ask) => Promise<void>): Promise<void> {
  const gate = openGate({ storeFile: sample.file, effort: quickEffort })
  const ask: Ask = async (operation, wish) => {
    const answer = await gate.ask(operation, wish)
    if (!answer.ok) throw new Error(`${operation.name} was refused: ${JSON.stringify(answer.refusal)}`)
    return answer.value
  }
  try {
    const account = sample.accounts.find((each) => each.role === role)
    await ask(session.signIn, { number: account?.number ?? '', password: account?.password ?? '' })
    await look(ask)
  } finally {
    gate.close()
  }
}
