import type { ApprovalAct } from '#shared/approval-table.ts'
import { approvals } from '#shared/registers/approvals.ts'
import type { Level } from '#shared/levels.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { exports } from '#shared/registers/exports.ts'
import { sampleApprovalPurposes as purposes, samplePaperWords } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

/** Asked and decided: one approved and not used yet, one refused. */
export async function decideSome(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const asked = [
    await request(office, { act: 'lend', level: 'confidential', purpose: purposes.lend }),
    await request(office, { act: 'lend', level: 'confidential', purpose: purposes.refused })
  ]
  await office.as('approvingLeader')
  const [granted, refused] = asked
  if (granted)
    await office.do(approvals.decide, { approvalId: granted.id, decision: 'approved', version: granted.version })
  if (refused)
    await office.do(approvals.decide, {
      ...{ approvalId: refused.id, decision: 'rejected', reason: purposes.refusal, version: refused.version }
    })
}

/** What waits for the leader of the section, and what for the leader in charge; some of it the clerk has asked for. */
export async function askForApprovals(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  await request(office, { act: 'lend', level: 'secret', purpose: purposes.lend })
  await request(office, { act: 'carryOut', level: 'secret', purpose: purposes.carryOut })
  await request(office, { act: 'copy', level: 'secret', purpose: purposes.copy, copies: 6 })
  await request(office, { act: 'widenScope', level: 'confidential', purpose: purposes.widenScope })
  await office.as('clerk')
  const { rows } = await office.do(carriers.list, { states: ['inStock'], levels: ['confidential'], count: 5 })
  const [own] = rows
  if (own) await office.do(approvals.request, { act: 'copy', carrierIds: [own.id], purpose: purposes.copy, copies: 2 })
}

/** A list that is to go out as a file waits too, once the unit has opened exporting. */
export async function askForAnExport(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  await office.do(exports.ask, { form: 'people', wish: {}, purpose: samplePaperWords.exportFor })
}

async function request(
  office: SampleOffice,
  {
    act,
    level,
    purpose,
    copies
  }: { act: Exclude<ApprovalAct, 'export'>; level: Level; purpose: string; copies?: number }
) {
  const [carrier] = await office.take(1, { levels: [level] })
  if (!carrier) return undefined
  return office.do(approvals.request, { act, carrierIds: [carrier.id], purpose, ...(copies && { copies }) })
}
