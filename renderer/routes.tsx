import { createBrowserHistory, createRouter, Link, type HistoryLocation } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { archivesRoutes } from './routes/archives.tsx'
import { carriersRoutes } from './routes/carriers.tsx'
import { todayRoutes } from './routes/today.tsx'
import { devicesRoutes } from './routes/devices.tsx'
import { peopleRoutes } from './routes/people.tsx'
import { programRoutes } from './routes/program.tsx'
import { root } from './routes/root.tsx'
import { EmptyState } from './ui/EmptyState.tsx'
import { useWords } from './words.ts'

// One file of routes for each group of the menu. Every component named there says what it returns: its type must not hang
// on the addresses it links to.
const tree = root.addChildren([
  ...todayRoutes,
  ...carriersRoutes,
  ...archivesRoutes,
  ...peopleRoutes,
  ...devicesRoutes,
  ...programRoutes
])

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
