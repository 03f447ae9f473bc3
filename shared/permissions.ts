import { z } from 'zod'

/**
 * The roles of a secrecy office. The first three administer the program and see no register (三员分立); the others
 * work in the registers.
 */
export const Role = z.enum([
  'systemAdministrator',
  'securityAdministrator',
  'auditor',
  'confidentialityOfficer',
  'archivist',
  'clerk',
  'approvingLeader',
  'unitLeader',
  'classificationAuthority'
])
export type Role = z.infer<typeof Role>

/** Each of these excludes every other role: one person is one administrator, or none. */
export const administratorRoles = ['systemAdministrator', 'securityAdministrator', 'auditor'] as const satisfies Role[]

/** Everything a role can be permitted to do. An operation names exactly one of these, or one of the two below. */
export const permissions = [
  'accounts.create',
  'accounts.grant',
  'accounts.read',
  'archives.catalogue',
  'archives.read',
  'appraisals.prepare',
  'appraisals.read',
  'appraisals.sign',
  'audit.read',
  'carriers.read',
  'carriers.hold',
  'carriers.register',
  'carriers.move',
  'carriers.widenScope',
  'borrowings.handle',
  'borrowings.request',
  'determinations.decide',
  'determinations.mark',
  'determinations.propose',
  'determinations.read',
  'circulations.handle',
  'copies.make',
  'counts.read',
  'counts.take',
  'destruction.carryOut',
  'destruction.countWith',
  'destruction.prepare',
  'destruction.read',
  'destruction.witness',
  'deviceChecks.read',
  'deviceChecks.run',
  'devices.handle',
  'devices.read',
  'devices.register',
  'incidents.handle',
  'incidents.read',
  'incidents.report',
  'deviceChecks.import',
  'imports.make',
  'figures.read',
  'exports.make',
  'exports.read',
  'findings.approve',
  'findings.look',
  'findings.putRight',
  'findings.recheck',
  'approvals.asSectionLeader',
  'approvals.asUnitLeader',
  'approvals.decide',
  'approvals.read',
  'approvals.request',
  'handovers.read',
  'handovers.take',
  'inspections.confirm',
  'inspections.inspect',
  'inspections.read',
  'loans.lend',
  'movements.handle',
  'people.read',
  'people.register',
  'places.read',
  'places.register',
  'prints.print',
  'prints.read',
  'receipts.register',
  'search.everything',
  'settings.change',
  'tasks.finish',
  'tasks.read',
  'transfers.prepare',
  'transfers.read',
  'transfers.receive',
  'units.read',
  'units.register',
  'views.keep'
] as const

/** `atTheDoor`: nobody need be signed in. `signedIn`: anyone who is. */
export type Permission = (typeof permissions)[number] | 'atTheDoor' | 'signedIn'

const leader = [
  'figures.read',
  'appraisals.read',
  'appraisals.sign',
  'prints.read',
  'exports.read',
  'approvals.decide',
  'approvals.read',
  'archives.read',
  'borrowings.request',
  'carriers.read',
  'counts.read',
  'determinations.read',
  'destruction.read',
  'destruction.witness',
  'deviceChecks.read',
  'devices.read',
  'incidents.read',
  'findings.approve',
  'findings.recheck',
  'handovers.read',
  'inspections.confirm',
  'inspections.read',
  'people.read',
  'places.read',
  'search.everything',
  'tasks.read',
  'transfers.read',
  'units.read',
  'views.keep'
] as const satisfies readonly Permission[]

