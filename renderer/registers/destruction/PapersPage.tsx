import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Segmented, Spin } from 'antd'
import type { ReactElement } from 'react'
import { destructionForm, formsOf, itemsOn, type DestructionForm } from '#shared/destruction-forms.ts'
import { highest, isStateSecret } from '#shared/levels.ts'
import { composeMark } from '#shared/marks.ts'
import { destruction } from '#shared/registers/destruction.ts'
import { sayMoment, today } from '#renderer/moments.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { FormSheet } from '#renderer/ui/FormSheet.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useWords } from '#renderer/words.ts'
import { useAllItems } from './use-all-items.ts'

const printed = {
  approval: 'destructionApproval',
  inventory: 'destructionList',
  appraised: 'appraisedDestructionList',
  certificate: 'destructionCertificate'
} as const satisfies Record<DestructionForm, string>

/** The papers of a list as they come out of the printer: the approval form, the list, the certificate. */
export function PapersPage(): ReactElement {
  const words = useWords()
  const { destruction: said, loading } = words.pages
  const { listId } = useParams({ from: '/destruction/$listId/papers' })
  const { form: wanted } = useSearch({ from: '/destruction/$listId/papers' })
  const navigate = useNavigate({ from: '/destruction/$listId/papers' })
  const { value: list, refusal } = useReading(destruction.open, { listId })
  const items = useAllItems(listId)
  if (refusal)
    return (
      <EmptyState title={sayRefusal(words, refusal)}>
        <Link to="/destruction">{said.back}</Link>
      </EmptyState>
    )
  if (!list || !items) return <Spin aria-label={loading} />
  const forms = formsOf(list, items)
  const form = forms.find((each) => each === wanted) ?? forms.at(-1) ?? 'approval'
  const paper = destructionForm(form, {
    list,
    items,
    totals: list.totals,
    words,
    today: today(),
    sayMoment
  })
  const on = itemsOn(form, items)
  const level = highest(on.map(({ carrier }) => carrier.level))
  return (
    <>
      <PageTitle
        title={`${list.number} ${said.paperNames[form]}`}
        note={
          <Link to="/destruction/$listId" params={{ listId }}>
            {list.number}
          </Link>
        }
      >
        <Segmented
          aria-label={said.paperOf}
          value={form}
          options={forms.map((each) => ({ value: each, label: said.paperNames[each] }))}
          onChange={(next) => void navigate({ search: { form: next }, replace: true })}
        />
      </PageTitle>
      <PrintedPaper
        key={form}
        form={printed[form]}
        size={form === 'certificate' ? 'a4' : 'a4-across'}
        about={list.number}
        purpose={list.reason}
        carrierIds={[...new Set(on.map(({ carrierId }) => carrierId))]}
        {...(isStateSecret(level) && { mark: composeMark({ level, end: { form: 'default' } }) })}
      >
        <FormSheet {...paper} />
      </PrintedPaper>
    </>
  )
}
