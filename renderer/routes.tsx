import {
  createBrowserHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  type HistoryLocation
} from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { CarrierState } from '#shared/carrier-life.ts'
import { Day } from '#shared/days.ts'
import { ComputerKind } from '#shared/device-policy/report.ts'
import { Level, StateSecretLevel } from '#shared/levels.ts'
import type { permissions } from '#shared/permissions.ts'
import { QueueTab } from '#shared/registers/borrowings.ts'
import { CarrierKind } from '#shared/registers/carriers.ts'
import type { PersonOnPage } from '#shared/registers/people.ts'
import { Outcome } from '#shared/system/audit.ts'
import { SpanKind } from '#shared/spans.ts'
import { Id } from '#shared/values.ts'
import { DueKind } from '#shared/registers/tasks.ts'
import { ApprovalsPage } from './registers/approvals/ApprovalsPage.tsx'
import { ArchivesPage } from './registers/archives/ArchivesPage.tsx'
import { CatalogueView } from './registers/archives/catalogue-view.ts'
import { CataloguePaper } from './registers/archives/CataloguePaper.tsx'
import { EnterHolding } from './registers/archives/EnterHolding.tsx'
import { InTheArchives } from './registers/archives/InTheArchives.tsx'
import { VolumeLabelPage } from './registers/archives/VolumeLabel.tsx'
import { VolumePage } from './registers/archives/VolumePage.tsx'
import { CarrierPage } from './registers/carriers/CarrierPage.tsx'
import { CarriersPage } from './registers/carriers/CarriersPage.tsx'
import { RegisterCarrier } from './registers/carriers/RegisterCarrier.tsx'
import { CheckSheetPage } from './registers/device-checks/CheckSheet.tsx'
import { CopyFamily } from './registers/copies/CopyFamily.tsx'
import { MakeCopies } from './registers/copies/MakeCopies.tsx'
import { DeviceCheckPage } from './registers/device-checks/DeviceCheckPage.tsx'
import { IncidentPage } from './registers/incidents/IncidentPage.tsx'
import { IncidentReport } from './registers/incidents/IncidentReport.tsx'
import { OpenIncidents, ReportWithCarrier } from './registers/incidents/IncidentsOfCarrier.tsx'
import { IncidentsPage } from './registers/incidents/IncidentsPage.tsx'
import { ChecksGrid, DeviceChecksPage } from './registers/device-checks/DeviceChecksPage.tsx'
import { AppraisalPage } from './registers/appraisals/AppraisalPage.tsx'
import { AppraisalsOfCarrier } from './registers/appraisals/AppraisalsOfCarrier.tsx'
import { AppraisalsPage } from './registers/appraisals/AppraisalsPage.tsx'
import { ArchiveFiguresPage } from './registers/archive-figures/ArchiveFiguresPage.tsx'
import { FiguresOnPaper } from './registers/archive-figures/FiguresOnPaper.tsx'
import { InspectionPage } from './registers/inspections/InspectionPage.tsx'
import { InspectionSheet } from './registers/inspections/InspectionSheet.tsx'
import { InspectionsPage } from './registers/inspections/InspectionsPage.tsx'
import { NewInspection } from './registers/inspections/NewInspection.tsx'
import { PlaceInspections } from './registers/inspections/PlaceInspections.tsx'
import { ComputerPage } from './registers/devices/ComputerPage.tsx'
import { DeviceLabelPage } from './registers/devices/DeviceLabel.tsx'
import { DevicesPage } from './registers/devices/DevicesPage.tsx'
import { MediumPage } from './registers/devices/MediumPage.tsx'
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
import { BatchSheet } from './registers/borrowings/BatchSheet.tsx'
import { BorrowingPage } from './registers/borrowings/BorrowingPage.tsx'
import { CounterPage } from './registers/borrowings/CounterPage.tsx'
import { QueuePage } from './registers/borrowings/QueuePage.tsx'
import { RequestsPage } from './registers/borrowings/RequestsPage.tsx'
import { LendOrTakeBack, OutWith } from './registers/loans/AtTheCounter.tsx'
import { LendingDesk } from './registers/loans/LendingDesk.tsx'
import { LoansOfMany } from './registers/loans/LoansOfMany.tsx'
import { LoansPage } from './registers/loans/LoansPage.tsx'
import { MachinePage } from './registers/machines/MachinePage.tsx'
import { MachinesPage } from './registers/machines/MachinesPage.tsx'
import { HandOver } from './registers/handovers/BeginHandover.tsx'
import { HandoverBook } from './registers/handovers/HandoverBook.tsx'
import { HandoverPage } from './registers/handovers/HandoverPage.tsx'
import { HandoversPage } from './registers/handovers/HandoversPage.tsx'
import { HoldingsOnPaper } from './registers/holdings/HoldingsOnPaper.tsx'
import { HoldingsPage } from './registers/holdings/HoldingsPage.tsx'
import { Whose } from './registers/holdings/whose.ts'
import { ClearanceSheet } from './registers/people/ClearanceSheet.tsx'
import { PeoplePage } from './registers/people/PeoplePage.tsx'
import { PersonPage } from './registers/people/PersonPage.tsx'
import { PlacesPage } from './registers/places/PlacesPage.tsx'
import { OfficePaper } from '#shared/office-papers.ts'
import { OfficePaperPage } from './registers/papers/OfficePaperPage.tsx'
import { ExportsPage } from './registers/exports/ExportsPage.tsx'
import { PrintsPage } from './registers/prints/PrintsPage.tsx'
import { DueList } from './registers/tasks/DueList.tsx'
import { DuePage } from './registers/tasks/DuePage.tsx'
import { DueWithCarrier } from './registers/tasks/DueWithCarrier.tsx'
import { PrintedPaper } from './PrintedPaper.tsx'
import { HandIn, HandInMany, OnATransfer } from './registers/transfers/HandIn.tsx'
import { TransferPage } from './registers/transfers/TransferPage.tsx'
import { TransferPaper } from './registers/transfers/TransferPaper.tsx'
import { TransfersGrid, TransfersPage } from './registers/transfers/TransfersPage.tsx'
import { UnitsPage } from './registers/units/UnitsPage.tsx'
import { Shell } from './Shell.tsx'
import { useSession } from './session.ts'
import { AccountsPage } from './system/AccountsPage.tsx'
import { AuditPage } from './system/AuditPage.tsx'
import { HomePage } from './system/HomePage.tsx'
import { RightsPage } from './system/RightsPage.tsx'
import { SettingsPage } from './system/SettingsPage.tsx'
import { EmptyState } from './ui/EmptyState.tsx'
import { useWords } from './words.ts'
import { StockTakePage } from './registers/stock-takes/StockTakePage.tsx'
import { StockTakeReport } from './registers/stock-takes/StockTakeReport.tsx'
import { StockTakesPage } from './registers/stock-takes/StockTakesPage.tsx'
import { destructionForms } from '#shared/destruction-forms.ts'
import { CountPage } from './registers/destruction/CountPage.tsx'
import { DestructionPage } from './registers/destruction/DestructionPage.tsx'
import { DestructionsPage } from './registers/destruction/DestructionsPage.tsx'
import { ListMany } from './registers/destruction/ListMany.tsx'
import { ListForDestruction, OnAList } from './registers/destruction/OnAList.tsx'
import { PapersPage } from './registers/destruction/PapersPage.tsx'
import { CirculationActs, CirculationFacts } from './registers/circulations/CirculationActs.tsx'
import { CirculationsBook } from './registers/circulations/CirculationsBook.tsx'
import { CopiesBook } from './registers/copies/CopiesBook.tsx'
import { Knowers } from './registers/loans/Knowers.tsx'
import { MovementActs, MovementFacts } from './registers/movements/MovementActs.tsx'
import { books, MovementsPage } from './registers/movements/MovementsPage.tsx'
import { RecallDue } from './registers/loans/RecallDue.tsx'
import { RecallNoticePage } from './registers/loans/RecallNoticePage.tsx'
import { ReceiptsBook } from './registers/receipts/ReceiptsBook.tsx'
import { DeterminationPage } from './registers/determinations/DeterminationPage.tsx'
import { DeterminationsPage } from './registers/determinations/DeterminationsPage.tsx'
import { EndingsPage } from './registers/determinations/EndingsPage.tsx'
import { MarkActs, MarksOf } from './registers/determinations/MarkActs.tsx'
import { ProposePage } from './registers/determinations/ProposePage.tsx'
import { LabelsPage } from './registers/labels/LabelsPage.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage })

