import { App, Button, Checkbox, Form, Select, Table, type TableColumnsType } from 'antd'
import { type ReactElement, useState } from 'react'
import { Level } from '#shared/levels.ts'
import { excludedPairs, Role } from '#shared/permissions.ts'
import { accounts } from '#shared/system/accounts.ts'
import { useSession } from '#renderer/session.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { useAccountColumns, type AccountRow as Row } from './account-columns.tsx'

/** Who may do what and know what. Nobody gives rights to themselves. */
export function RightsPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const { person } = useSession()
  const { message } = App.useApp()
  const { value, refusal } = useReading(accounts.list, {})
  const unlocking = useDoing(accounts.unlock)
  const [given, setGiven] = useState<Row>()

  const unlock = async (row: Row) => {
    const answer = await unlocking.perform({ accountId: row.id })
    if (answer.ok) void message.success(pages.rights.unlocked(row.name))
    else void message.error(sayRefusal(words, answer.refusal))
  }

  const { columns } = pages.accounts
  const known = useAccountColumns()
  const shown: TableColumnsType<Row> = [
    ...known,
    {
      key: 'actions',
      title: columns.actions,
      width: 200,
      render: (_, row) =>
        row.id === person.accountId ? (
          <span className="quiet">{pages.rights.own}</span>
        ) : (
          <span className="row-actions">
            {!row.disabled && <Button onClick={() => setGiven(row)}>{pages.rights.give}</Button>}
            {row.locked && !row.disabled && <Button onClick={() => void unlock(row)}>{pages.rights.unlock}</Button>}
          </span>
        )
    }
  ]

  return (
    <>
      <PageTitle title={pages.rights.title} note={pages.rights.exclusion} />
      <RefusalNotice refusal={refusal} />
      <Table<Row>
        aria-label={pages.rights.table}
        size="small"
        bordered
        rowKey="id"
        columns={shown}
        dataSource={value?.rows ?? []}
        loading={!value && !refusal}
        pagination={false}
      />
      {given && (
        <GiveRights
          row={given}
          onClose={() => setGiven(undefined)}
          onDone={() => {
            setGiven(undefined)
            void message.success(pages.rights.given(given.name))
          }}
        />
      )}
    </>
  )
}

function GiveRights({ row, onDone, onClose }: { row: Row; onDone: () => void; onClose: () => void }) {
  const { pages, levels } = useWords()
  return (
    <FormDialog
      operation={accounts.grant}
      title={pages.rights.giveTitle(row.name)}
      submitLabel={pages.rights.give}
      given={{ accountId: row.id, version: row.version }}
      initial={{ roles: row.roles, clearance: row.clearance }}
      onDone={onDone}
      onClose={onClose}
      width={620}
    >
      <Field name="roles" label={pages.rights.roles}>
        <RoleChoice />
      </Field>
      <Field name="clearance" label={pages.rights.clearance} hint={pages.rights.clearanceHint}>
        <Select
          options={Level.options.toReversed().map((level) => ({
            value: level,
            label: levels[level]
          }))}
        />
      </Field>
    </FormDialog>
  )
}

// A role that excludes one already chosen cannot be added to it.
function RoleChoice({ value = [], onChange }: { value?: Role[]; onChange?: (roles: Role[]) => void }) {
  const { pages, roles } = useWords()
  const { status } = Form.Item.useStatus()
  return (
    <div className="role-choice" role="group" aria-label={pages.rights.roles} aria-invalid={status === 'error'}>
      {Role.options.map((role) => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          disabled={!value.includes(role) && excludedPairs([...value, role]).length > 0}
          onChange={({ target }) =>
            onChange?.(target.checked ? [...value, role] : value.filter((each) => each !== role))
          }
        >
          <strong>{roles[role]}</strong>
          <span className="quiet">{pages.rights.roleExplains[role]}</span>
        </Checkbox>
      ))}
      <p className="quiet">{value.length === 0 ? pages.rights.noRoles : pages.rights.exclusion}</p>
    </div>
  )
}
