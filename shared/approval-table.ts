import { z } from 'zod'
import type { Level } from './levels.ts'
import type { Permission } from './permissions.ts'

/** What is done only on somebody's approval, or may be by the unit's own rule. */
export const ApprovalAct = z.enum([
  'lend',
  'renew',
  'copy',
  'carryOut',
  'send',
  'repair',
  'widenScope',
  'destroy',
  'handOver',
  'print',
  'export'
])
export type ApprovalAct = z.infer<typeof ApprovalAct>

/** Who is asked: nobody, the leader of the section, the leader in charge of the unit (主管领导). */
export const Approver = z.enum(['nobody', 'sectionLeader', 'unitLeader'])
export type Approver = z.infer<typeof Approver>

const ofEachLevel = z.object({
  topSecret: Approver,
  secret: Approver,
  confidential: Approver,
  workSecret: Approver,
  unclassified: Approver
})

/** Who approves what, by act and level: the law says the least, units differ. */
export const ApprovalTable = z.record(ApprovalAct, ofEachLevel)
export type ApprovalTable = z.infer<typeof ApprovalTable>

const unitLeader: ApprovalTable['lend'] = {
  topSecret: 'unitLeader',
  secret: 'unitLeader',
  confidential: 'unitLeader',
  workSecret: 'sectionLeader',
  unclassified: 'nobody'
}
const byLevel: ApprovalTable['lend'] = {
  topSecret: 'unitLeader',
  secret: 'sectionLeader',
  confidential: 'sectionLeader',
  workSecret: 'sectionLeader',
  unclassified: 'nobody'
}

/** What published forms and the law name most often. */
export const usualApprovals: ApprovalTable = {
  lend: byLevel,
  renew: byLevel,
  // Copying what is 机密 is for the leader of the department, what is 秘密 for the section; 绝密 besides needs its originator.
  copy: { ...byLevel, secret: 'unitLeader' },
  // Ordinance 106(8): the leader in charge of the unit.
  carryOut: unitLeader,
  send: byLevel,
  repair: unitLeader,
  // Secrecy Law 21: the head of the unit or whoever the head has named.
  widenScope: unitLeader,
  // Regulations 28: the leader in charge of the unit.
  destroy: { ...unitLeader, workSecret: 'unitLeader', unclassified: 'unitLeader' },
  handOver: unitLeader,
  print: byLevel,
  // What leaves as a file can be copied without end: somebody is asked whatever its level.
  export: { ...byLevel, secret: 'unitLeader', unclassified: 'sectionLeader' }
}

/** What somebody must be permitted who is asked. Whoever may approve for the unit may approve for a section. */
export const permissionOfApprover = {
  sectionLeader: 'approvals.asSectionLeader',
  unitLeader: 'approvals.asUnitLeader'
} as const satisfies Record<Exclude<Approver, 'nobody'>, Permission>

/** Who is asked for this act with carriers of these levels: the highest that any of them needs. */
export function approverFor(table: ApprovalTable, act: ApprovalAct, levels: readonly Level[]): Approver {
  const asked = levels.map((level) => table[act][level])
  return Approver.options.findLast((approver) => asked.includes(approver)) ?? 'nobody'
}
