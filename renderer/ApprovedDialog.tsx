import { App, Select } from 'antd'
import type { ComponentProps } from 'react'
import type { z } from 'zod'
import { approverFor, approverForDevice, DeviceAct, type ApprovalAct } from '#shared/approval-table.ts'
import type { Answer, Operation } from '#shared/define-operation.ts'
import type { CarriedThing } from '#shared/devices-kept.ts'
import { isAbove, type Level } from '#shared/levels.ts'
import { approvals, type ApprovalInSight } from '#shared/registers/approvals.ts'
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
  /** The list that goes out, where it is about one and not about carriers. */
  out?: ListGoingOut
  /** The computer or medium, where it is done with one, and the highest level it may handle. */
  device?: { thing: CarriedThing; id: string; level: Level }
}

/** A list that goes out: its level, whether an approval given before is for just it, and how one is asked for. */
export type ListGoingOut = {
  level: Level
  covers: (approval: ApprovalInSight) => boolean
  ask: (purpose: string) => Promise<Answer<ApprovalInSight>>
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
  out,
  device,
  ...props
}: Props<O>) {
  const instead = useInstead({ act, carriers, copiesOf, out, device }, props.onClose)
  // What it begins with must be known before the sheet opens: what is then typed into it stays.
  if (!instead) return null
  return <FormDialog<O> {...props} instead={instead} />
}

type About = Pick<Props<never>, 'act' | 'carriers'> & {
  [Key in 'copiesOf' | 'out' | 'device']: Props<never>[Key] | undefined
}

function useInstead({ act, carriers, copiesOf, out, device }: About, onAsked: () => void): Instead | undefined {
  const { pages, approvers } = useWords()
  const { mayDo } = useSession()
  const { message } = App.useApp()
  const { perform } = useDoing(approvals.request)
  const { perform: performForDevice } = useDoing(approvals.requestForDevice)
  const mayAsk = mayDo('approvals.request')
  const [first] = carriers
  const isAbout = first !== undefined || out !== undefined || device !== undefined
  const inForce = useReading(settings.read, {}).value
  const { value, refusal } = useReading(
    approvals.list,
    {
      states: ['waiting', 'approved'],
      act,
      count: CHOICES,
      ...(first && { carrierId: first.id }),
      ...(device && { deviceId: device.id })
    },
    { when: isAbout && mayDo('approvals.read') }
  )
  const known = !isAbout || !mayDo('approvals.read') || value !== undefined || refusal !== undefined
  if (!inForce || !known) return undefined
  const levels = out ? [out.level] : carriers.flatMap(({ level }) => (level === undefined ? [] : [level]))
  const table = inForce.settings.approvals
  const asksForCarriers = () => (levels.length < carriers.length ? undefined : approverFor(table, act, levels))
  const asks = device ? approverForDevice(table, DeviceAct.parse(act), device.level) : asksForCarriers()
  const covers = (approval: ApprovalInSight) => {
    if (out) return out.covers(approval)
    if (device) return approval.device?.id === device.id && !isAbove(device.level, approval.level)
    return carriers.every(({ id }) => approval.carriers.some((each) => each.id === id))
  }
  const covering = (value?.rows ?? []).filter(covers)
  const given = covering.filter(({ state }) => state === 'approved')
  const requested = (purpose: string, typed: Readonly<Record<string, unknown>>) => {
    if (out) return out.ask(purpose)
    if (device)
      return performForDevice({ act: DeviceAct.parse(act), thing: device.thing, deviceId: device.id, purpose })
    // What goes out is always a list.
    if (act === 'export') throw new Error('an export says which list goes out')
    const copies = copiesOf && { copies: copiesOf(typed) }
    return perform({ act, carrierIds: carriers.map(({ id }) => id), purpose, ...copies })
  }
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
      isAbout && {
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
            const answer = await requested(purpose, typed)
            if (!answer.ok) return answer
            void message.success(pages.approvals.asked(answer.value.number))
            onAsked()
            return answer
          }
        }
      })
  }
}
