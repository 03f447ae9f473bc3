import { UserAddOutlined } from '@ant-design/icons'
import { App, Button, Table, type TableColumnsType } from 'antd'
import { type ReactElement, useState } from 'react'
import { administratorRoles } from '#shared/permissions.ts'
import { accounts } from '#shared/system/accounts.ts'
import { sayMoment } from '#renderer/moments.ts'
import { useSession } from '#renderer/session.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { Field } from '#renderer/ui/SchemaForm.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'
import { useAccountColumns, type AccountRow as Row } from './account-columns.tsx'

type Handed = { name: string; firstPassword: string }
type Doing = { what: 'create' } | { what: 'renew' | 'disable'; row: Row }

/** The accounts, one for each person; made and ended here, given their rights elsewhere. */
export function AccountsPage(): ReactElement {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const { value, refusal } = useReading(accounts.list, {})
  const [doing, setDoing] = useState<Doing>()
  const [handed, setHanded] = useState<Handed>()
  const stop = () => setDoing(undefined)
  const columns = useColumns(mayDo('accounts.create') ? setDoing : undefined)

  return (
    <>
      <PageTitle title={pages.accounts.title}>
        {mayDo('accounts.create') && (
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => setDoing({ what: 'create' })}>
            {pages.accounts.create}
          </Button>
        )}
      </PageTitle>
      <RefusalNotice refusal={refusal} />
      <Table<Row>
        aria-label={pages.accounts.table}
        size="small"
        bordered
        rowKey="id"
        columns={columns}
        dataSource={value?.rows ?? []}
        loading={!value && !refusal}
        pagination={false}
      />
      {doing?.what === 'create' && (
        <CreateAccount
          onClose={stop}
          onDone={(made) => {
            stop()
            setHanded(made)
          }}
        />
      )}
      {doing?.what === 'renew' && (
        <RenewPassword
          row={doing.row}
          onClose={stop}
          onDone={(made) => {
            stop()
            setHanded(made)
          }}
        />
      )}
      {doing?.what === 'disable' && (
        <DisableAccount
          row={doing.row}
          onClose={stop}
          onDone={() => {
            stop()
            void message.success(pages.accounts.disabled(doing.row.name))
          }}
        />
      )}
      {handed && <FirstPassword handed={handed} onClose={() => setHanded(undefined)} />}
    </>
  )
}

function useColumns(offer: ((doing: Doing) => void) | undefined): TableColumnsType<Row> {
  const { pages } = useWords()
  const { person } = useSession()
  const { columns } = pages.accounts
  const known = useAccountColumns()
  return [
    ...known,
    {
      key: 'createdAt',
      title: columns.createdAt,
      width: 150,
      render: (_, { createdAt }) => <span className="number">{sayMoment(createdAt)}</span>
    },
    ...(offer
      ? [
          {
            key: 'actions',
            title: columns.actions,
            width: 230,
            render: (_: unknown, row: Row) =>
              !row.disabled &&
              row.id !== person.accountId && (
                <span className="row-actions">
                  <Button onClick={() => offer({ what: 'renew', row })}>{pages.accounts.renew}</Button>
                  <Button danger onClick={() => offer({ what: 'disable', row })}>
                    {pages.accounts.disable}
                  </Button>
                </span>
              )
          }
        ]
      : [])
  ]
}

function CreateAccount({ onDone, onClose }: { onDone: (made: Handed) => void; onClose: () => void }) {
  const { pages } = useWords()
  return (
    <FormDialog
      operation={accounts.create}
      title={pages.accounts.create}
      submitLabel={pages.accounts.create}
      onDone={onDone}
      onClose={onClose}
      width={420}
    >
      <p className="quiet">{pages.accounts.createHint}</p>
      <Field name="name" label={pages.accounts.columns.name} />
      <Field name="number" label={pages.accounts.columns.number} />
    </FormDialog>
  )
}

function RenewPassword(props: { row: Row; onDone: (made: Handed) => void; onClose: () => void }) {
  const { row, onDone, onClose } = props
  const { pages } = useWords()
  const isAdministrator = administratorRoles.some((role) => row.roles.includes(role))
  return (
    <FormDialog
      operation={isAdministrator ? accounts.renewAdministratorPassword : accounts.renewPassword}
      title={pages.accounts.renew}
      submitLabel={pages.accounts.renew}
      given={{ accountId: row.id }}
      onDone={onDone}
      onClose={onClose}
      width={isAdministrator ? 600 : 420}
    >
      <p>{pages.accounts.renewExplain(row.name)}</p>
    </FormDialog>
  )
}

function DisableAccount(props: { row: Row; onDone: () => void; onClose: () => void }) {
  const { row, onDone, onClose } = props
  const { pages } = useWords()
  return (
    <FormDialog
      operation={accounts.disable}
      title={pages.accounts.disableTitle(row.name)}
      submitLabel={pages.accounts.disable}
      dangerous
      given={{ accountId: row.id }}
      onDone={onDone}
      onClose={onClose}
      width={460}
    >
      <p>{pages.accounts.disableExplain}</p>
      <Field name="reason" label={pages.accounts.reason} />
    </FormDialog>
  )
}

// Closed only by the button that says what must have happened: the password is never shown again.
function FirstPassword({ handed, onClose }: { handed: Handed; onClose: () => void }) {
  const { pages } = useWords()
  return (
    <Dialog title={pages.accounts.firstPasswordTitle(handed.name)} open onClose={onClose} width={460} staysOpen>
      <output className="first-password" aria-label={pages.accounts.firstPassword}>
        {handed.firstPassword}
      </output>
      <p>{pages.accounts.firstPasswordExplain}</p>
      <div className="dialog-actions">
        <Button type="primary" onClick={onClose}>
          {pages.accounts.handedOver}
        </Button>
      </div>
    </Dialog>
  )
}
