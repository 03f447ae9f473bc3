import { createHashHistory, createRootRoute, createRoute, createRouter, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { CarrierState } from '#shared/carrier-life.ts'
import { Day } from '#shared/days.ts'
import { Level } from '#shared/levels.ts'
import type { permissions } from '#shared/permissions.ts'
import { CarrierKind } from '#shared/registers/carriers.ts'
import { Outcome } from '#shared/system/audit.ts'
import { Id } from '#shared/values.ts'
import { CarrierPage } from './registers/carriers/CarrierPage.tsx'
import { CarriersPage } from './registers/carriers/CarriersPage.tsx'
import { RegisterCarrier } from './registers/carriers/RegisterCarrier.tsx'
import { CheckSheetPage } from './registers/device-checks/CheckSheet.tsx'
import { CopyFamily } from './registers/copies/CopyFamily.tsx'
import { MakeCopies } from './registers/copies/MakeCopies.tsx'
import { DeterminationPage } from './registers/determinations/DeterminationPage.tsx'
import { DeterminationsPage } from './registers/determinations/DeterminationsPage.tsx'
import { EndingsPage } from './registers/determinations/EndingsPage.tsx'
import { MarkActs, MarksOf } from './registers/determinations/MarkActs.tsx'
import { ProposePage } from './registers/determinations/ProposePage.tsx'
import { DeviceCheckPage } from './registers/device-checks/DeviceCheckPage.tsx'
import { ChecksGrid, DeviceChecksPage } from './registers/device-checks/DeviceChecksPage.tsx'
import { FindingsGrid, FindingsPage } from './registers/findings/FindingsPage.tsx'
import {
  GoneFindings,
  LifeOfCheck,
  LifeOfFinding,
  LifeOfReminder,
  LookAtSeveral,
  ReminderOnPaper,
  StandingOnPaper
} from './registers/findings/life-of-check.tsx'
import { LendOrTakeBack, OutWith } from './registers/loans/AtTheCounter.tsx'
import { LoansPage } from './registers/loans/LoansPage.tsx'
import { MachinePage } from './registers/machines/MachinePage.tsx'
import { MachinesPage } from './registers/machines/MachinesPage.tsx'
import { PeoplePage } from './registers/people/PeoplePage.tsx'
import { PlacesPage } from './registers/places/PlacesPage.tsx'
import { PrintsPage } from './registers/prints/PrintsPage.tsx'
import { StockTakePage } from './registers/stock-takes/StockTakePage.tsx'
import { StockTakeReport } from './registers/stock-takes/StockTakeReport.tsx'
import { StockTakesPage } from './registers/stock-takes/StockTakesPage.tsx'
import { PrintedPaper } from './PrintedPaper.tsx'
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

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage })

