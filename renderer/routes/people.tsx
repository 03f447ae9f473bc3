import { createRoute, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { z } from 'zod'
import type { PersonOnPage } from '#shared/registers/people.ts'
import { HandOver } from '../registers/handovers/BeginHandover.tsx'
import { HandoverBook } from '../registers/handovers/HandoverBook.tsx'
import { HandoverPage } from '../registers/handovers/HandoverPage.tsx'
import { HandoversPage } from '../registers/handovers/HandoversPage.tsx'
import { ClearanceSheet } from '../registers/people/ClearanceSheet.tsx'
import { PeoplePage } from '../registers/people/PeoplePage.tsx'
import { PersonPage } from '../registers/people/PersonPage.tsx'
import { PlacesPage } from '../registers/places/PlacesPage.tsx'
import { UnitsPage } from '../registers/units/UnitsPage.tsx'
import { useSession } from '../session.ts'
import { useWords } from '../words.ts'
import { forWhoMay, root, savedView, words } from './root.tsx'

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: words.extend({
    which: z.enum(['inPost', 'left', 'all']).optional().catch(undefined),
    unit: z.string().max(100).optional().catch(undefined),
    ...savedView
  }),
  component: forWhoMay('people.read', PeoplePage)
})

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId',
  component: forWhoMay('people.read', () => <PersonPage acts={(person) => <ActsWithPerson person={person} />} />)
})

const clearanceSheet = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/clearance',
  component: forWhoMay('people.read', ClearanceSheet)
})

const units = createRoute({
  getParentRoute: () => root,
  path: '/units',
  validateSearch: words.extend({ closed: z.boolean().optional().catch(undefined) }),
  component: forWhoMay('units.read', UnitsPage)
})

const places = createRoute({
  getParentRoute: () => root,
  path: '/places',
  validateSearch: words,
  component: forWhoMay('places.read', PlacesPage)
})

const handovers = createRoute({
  getParentRoute: () => root,
  path: '/handovers',
  validateSearch: z.object({ which: z.enum(['open', 'all']).optional().catch(undefined) }),
  component: forWhoMay('handovers.read', HandoversPage)
})

const handover = createRoute({
  getParentRoute: () => root,
  path: '/handovers/$handoverId',
  component: forWhoMay('handovers.read', HandoverPage)
})

const handoverBook = createRoute({
  getParentRoute: () => root,
  path: '/handovers/$handoverId/book',
  component: forWhoMay('handovers.read', HandoverBook)
})

/** People, their units and places, and what one hands over to another. */
export const peopleRoutes = [people, person, clearanceSheet, units, places, handovers, handover, handoverBook] as const

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
