import { carriers } from '#shared/registers/carriers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { sampleIncidentWords as words } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

/** What was torn is mended and its incident closed, a leader being there. */
export async function closeTheTorn(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const { rows } = await office.do(incidents.list, {})
  const torn = rows.find(({ kind }) => kind === 'damaged')
  if (!torn) return
  const noted = await office.do(incidents.note, { incidentId: torn.id, text: words.repaired, version: torn.version })
  await office.do(incidents.close, {
    ...{ incidentId: torn.id, text: words.closed, version: noted.version },
    together: { approver: office.proof('approvingLeader') }
  })
}

/** The clerk misses something: it is and searched for while its clock runs. */
export async function missSomething(office: SampleOffice): Promise<void> {
  await office.as('clerk')
  const [missing] = (await office.do(carriers.list, { states: ['inStock'] })).rows
  if (!missing) return
  const { id, version } = await office.do(incidents.report, {
    ...{ kind: 'missing', carrierId: missing.id, foundOn: office.day(), place: words.place, what: words.missing },
    responsibleId: missing.holderId
  })
  await office.as('confidentialityOfficer')
  await office.do(incidents.note, { incidentId: id, text: words.searched, version })
}

/** A leak comes to light on the day of the sample: a day to report it. */
export async function leakSomething(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  await office.do(incidents.report, { kind: 'leak', level: 'workSecret', foundOn: office.day(), what: words.leak })
}
