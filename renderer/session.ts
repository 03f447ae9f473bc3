import { createContext, useContext } from 'react'
import type { permissions } from '#shared/permissions.ts'
import type { SessionState, SignedIn } from '#shared/system/session.ts'

/** The session of the person at the window. */
export type Session = {
  state: Extract<SessionState, { stage: 'signedIn' }>
  person: SignedIn
  /** Takes everything off the window at once, and lets the person go. */
  lock: () => void
  mayDo: (permission: (typeof permissions)[number]) => boolean
}

export const SessionContext = createContext<Session | undefined>(undefined)

/** The session; only inside the pages of somebody who is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('nobody is signed in on this page')
  return session
}
