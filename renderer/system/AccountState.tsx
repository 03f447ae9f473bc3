import type { accounts } from '#shared/system/accounts.ts'
import type { OutputOf } from '#shared/define-operation.ts'
import { useWords } from '#renderer/words.ts'

type Row = OutputOf<typeof accounts.list>['rows'][number]

/** Whether an account can be worked with, and if not, why. */
export function AccountState({ row }: { row: Row }) {
  const { states } = useWords().pages.accounts
  const state = row.disabled ? 'disabled' : row.locked ? 'locked' : row.roles.length === 0 ? 'waiting' : 'working'
  return (
    <span className="account-state" data-state={state}>
      {states[state]}
    </span>
  )
}