/** Who has which permission. The three administrators share none with the people who work in the registers. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  systemAdministrator: ['accounts.create', 'accounts.read'],
  securityAdministrator: [
    'accounts.grant',
    'accounts.read',
    'deviceChecks.read',
    'deviceChecks.run',
    'devices.read',
    'exports.make',
    'exports.read',
    'findings.look',
    'findings.recheck',
    'settings.change',
    'views.keep'
  ],
  auditor: ['audit.read', 'accounts.read', 'exports.make', 'exports.read'],
  confidentialityOfficer: [
    'imports.make',
    'figures.read',
    'appraisals.prepare',
    'appraisals.read',
    'appraisals.sign',
    'approvals.read',
    'approvals.request',
    'archives.read',
    'borrowings.request',
    'carriers.hold',
    'carriers.move',
    'carriers.read',
    'carriers.register',
    'carriers.widenScope',
    'determinations.mark',
    'determinations.propose',
    'determinations.read',
    'circulations.handle',
    'copies.make',
    'counts.read',
    'destruction.carryOut',
    'destruction.countWith',
    'destruction.prepare',
    'destruction.read',
    'destruction.witness',
    'counts.take',
    'deviceChecks.read',
    'deviceChecks.run',
    'devices.handle',
    'devices.read',
    'devices.register',
    'incidents.handle',
    'incidents.read',
    'incidents.report',
    'deviceChecks.import',
    'findings.look',
    'findings.putRight',
    'findings.recheck',
    'handovers.read',
    'handovers.take',
    'inspections.confirm',
    'inspections.inspect',
    'inspections.read',
    'loans.lend',
    'movements.handle',
    'people.read',
    'people.register',
    'places.read',
    'places.register',
    'receipts.register',
    'search.everything',
    'tasks.finish',
    'tasks.read',
    'transfers.prepare',
    'transfers.read',
    'units.read',
    'units.register',
    'prints.print',
    'prints.read',
    'exports.make',
    'exports.read',
    'views.keep'
  ],
  archivist: [
    'figures.read',
    'appraisals.prepare',
    'appraisals.read',
    'appraisals.sign',
    'approvals.read',
    'approvals.request',
    'archives.catalogue',
    'archives.read',
    'borrowings.handle',
    'borrowings.request',
    'carriers.move',
    'determinations.propose',
    'determinations.read',
    'carriers.read',
    'counts.read',
    'counts.take',
    'incidents.read',
    'incidents.report',
    'destruction.carryOut',
    'destruction.countWith',
    'destruction.prepare',
    'destruction.read',
    'destruction.witness',
    'findings.recheck',
    'handovers.read',
    'handovers.take',
    'inspections.confirm',
    'inspections.inspect',
    'inspections.read',
    'loans.lend',
    'people.read',
    'places.read',
    'places.register',
    'search.everything',
    'tasks.finish',
    'tasks.read',
    'transfers.prepare',
    'transfers.read',
    'transfers.receive',
    'units.read',
    'prints.print',
    'prints.read',
    'exports.make',
    'exports.read',
    'views.keep'
  ],
  clerk: [
    'appraisals.sign',
    'approvals.read',
    'approvals.request',
    'archives.read',
    'borrowings.request',
    'carriers.read',
    'carriers.register',
    'determinations.propose',
    'determinations.read',
    'handovers.read',
    'incidents.read',
    'incidents.report',
    'destruction.witness',
    'people.read',
    'places.read',
    'search.everything',
    'tasks.finish',
    'tasks.read',
    'transfers.prepare',
    'transfers.read',
    'units.read',
    'views.keep'
  ],
  approvingLeader: [...leader, 'approvals.asSectionLeader'],
  unitLeader: [...leader, 'approvals.asSectionLeader', 'approvals.asUnitLeader'],
  classificationAuthority: [
    'appraisals.sign',
    'borrowings.request',
    'carriers.read',
    'determinations.decide',
    'determinations.read',
    'people.read',
    'places.read',
    'search.everything',
    'tasks.read',
    'units.read',
    'views.keep'
  ]
}

/**
 * How far a role sees inside a register it may read, within its clearance: everything, or only what the person holds
 * or has registered (need-to-know, Secrecy Law 21).
 */
export type Sight = 'everything' | 'own' | 'nothing'
const sightOf: Readonly<Record<Role, Sight>> = {
  systemAdministrator: 'nothing',
  securityAdministrator: 'nothing',
  auditor: 'nothing',
  confidentialityOfficer: 'everything',
  archivist: 'everything',
  clerk: 'own',
  approvingLeader: 'everything',
  unitLeader: 'everything',
  classificationAuthority: 'everything'
}

/** Whether a person with these roles may do what the permission names. */
export function may(roles: readonly Role[], permission: Permission): boolean {
  if (permission === 'atTheDoor' || permission === 'signedIn') return true
  return roles.some((role) => permissionsOf[role].includes(permission))
}

/** The widest sight that any of the roles gives. */
export function sightWith(roles: readonly Role[]): Sight {
  const sights = roles.map((role) => sightOf[role])
  if (sights.includes('everything')) return 'everything'
  return sights.includes('own') ? 'own' : 'nothing'
}

/** The pairs of roles in this list that one person must not hold together; empty when there is none. */
export function excludedPairs(roles: readonly Role[]): [Role, Role][] {
  const administrators: readonly Role[] = administratorRoles
  return roles.flatMap((role, index) =>
    roles
      .slice(index + 1)
      .filter((other) => administrators.includes(role) || administrators.includes(other))
      .map((other): [Role, Role] => [role, other])
  )
}
