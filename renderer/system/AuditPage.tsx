import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Input, Select } from 'antd'
import { type ReactElement, useCallback, useMemo, useState } from 'react'
import { allOperations } from '#shared/all-operations.ts'
import type { Refusal } from '#shared/define-operation.ts'
import { accounts } from '#shared/system/accounts.ts'
import { audit, Outcome, type AuditEntry } from '#shared/system/audit.ts'
import type { Words } from '#shared/words/words.ts'
import { ExportButton } from '#renderer/ExportButton.tsx'
import { saySecond } from '#renderer/moments.ts'
import { sayChanges } from '#renderer/say-change.ts'
import { useSession } from '#renderer/session.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterOfMany } from '#renderer/ui/Filter.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { RegisterGrid, type Column, type PartWanted } from '#renderer/ui/RegisterGrid.tsx'
import { useAsk, useReading } from '#renderer/use-operation.ts'
import { sayOperation, sayRefusalInBrief, useWords } from '#renderer/words.ts'
import { OutcomeWord } from './OutcomeWord.tsx'
import { useChain, type Chain } from './use-chain.ts'

/** The audit record: what everybody did and was refused, and whether the record is still whole. */
export function AuditPage(): ReactElement {
  const { pages } = useWords()
  const ask = useAsk()
  const { chain, keep } = useChain()
  const [verifying, setVerifying] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [open, setOpen] = useState<AuditEntry>()
  const [turn, setTurn] = useState(0)
  const owners = useOwners()
  const columns = useColumns(owners)
  const { fromOn, toOn, number, operation, outcomes } = useSearch({ from: '/audit' })
  const read = useCallback(
    ({ from, count }: PartWanted<never>) =>
      ask(audit.list, {
        ...(fromOn && { fromOn }),
        ...(toOn && { toOn }),
        ...(number && { number }),
        ...(operation && { operation }),
        ...(outcomes && { outcomes }),
        from,
        count
      }),
    // A verification is itself recorded: the list is read again after it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [ask, fromOn, toOn, number, operation, outcomes, turn]
  )

  const verify = async () => {
    setVerifying(true)
    const answer = await ask(audit.verify, {})
    setVerifying(false)
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (answer.ok) keep(answer.value)
    setTurn(turn + 1)
  }

  return (
    <>
      <PageTitle title={pages.audit.title}>
        <ExportButton form="auditRecord" wish={{ fromOn, toOn, number, operation, outcomes }} />
        <Button type="primary" icon={<SafetyCertificateOutlined />} loading={verifying} onClick={() => void verify()}>
          {verifying ? pages.audit.verifying : pages.audit.verify}
        </Button>
      </PageTitle>
      <RefusalNotice refusal={refusal} />
      {chain && <WhatWasVerified chain={chain} />}
      <Filters />
      <RegisterGrid
        label={pages.audit.grid}
        columns={columns}
        read={read}
        idOf={({ sequence }) => String(sequence)}
        onOpen={setOpen}
        keys={pages.audit.keys}
        empty={<EmptyState title={pages.audit.empty} next={pages.audit.emptyNext} />}
      />
      {open && <Entry entry={open} owners={owners} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function WhatWasVerified({ chain }: { chain: Chain }) {
  const { pages, chainProblems } = useWords()
  const { entries, head, problems } = chain
  if (problems.length === 0)
    return (
      <Alert
        className="refusal"
        type="success"
        showIcon
        role="status"
        title={
          <>
            {pages.audit.whole(entries)} <span className="quiet">{pages.audit.head}</span> <code>{head}</code>
          </>
        }
      />
    )
  return (
    <Alert
      className="refusal"
      type="error"
      showIcon
      role="alert"
      title={pages.audit.broken(problems.length)}
      description={
        <ul className="chain-problems">
          {problems.map(({ sequence, problem }) => (
            <li key={`${sequence} ${problem}`}>{pages.audit.problemAt(sequence, chainProblems[problem])}</li>
          ))}
        </ul>
      }
    />
  )
}

function Filters() {
  const words = useWords()
  const { filters } = words.pages.audit
  const view = useSearch({ from: '/audit' })
  const navigate = useNavigate({ from: '/audit' })
  const filter = (changed: Partial<typeof view>) => void navigate({ search: { ...view, ...changed }, replace: true })
  return (
    <div className="toolbar">
      <label>
        {filters.from}
        <DayInput aria-label={filters.from} value={view.fromOn} onChange={(day) => filter({ fromOn: day })} />
      </label>
      <label>
        {filters.to}
        <DayInput aria-label={filters.to} value={view.toOn} onChange={(day) => filter({ toOn: day })} />
      </label>
      <label>
        {filters.number}
        <Input
          className="filter-short"
          allowClear
          defaultValue={view.number ?? ''}
          onChange={({ target }) => filter({ number: target.value.trim().toUpperCase() || undefined })}
        />
      </label>
      <label>
        {filters.operation}
        <Select
          className="filter"
          aria-label={filters.operation}
          placeholder={filters.anyOperation}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          {...(view.operation && { value: view.operation })}
          options={allOperations.map(({ name }) => ({ value: name, label: sayOperation(words, name) }))}
          onChange={(operation: string | undefined) => filter({ operation })}
        />
      </label>
      <FilterOfMany
        label={filters.outcome}
        all={filters.anyOutcome}
        options={Outcome.options.map((outcome) => ({ value: outcome, label: words.outcomes[outcome] }))}
        value={view.outcomes}
        onChange={(outcomes) => filter({ outcomes })}
      />
    </div>
  )
}

/** Whose account an entry is about, for those that are about one. */
type Owners = ReadonlyMap<string, string>

function useOwners(): Owners {
  const { pages } = useWords()
  const { mayDo } = useSession()
  const { value } = useReading(accounts.list, {}, { when: mayDo('accounts.read') })
  return useMemo(
    () => new Map(value?.rows.map(({ id, name, number }) => [id, pages.person(name, number)])),
    [value, pages]
  )
}

function useColumns(owners: Owners): Column<AuditEntry, never>[] {
  const words = useWords()
  return useMemo(() => {
    const { columns } = words.pages.audit
    return [
      { key: 'sequence', heading: columns.sequence, width: 80, cell: ({ sequence }) => sequence, numeric: true },
      { key: 'at', heading: columns.at, width: 160, cell: ({ at }) => saySecond(at), numeric: true },
      {
        key: 'actor',
        heading: columns.actor,
        width: 170,
        cell: (entry) => sayActor(words, entry),
        text: (entry) => sayActor(words, entry)
      },
      {
        key: 'operation',
        heading: columns.operation,
        width: 170,
        cell: ({ operation }) => sayOperation(words, operation),
        text: ({ operation }) => sayOperation(words, operation)
      },
      { key: 'outcome', heading: columns.outcome, width: 90, cell: ({ outcome }) => <OutcomeWord outcome={outcome} /> },
      {
        key: 'details',
        heading: columns.details,
        share: 1,
        width: 260,
        cell: (entry) => inOneLine(words, entry, owners),
        text: (entry) => inOneLine(words, entry, owners)
      }
    ]
  }, [words, owners])
}

function Entry({ entry, owners, onClose }: { entry: AuditEntry; owners: Owners; onClose: () => void }) {
  const words = useWords()
  const { pages, roles } = words
  const { columns } = pages.audit
  const roleWords: Readonly<Record<string, string>> = roles
  return (
    <Dialog title={pages.audit.entry(entry.sequence)} open onClose={onClose} width={640}>
      <dl className="facts">
        <dt>{columns.at}</dt>
        <dd className="number">{saySecond(entry.at)}</dd>
        <dt>{columns.actor}</dt>
        <dd>{sayActor(words, entry)}</dd>
        {entry.roles.length > 0 && (
          <>
            <dt>{pages.audit.roles}</dt>
            <dd>{entry.roles.map((role) => roleWords[role] ?? role).join(pages.listSeparator)}</dd>
          </>
        )}
        {entry.together && (
          <>
            <dt>{pages.audit.together}</dt>
            <dd>{sayTogether(words, entry).join('\n')}</dd>
          </>
        )}
        <dt>{columns.operation}</dt>
        <dd>{sayOperation(words, entry.operation)}</dd>
        <dt>{columns.outcome}</dt>
        <dd>
          <OutcomeWord outcome={entry.outcome} />
        </dd>
        <dt>{columns.details}</dt>
        <dd>{detailsOf(words, entry, owners).join('\n') || pages.none}</dd>
        {entry.subject && (
          <>
            <dt>{pages.audit.subject}</dt>
            <dd>
              <code>{entry.subject}</code>
            </dd>
          </>
        )}
      </dl>
    </Dialog>
  )
}

function sayActor({ pages }: Words, { actor }: AuditEntry): string {
  return actor.number ? pages.person(actor.name ?? '', actor.number) : pages.noPerson
}

// Who else was there, and in which part; a part of another time is called as it is.
function sayTogether({ pages, parts }: Words, { together = [] }: AuditEntry): string[] {
  const known: Readonly<Record<string, string>> = parts
  return together.map(({ as, name, number }) =>
    pages.audit.present(Object.hasOwn(known, as) ? (known[as] ?? as) : as, pages.person(name, number))
  )
}

function inOneLine(words: Words, entry: AuditEntry, owners: Owners): string {
  return [...detailsOf(words, entry, owners), ...sayTogether(words, entry)].join(' · ')
}

function detailsOf(words: Words, entry: AuditEntry, owners: Owners): string[] {
  const { audit: said } = words.pages
  const owner = entry.subject === entry.actor.accountId ? undefined : owners.get(entry.subject ?? '')
  return [
    ...(owner && !entry.changed ? [said.about(owner)] : []),
    ...(entry.refusal ? [said.because(sayRefusalInBrief(words, entry.refusal))] : []),
    ...(entry.withheld ? [said.withheld] : []),
    ...(entry.changed ? sayChanges(words, entry.operation, entry.changed) : []),
    ...(entry.partOf ? [said.partOf(entry.partOf)] : []),
    ...(entry.clockBehind ? [said.clockBehind(entry.clockBehind)] : [])
  ]
}
