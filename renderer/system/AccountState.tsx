import { Tag } from 'antd'
import type { accounts } from '#shared/system/accounts.ts'
import type { OutputOf } from '#shared/define-operation.ts'
import { useWords } from '#renderer/words.ts'

type Row = OutputOf<typeof accounts.list>['rows'][number]

/** Whether an account can be worked with, and if not, why. */
export function AccountState({ row }: { row: Row }) {
  const { states } = useWords().pages.accounts
  if (row.disabled) return <Tag>{states.disabled}</Tag>
  if (row.locked) return <Tag color="error">{states.locked}</Tag>
  if (row.roles.length === 0) return <Tag color="warning">{states.waiting}</Tag>
  return <Tag color="success">{states.working}</Tag>
}
