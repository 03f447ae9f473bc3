import { PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Spin } from 'antd'
import { type ReactElement, useState } from 'react'
import type { Answer, Operation, Refusal, WishOf } from '#shared/define-operation.ts'
import { missingOn, type DeviceLabel, type LabelledThing } from '#shared/device-labels.ts'
import { computers } from '#shared/registers/computers.ts'
import { media } from '#shared/registers/media.ts'
import { peripherals } from '#shared/registers/peripherals.ts'
import { labelWords } from '#shared/words/devices.zh-CN.ts'
import { Barcode } from '#renderer/ui/Barcode.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageTitle } from '#renderer/ui/PageTitle.tsx'
import { Paper } from '#renderer/ui/Paper.tsx'
import { fontsThere } from '#renderer/ui/paper-font.ts'
import { RefusalNotice } from '#renderer/ui/RefusalNotice.tsx'
import { useDoing, useReading } from '#renderer/use-operation.ts'
import { sayRefusal, useLanguage, useWords } from '#renderer/words.ts'

/** The label of one device as it comes out of the printer (Ordinance 106(14)). */
export function DeviceLabelPage(): ReactElement {
  const { thing, deviceId } = useParams({ from: '/devices/labels/$thing/$deviceId' })
  if (thing === 'computer') return <LabelOfComputer computerId={deviceId} />
  if (thing === 'medium') return <LabelOfMedium mediumId={deviceId} />
  return <LabelOfPeripheral peripheralId={deviceId} />
}

function LabelOfComputer(wish: { computerId: string }) {
  const { value, refusal } = useReading(computers.open, wish)
  const label = value && {
    ...{ thing: 'computer' as const, kind: value.kind, level: value.level, number: value.number },
    ...{ responsible: value.responsible?.name, code: value.number }
  }
  return <LabelDesk operation={computers.printLabel} wish={wish} label={label} refusal={refusal} />
}

function LabelOfMedium(wish: { mediumId: string }) {
  const { value, refusal } = useReading(media.open, wish)
  const label = value && {
    ...{ thing: 'medium' as const, kind: value.computerKind, level: value.level, number: value.securityNumber },
    ...{ responsible: value.holder?.name, code: value.number }
  }
  return <LabelDesk operation={media.printLabel} wish={wish} label={label} refusal={refusal} />
}

function LabelOfPeripheral(wish: { peripheralId: string }) {
  const { value, refusal } = useReading(peripherals.open, wish)
  const label = value && {
    ...{ thing: 'peripheral' as const, kind: value.computerKind, level: value.level, number: value.number },
    ...{ responsible: value.responsible?.name, code: value.number }
  }
  return <LabelDesk operation={peripherals.printLabel} wish={wish} label={label} refusal={refusal} />
}

// Nothing to print while something that the label must say is missing.
function LabelDesk<O extends Operation>(props: {
  operation: O
  wish: WishOf<O>
  label: DeviceLabel | undefined
  refusal: Refusal | undefined
}) {
  const { operation, wish, label, refusal: unread } = props
  const words = useWords()
  const { pages, deviceCheck, levels } = words
  const { language } = useLanguage()
  const texts = pages.devices
  const { doing, perform } = useDoing(operation)
  const [refusal, setRefusal] = useState<Refusal>()
  if (unread)
    return (
      <EmptyState title={sayRefusal(words, unread)} next={texts.notFoundNext}>
        <Link to="/devices">{texts.back}</Link>
      </EmptyState>
    )
  if (!label) return <Spin aria-label={pages.loading} />
  const missing = missingOn(label)
  const print = async () => {
    const answer: Answer = await perform(wish)
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (!answer.ok) return
    await fontsThere()
    window.print()
  }
  const gloss = label.level
    ? texts.labelGloss(deviceCheck.kinds[label.kind], levels[label.level])
    : deviceCheck.kinds[label.kind]
  return (
    <>
      <PageTitle
        title={texts.labelOf(label.code)}
        note={
          <>
            {[texts.labelSheet, ...(language === 'zh-CN' ? [] : [gloss])].join(' · ')} ·{' '}
            <Link to="/devices" search={{ tab: tabOf[label.thing] }}>
              {texts.back}
            </Link>
          </>
        }
      >
        <Button
          type="primary"
          icon={<PrinterOutlined />}
          disabled={missing.length > 0}
          loading={doing}
          onClick={() => void print()}
        >
          {texts.printOne}
        </Button>
      </PageTitle>
      <RefusalNotice refusal={refusal} />
      {missing.length > 0 ? (
        <p className="caution" role="status">
          {texts.labelMissing(missing.map((field) => texts.labelFields[field]).join(pages.listSeparator))}
        </p>
      ) : (
        <div className="paper-desk">
          <LabelPaper label={label} />
        </div>
      )}
    </>
  )
}

const tabOf = { computer: 'computers', medium: 'media', peripheral: 'peripherals' } as const satisfies Record<
  LabelledThing,
  string
>

// A label stays in Chinese whatever the window speaks: it is read by whoever passes.
function LabelPaper({ label }: { label: DeviceLabel }) {
  const { pages } = useWords()
  const { thing, kind, level, number, responsible, code } = label
  return (
    <Paper size="label-60-40" label={pages.devices.labelOf(code)}>
      <div className="device-label" lang="zh-CN">
        <p className="device-label-sign">{labelWords.signs[thing][kind]}</p>
        <p className="device-label-warning">{labelWords.warnings[kind]}</p>
        <dl>
          {level && (
            <>
              <dt>{labelWords.level}</dt>
              <dd className="device-label-level">{labelWords.levels[level]}</dd>
            </>
          )}
          <dt>{labelWords.number}</dt>
          <dd>{number ?? code}</dd>
          {responsible && (
            <>
              <dt>{labelWords.responsible}</dt>
              <dd>{responsible}</dd>
            </>
          )}
        </dl>
        <Barcode text={code} />
      </div>
    </Paper>
  )
}