/** Which of the saved views of a page was chosen. */
const savedView = { view: Id.optional().catch(undefined) }

const words = z.object({ words: z.string().max(200).optional().catch(undefined) })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => <HomePage onOverdue={(due) => <RecallDue due={due} />} />
})

const carriers = createRoute({
  getParentRoute: () => root,
  path: '/carriers',
  validateSearch: words.extend({
    levels: z.array(Level).optional().catch(undefined),
    kinds: z.array(CarrierKind).optional().catch(undefined),
    states: z.array(CarrierState).optional().catch(undefined),
    ...savedView
  }),
  component: () => (
    <ForWhoMay permission="carriers.read">
      <CarriersPage
        actsWithMany={(selection, done, clear) => (
          <>
            <LoansOfMany selection={selection} onDone={done} />
            <ListMany selection={selection} onDone={clear} />
            <HandInMany selection={selection} onDone={clear} />
          </>
        )}
      />
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
            <CirculationActs carrier={carrier} />
            <MovementActs carrier={carrier} />
            <HandIn carrier={carrier} />
            <MakeCopies carrier={carrier} />
            <LabelOf number={carrier.number} />
            <MarkActs carrier={carrier} />
            <ListForDestruction carrier={carrier} />
            <ReportWithCarrier carrier={carrier} />
          </>
        )}
        whereabouts={(carrier) => (
          <>
            <OutWith carrier={carrier} />
            <CirculationFacts carrier={carrier} />
            <MovementFacts carrier={carrier} />
            <OnATransfer carrier={carrier} />
            <OnAList carrier={carrier} />
            <DueWithCarrier carrier={carrier} />
            <OpenIncidents carrier={carrier} />
          </>
        )}
        panels={(carrier) => (
          <>
            <InTheArchives carrier={carrier} />
            <MarksOf carrier={carrier} />
            <AppraisalsOfCarrier carrier={carrier} />
            <CopyFamily carrier={carrier} />
            <Knowers carrier={carrier} />
          </>
        )}
      />
    </ForWhoMay>
  )
})

