import { App, Button, Checkbox, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { Answer, Refusal } from '#shared/define-operation.ts'
import { handovers, type Counted, type Handover, type HandoverItem } from '#shared/registers/handovers.ts'
import { leaveOpen, throwAway } from '#renderer/drafts.ts'
import { PlacePicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { ProofFields } from '#renderer/ui/ProofFields.tsx'
import { personsBeside, proofShape } from '#renderer/ui/proofs.ts'
import { Field, SchemaForm } from '#renderer/ui/SchemaForm.tsx'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

type Found = Counted['found']
const ways: readonly Found[] = ['asWritten', 'different', 'missing']
const parts = { giver: 'giver', taker: 'taker', presider: 'presider' } as const

/**
 * Counts what was chosen face to face and takes down the signatures: of the receiver and the giver, whichever of them is not
 * the one who takes it down; of a presiding leader where the giver cannot come or one is wanted.
 */
export function SignHandover(props: {
  handover: Handover
  items: readonly HandoverItem[]
  onDone: (count: number) => void
  onClose: () => void
}) {
  const { handover, items, onDone, onClose } = props
  const { pages } = useWords()
  const { person: asker } = useSession()
  const { perform } = useDoing(handovers.sign)
  const [form] = Form.useForm()
  const [busy, setBusy] = useState(false)
  const [giverAway, setGiverAway] = useState(false)
  const [presided, setPresided] = useState(false)
  const { message } = App.useApp()
  const draft = { name: handovers.sign.name, subject: handover.id, version: handover.version }
  const cancel = () => {
    throwAway(draft)
    onClose()
  }
  const putAside = () => {
    if (leaveOpen(draft)) void message.info(pages.drafts.left)
    onClose()
  }
  const [found, setFound] = useState<Readonly<Record<string, Found>>>({})
  const texts = pages.handovers
  const receiver = items[0]?.receiver
  const there = personsBeside(handovers.sign).filter(({ part }) => {
    if (part === parts.giver) return !giverAway && handover.giver.number !== asker.number
    if (part === parts.taker) return receiver?.number !== asker.number
    return giverAway || presided
  })
  const foundOf = (id: string): Found => found[id] ?? 'asWritten'
  const differing = items.filter(({ carrier }) => foundOf(carrier.id) !== 'asWritten')
  const { placeId, giverAbsentBecause } = handovers.sign.input.shape
  const schema = z.object({
    placeId,
    ...(giverAway && { giverAbsentBecause: giverAbsentBecause.unwrap() }),
    ...Object.fromEntries(differing.map(({ carrier }) => [differenceOf(carrier.id), difference])),
    ...proofShape(there)
  })

  const submit = async (typed: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const proofsOf = (part: string) =>
      there
        .filter((each) => each.part === part)
        .map(({ numberField, passwordField }) => ({
          number: String(typed[numberField]),
          password: String(typed[passwordField])
        }))
    setBusy(true)
    const answer = await perform({
      handoverId: handover.id,
      version: handover.version,
      items: items.map(({ carrier }) => {
        const way = foundOf(carrier.id)
        return {
          carrierId: carrier.id,
          found: way,
          ...(way !== 'asWritten' && { difference: String(typed[differenceOf(carrier.id)]) })
        }
      }),
      ...(typeof typed['placeId'] === 'string' && { placeId: typed['placeId'] }),
      ...(giverAway && { giverAbsentBecause: String(typed['giverAbsentBecause']) }),
      together: { giver: proofsOf('giver'), taker: proofsOf('taker'), presider: proofsOf('presider') }
    })
    setBusy(false)
    if (answer.ok) onDone(items.length)
    else if (answer.refusal.code === 'session.wrongNumberOrPassword')
      for (const { passwordField } of there) form.setFieldValue(passwordField, undefined)
    return answer
  }

  return (
    <Dialog title={texts.signTitle(handover.number)} open onClose={putAside} width={860}>
      <SchemaForm
        name="handovers-sign"
        draft={draft}
        isSheet
        beside={{
          values: { found, giverAway, presided },
          fill: (kept) => {
            setFound(kept['found'] as typeof found)
            setGiverAway(kept['giverAway'] === true)
            setPresided(kept['presided'] === true)
          }
        }}
        schema={schema}
        form={form}
        submit={submit}
        fieldOf={fieldOf}
      >
        <p className="quiet">{texts.signHint}</p>
        <ul className="counted-items">
          {items.map(({ carrier, markText }) => (
            <li key={carrier.id}>
              <span className="counted-what">
                <span className="number-code">{carrier.number}</span> {carrier.title}
                <Mark level={carrier.level} text={markText} />
              </span>
              <Radio.Group
                aria-label={texts.itemColumns.state}
                optionType="button"
                value={foundOf(carrier.id)}
                options={ways.map((way) => ({ value: way, label: texts.foundWays[way] }))}
                onChange={({ target }) => setFound({ ...found, [carrier.id]: target.value as Found })}
              />
              {foundOf(carrier.id) !== 'asWritten' && (
                <Field name={differenceOf(carrier.id)} label={texts.difference} required>
                  <Input maxLength={300} />
                </Field>
              )}
            </li>
          ))}
        </ul>
        <Field name="placeId" label={texts.newPlace} hint={texts.newPlaceHint}>
          <PlacePicker />
        </Field>
        <p>
          <Checkbox checked={giverAway} onChange={({ target }) => setGiverAway(target.checked)}>
            {texts.giverAbsent}
          </Checkbox>
          <Checkbox
            checked={presided || giverAway}
            disabled={giverAway}
            onChange={({ target }) => setPresided(target.checked)}
          >
            {texts.withPresider}
          </Checkbox>
        </p>
        {giverAway && (
          <Field name="giverAbsentBecause" label={texts.giverAbsentBecause}>
            <Input maxLength={200} />
          </Field>
        )}
        {[handover.giver.number, receiver?.number].includes(asker.number) && (
          <p className="caution">{texts.ownSignature(asker.name)}</p>
        )}
        {there.map((person) => (
          <ProofFields key={person.numberField} person={person} />
        ))}
        <div className="dialog-actions">
          <Button onClick={cancel}>{pages.actions.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {texts.confirmSign}
          </Button>
        </div>
      </SchemaForm>
    </Dialog>
  )
}

const difference = z.string().trim().min(1)

function differenceOf(carrierId: string): string {
  return `difference-${carrierId}`
}

function fieldOf({ code }: Refusal): string | undefined {
  if (code === 'handover.receiverMustSign') return 'taker-1-number'
  if (code === 'handover.presiderIsParty') return 'presider-1-number'
  return undefined
}
