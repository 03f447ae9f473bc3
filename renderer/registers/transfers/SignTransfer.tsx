import { App, Button, Form, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { Answer } from '#shared/define-operation.ts'
import { transfers, type CountedItem, type Transfer } from '#shared/registers/transfers.ts'
import { leaveOpen, throwAway } from '#renderer/drafts.ts'
import { PlacePicker } from '#renderer/pickers.tsx'
import { useSession } from '#renderer/session.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { ProofFields } from '#renderer/ui/ProofFields.tsx'
import { personsBeside, proofFieldOf, proofShape, wishWithProofs } from '#renderer/ui/proofs.ts'
import { Field, SchemaForm } from '#renderer/ui/SchemaForm.tsx'
import { useDoing } from '#renderer/use-operation.ts'
import { useWords } from '#renderer/words.ts'

type Found = CountedItem['found']
const ways: readonly Found[] = ['asWritten', 'different']

/**
 * Both sides count what is listed and sign: whoever sits at the machine for one side, the other proves to be there.
 * Whoever may both receive and hand in says which they do.
 */
export function SignTransfer(props: { transfer: Transfer; onDone: (count: number) => void; onClose: () => void }) {
  const { transfer, onDone, onClose } = props
  const { pages } = useWords()
  const { person: asker, mayDo } = useSession()
  const [side, setSide] = useState<'giver' | 'archivist'>(mayDo('transfers.receive') ? 'archivist' : 'giver')
  const operation = side === 'archivist' ? transfers.receive : transfers.handIn
  const receive = useDoing(transfers.receive)
  const handIn = useDoing(transfers.handIn)
  const [form] = Form.useForm()
  const [busy, setBusy] = useState(false)
  const { message } = App.useApp()
  const draft = { name: transfers.receive.name, subject: transfer.id, version: transfer.version }
  const cancel = () => {
    throwAway(draft)
    onClose()
  }
  const putAside = () => {
    if (leaveOpen(draft)) void message.info(pages.drafts.left)
    onClose()
  }
  const [found, setFound] = useState<Readonly<Record<string, Found>>>({})
  const said = pages.transfers
  const there = personsBeside(operation)
  const items = transfer.items.filter(({ state }) => state === 'waiting')
  const foundOf = (id: string): Found => found[id] ?? 'asWritten'
  const differing = items.filter(({ carrierId }) => foundOf(carrierId) === 'different')
  const { placeId, countedByGiver, countedByArchivist } = transfers.receive.input.shape
  const own = { placeId, countedByGiver, countedByArchivist }
  const schema = z.object({
    ...own,
    ...Object.fromEntries(differing.map(({ carrierId }) => [differenceOf(carrierId), difference])),
    ...proofShape(there)
  })

  const submit = async (typed: Readonly<Record<string, unknown>>): Promise<Answer> => {
    setBusy(true)
    const kept = Object.fromEntries(
      Object.entries(typed).filter(([field]) => field in own || there.some((each) => isOf(each, field)))
    )
    const wish = {
      transferId: transfer.id,
      version: transfer.version,
      items: items.map(({ carrierId }) => ({
        carrierId,
        found: foundOf(carrierId),
        ...(foundOf(carrierId) === 'different' && { difference: String(typed[differenceOf(carrierId)]) })
      })),
      ...wishWithProofs(there, kept, () => true)
    }
    const answer =
      side === 'archivist'
        ? await receive.perform(wish as Parameters<typeof receive.perform>[0])
        : await handIn.perform(wish as Parameters<typeof handIn.perform>[0])
    setBusy(false)
    if (answer.ok) onDone(items.length)
    else if (answer.refusal.code === 'session.wrongNumberOrPassword')
      for (const { passwordField } of there) form.setFieldValue(passwordField, undefined)
    return answer
  }

  return (
    <Dialog title={said.signTitle(transfer.number)} open onClose={putAside} width={860}>
      <SchemaForm
        name="transfers-sign"
        draft={draft}
        isSheet
        beside={{
          values: { found, side },
          fill: (kept) => {
            setFound(kept['found'] as typeof found)
            setSide(kept['side'] as typeof side)
          }
        }}

        schema={schema}
        form={form}
        submit={submit}
        fieldOf={(refusal) =>
          refusal.code === 'transfer.countDiffers' ? 'countedByGiver' : proofFieldOf(there, refusal)
        }
      >
        <p className="quiet">{said.signHint}</p>
        <ul className="counted-items">
          {items.map(({ carrierId, number, title, level, markText }) => (
            <li key={carrierId}>
              <span className="counted-what">
                <span className="number-code">{number}</span> {title}
                <Mark level={level} text={markText} />
              </span>
              <Radio.Group
                aria-label={`${said.found} ${number}`}
                optionType="button"
                value={foundOf(carrierId)}
                options={ways.map((way) => ({ value: way, label: said.foundWays[way] }))}
                onChange={({ target }) => setFound({ ...found, [carrierId]: target.value as Found })}
              />
              {foundOf(carrierId) === 'different' && (
                <Field name={differenceOf(carrierId)} label={said.difference} required>
                  <Input maxLength={300} />
                </Field>
              )}
            </li>
          ))}
        </ul>
        <div className="columns">
          <Field name="countedByGiver" label={said.countedByGiver}>
            <InputNumber min={0} precision={0} />
          </Field>
          <Field name="countedByArchivist" label={said.countedByArchivist}>
            <InputNumber min={0} precision={0} />
          </Field>
          <Field name="placeId" label={said.place}>
            <PlacePicker />
          </Field>
          {mayDo('transfers.receive') && mayDo('transfers.prepare') && (
            <Form.Item label={said.whoAsks}>
              <Radio.Group
                value={side}
                options={(['archivist', 'giver'] as const).map((each) => ({ value: each, label: said.asked[each] }))}
                onChange={({ target }) => setSide(target.value as 'giver' | 'archivist')}
              />
            </Form.Item>
          )}
        </div>
        <p className="caution">{side === 'archivist' ? said.asArchivist(asker.name) : said.asGiver(asker.name)}</p>
        {there.map((person) => (
          <ProofFields key={person.numberField} person={person} />
        ))}
        <div className="dialog-actions">
          <Button onClick={cancel}>{pages.actions.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {said.confirmSign}
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

function isOf({ numberField, passwordField }: { numberField: string; passwordField: string }, field: string): boolean {
  return field === numberField || field === passwordField
}
