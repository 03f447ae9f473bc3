import { archives } from '#shared/registers/archives.ts'
import { borrowings, type Borrowing } from '#shared/registers/borrowings.ts'
import type { Role } from '#shared/permissions.ts'
import type { WishOf } from '#shared/define-operation.ts'
import { sampleBorrowingWords as words } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

const kinds = ['casework', 'history', 'reference', 'research', 'publicity', 'otherUse'] as const

/** Lent by the archives weeks ago: one is back and its request closed, one is back, one stays out too long. */
export async function borrowLongAgo(office: SampleOffice): Promise<void> {
  await office.as('archivist')
  const items = await freeItems(office, 3)
  const closed = await issued(office, { item: items[0], days: 10, use: 0, who: 'confidentialityOfficer' })
  const back = await issued(office, { item: items[1], days: 10, use: 1, who: 'archivist' })
  await issued(office, { item: items[2], days: 7, use: 2, who: 'classificationAuthority' })
  for (const borrowing of [closed, back]) {
    const [item] = borrowing?.items ?? []
    if (!item) continue
    const check = { ...(item.pages !== undefined && { pages: item.pages }), ...asItWas }
    await office.do(borrowings.takeBack, { itemId: item.id, check })
  }
  if (!closed) return
  const { id, version } = await office.do(borrowings.open, { borrowingId: closed.id })
  await office.do(borrowings.close, { borrowingId: id, version, effect: words.effect })
}

/** Somebody sits in the reading room on the day of the sample. */
export async function readInTheRoom(office: SampleOffice): Promise<void> {
  await office.as('archivist')
  const [item] = await freeItems(office, 1)
  await issued(office, { item, days: 1, use: 0, who: 'confidentialityOfficer', here: true })
}

/** These days: one out, one ready to be issued, one to be pulled, one cancelled; the clerk asks, waits and reserves. */
export async function borrowLately(office: SampleOffice): Promise<void> {
  await office.as('archivist')
  const items = await freeItems(office, 4)
  await issued(office, { item: items[0], days: 10, use: 3, who: 'unitLeader' })
  await pulled(office, { item: items[1], days: 5, use: 4, who: 'confidentialityOfficer' })
  await approved(office, { item: items[2], days: 5, use: 5, who: 'approvingLeader' })
  const dropped = await approved(office, { item: items[3], days: 5, use: 1, who: 'unitLeader' })
  if (dropped)
    await office.do(borrowings.cancel, {
      ...{ borrowingId: dropped.id, version: dropped.version, itemIds: dropped.items.map(({ id }) => id) },
      because: words.cancelled
    })
  await office.as('clerk')
  const [out] = (await office.do(borrowings.borrowable, {})).rows.filter(({ standing }) => standing === 'out')
  const free = (await office.do(borrowings.borrowable, { which: 'available' })).rows
  const open = free.filter(({ level }) => level === 'unclassified')
  const [waiting, draft] = office.untaken(open, 2, ({ carrierId }) => carrierId)
  if (waiting) await office.do(borrowings.submit, { ...asked(waiting.carrierId, 0), together: { approver: [] } })
  if (draft) await office.do(borrowings.draft, asked(draft.carrierId, 1))
  if (out) await office.do(borrowings.reserve, { carrierId: out.carrierId })
}

type Wanted = {
  item: { carrierId: string } | undefined
  days: number
  use: number
  who: Role
  /** Read in the reading room, and back the same day. */
  here?: true
}

const asItWas = { altered: false, torn: false, forged: false, sealBroken: false }

async function freeItems(office: SampleOffice, count: number): Promise<{ carrierId: string }[]> {
  const { rows } = await office.do(archives.list, { count: 200 })
  const free = rows.filter(({ carrier }) => carrier.state === 'archived' && carrier.level === 'unclassified')
  return office.untaken(free, count, ({ carrierId }) => carrierId)
}

async function approved(office: SampleOffice, { item, days, use, who, here }: Wanted): Promise<Borrowing | undefined> {
  if (!item) return undefined
  return office.do(borrowings.submit, {
    ...{ ...asked(item.carrierId, use), days, borrowerId: (await office.personOf(who)).id },
    ...(here && { way: 'onSite' as const, days: 1 }),
    together: { approver: office.proof(who === 'approvingLeader' ? 'unitLeader' : 'approvingLeader') }
  })
}

async function pulled(office: SampleOffice, wanted: Wanted): Promise<Borrowing | undefined> {
  const borrowing = await approved(office, wanted)
  if (!borrowing) return undefined
  for (const { id, pages } of borrowing.items)
    await office.do(borrowings.pull, { itemId: id, ...(pages !== undefined && { pages }), condition: words.condition })
  return office.do(borrowings.open, { borrowingId: borrowing.id })
}

async function issued(office: SampleOffice, wanted: Wanted): Promise<Borrowing | undefined> {
  const borrowing = await pulled(office, wanted)
  if (!borrowing) return undefined
  return office.do(borrowings.issue, {
    ...{ borrowingId: borrowing.id, version: borrowing.version, itemIds: borrowing.items.map(({ id }) => id) },
    together: { borrower: [] }
  })
}

function asked(carrierId: string, use: number): WishOf<typeof borrowings.draft> {
  return {
    ...{ kind: kinds[use] ?? 'casework', purpose: words.purposes[use] ?? '', way: 'out', days: 5 },
    carrierIds: [carrierId]
  }
}
