import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { DueKind } from '#shared/registers/tasks.ts'
import { Id } from '#shared/values.ts'
import { ApprovalsPage } from '../registers/approvals/ApprovalsPage.tsx'
import { IncidentPage } from '../registers/incidents/IncidentPage.tsx'
import { IncidentReport } from '../registers/incidents/IncidentReport.tsx'
import { IncidentsPage } from '../registers/incidents/IncidentsPage.tsx'
import { RecallDue } from '../registers/loans/RecallDue.tsx'
import { DueList } from '../registers/tasks/DueList.tsx'
import { DuePage } from '../registers/tasks/DuePage.tsx'
import { HomePage } from '../system/HomePage.tsx'
import { forWhoMay, root, savedView } from './root.tsx'

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <HomePage onOverdue={(due) => <RecallDue due={due} />} />
})

const dueView = z.object({
  which: z.enum(['all', 'overdue', 'week']).optional().catch(undefined),
  kinds: z.array(DueKind).optional().catch(undefined)
})

const due = createRoute({
  getParentRoute: () => root,
  path: '/due',
  validateSearch: dueView.extend(savedView),
  component: forWhoMay('tasks.read', DuePage)
})

const dueList = createRoute({
  getParentRoute: () => root,
  path: '/due/list',
  validateSearch: dueView,
  component: forWhoMay('tasks.read', DueList)
})

const approvals = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  validateSearch: z.object({
    which: z.enum(['forMe', 'mine', 'all']).optional().catch(undefined),
    open: Id.optional().catch(undefined)
  }),
  component: forWhoMay('approvals.read', ApprovalsPage)
})

const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  validateSearch: z.object({ which: z.enum(['open', 'all']).optional().catch(undefined) }),
  component: forWhoMay('incidents.read', IncidentsPage)
})

const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId',
  component: forWhoMay('incidents.read', IncidentPage)
})

const incidentReport = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId/report',
  component: forWhoMay('incidents.read', IncidentReport)
})

/** What stands first in the menu: the home page, what falls due, approvals, incidents. */
export const todayRoutes = [home, due, dueList, approvals, incidents, incident, incidentReport] as const