const carriers = createRoute({
  getParentRoute: () => root,
  path: '/carriers',
  validateSearch: words.extend({
    levels: z.array(Level).optional().catch(undefined),
    kinds: z.array(CarrierKind).optional().catch(undefined),
    states: z.array(CarrierState).optional().catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="carriers.read">
      <CarriersPage />
    </ForWhoMay>
  )
})

const newCarrier = createRoute({
  getParentRoute: () => root,
  path: '/carriers/new',
  component: () => (
    <ForWhoMay permission="carriers.register">
      <RegisterCarrier />
    </ForWhoMay>
  )
})

const carrier = createRoute({
  getParentRoute: () => root,
  path: '/carriers/$carrierId',
  component: () => (
    <ForWhoMay permission="carriers.read">
      <CarrierPage
        acts={(carrier) => (
          <>
            <LendOrTakeBack carrier={carrier} />
            <MakeCopies carrier={carrier} />
            <MarkActs carrier={carrier} />
          </>
        )}
        whereabouts={(carrier) => <OutWith carrier={carrier} />}
        panels={(carrier) => (
          <>
            <MarksOf carrier={carrier} />
            <CopyFamily carrier={carrier} />
          </>
        )}
      />
    </ForWhoMay>
  )
})

const determinations = createRoute({
  getParentRoute: () => root,
  path: '/determinations',
  validateSearch: words.extend({
    which: z.enum(['toDecide', 'mine', 'toRegister', 'decided', 'all']).optional().catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="determinations.read">
      <DeterminationsPage />
    </ForWhoMay>
  )
})

const newDetermination = createRoute({
  getParentRoute: () => root,
  path: '/determinations/new',
  validateSearch: z.object({ amend: Id.optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="determinations.propose">
      <ProposePage />
    </ForWhoMay>
  )
})

const determination = createRoute({
  getParentRoute: () => root,
  path: '/determinations/$determinationId',
  component: () => (
    <ForWhoMay permission="determinations.read">
      <DeterminationPage />
    </ForWhoMay>
  )
})

const endings = createRoute({
  getParentRoute: () => root,
  path: '/endings',
  validateSearch: z.object({
    which: z
      .union([z.enum(['ended', 'conditions']), z.int().min(1).max(3650)])
      .optional()
      .catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="determinations.read">
      <EndingsPage />
    </ForWhoMay>
  )
})

const loans = createRoute({
  getParentRoute: () => root,
  path: '/loans',
  validateSearch: z.object({
    which: z.enum(['open', 'overdue', 'all']).optional().catch(undefined),
    borrower: z
      .object({ value: Id, label: z.string().max(300) })
      .optional()
      .catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="carriers.read">
      <LoansPage />
    </ForWhoMay>
  )
})

const counts = createRoute({
  getParentRoute: () => root,
  path: '/counts',
  component: () => (
    <ForWhoMay permission="counts.read">
      <StockTakesPage />
    </ForWhoMay>
  )
})

const count = createRoute({
  getParentRoute: () => root,
  path: '/counts/$stockTakeId',
  component: () => (
    <ForWhoMay permission="counts.read">
      <StockTakePage />
    </ForWhoMay>
  )
})

const countReport = createRoute({
  getParentRoute: () => root,
  path: '/counts/$stockTakeId/report',
  component: () => (
    <ForWhoMay permission="counts.read">
      <StockTakeReport onPaper={(sheet) => <PrintedPaper {...sheet} />} />
    </ForWhoMay>
  )
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: words,
  component: () => (
    <ForWhoMay permission="people.read">
      <PeoplePage />
    </ForWhoMay>
  )
})

const places = createRoute({
  getParentRoute: () => root,
  path: '/places',
  validateSearch: words,
  component: () => (
    <ForWhoMay permission="places.read">
      <PlacesPage />
    </ForWhoMay>
  )
})

const checks = createRoute({
  getParentRoute: () => root,
  path: '/checks',
  component: () => (
    <ForWhoMay permission="deviceChecks.read">
      <DeviceChecksPage />
    </ForWhoMay>
  )
})

// How it goes on with what a check found is the register of findings' to tell.
const lifeOfCheck = {
  Frame: LifeOfCheck,
  OfFinding: LifeOfFinding,
  OfReminder: LifeOfReminder,
  LookAtSeveral,
  Gone: GoneFindings
}

const check = createRoute({
  getParentRoute: () => root,
  path: '/checks/$checkId',
  component: () => (
    <ForWhoMay permission="deviceChecks.read">
      <DeviceCheckPage life={lifeOfCheck} />
    </ForWhoMay>
  )
})

const onPaper = { Frame: LifeOfCheck, OfFinding: StandingOnPaper, OfReminder: ReminderOnPaper }

const checkSheet = createRoute({
  getParentRoute: () => root,
  path: '/checks/$checkId/sheet',
  component: () => (
    <ForWhoMay permission="deviceChecks.read">
      <CheckSheetPage
        life={onPaper}
        paper={({ about, sheet }) => (
          <PrintedPaper form="deviceCheckReport" about={about} carrierIds={[]}>
            {sheet}
          </PrintedPaper>
        )}
      />
    </ForWhoMay>
  )
})

const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  validateSearch: z.object({
    which: z.enum(['open', 'overdue', 'excepted', 'closed', 'all']).optional().catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="deviceChecks.read">
      <FindingsPage />
    </ForWhoMay>
  )
})

const machines = createRoute({
  getParentRoute: () => root,
  path: '/machines',
  validateSearch: words,
  component: () => (
    <ForWhoMay permission="deviceChecks.read">
      <MachinesPage />
    </ForWhoMay>
  )
})

const machine = createRoute({
  getParentRoute: () => root,
  path: '/machines/$machineId',
  component: () => (
    <ForWhoMay permission="deviceChecks.read">
      <MachinePage
        found={(machineId) => <FindingsGrid which="all" machineId={machineId} />}
        checks={(machineId) => <ChecksGrid machineId={machineId} />}
      />
    </ForWhoMay>
  )
})

const prints = createRoute({
  getParentRoute: () => root,
  path: '/prints',
  component: () => (
    <ForWhoMay permission="prints.read">
      <PrintsPage />
    </ForWhoMay>
  )
})

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  component: () => (
    <ForWhoMay permission="accounts.read">
      <AccountsPage />
    </ForWhoMay>
  )
})

const rights = createRoute({
  getParentRoute: () => root,
  path: '/rights',
  component: () => (
    <ForWhoMay permission="accounts.grant">
      <RightsPage />
    </ForWhoMay>
  )
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
  component: () => (
    <ForWhoMay permission="audit.read">
      <AuditPage />
    </ForWhoMay>
  )
})

const tree = root.addChildren([
  home,
  carriers,
  newCarrier,
  carrier,
  determinations,
  newDetermination,
  determination,
  endings,
  loans,
  counts,
  count,
  countReport,
  people,
  places,
  checks,
  check,
  checkSheet,
  findings,
  machines,
  machine,
  prints,
  accounts,
  rights,
  audit
])

// Every component named here says what it returns: its type must not hang on the addresses it links to.
/** The pages and their addresses. An address holds the whole view: its filters, and what is open. */
export const router = createRouter({ routeTree: tree, history: createHashHistory(), defaultPreload: false })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

// The menu shows nobody a page that is not theirs; an address that was kept or typed must not either.
function ForWhoMay({
  permission,
  children
}: {
  permission: (typeof permissions)[number]
  children: ReactNode
}): ReactNode {
  const { pages } = useWords()
  const { mayDo } = useSession()
  if (mayDo(permission)) return children
  return (
    <EmptyState title={pages.shell.pageMayNot}>
      <Link to="/">{pages.shell.toHome}</Link>
    </EmptyState>
  )
}

function NoSuchPage(): ReactNode {
  const { pages } = useWords()
  return (
    <EmptyState title={pages.shell.pageNotFound}>
      <Link to="/">{pages.shell.toHome}</Link>
    </EmptyState>
  )
}
