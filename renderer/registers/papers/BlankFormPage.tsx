import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactElement } from 'react'
import { BlankForm, blankForm, formOfDestruction } from '#shared/blank-forms.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { FormSheet } from '#renderer/ui/FormSheet.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useWords } from '#renderer/words.ts'

const listOf = {
  transferList: { to: '/transfers', name: 'transfers' },
  handoverBook: { to: '/handovers', name: 'handovers' },
  stockTakeReport: { to: '/counts', name: 'stockTakes' },
  destructionApproval: { to: '/destruction', name: 'destruction' },
  destructionList: { to: '/destruction', name: 'destruction' },
  appraisedDestructionList: { to: '/destruction', name: 'destruction' },
  destructionCertificate: { to: '/destruction', name: 'destruction' }
} as const satisfies Record<BlankForm, { to: string; name: string }>

/** A form of a list or a count with nothing on it yet, as it comes out of the printer, to be filled in by hand. */
export function BlankFormPage(): ReactElement {
  const words = useWords()
  const { papers: said, prints, menu } = words.pages
  const { form = 'destructionList' } = useSearch({ from: '/papers/blank' })
  const navigate = useNavigate({ from: '/papers/blank' })
  const ofDestruction = BlankForm.options.filter((each) => formOfDestruction[each] !== undefined)
  return (
    <>
      <PageTitle
        title={said.blankOf(prints.forms[form])}
        note={<Link to={listOf[form].to}>{menu[listOf[form].name]}</Link>}
      >
        {ofDestruction.includes(form) && (
          <Segmented
            aria-label={said.blank}
            value={form}
            options={ofDestruction.map((each) => ({ value: each, label: prints.forms[each] }))}
            onChange={(next) => void navigate({ search: { form: next }, replace: true })}
          />
        )}
      </PageTitle>
      <PrintedPaper
        key={form}
        form={form}
        size={form === 'destructionCertificate' ? 'a4' : 'a4-across'}
        about={said.blank}
        purpose={said.blank}
        carrierIds={[]}
      >
        <FormSheet {...blankForm(form, words)} />
      </PrintedPaper>
    </>
  )
}
