import { people, type PersonInSight } from '#shared/registers/people.ts'
import { units } from '#shared/registers/units.ts'
import { samplePeopleWords as words } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

// Years and days before the day on which they are entered: reviews that fall due soon, that have lapsed, and one long past.
const reviewedBefore = [1035, 1090, 700, 900] as const
const LEFT_BEFORE = 300
const MANY = 100

/** People whose review falls due, has lapsed or was not passed, and one who has left and cools off. */
export async function reviewSome(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  for (const [index, person] of words.people.entries()) {
    const { id, version } = await office.do(people.register, {
      ...{ ...person, clearance: index === 3 ? 'confidential' : 'secret' },
      reviewedOn: office.day(-(reviewedBefore[index] ?? 0))
    })
    if (index === 2)
      await office.do(people.review, {
        ...{ personId: id, version, reviewedOn: office.day(-1), result: 'failed', reviewedBy: words.reviewer },
        note: words.failed
      })
    if (index === 3)
      await office.do(people.leave, { personId: id, version, leftOn: office.day(-LEFT_BEFORE), reason: words.left })
  }
  for (const { id, version } of await office.readers(2))
    await office.do(people.review, {
      ...{ personId: id, version, reviewedOn: office.day(-2), result: 'passed', reviewedBy: words.reviewer },
      note: words.passed
    })
}

/** Each unit is led by whoever has the highest post in it. */
export async function nameHeads(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const { rows } = await office.do(units.list, { count: MANY })
  for (const { id, name, version } of rows) {
    const { rows: staff } = await office.do(people.list, { unit: name, which: 'inPost', count: MANY })
    const [head] = staff.sort((one, other) => rankOf(one) - rankOf(other))
    if (head)
      await office.do(units.change, {
        ...{ unitId: id, name, closed: false, headId: head.id, version },
        reason: words.named
      })
  }
}

// Posts that lead nothing stand behind those that do.
function rankOf({ post }: PersonInSight): number {
  const rank = words.leadingPosts.findIndex((each) => each === post)
  return rank === -1 ? words.leadingPosts.length : rank
}