const archives = createRoute({
  getParentRoute: () => root,
  path: '/archives',
  validateSearch: CatalogueView.extend({
    tab: z.enum(['catalogue', 'volumes', 'undescribed', 'headings']).optional().catch(undefined),
    ...savedView
  }),
  component: () => (
    <ForWhoMay permission="archives.read">
      <ArchivesPage />
    </ForWhoMay>
  )
})

const archivesOnPaper = createRoute({
  getParentRoute: () => root,
  path: '/archives/print',
  validateSearch: CatalogueView,
  component: () => (
    <ForWhoMay permission="archives.read">
      <CataloguePaper />
    </ForWhoMay>
  )
})

const newHolding = createRoute({
  getParentRoute: () => root,
  path: '/archives/new',
  component: () => (
    <ForWhoMay permission="archives.catalogue">
      <EnterHolding />
    </ForWhoMay>
  )
})

const volume = createRoute({
  getParentRoute: () => root,
  path: '/archives/volumes/$volumeId',
  component: () => (
    <ForWhoMay permission="archives.read">
      <VolumePage />
    </ForWhoMay>
  )
})

const volumeLabel = createRoute({
  getParentRoute: () => root,
  path: '/archives/volumes/$volumeId/label',
  component: () => (
    <ForWhoMay permission="archives.read">
      <VolumeLabelPage />
    </ForWhoMay>
  )
})

