import { createRoute, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { CarrierState } from '#shared/carrier-life.ts'
import { Day } from '#shared/days.ts'
import { BlankForm } from '#shared/blank-forms.ts'
import { destructionForms } from '#shared/destruction-forms.ts'
import { Level } from '#shared/levels.ts'
import { OfficePaper } from '#shared/office-papers.ts'
import { CarrierKind } from '#shared/registers/carriers.ts'
import { Id } from '#shared/values.ts'
import { PrintedPaper } from '../PrintedPaper.tsx'
import { AppraisalsOfCarrier } from '../registers/appraisals/AppraisalsOfCarrier.tsx'
import { InTheArchives } from '../registers/archives/InTheArchives.tsx'
import { CarrierPage } from '../registers/carriers/CarrierPage.tsx'
import { CarriersPage } from '../registers/carriers/CarriersPage.tsx'
import { RegisterCarrier } from '../registers/carriers/RegisterCarrier.tsx'
import { RegisterSubstitute } from '../registers/carriers/RegisterSubstitute.tsx'
import { CirculationActs, CirculationFacts } from '../registers/circulations/CirculationActs.tsx'
import { CirculationsBook } from '../registers/circulations/CirculationsBook.tsx'
import { CopiesBook } from '../registers/copies/CopiesBook.tsx'
import { CopyFamily } from '../registers/copies/CopyFamily.tsx'
import { MakeCopies } from '../registers/copies/MakeCopies.tsx'
import { CountPage } from '../registers/destruction/CountPage.tsx'
import { DestructionPage } from '../registers/destruction/DestructionPage.tsx'
import { DestructionsPage } from '../registers/destruction/DestructionsPage.tsx'
import { ListMany } from '../registers/destruction/ListMany.tsx'
import { ListForDestruction, OnAList } from '../registers/destruction/OnAList.tsx'
import { PapersPage } from '../registers/destruction/PapersPage.tsx'
import { DeterminationPage } from '../registers/determinations/DeterminationPage.tsx'
import { DeterminationsPage } from '../registers/determinations/DeterminationsPage.tsx'
import { EndingsPage } from '../registers/determinations/EndingsPage.tsx'
import { MarkActs, MarksOf } from '../registers/determinations/MarkActs.tsx'
import { ProposePage } from '../registers/determinations/ProposePage.tsx'
import { HoldingsOnPaper } from '../registers/holdings/HoldingsOnPaper.tsx'
import { HoldingsPage } from '../registers/holdings/HoldingsPage.tsx'
import { Whose } from '../registers/holdings/whose.ts'
import { ImportPage } from '../registers/imports/ImportPage.tsx'
import { ImportsPage } from '../registers/imports/ImportsPage.tsx'
import { NewImport } from '../registers/imports/NewImport.tsx'
import { OpenIncidents, ReportWithCarrier } from '../registers/incidents/IncidentsOfCarrier.tsx'
import { LabelSize, MOST_SCANNED } from '../registers/labels/label-size.ts'
import { LabelsPage } from '../registers/labels/LabelsPage.tsx'
import { LendOrTakeBack, OutWith } from '../registers/loans/AtTheCounter.tsx'
import { Knowers } from '../registers/loans/Knowers.tsx'
import { LendingDesk } from '../registers/loans/LendingDesk.tsx'
import { LoansOfMany } from '../registers/loans/LoansOfMany.tsx'
import { LoansPage } from '../registers/loans/LoansPage.tsx'
import { RecallNoticePage } from '../registers/loans/RecallNoticePage.tsx'
import { MovementActs, MovementFacts } from '../registers/movements/MovementActs.tsx'
import { books, MovementsPage } from '../registers/movements/MovementsPage.tsx'
import { BlankFormPage } from '../registers/papers/BlankFormPage.tsx'
import { OfficePaperPage } from '../registers/papers/OfficePaperPage.tsx'
import { ReceiptsBook } from '../registers/receipts/ReceiptsBook.tsx'
import { StockTakePage } from '../registers/stock-takes/StockTakePage.tsx'
import { StockTakeReport } from '../registers/stock-takes/StockTakeReport.tsx'
import { StockTakesPage } from '../registers/stock-takes/StockTakesPage.tsx'
import { DueWithCarrier } from '../registers/tasks/DueWithCarrier.tsx'
import { HandIn, HandInMany, OnATransfer } from '../registers/transfers/HandIn.tsx'
import { TransfersGrid } from '../registers/transfers/TransfersPage.tsx'
import { useSession } from '../session.ts'
import { useWords } from '../words.ts'
import { forWhoMay, root, savedView, words } from './root.tsx'

const filtersOfCarriers = words.extend({
  levels: z.array(Level).optional().catch(undefined),
  kinds: z.array(CarrierKind).optional().catch(undefined),
  states: z.array(CarrierState).optional().catch(undefined)
})

const carriers = createRoute({
  getParentRoute: () => root,
  path: '/carriers',
  validateSearch: filtersOfCarriers.extend(savedView),
  component: forWhoMay('carriers.read', () => (
    <CarriersPage
      actsWithMany={(selection, done, clear) => (
        <>
          <LoansOfMany selection={selection} onDone={done} />
          <ListMany selection={selection} onDone={clear} />
          <HandInMany selection={selection} onDone={clear} />
        </>
      )}
    />
  ))
})

const newCarrier = createRoute({
  getParentRoute: () => root,
  path: '/carriers/new',
  component: forWhoMay('carriers.register', RegisterCarrier)
})

const newSubstitute = createRoute({
  getParentRoute: () => root,
  path: '/carriers/new/substitute',
  component: forWhoMay('carriers.register', RegisterSubstitute)
})

const carrier = createRoute({
  getParentRoute: () => root,
  path: '/carriers/$carrierId',
  component: forWhoMay('carriers.read', () => (
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
  ))
})

const labels = createRoute({
  getParentRoute: () => root,
  path: '/labels',
  validateSearch: filtersOfCarriers.extend({
    /** The carriers of these numbers only; none yet, where they are to be scanned. */
    numbers: z.array(z.string().max(80)).max(MOST_SCANNED).optional().catch([]),
    /** What was picked in another list, by the name it was handed over with; those that are scanned come to it. */
    picked: z.string().max(80).optional().catch(''),
    size: LabelSize.optional().catch(undefined),
    /** At which label of the first sheet the first is printed. */
    start: z.int().min(1).max(24).optional().catch(undefined),
    /** How far the printer is off, in millimetres. */
    x: z.number().min(-5).max(5).optional().catch(undefined),
    y: z.number().min(-5).max(5).optional().catch(undefined),
    first: z.boolean().optional().catch(undefined)
  }),
  component: forWhoMay('prints.print', () => <LabelsPage onPaper={(sheet) => <PrintedPaper {...sheet} />} />)
})

const determinations = createRoute({
  getParentRoute: () => root,
  path: '/determinations',
  validateSearch: words.extend({
    which: z.enum(['toDecide', 'mine', 'toRegister', 'decided', 'all']).optional().catch(undefined)
  }),
  component: forWhoMay('determinations.read', DeterminationsPage)
})

const newDetermination = createRoute({
  getParentRoute: () => root,
  path: '/determinations/new',
  validateSearch: z.object({ amend: Id.optional().catch(undefined) }),
  component: forWhoMay('determinations.propose', ProposePage)
})

const determination = createRoute({
  getParentRoute: () => root,
  path: '/determinations/$determinationId',
  component: forWhoMay('determinations.read', DeterminationPage)
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
  component: forWhoMay('determinations.read', EndingsPage)
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
  component: forWhoMay('carriers.read', LoansPage)
})

const lendingDesk = createRoute({
  getParentRoute: () => root,
  path: '/loans/desk',
  component: forWhoMay('loans.lend', LendingDesk)
})

const recallNotice = createRoute({
  getParentRoute: () => root,
  path: '/loans/recall',
  component: forWhoMay('carriers.read', RecallNoticePage)
})

const movements = createRoute({
  getParentRoute: () => root,
  path: '/movements',
  validateSearch: words.extend({
    book: z.enum(books).optional().catch(undefined),
    which: z.enum(['open', 'overdue', 'all']).optional().catch(undefined)
  }),
  component: forWhoMay('carriers.read', () => (
    <MovementsPage
      others={{
        receipts: <ReceiptsBook />,
        circulations: (which) => <CirculationsBook which={which} />,
        copies: <CopiesBook />,
        archiving: <TransfersGrid which="all" />
      }}
    />
  ))
})

const papers = createRoute({
  getParentRoute: () => root,
  path: '/papers',
  validateSearch: z.object({
    paper: OfficePaper.optional().catch(undefined),
    /** The number of the entry. */
    of: z.string().max(40).optional().catch(undefined),
    /** The form itself, with nothing on it yet. */
    blank: z.boolean().optional().catch(undefined),
    since: Day.optional().catch(undefined),
    until: Day.optional().catch(undefined)
  }),
  component: forWhoMay('carriers.read', OfficePaperPage)
})

const blankForms = createRoute({
  getParentRoute: () => root,
  path: '/papers/blank',
  validateSearch: z.object({ form: BlankForm.optional().catch(undefined) }),
  component: forWhoMay('carriers.read', BlankFormPage)
})

const holdings = createRoute({
  getParentRoute: () => root,
  path: '/holdings',
  validateSearch: Whose.extend(savedView),
  component: forWhoMay('carriers.read', HoldingsPage)
})

const holdingsOnPaper = createRoute({
  getParentRoute: () => root,
  path: '/holdings/print',
  validateSearch: Whose,
  component: forWhoMay('carriers.read', HoldingsOnPaper)
})

const counts = createRoute({
  getParentRoute: () => root,
  path: '/counts',
  component: forWhoMay('counts.read', StockTakesPage)
})

const count = createRoute({
  getParentRoute: () => root,
  path: '/counts/$stockTakeId',
  component: forWhoMay('counts.read', StockTakePage)
})

const countReport = createRoute({
  getParentRoute: () => root,
  path: '/counts/$stockTakeId/report',
  component: forWhoMay('counts.read', () => <StockTakeReport onPaper={(sheet) => <PrintedPaper {...sheet} />} />)
})

const destructions = createRoute({
  getParentRoute: () => root,
  path: '/destruction',
  validateSearch: z.object({ which: z.enum(['current', 'ended', 'all']).optional().catch(undefined) }),
  component: forWhoMay('destruction.read', DestructionsPage)
})

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: forWhoMay('imports.make', ImportsPage)
})

const newImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/new',
  component: forWhoMay('imports.make', NewImport)
})

const importBatch = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  component: forWhoMay('imports.make', ImportPage)
})

const destruction = createRoute({
  getParentRoute: () => root,
  path: '/destruction/$listId',
  component: forWhoMay('destruction.read', DestructionPage)
})

const destructionCount = createRoute({
  getParentRoute: () => root,
  path: '/destruction/$listId/count',
  component: forWhoMay('destruction.prepare', CountPage)
})

const destructionPapers = createRoute({
  getParentRoute: () => root,
  path: '/destruction/$listId/papers',
  validateSearch: z.object({ form: z.enum(destructionForms).optional().catch(undefined) }),
  component: forWhoMay('destruction.read', PapersPage)
})

/** The ledger of carriers, and everything that is done with a carrier outside the archives. */
export const carriersRoutes = [
  carriers,
  newCarrier,
  newSubstitute,
  carrier,
  labels,
  determinations,
  newDetermination,
  determination,
  endings,
  loans,
  lendingDesk,
  recallNotice,
  movements,
  papers,
  blankForms,
  holdings,
  holdingsOnPaper,
  counts,
  count,
  countReport,
  destructions,
  destruction,
  destructionCount,
  destructionPapers,
  imports,
  newImport,
  importBatch
] as const

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
