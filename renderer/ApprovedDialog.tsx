import { App, Select } from 'antd'
import type { ComponentProps } from 'react'
import type { z } from 'zod'
import { approverFor, type ApprovalAct } from '#shared/approval-table.ts'
import type { Operation } from '#shared/define-operation.ts'
import type { Level } from '#shared/levels.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { settings } from '#shared/system/settings.ts'
import { sayDay } from './moments.ts'
import { useSession } from './session.ts'
import { FormDialog, type Instead } from './ui/FormDialog.tsx'
import { useDoing, useReading } from './use-operation.ts'
import { useWords } from './words.ts'

// More approved requests for one act with one carrier do not lie about unused.
const CHOICES = 50

type Props<O extends Operation & { input: z.ZodObject }> = Omit<ComponentProps<typeof FormDialog<O>>, 'instead'> & {
  /** What is approved, as the settings' table names it. */
  act: ApprovalAct
  /** What it is done with. Where the levels are not known, somebody is asked. */
  carriers: readonly { id: string; level?: Level }[]
  /** How many copies stand on the sheet, where the act is to copy: a request says it too. */
  copiesOf?: (typed: Readonly<Record<string, unknown>>) => number
}

/**
 * The sheet of an act that stands on an approval (its declaration says `unless: 'approvalId'`, and it does `approvedFor` with
 * the same act and carriers). The officer has the approver approve on the spot, or uses an approval given before for just
 * this act and these carriers, or asks for one instead of doing it; where the settings ask nobody, nobody is asked.
 */
export function ApprovedDialog<O extends Operation & { input: z.ZodObject }>({
  act,
  carriers,
  copiesOf,
  ...props
}: Props<O>) {
  const instead = useInstead(act, carriers, props.onClose, copiesOf)
  // What it begins with must be known before the sheet opens: what is then typed into it stays.
  if (!instead) return null
  return <FormDialog<O> {...props} instead={instead} />
}

function useInstead(
  act: ApprovalAct,
  carriers: Props<never>['carriers'],
  onAsked: () => void,
  copiesOf?: Props<never>['copiesOf']
): Instead | undefined {
  const { pages, approvers } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const { perform } = useDoing(approvals.request)
  const mayAsk = mayDo('approvals.request')
  const [first] = carriers
  const inForce = useReading(settings.read, {}).value
  const { value, refusal } = useReading(
    approvals.list,
    { states: ['waiting', 'approved'], act, count: CHOICES, ...(first && { carrierId: first.id }) },
    { when: first !== undefined && mayDo('approvals.read') }
  )
  const known = first === undefined || !mayDo('approvals.read') || value !== undefined || refusal !== undefined
  if (!inForce || !known) return undefined
  const levels = carriers.flatMap(({ level }) => (level === undefined ? [] : [level]))
  const asks = levels.length < carriers.length ? undefined : approverFor(inForce.settings.approvals, act, levels)
  const covering = (value?.rows ?? []).filter((approval) =>
    carriers.every(({ id }) => approval.carriers.some((each) => each.id === id))
  )
  const given = covering.filter(({ state }) => state === 'approved')
  const waiting = covering.filter(({ state }) => state === 'waiting')
  return {
    askedOfNobody: asks === 'nobody',
    ...(given[0] && {
      given: {
        first: given[0].id,
        picker: (
          <Select
            options={given.map(({ id, number, decidedBy, decidedAt, purpose }) => ({
              value: id,
              label: [number, decidedBy?.name, decidedAt && sayDay(decidedAt), purpose].filter(Boolean).join(' · ')
            }))}
          />
        )
      }
    }),
    ...(mayAsk &&
      first && {
        ask: {
          purpose: asks === undefined || asks === 'nobody' ? '' : pages.approvals.asks(approvers[asks]),
          ...(waiting.length > 0 && {
            note: (
              <p className="caution">
                {pages.approvals.waitingAlready(waiting.map(({ number }) => number).join(pages.listSeparator))}
              </p>
            )
          }),
          perform: async (purpose, typed) => {
            const copies = copiesOf && { copies: copiesOf(typed) }
            const answer = await perform({ act, carrierIds: carriers.map(({ id }) => id), purpose, ...copies })
            if (!answer.ok) return answer
            void message.success(pages.approvals.asked(answer.value.number))
            onAsked()
            return answer
          }
        }
      })
  }
}
