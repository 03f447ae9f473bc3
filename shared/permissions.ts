import { z } from 'zod'

/**
 * The roles of a secrecy office. The first three administer the program and see no register (三员分立); the other four
 * work in the registers.
 */
export const Role = z.enum([
  'systemAdministrator',
  'securityAdministrator',
  'auditor',
  'confidentialityOfficer',
  'archivist',
  'clerk',
  'approvingLeader'
])
export type Role = z.infer<typeof Role>

/** Each of these excludes every other role: one person is one administrator, or none. */
export const administratorRoles = ['systemAdministrator', 'securityAdministrator', 'auditor'] as const satisfies Role[]

/** Everything a role can be permitted to do. An operation names exactly one of these, or one of the two below. */
export const permissions = [
  'accounts.create',
  'accounts.grant',
  'accounts.read',
  'audit.read',
  'carriers.read',
  'carriers.register',
  'carriers.move',
  'deviceChecks.read',
  'deviceChecks.run',
  'devices.read',
  'devices.register',
  'devices.handle',
  'devices.approve',
  'loans.approve',
  'loans.lend',
  'people.read',
  'people.register',
  'places.read',
  'places.register'
] as const

/** `atTheDoor`: nobody need be signed in. `signedIn`: anyone who is. */
export type Permission = (typeof permissions)[number] | 'atTheDoor' | 'signedIn'

/** Who has which permission. The three administrators share none with the people who work in the registers. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  systemAdministrator: ['accounts.create', 'accounts.read'],
  securityAdministrator: ['accounts.grant', 'accounts.read', 'deviceChecks.read', 'deviceChecks.run', 'devices.read'],
  auditor: ['audit.read', 'accounts.read'],
  confidentialityOfficer: [
    'carriers.read',
    'carriers.register',
    'carriers.move',
    'deviceChecks.read',
    'deviceChecks.run',
    'devices.read',
    'devices.register',
    'devices.handle',
    'loans.lend',
    'people.read',
    'people.register',
    'places.read',
    'places.register'
  ],
  archivist: ['carriers.read', 'carriers.move', 'loans.lend', 'people.read', 'places.read', 'places.register'],
  clerk: ['carriers.read', 'carriers.register', 'people.read', 'places.read'],
  approvingLeader: [
    'carriers.read',
    'deviceChecks.read',
    'devices.read',
    'devices.approve',
    'loans.approve',
    'people.read',
    'places.read'
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
  approvingLeader: 'everything'
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
