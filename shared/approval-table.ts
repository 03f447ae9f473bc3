import { z } from 'zod'
import { Level, StateSecretLevel } from './levels.ts'
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
  'export',
  'archiveOnSite',
  'archiveOut'
])
export type ApprovalAct = z.infer<typeof ApprovalAct>

/** What is done with a device on somebody's approval. */
export const DeviceAct = ApprovalAct.extract(['carryOut', 'lend', 'repair'])
export type DeviceAct = z.infer<typeof DeviceAct>

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

// Ordinance 116: by the nature and level of the file; in practice the leader of the section, for what is secret the head of the unit.
const archives: ApprovalTable['lend'] = {
  topSecret: 'unitLeader',
  secret: 'unitLeader',
  confidential: 'unitLeader',
  workSecret: 'sectionLeader',
  unclassified: 'sectionLeader'
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
  archiveOnSite: archives,
  archiveOut: archives,
  // What leaves as a file can be copied without end: somebody is asked whatever its level.
  export: { ...byLevel, secret: 'unitLeader', unclassified: 'sectionLeader' }
}

/** What says that somebody must be asked at least. */
export type Law = 'ordinance88' | 'ordinance106' | 'secrecyLaw21' | 'regulations27' | 'regulations28' | 'regulations29'

/** The least that the law asks for, by act and level: no table of a unit goes below it. */
export const approvalFloors: readonly {
  act: ApprovalAct
  levels: readonly Level[]
  least: Exclude<Approver, 'nobody'>
  law: Law
}[] = [
  { act: 'copy', levels: ['topSecret'], least: 'unitLeader', law: 'regulations29' },
  { act: 'copy', levels: ['secret', 'confidential'], least: 'sectionLeader', law: 'regulations27' },
  { act: 'carryOut', levels: StateSecretLevel.options, least: 'unitLeader', law: 'ordinance106' },
  { act: 'widenScope', levels: StateSecretLevel.options, least: 'unitLeader', law: 'secrecyLaw21' },
  // What was declassified, and what never was a secret but stood in the ledger, is not thrown away either.
  { act: 'destroy', levels: Level.options, least: 'unitLeader', law: 'regulations28' },
  { act: 'handOver', levels: StateSecretLevel.options, least: 'unitLeader', law: 'ordinance88' },
  // A print and a file are further carriers of what stands in the register, and are made as approved.
  { act: 'print', levels: StateSecretLevel.options, least: 'sectionLeader', law: 'regulations27' },
  { act: 'export', levels: StateSecretLevel.options, least: 'sectionLeader', law: 'regulations27' }
]

/** The least that the law asks for this act at this level, and what says so; `undefined` where it leaves it to the unit. */
export function floorOf(act: ApprovalAct, level: Level): (typeof approvalFloors)[number] | undefined {
  return approvalFloors.find((floor) => floor.act === act && floor.levels.includes(level))
}

/** Whether this approver stands below that one. */
export function isLower(one: Approver, other: Approver): boolean {
  return Approver.options.indexOf(one) < Approver.options.indexOf(other)
}

/** Where a table stays below what the law asks. */
export function belowFloor(table: ApprovalTable): { act: ApprovalAct; level: Level; least: Approver; law: Law }[] {
  return approvalFloors.flatMap(({ act, levels, least, law }) =>
    levels.filter((level) => isLower(table[act][level], least)).map((level) => ({ act, level, least, law }))
  )
}

/** A table as the law lets it stand: what lies below a floor is raised to it. */
export function raisedToLaw(table: ApprovalTable): ApprovalTable {
  const raised = structuredCopy(table)
  for (const { act, level, least } of belowFloor(table)) raised[act][level] = least
  return raised
}

function structuredCopy(table: ApprovalTable): ApprovalTable {
  const acts = ApprovalAct.options.map((act) => [act, { ...table[act] }] as const)
  return Object.fromEntries(acts) as ApprovalTable
}

/**
 * Who is asked for this act with a device that may handle this level. What leaves the hand of its keeper somebody always
 * approves, whatever its level (Ordinance 106(8)); a repair only where the table says so.
 */
export function approverForDevice(table: ApprovalTable, act: DeviceAct, level: Level): Approver {
  const approver = approverFor(table, act, [level])
  return approver === 'nobody' && act !== 'repair' ? 'sectionLeader' : approver
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
