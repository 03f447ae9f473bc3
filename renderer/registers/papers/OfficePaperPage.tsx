import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Spin } from 'antd'
import type { ReactElement } from 'react'
import type { Answer } from '#shared/define-operation.ts'
import {
  blankPaper,
  carryOutForm,
  circulationCard,
  copyApproval,
  dispatchBook,
  receiveBook,
  returnList,
  transmittalSlip,
  type OfficePaper,
  type PaperOfBook
} from '#shared/office-papers.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { circulations } from '#shared/registers/circulations.ts'
import { copies } from '#shared/registers/copies.ts'
import { movements, type MovementInSight } from '#shared/registers/movements.ts'
import { receipts } from '#shared/registers/receipts.ts'
import { sayDay, sayMoment, today } from '#renderer/moments.ts'
import { markOfPaper } from '#renderer/mark-of-paper.ts'
import { PrintedPaper } from '#renderer/PrintedPaper.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FormSheet } from '#renderer/ui/FormSheet.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { useAsk } from '#renderer/use-operation.ts'
import { useLanguage, useWords } from '#renderer/words.ts'

const PART = 500

const bookOf: Record<
  OfficePaper,
  'circulations' | 'dispatch' | 'returnToIssuer' | 'carryOut' | 'copies' | 'receipts' | 'issues'
> = {
  circulationCard: 'circulations',
  transmittalSlip: 'dispatch',
  returnList: 'returnToIssuer',
  carryOutForm: 'carryOut',
  copyApproval: 'copies',
  receiveBook: 'receipts',
  dispatchBook: 'issues'
}
const booksThemselves: readonly OfficePaper[] = ['receiveBook', 'dispatchBook']
const upright: readonly OfficePaper[] = ['circulationCard', 'copyApproval']

/** The paper of one entry of a book, or a book of a time, as it comes out of the printer. */
export function OfficePaperPage(): ReactElement {
  const words = useWords()
  const { pages } = words
  const texts = pages.papers
  const view = useSearch({ from: '/papers' })
  const navigate = useNavigate({ from: '/papers' })
  const { paper: which = 'receiveBook', of: number = '' } = view
  const { since = `${today().slice(0, 4)}-01-01`, until = today() } = view
  const paper = usePaper(which, { number, since, until })
  const isBook = booksThemselves.includes(which)
  if (view.blank)
    return (
      <>
        <PageTitle
          title={texts.blankOf(pages.prints.forms[which])}
          note={
            <Link to="/movements" search={{ book: bookOf[which] }}>
              {texts.back}
            </Link>
          }
        />
        <PrintedPaper
          key={`${which} blank`}
          form={which}
          size={upright.includes(which) ? 'a4' : 'a4-across'}
          about={texts.blank}
          purpose={texts.blank}
          carrierIds={[]}
        >
          <FormSheet {...blankPaper(which, words)} />
        </PrintedPaper>
      </>
    )
  const setDay = (key: 'since' | 'until') => (day: string | undefined) =>
    void navigate({ search: { ...view, [key]: day || undefined }, replace: true })
  return (
    <>
      <PageTitle
        title={[pages.prints.forms[which], number].filter(Boolean).join(' ')}
        note={
          <Link to="/movements" search={{ book: bookOf[which] }}>
            {texts.back}
          </Link>
        }
      />
      {isBook && (
        <div className="toolbar">
          <label>
            {texts.since}
            <DayInput value={since} onChange={setDay('since')} />
          </label>
          <label>
            {texts.until}
            <DayInput value={until} onChange={setDay('until')} />
          </label>
        </div>
      )}
      {paper === undefined ? (
        <Spin aria-label={pages.loading} />
      ) : paper === 'nothing' || paper.form.rows.length === 0 ? (
        <EmptyState title={isBook ? texts.nothingInPeriod : texts.nothing} />
      ) : (
        <PrintedPaper
          key={`${which} ${number} ${since} ${until}`}
          form={which}
          size={upright.includes(which) ? 'a4' : 'a4-across'}
          about={paper.about}
          purpose={paper.purpose}
          carrierIds={paper.carrierIds}
          mark={markOfPaper(paper.levels)}
        >
          <FormSheet {...paper.form} />
        </PrintedPaper>
      )}
    </>
  )
}

type Wanted = { number: string; since: string; until: string }

// Nothing while it is being read.
function usePaper(which: OfficePaper, { number, since, until }: Wanted): PaperOfBook | 'nothing' | undefined {
  const words = useWords()
  const { language } = useLanguage()
  const ask = useAsk()
  const telling = { words, sayMoment, sayDay }
  const { data } = useQuery({
    queryKey: [movements.list.name, 'paper', which, number, since, until, language],
    queryFn: async (): Promise<PaperOfBook | 'nothing'> => {
      const all = { which: 'all' as const, number, count: PART }
      const moved = async (kind: MovementInSight['kind']) => {
        const answer = await ask(movements.list, { ...all, kinds: [kind] })
        return answer.ok ? answer.value.rows.toReversed() : []
      }
      const ofAll = async (
        kind: MovementInSight['kind'],
        tell: (rows: readonly [MovementInSight, ...MovementInSight[]], how: typeof telling) => PaperOfBook
      ) => {
        const [first, ...others] = await moved(kind)
        return first ? tell([first, ...others], telling) : ('nothing' as const)
      }
      switch (which) {
        case 'transmittalSlip':
          return ofAll('dispatch', transmittalSlip)
        case 'returnList':
          return ofAll('returnToIssuer', returnList)
        case 'carryOutForm':
          return ofAll('carryOut', carryOutForm)
        case 'circulationCard': {
          const answer = await ask(circulations.list, all)
          const circulation = answer.ok ? answer.value.rows[0] : undefined
          if (!circulation) return 'nothing'
          const { carrierId } = circulation
          const [carrier, receipt] = await Promise.all([
            ask(carriers.open, { carrierId }),
            ask(receipts.list, { carrierId, count: 1 })
          ])
          if (!carrier.ok) return 'nothing'
          return circulationCard(circulation, carrier.value, receipt.ok ? receipt.value.rows[0] : undefined, telling)
        }
        case 'copyApproval': {
          const answer = await ask(copies.list, { number, count: 1 })
          const copying = answer.ok ? answer.value.rows[0] : undefined
          return copying ? copyApproval(copying, telling) : 'nothing'
        }
        case 'receiveBook':
          return receiveBook(
            await everything((from) => ask(receipts.list, { since, until, from, count: PART })),
            { since, until },
            telling
          )
        case 'dispatchBook':
          return dispatchBook(
            await everything((from) =>
              ask(movements.list, { which: 'all', kinds: ['dispatch'], since, until, from, count: PART })
            ),
            { since, until },
            telling
          )
      }
    }
  })
  return data
}

// A book is read from its first entry on; a list has the newest first.
async function everything<Row>(read: (from: number) => Promise<Answer<{ rows: Row[]; total: number }>>) {
  const rows: Row[] = []
  for (;;) {
    const answer = await read(rows.length)
    if (!answer.ok) return rows.toReversed()
    rows.push(...answer.value.rows)
    if (answer.value.rows.length === 0 || rows.length >= answer.value.total) return rows.toReversed()
  }
}
