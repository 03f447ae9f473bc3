import type { TableColumnsType } from 'antd'
import type { OutputOf } from '#shared/define-operation.ts'
import type { accounts } from '#shared/system/accounts.ts'
import { Mark } from '#renderer/ui/Mark.tsx'
import { useWords } from '#renderer/words.ts'
import { AccountState } from './AccountState.tsx'

export type AccountRow = OutputOf<typeof accounts.list>['rows'][number]

/** What every list of accounts says of each: whose it is, how it stands, and what it may do and know. */
export function useAccountColumns(): TableColumnsType<AccountRow> {
  const { pages, roles } = useWords()
  const { columns } = pages.accounts
  return [
    {
      key: 'number',
      title: columns.number,
      width: 140,
      render: (_, { number }) => <span className="number-code">{number}</span>
    },
    { key: 'name', title: columns.name, width: 140, dataIndex: 'name' },
    { key: 'state', title: columns.state, width: 120, render: (_, row) => <AccountState row={row} /> },
    {
      key: 'roles',
      title: columns.roles,
      render: (_, row) => row.roles.map((role) => roles[role]).join(pages.listSeparator) || pages.none
    },
    {
      key: 'clearance',
      title: columns.clearance,
      width: 130,
      render: (_, { clearance }) => <Mark level={clearance} />
    }
  ]
}
