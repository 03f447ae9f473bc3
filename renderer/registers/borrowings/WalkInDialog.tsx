import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { approverFor } from '#shared/approval-table.ts'
import { isAbove, Level } from '#shared/levels.ts'
import {
  BorrowingKind,
  borrowings,
  type BorrowingWay,
  type CounterBatch,
  type WalkIn
} from '#shared/registers/borrowings.ts'
import { settings } from '#shared/system/settings.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useReading } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

/** What is lent to somebody who has not asked before: said once, and approved by a leader who is there. */
export function WalkInDialog(props: {
  person: { id: string; name: string; clearance: Level }
  onBegun: (batch: CounterBatch) => void
  onClose: () => void
}) {
  const { person, onBegun, onClose } = props
  const { pages, levels, approvers, inputProblems } = useWords()
  const { counter, ask, kinds, ways } = pages.borrowings
  const { value: inForce } = useReading(settings.read, {})
  const [walkIn, setWalkIn] = useState<WalkIn>({
    kind: 'reference',
    purpose: '',
    way: 'onSite',
    days: 1,
    upTo: person.clearance
  })
  const [tried, setTried] = useState(false)
  if (!inForce) return null
  const set = (part: Partial<WalkIn>) => setWalkIn({ ...walkIn, ...part })
  const { archiveDays, approvals, archiveOutUpTo } = inForce.settings
  const asks = approverFor(approvals, walkIn.way === 'out' ? 'archiveOut' : 'archiveOnSite', [walkIn.upTo])
  const upTo = Level.options.filter(
    (level) => !isAbove(level, person.clearance) && (walkIn.way === 'onSite' || !isAbove(level, archiveOutUpTo))
  )
  const missing = tried && walkIn.purpose.trim() === ''
  return (
    <FormDialog
      operation={borrowings.beginBatch}
      title={`${counter.walkIn} · ${person.name}`}
      submitLabel={counter.begin}
      given={{ mode: 'issue', borrowerId: person.id, walkIn }}
      beside={{ values: walkIn, fill: (kept) => setWalkIn(kept as WalkIn) }}
      without={asks === 'nobody' ? ['approver'] : []}
      check={() => {
        setTried(true)
        return walkIn.purpose.trim() === '' ? [{ path: ['purpose'], problem: 'required' }] : []
      }}
      onDone={onBegun}
      onClose={onClose}
    >
      <p className="quiet">{counter.walkInHint}</p>
      <div className="two-columns">
        <Form.Item label={ask.kind}>
          <Select
            aria-label={ask.kind}
            value={walkIn.kind}
            options={BorrowingKind.options.map((kind) => ({ value: kind, label: kinds[kind] }))}
            onChange={(kind) => set({ kind })}
          />
        </Form.Item>
        <Form.Item label={counter.upTo}>
          <Select
            aria-label={counter.upTo}
            value={walkIn.upTo}
            options={upTo.toReversed().map((level) => ({ value: level, label: levels[level] }))}
            onChange={(level) => set({ upTo: level })}
          />
        </Form.Item>
      </div>
      <Form.Item
        label={ask.purpose}
        htmlFor="walk-in-purpose"
        required
        {...(missing && { validateStatus: 'error' as const, help: inputProblems.required })}
        extra={ask.purposeHint}
      >
        <Input
          id="walk-in-purpose"
          maxLength={200}
          autoFocus
          value={walkIn.purpose}
          onChange={({ target }) => set({ purpose: target.value })}
        />
      </Form.Item>
      <Form.Item label={ask.way}>
        <Radio.Group
          value={walkIn.way}
          options={(['onSite', 'out'] as const).map((way) => ({ value: way, label: ways[way] }))}
          onChange={({ target }) => {
            const way = target.value as BorrowingWay
            const within = way === 'out' && isAbove(walkIn.upTo, archiveOutUpTo) ? archiveOutUpTo : walkIn.upTo
            set({ way, upTo: within, days: way === 'out' ? archiveDays[within] : 1 })
          }}
        />
      </Form.Item>
      {walkIn.way === 'out' && (
        <Form.Item label={ask.days} htmlFor="walk-in-days" extra={ask.daysHint(archiveDays[walkIn.upTo])}>
          <InputNumber
            id="walk-in-days"
            min={1}
            max={archiveDays[walkIn.upTo]}
            precision={0}
            value={walkIn.days}
            onChange={(days) => set({ days: days ?? 1 })}
          />
        </Form.Item>
      )}
      <p className="quiet">{asks === 'nobody' ? ask.asksNobody : pages.approvals.asks(approvers[asks])}</p>
    </FormDialog>
  )
}
