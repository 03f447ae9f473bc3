import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { Day } from '#shared/days.ts'
import { Level } from '#shared/levels.ts'
import { QueueTab } from '#shared/registers/borrowings.ts'
import { SpanKind } from '#shared/spans.ts'
import { Id } from '#shared/values.ts'
import { PrintedPaper } from '../PrintedPaper.tsx'
import { AppraisalPage } from '../registers/appraisals/AppraisalPage.tsx'
import { AppraisalsPage } from '../registers/appraisals/AppraisalsPage.tsx'
import { ArchiveFiguresPage } from '../registers/archive-figures/ArchiveFiguresPage.tsx'
import { FiguresOnPaper } from '../registers/archive-figures/FiguresOnPaper.tsx'
import { ArchivesPage } from '../registers/archives/ArchivesPage.tsx'
import { CatalogueView } from '../registers/archives/catalogue-view.ts'
import { CataloguePaper } from '../registers/archives/CataloguePaper.tsx'
import { EnterHolding } from '../registers/archives/EnterHolding.tsx'
import { VolumeLabelPage } from '../registers/archives/VolumeLabel.tsx'
import { VolumePage } from '../registers/archives/VolumePage.tsx'
import { BatchSheet } from '../registers/borrowings/BatchSheet.tsx'
import { BorrowingPage } from '../registers/borrowings/BorrowingPage.tsx'
import { CounterPage } from '../registers/borrowings/CounterPage.tsx'
import { QueuePage } from '../registers/borrowings/QueuePage.tsx'
import { RequestsPage } from '../registers/borrowings/RequestsPage.tsx'
import { InspectionPage } from '../registers/inspections/InspectionPage.tsx'
import { InspectionSheet } from '../registers/inspections/InspectionSheet.tsx'
import { InspectionsPage } from '../registers/inspections/InspectionsPage.tsx'
import { NewInspection } from '../registers/inspections/NewInspection.tsx'
import { PlaceInspections } from '../registers/inspections/PlaceInspections.tsx'
import { TransferPage } from '../registers/transfers/TransferPage.tsx'
import { TransferPaper } from '../registers/transfers/TransferPaper.tsx'
import { TransfersPage } from '../registers/transfers/TransfersPage.tsx'
import { forWhoMay, root, savedView, words } from './root.tsx'

const archives = createRoute({
  getParentRoute: () => root,
  path: '/archives',
  validateSearch: CatalogueView.extend({
    tab: z.enum(['catalogue', 'volumes', 'undescribed', 'headings']).optional().catch(undefined),
    ...savedView
  }),
  component: forWhoMay('archives.read', ArchivesPage)
})

const archivesOnPaper = createRoute({
  getParentRoute: () => root,
  path: '/archives/print',
  validateSearch: CatalogueView,
  component: forWhoMay('archives.read', CataloguePaper)
})

const newHolding = createRoute({
  getParentRoute: () => root,
  path: '/archives/new',
  component: forWhoMay('archives.catalogue', EnterHolding)
})

const volume = createRoute({
  getParentRoute: () => root,
  path: '/archives/volumes/$volumeId',
  component: forWhoMay('archives.read', VolumePage)
})

const volumeLabel = createRoute({
  getParentRoute: () => root,
  path: '/archives/volumes/$volumeId/label',
  component: forWhoMay('archives.read', VolumeLabelPage)
})

const transfers = createRoute({
  getParentRoute: () => root,
  path: '/transfers',
  validateSearch: z.object({ which: z.enum(['open', 'received', 'all']).optional().catch(undefined) }),
  component: forWhoMay('transfers.read', TransfersPage)
})

const transfer = createRoute({
  getParentRoute: () => root,
  path: '/transfers/$transferId',
  component: forWhoMay('transfers.read', TransferPage)
})

const transferPaper = createRoute({
  getParentRoute: () => root,
  path: '/transfers/$transferId/paper',
  component: forWhoMay('transfers.read', TransferPaper)
})

