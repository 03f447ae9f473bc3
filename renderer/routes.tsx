import { createHashHistory, createRootRoute, createRoute, createRouter, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { Day } from '#shared/days.ts'
import { Level } from '#shared/levels.ts'
import type { permissions } from '#shared/permissions.ts'
import { CarrierKind } from '#shared/registers/carriers.ts'
import { Outcome } from '#shared/system/audit.ts'
import { CarrierPage } from './registers/carriers/CarrierPage.tsx'
import { CarriersPage } from './registers/carriers/CarriersPage.tsx'
import { RegisterCarrier } from './registers/carriers/RegisterCarrier.tsx'
import { DeviceCheckPage } from './registers/device-checks/DeviceCheckPage.tsx'
import { DeviceChecksPage } from './registers/device-checks/DeviceChecksPage.tsx'
import { PeoplePage } from './registers/people/PeoplePage.tsx'
import { PlacesPage } from './registers/places/PlacesPage.tsx'
import { Shell } from './Shell.tsx'
import { useSession } from './session.ts'
import { AccountsPage } from './system/AccountsPage.tsx'
import { AuditPage } from './system/AuditPage.tsx'
import { HomePage } from './system/HomePage.tsx'
import { RightsPage } from './system/RightsPage.tsx'
import { EmptyState } from './ui/EmptyState.tsx'
import { useWords } from './words.ts'

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage })

const words = z.object({ words: z.string().max(200).optional().catch(undefined) })

const tree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: HomePage }),
  createRoute({
    getParentRoute: () => root,
    path: '/carriers',
    validateSearch: words.extend({
      levels: z.array(Level).optional().catch(undefined),
      kinds: z.array(CarrierKind).optional().catch(undefined)
    }),
    component: () => (
      <ForWhoMay permission="carriers.read">
        <CarriersPage />
      </ForWhoMay>
    )
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/carriers/new',
    component: () => (
      <ForWhoMay permission="carriers.register">
        <RegisterCarrier />
      </ForWhoMay>
    )
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/carriers/$carrierId',
    component: () => (
      <ForWhoMay permission="carriers.read">
        <CarrierPage />
      </ForWhoMay>
    )
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people',
    validateSearch: words,
    component: () => (
      <ForWhoMay permission="people.read">
        <PeoplePage />
      </ForWhoMay>
    )
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/places',
    validateSearch: words,
    component: () => (
      <ForWhoMay permission="places.read">
        <PlacesPage />
      </ForWhoMay>
    )
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/checks',
    component: () => (
      <ForWhoMay permission="deviceChecks.read">
        <DeviceChecksPage />
      </ForWhoMay>
    )
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/checks/$checkId',
    component: () => (
      <ForWhoMay permission="deviceChecks.read">
        <DeviceCheckPage />
      </ForWhoMay>
    )
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts',
    component: () => (
      <ForWhoMay permission="accounts.read">
        <AccountsPage />
      </ForWhoMay>
    )
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rights',
    component: () => (
      <ForWhoMay permission="accounts.grant">
        <RightsPage />
      </ForWhoMay>
    )
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    validateSearch: z.object({
      fromOn: Day.optional().catch(undefined),
      toOn: Day.optional().catch(undefined),
      number: z.string().max(40).optional().catch(undefined),
      operation: z.string().max(80).optional().catch(undefined),
      outcomes: z.array(Outcome).optional().catch(undefined)
    }),
    component: () => (
      <ForWhoMay permission="audit.read">
        <AuditPage />
      </ForWhoMay>
    )
  })
])

/** The pages and their addresses. An address holds the whole view: its filters, and what is open. */
export function newRouter() {
  return createRouter({ routeTree: tree, history: createHashHistory(), defaultPreload: false })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}

// The menu shows nobody a page that is not theirs; an address that was kept or typed must not either.
function ForWhoMay({ permission, children }: { permission: (typeof permissions)[number]; children: ReactNode }) {
  const { pages } = useWords()
  const { mayDo } = useSession()
  if (mayDo(permission)) return children
  return (
    <EmptyState title={pages.shell.pageMayNot}>
      <Link to="/">{pages.shell.toHome}</Link>
    </EmptyState>
  )
}

function NoSuchPage() {
  const { pages } = useWords()
  return (
    <EmptyState title={pages.shell.pageNotFound}>
      <Link to="/">{pages.shell.toHome}</Link>
    </EmptyState>
  )
}
