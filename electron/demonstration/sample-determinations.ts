import type { WishOf } from '#shared/define-operation.ts'
import { determinations, type DeterminationInSight } from '#shared/registers/determinations.ts'
import { places } from '#shared/registers/places.ts'
import { sampleDeterminationWords as words } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

const MOST_REVIEWED = 40

type Proposed = DeterminationInSight | undefined

/**
 * Secrets of the unit's own: one waits to be decided, one is decided and not numbered, one is refused, two are numbered and
 * marked; of these one mark is changed, and of the other a change waits.
 */
export async function determineSome(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const [first, second, third, fourth] = await proposeSome(office)
  await office.as('clerk')
  const clerk = await office.personOf('clerk')
  await office.do(determinations.propose, proposal(office, { index: 4, unit: clerk.unit }))
  await office.as('classificationAuthority')
  const settled = [await approve(office, first), await approve(office, second)]
  await approve(office, third)
  if (fourth) await office.do(determinations.decide, { ...on(fourth), decision: 'rejected', reason: words.rejected })
  await office.as('confidentialityOfficer')
  const numbered: DeterminationInSight[] = []
  for (const each of settled) if (each) numbered.push(await numberIt(office, each))
  await changeOne(office, numbered)
}

/** What is secret no longer since its term has ended is reviewed, declassified and marked so (Secrecy Law 24). */
export async function declassifyTheEnded(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const { rows } = await office.do(determinations.endings, { which: 'ended', count: MOST_REVIEWED })
  const proposed: DeterminationInSight[] = []
  for (const { carrierId } of rows) {
    const { version } = await office.again({ id: carrierId })
    proposed.push(
      await office.do(determinations.proposeChange, {
        ...{ carrierId, mark: { level: 'unclassified', declassified: true }, why: words.ended, version }
      })
    )
  }
  await office.as('classificationAuthority')
  for (const each of proposed) await approve(office, each)
  await office.as('confidentialityOfficer')
  for (const { carrierId } of rows) {
    const { version } = await office.again({ id: carrierId })
    await office.do(determinations.remark, { carrierId, seen: words.declassified, version })
  }
  for (const { id } of proposed)
    await serveNotices(office, await office.do(determinations.open, { determinationId: id }))
}

/** What its issuer elsewhere has changed, by written notice: the mark on the copy here is to follow. */
export async function followTheIssuer(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const [received] = await office.take(1, { levels: ['secret'] })
  if (!received) return
  await office.do(determinations.enterIssuerNotice, {
    ...{ carrierId: received.id, document: words.issuerDocument(office.year), noticedOn: office.day() },
    mark: { level: 'confidential', end: { form: 'term', months: 60 } },
    ...{ startsOn: received.startsOn ?? office.day(), why: words.issuerWhy, version: received.version }
  })
}

async function serveNotices(office: SampleOffice, { notices }: DeterminationInSight): Promise<void> {
  for (const { id, to } of notices)
    await office.do(determinations.serveNotice, { noticeId: id, receiver: to, servedOn: office.day() })
}

async function proposeSome(office: SampleOffice): Promise<DeterminationInSight[]> {
  const officer = await office.personOf('confidentialityOfficer')
  const proposed: DeterminationInSight[] = []
  for (const index of [0, 1, 2, 3, 5])
    proposed.push(await office.do(determinations.propose, proposal(office, { index, unit: officer.unit })))
  return proposed
}

function proposal(
  office: SampleOffice,
  { index, unit }: { index: number; unit: string }
): WishOf<typeof determinations.propose> {
  const work = index === 5
  return {
    ...{ way: 'original', title: words.titles[index] ?? '', kind: 'paper', unit, originals: index === 0 ? 3 : 2 },
    mark: work
      ? { level: 'workSecret', text: words.workText }
      : { level: index === 0 || index === 2 ? 'secret' : 'confidential', end: { form: 'term', months: 60 } },
    ...{ startsOn: office.day(-5), basis: work ? words.workBasis : words.basis },
    points: work ? [] : [{ text: words.points[index % words.points.length] ?? '' }],
    scopeUnits: [unit]
  }
}

async function approve(office: SampleOffice, proposed: Proposed): Promise<Proposed> {
  return proposed && office.do(determinations.decide, { ...on(proposed), decision: 'approved' })
}

async function numberIt(office: SampleOffice, determined: DeterminationInSight): Promise<DeterminationInSight> {
  const officer = await office.personOf('confidentialityOfficer')
  const cabinet = (await office.do(places.list, {})).rows.find(({ kind }) => kind === 'cabinet')
  const numbered = await office.do(determinations.registerOriginals, {
    ...{ ...on(determined), holderId: officer.id, placeId: cabinet?.id ?? '', pages: office.chance.upTo(12) + 3 }
  })
  await office.do(determinations.confirmMarked, { carrierIds: numbered.carriers.map(({ id }) => id), how: 'printed' })
  return office.do(determinations.open, { determinationId: numbered.id })
}

async function changeOne(office: SampleOffice, [changed, waiting]: readonly DeterminationInSight[]): Promise<void> {
  const [one] = changed?.carriers ?? []
  const [other] = waiting?.carriers ?? []
  if (other)
    await office.do(determinations.proposeChange, {
      ...{ carrierId: other.id, mark: { level: 'confidential', end: { form: 'term', months: 84 } } },
      ...{ why: words.extended, phone: words.phone, version: other.version }
    })
  if (!one) return
  const { id, version } = await office.do(determinations.proposeChange, {
    ...{ carrierId: one.id, mark: { level: 'confidential', end: { form: 'term', months: 36 } } },
    ...{ why: words.shorter, phone: words.phone, version: one.version }
  })
  const decided = await office.do(determinations.decideHere, {
    ...{ determinationId: id, decision: 'approved', version },
    together: { approver: office.proof('classificationAuthority') }
  })
  const [notice] = decided.notices
  if (notice)
    await office.do(determinations.serveNotice, {
      ...{ noticeId: notice.id, receiver: words.noticeReceiver, servedOn: office.day() }
    })
  const again = await office.again(one)
  await office.do(determinations.remark, { carrierId: one.id, seen: words.remarked, version: again.version })
}

function on({ id, version }: DeterminationInSight) {
  return { determinationId: id, version }
}