const transfers = createRoute({
  getParentRoute: () => root,
  path: '/transfers',
  validateSearch: z.object({ which: z.enum(['open', 'received', 'all']).optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="transfers.read">
      <TransfersPage />
    </ForWhoMay>
  )
})

const transfer = createRoute({
  getParentRoute: () => root,
  path: '/transfers/$transferId',
  component: () => (
    <ForWhoMay permission="transfers.read">
      <TransferPage />
    </ForWhoMay>
  )
})

const transferPaper = createRoute({
  getParentRoute: () => root,
  path: '/transfers/$transferId/paper',
  component: () => (
    <ForWhoMay permission="transfers.read">
      <TransferPaper />
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
      .catch(undefined),
    ...savedView
  }),
  component: () => (
    <ForWhoMay permission="carriers.read">
      <LoansPage />
    </ForWhoMay>
  )
})

const approvals = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  validateSearch: z.object({
    which: z.enum(['forMe', 'mine', 'all']).optional().catch(undefined),
    open: Id.optional().catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="approvals.read">
      <ApprovalsPage />
    </ForWhoMay>
  )
})

const dueView = z.object({
  which: z.enum(['all', 'overdue', 'week']).optional().catch(undefined),
  kinds: z.array(DueKind).optional().catch(undefined)
})

const due = createRoute({
  getParentRoute: () => root,
  path: '/due',
  validateSearch: dueView.extend(savedView),
  component: () => (
    <ForWhoMay permission="tasks.read">
      <DuePage />
    </ForWhoMay>
  )
})

const dueList = createRoute({
  getParentRoute: () => root,
  path: '/due/list',
  validateSearch: dueView,
  component: () => (
    <ForWhoMay permission="tasks.read">
      <DueList />
    </ForWhoMay>
  )
})

const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  validateSearch: z.object({ which: z.enum(['open', 'all']).optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="incidents.read">
      <IncidentsPage />
    </ForWhoMay>
  )
})

const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId',
  component: () => (
    <ForWhoMay permission="incidents.read">
      <IncidentPage />
    </ForWhoMay>
  )
})

const incidentReport = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId/report',
  component: () => (
    <ForWhoMay permission="incidents.read">
      <IncidentReport />
    </ForWhoMay>
  )
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: () => (
    <ForWhoMay permission="settings.change">
      <SettingsPage />
    </ForWhoMay>
  )
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: words.extend({
    which: z.enum(['inPost', 'left', 'all']).optional().catch(undefined),
    unit: z.string().max(100).optional().catch(undefined),
    ...savedView
  }),
  component: () => (
    <ForWhoMay permission="people.read">
      <PeoplePage />
    </ForWhoMay>
  )
})

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  component: () => (
    <ForWhoMay permission="people.read">
      <PersonPage acts={(person) => <ActsWithPerson person={person} />} />
    </ForWhoMay>
  )
})

const clearanceSheet = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/clearance',
  component: () => (
    <ForWhoMay permission="people.read">
      <ClearanceSheet />
    </ForWhoMay>
  )
})