const archiveRequests = createRoute({
  getParentRoute: () => root,
  path: '/archives/requests',
  validateSearch: words.extend({
    tab: z.enum(['catalogue', 'mine']).optional().catch(undefined),
    levels: z.array(Level).optional().catch(undefined),
    which: z.enum(['available', 'all']).optional().catch(undefined)
  }),
  component: forWhoMay('borrowings.request', RequestsPage)
})

const borrowing = createRoute({
  getParentRoute: () => root,
  path: '/archives/borrowings/$borrowingId',
  component: forWhoMay('borrowings.request', BorrowingPage)
})

const archiveQueue = createRoute({
  getParentRoute: () => root,
  path: '/archives/queue',
  validateSearch: z.object({ tab: QueueTab.optional().catch(undefined) }),
  component: forWhoMay('borrowings.handle', QueuePage)
})

const archiveCounter = createRoute({
  getParentRoute: () => root,
  path: '/archives/counter',
  validateSearch: z.object({
    /** The staff number of whoever stands there. */
    person: z.string().max(40).optional().catch(undefined),
    mode: z.enum(['issue', 'return']).optional().catch(undefined)
  }),
  component: forWhoMay('borrowings.handle', CounterPage)
})

const counterSheet = createRoute({
  getParentRoute: () => root,
  path: '/archives/counter/$batchId',
  component: forWhoMay('borrowings.handle', () => <BatchSheet onPaper={(sheet) => <PrintedPaper {...sheet} />} />)
})

const appraisals = createRoute({
  getParentRoute: () => root,
  path: '/appraisals',
  validateSearch: z.object({ which: z.enum(['open', 'ended', 'all']).optional().catch(undefined) }),
  component: forWhoMay('appraisals.read', AppraisalsPage)
})

const appraisal = createRoute({
  getParentRoute: () => root,
  path: '/appraisals/$appraisalId',
  component: forWhoMay('appraisals.read', AppraisalPage)
})

const inspections = createRoute({
  getParentRoute: () => root,
  path: '/inspections',
  validateSearch: z.object({ which: z.enum(['latest', 'unsettled', 'all']).optional().catch(undefined) }),
  component: forWhoMay('inspections.read', InspectionsPage)
})

const newInspection = createRoute({
  getParentRoute: () => root,
  path: '/inspections/new',
  validateSearch: z.object({ place: Id.optional().catch(undefined) }),
  component: forWhoMay('inspections.inspect', NewInspection)
})

const inspection = createRoute({
  getParentRoute: () => root,
  path: '/inspections/$inspectionId',
  component: forWhoMay('inspections.read', InspectionPage)
})

const inspectionSheet = createRoute({
  getParentRoute: () => root,
  path: '/inspections/$inspectionId/sheet',
  component: forWhoMay('inspections.read', () => <InspectionSheet onPaper={(sheet) => <PrintedPaper {...sheet} />} />)
})

const placeInspections = createRoute({
  getParentRoute: () => root,
  path: '/inspections/places/$placeId',
  component: forWhoMay('inspections.read', PlaceInspections)
})

const period = z.object({
  from: Day.optional().catch(undefined),
  to: Day.optional().catch(undefined),
  by: SpanKind.optional().catch(undefined)
})

const archiveFigures = createRoute({
  getParentRoute: () => root,
  path: '/archive-figures',
  validateSearch: period,
  component: forWhoMay('figures.read', ArchiveFiguresPage)
})

const archiveFiguresOnPaper = createRoute({
  getParentRoute: () => root,
  path: '/archive-figures/print',
  validateSearch: period,
  component: forWhoMay('figures.read', () => <FiguresOnPaper onPaper={(sheet) => <PrintedPaper {...sheet} />} />)
})

/** The archives: the catalogue, what is handed in, lent, appraised and inspected. */
export const archivesRoutes = [
  archives,
  archivesOnPaper,
  newHolding,
  volume,
  volumeLabel,
  transfers,
  transfer,
  transferPaper,
  archiveRequests,
  borrowing,
  archiveQueue,
  archiveCounter,
  counterSheet,
  appraisals,
  appraisal,
  inspections,
  newInspection,
  inspection,
  inspectionSheet,
  placeInspections,
  archiveFigures,
  archiveFiguresOnPaper
] as const
