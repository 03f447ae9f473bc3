import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { Day } from '#shared/days.ts'
import { Outcome } from '#shared/system/audit.ts'
import { ExportsPage } from '../registers/exports/ExportsPage.tsx'
import { PrintsPage } from '../registers/prints/PrintsPage.tsx'
import { AccountsPage } from '../system/AccountsPage.tsx'
import { AuditPage } from '../system/AuditPage.tsx'
import { RightsPage } from '../system/RightsPage.tsx'
import { ScannerPage } from '../system/ScannerPage.tsx'
import { SettingsPage } from '../system/SettingsPage.tsx'
import { forWhoMay, root } from './root.tsx'

const rights = createRoute({
  getParentRoute: () => root,
  path: '/rights',
  component: forWhoMay('accounts.grant', RightsPage)
})

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  component: forWhoMay('accounts.read', AccountsPage)
})

const prints = createRoute({
  getParentRoute: () => root,
  path: '/prints',
  component: forWhoMay('prints.read', PrintsPage)
})

const exported = createRoute({
  getParentRoute: () => root,
  path: '/exports',
  component: forWhoMay('exports.read', ExportsPage)
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: forWhoMay('settings.change', SettingsPage)
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: z.object({
    fromOn: Day.optional().catch(undefined),
    toOn: Day.optional().catch(undefined),
    number: z.string().max(40).optional().catch(undefined),
    operation: z.string().max(80).optional().catch(undefined),
    outcomes: z.array(Outcome).optional().catch(undefined)
  }),
  component: forWhoMay('audit.read', AuditPage)
})

// Whoever is signed in may try what stands on their desk; to print is another matter.
const scanner = createRoute({
  getParentRoute: () => root,
  path: '/scanner',
  validateSearch: z.object({ part: z.enum(['scanner', 'cards', 'ruler']).optional().catch(undefined) }),
  component: ScannerPage
})

/** The program itself: who may what, what was printed and exported, settings, the audit record. */
export const programRoutes = [rights, accounts, prints, exported, settings, scanner, audit] as const