const units = createRoute({
  getParentRoute: () => root,
  path: '/units',
  validateSearch: words.extend({ closed: z.boolean().optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="units.read">
      <UnitsPage />
    </ForWhoMay>
  )
})

const holdings = createRoute({
  getParentRoute: () => root,
  path: '/holdings',
  validateSearch: Whose.extend(savedView),
  component: () => (
    <ForWhoMay permission="carriers.read">
      <HoldingsPage />
    </ForWhoMay>
  )
})

const holdingsOnPaper = createRoute({
  getParentRoute: () => root,
  path: '/holdings/print',
  validateSearch: Whose,
  component: () => (
    <ForWhoMay permission="carriers.read">
      <HoldingsOnPaper />
    </ForWhoMay>
  )
})

const handovers = createRoute({
  getParentRoute: () => root,
  path: '/handovers',
  validateSearch: z.object({ which: z.enum(['open', 'all']).optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="handovers.read">
      <HandoversPage />
    </ForWhoMay>
  )
})

const handover = createRoute({
  getParentRoute: () => root,
  path: '/handovers/$handoverId',
  component: () => (
    <ForWhoMay permission="handovers.read">
      <HandoverPage />
    </ForWhoMay>
  )
})

const handoverBook = createRoute({
  getParentRoute: () => root,
  path: '/handovers/$handoverId/book',
  component: () => (
    <ForWhoMay permission="handovers.read">
      <HandoverBook />
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

const devices = createRoute({
  getParentRoute: () => root,
  path: '/devices',
  validateSearch: words.extend({
    tab: z.enum(['computers', 'media', 'peripherals']).optional().catch(undefined),
    kinds: z.array(ComputerKind).optional().catch(undefined),
    levels: z.array(StateSecretLevel).optional().catch(undefined),
    states: z.array(z.string().max(20)).optional().catch(undefined),
    ...savedView
  }),
  component: () => (
    <ForWhoMay permission="devices.read">
      <DevicesPage />
    </ForWhoMay>
  )
})

const computer = createRoute({
  getParentRoute: () => root,
  path: '/devices/computers/$computerId',
  component: () => (
    <ForWhoMay permission="devices.read">
      <ComputerPage />
    </ForWhoMay>
  )
})

const medium = createRoute({
  getParentRoute: () => root,
  path: '/devices/media/$mediumId',
  component: () => (
    <ForWhoMay permission="devices.read">
      <MediumPage />
    </ForWhoMay>
  )
})

const deviceLabel = createRoute({
  getParentRoute: () => root,
  path: '/devices/labels/$thing/$deviceId',
  component: () => (
    <ForWhoMay permission="devices.register">
      <DeviceLabelPage />
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
    which: z.enum(['open', 'overdue', 'excepted', 'closed', 'all']).optional().catch(undefined),
    ...savedView
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

const exported = createRoute({
  getParentRoute: () => root,
  path: '/exports',
  component: () => (
    <ForWhoMay permission="exports.read">
      <ExportsPage />
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

const destructions = createRoute({
  getParentRoute: () => root,
  path: '/destruction',
  validateSearch: z.object({ which: z.enum(['current', 'ended', 'all']).optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="destruction.read">
      <DestructionsPage />
    </ForWhoMay>
  )
})

const destruction = createRoute({
  getParentRoute: () => root,
  path: '/destruction/$listId',
  component: () => (
    <ForWhoMay permission="destruction.read">
      <DestructionPage />
    </ForWhoMay>
  )
})

const destructionCount = createRoute({
  getParentRoute: () => root,
  path: '/destruction/$listId/count',
  component: () => (
    <ForWhoMay permission="destruction.prepare">
      <CountPage />
    </ForWhoMay>
  )
})

const destructionPapers = createRoute({
  getParentRoute: () => root,
  path: '/destruction/$listId/papers',
  validateSearch: z.object({ form: z.enum(destructionForms).optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="destruction.read">
      <PapersPage />
    </ForWhoMay>
  )
})

const lendingDesk = createRoute({
  getParentRoute: () => root,
  path: '/loans/desk',
  component: () => (
    <ForWhoMay permission="loans.lend">
      <LendingDesk />
    </ForWhoMay>
  )
})

const recallNotice = createRoute({
  getParentRoute: () => root,
  path: '/loans/recall',
  component: () => (
    <ForWhoMay permission="carriers.read">
      <RecallNoticePage />
    </ForWhoMay>
  )
})

const movements = createRoute({
  getParentRoute: () => root,
  path: '/movements',
  validateSearch: words.extend({
    book: z.enum(books).optional().catch(undefined),
    which: z.enum(['open', 'overdue', 'all']).optional().catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="carriers.read">
      <MovementsPage
        others={{
          receipts: <ReceiptsBook />,
          circulations: (which) => <CirculationsBook which={which} />,
          copies: <CopiesBook />,
          archiving: <TransfersGrid which="all" />
        }}
      />
    </ForWhoMay>
  )
})

const papers = createRoute({
  getParentRoute: () => root,
  path: '/papers',
  validateSearch: z.object({
    paper: OfficePaper.optional().catch(undefined),
    /** The number of the entry. */
    of: z.string().max(40).optional().catch(undefined),
    since: Day.optional().catch(undefined),
    until: Day.optional().catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="carriers.read">
      <OfficePaperPage />
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

const labels = createRoute({
  getParentRoute: () => root,
  path: '/labels',
  validateSearch: words.extend({
    levels: z.array(Level).optional().catch(undefined),
    kinds: z.array(CarrierKind).optional().catch(undefined),
    states: z.array(CarrierState).optional().catch(undefined),
    /** The carriers of these numbers only; none yet, where they are to be scanned. */
    numbers: z.array(z.string().max(80)).max(500).optional().catch(undefined),
    size: z.enum(['label-60-40', 'label-50-30']).optional().catch(undefined),
    /** How far the printer is off, in millimetres. */
    x: z.number().min(-5).max(5).optional().catch(undefined),
    y: z.number().min(-5).max(5).optional().catch(undefined),
    first: z.boolean().optional().catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="prints.print">
      <LabelsPage onPaper={(sheet) => <PrintedPaper {...sheet} />} />
    </ForWhoMay>
  )
})

const appraisals = createRoute({
  getParentRoute: () => root,
  path: '/appraisals',
  validateSearch: z.object({ which: z.enum(['open', 'ended', 'all']).optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="appraisals.read">
      <AppraisalsPage />
    </ForWhoMay>
  )
})

const appraisal = createRoute({
  getParentRoute: () => root,
  path: '/appraisals/$appraisalId',
  component: () => (
    <ForWhoMay permission="appraisals.read">
      <AppraisalPage />
    </ForWhoMay>
  )
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
  component: () => (
    <ForWhoMay permission="figures.read">
      <ArchiveFiguresPage />
    </ForWhoMay>
  )
})

const archiveFiguresOnPaper = createRoute({
  getParentRoute: () => root,
  path: '/archive-figures/print',
  validateSearch: period,
  component: () => (
    <ForWhoMay permission="figures.read">
      <FiguresOnPaper onPaper={(sheet) => <PrintedPaper {...sheet} />} />
    </ForWhoMay>
  )
})

const inspections = createRoute({
  getParentRoute: () => root,
  path: '/inspections',
  validateSearch: z.object({ which: z.enum(['latest', 'unsettled', 'all']).optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="inspections.read">
      <InspectionsPage />
    </ForWhoMay>
  )
})

const newInspection = createRoute({
  getParentRoute: () => root,
  path: '/inspections/new',
  validateSearch: z.object({ place: Id.optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="inspections.inspect">
      <NewInspection />
    </ForWhoMay>
  )
})

const inspection = createRoute({
  getParentRoute: () => root,
  path: '/inspections/$inspectionId',
  component: () => (
    <ForWhoMay permission="inspections.read">
      <InspectionPage />
    </ForWhoMay>
  )
})

const inspectionSheet = createRoute({
  getParentRoute: () => root,
  path: '/inspections/$inspectionId/sheet',
  component: () => (
    <ForWhoMay permission="inspections.read">
      <InspectionSheet onPaper={(sheet) => <PrintedPaper {...sheet} />} />
    </ForWhoMay>
  )
})

const placeInspections = createRoute({
  getParentRoute: () => root,
  path: '/inspections/places/$placeId',
  component: () => (
    <ForWhoMay permission="inspections.read">
      <PlaceInspections />
    </ForWhoMay>
  )
})

const archiveRequests = createRoute({
  getParentRoute: () => root,
  path: '/archives/requests',
  validateSearch: words.extend({
    tab: z.enum(['catalogue', 'mine']).optional().catch(undefined),
    levels: z.array(Level).optional().catch(undefined),
    which: z.enum(['available', 'all']).optional().catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="borrowings.request">
      <RequestsPage />
    </ForWhoMay>
  )
})

const borrowing = createRoute({
  getParentRoute: () => root,
  path: '/archives/borrowings/$borrowingId',
  component: () => (
    <ForWhoMay permission="borrowings.request">
      <BorrowingPage />
    </ForWhoMay>
  )
})

const archiveQueue = createRoute({
  getParentRoute: () => root,
  path: '/archives/queue',
  validateSearch: z.object({ tab: QueueTab.optional().catch(undefined) }),
  component: () => (
    <ForWhoMay permission="borrowings.handle">
      <QueuePage />
    </ForWhoMay>
  )
})

const archiveCounter = createRoute({
  getParentRoute: () => root,
  path: '/archives/counter',
  validateSearch: z.object({
    /** The staff number of whoever stands there. */
    person: z.string().max(40).optional().catch(undefined),
    mode: z.enum(['issue', 'return']).optional().catch(undefined)
  }),
  component: () => (
    <ForWhoMay permission="borrowings.handle">
      <CounterPage />
    </ForWhoMay>
  )
})

const counterSheet = createRoute({
  getParentRoute: () => root,
  path: '/archives/counter/$batchId',
  component: () => (
    <ForWhoMay permission="borrowings.handle">
      <BatchSheet onPaper={(sheet) => <PrintedPaper {...sheet} />} />
    </ForWhoMay>
  )
})

const tree = root.addChildren([
  archiveRequests,
  borrowing,
  archiveQueue,
  archiveCounter,
  counterSheet,
  home,
  carriers,
  newCarrier,
  carrier,
  archives,
  archivesOnPaper,
  newHolding,
  volume,
  volumeLabel,
  transfers,
  transfer,
  transferPaper,
  loans,
  approvals,
  due,
  dueList,
  incidents,
  incident,
  incidentReport,
  settings,
  people,
  person,
  clearanceSheet,
  units,
  holdings,
  holdingsOnPaper,
  handovers,
  handover,
  handoverBook,
  places,
  devices,
  computer,
  medium,
  deviceLabel,
  checks,
  check,
  checkSheet,
  findings,
  machines,
  machine,
  prints,
  exported,
  accounts,
  rights,
  audit,
  counts,
  count,
  countReport,
  destructions,
  destruction,
  destructionCount,
  destructionPapers,
  recallNotice,
  lendingDesk,
  movements,
  papers,
  determinations,
  newDetermination,
  determination,
  endings,
  labels,
  inspections,
  newInspection,
  inspection,
  inspectionSheet,
  placeInspections,
  appraisals,
  appraisal,
  archiveFigures,
  archiveFiguresOnPaper
])

// Every component named here says what it returns: its type must not hang on the addresses it links to.
/** The pages and their addresses. An address holds the whole view: its filters, and what is open. */
export const router = createRouter({
  routeTree: tree,
  history: createBrowserHistory({
    createHref: (address) => `${location.pathname}${location.search}#${address}`,
    parseLocation: addressNow
  }),
  defaultPreload: false,
  defaultErrorComponent: PageFailed
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

// What stands before the # says how the program was started (`?language=…`), and is no part of a page's address: taken for
// one, as a history of hashes does, it would spoil the last of its filters whenever somebody goes back.
function addressNow(): HistoryLocation {
  const href = location.hash.slice(1) || '/'
  const mark = href.indexOf('?')
  const [pathname, search] = mark < 0 ? [href, ''] : [href.slice(0, mark), href.slice(mark)]
  return { href, pathname, search, hash: '', state: (history.state ?? { __TSR_index: 0 }) as HistoryLocation['state'] }
}

// What other registers do with a person, and show of them.
function ActsWithPerson({ person }: { person: PersonOnPage }): ReactNode {
  const { pages } = useWords()
  const { mayDo } = useSession()
  return (
    <>
      {person.openEnds.some(({ kind }) => kind === 'carrier') && <HandOver person={person} />}
      {mayDo('carriers.read') && (
        <Link to="/holdings" search={{ person: { value: person.id, label: pages.person(person.name, person.number) } }}>
          <Button tabIndex={-1}>{pages.onePerson.seeHoldings}</Button>
        </Link>
      )}
    </>
  )
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

function LabelOf({ number }: { number: string }): ReactNode {
  const { pages } = useWords()
  const { mayDo } = useSession()
  if (!mayDo('prints.print')) return null
  return (
    <Link to="/labels" search={{ numbers: [number] }}>
      {pages.labels.act}
    </Link>
  )
}

// A page that fails takes nothing with it: the others are a click away, and nothing that was kept is lost.
function PageFailed({ error, reset }: { error: unknown; reset: () => void }): ReactNode {
  const { pages } = useWords()
  return (
    <EmptyState title={pages.shell.pageFailed} next={String(error).slice(0, 200)}>
      <Button onClick={reset}>{pages.shell.pageAgain}</Button>
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
