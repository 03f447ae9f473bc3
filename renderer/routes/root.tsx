import { createRootRoute, Link } from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import { z } from 'zod'
import type { permissions } from '#shared/permissions.ts'
import { Id } from '#shared/values.ts'
import { useSession } from '../session.ts'
import { Shell } from '../Shell.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useWords } from '../words.ts'

/** What every page hangs on: the frame with the menu, and what is said where an address leads nowhere. */
export const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage })

/** Which of the saved views of a page was chosen. */
export const savedView = { view: Id.optional().catch(undefined) }

/** What was typed into the search of a page. */
export const words = z.object({ words: z.string().max(200).optional().catch(undefined) })

/**
 * A page for whoever may `permission`; everybody else is told that it is not theirs.
 * The menu shows nobody a page that is not theirs; an address that was kept or typed must not either.
 */
export function forWhoMay(permission: (typeof permissions)[number], Page: ComponentType): () => ReactNode {
  return function PageForWhoMay() {
    const { pages } = useWords()
    const { mayDo } = useSession()
    if (mayDo(permission)) return <Page />
    return (
      <EmptyState title={pages.shell.pageMayNot}>
        <Link to="/">{pages.shell.toHome}</Link>
      </EmptyState>
    )
  }
}

function NoSuchPage(): ReactNode {
  const { pages } = useWords()
  return (
    <EmptyState title={pages.shell.pageNotFound}>
      <Link to="/">{pages.shell.toHome}</Link>
    </EmptyState>
  )
}
