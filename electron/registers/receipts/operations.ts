import { isAfter, isBefore } from '#shared/days.ts'
import { goneForGood, type CarrierState } from '#shared/carrier-life.ts'
import { receipts, type Receipt, type ReceiptInSight } from '#shared/registers/receipts.ts'
import { implement } from '#electron/implement.ts'
import { carrierOf, describeCarrier, setReturnDue } from '#electron/registers/carriers/queries.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { registerCarrier } from '#electron/register-carrier.ts'
import { Refused } from '#electron/refused.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import type { ReadableStore, WritableStore } from '#electron/store/open-store.ts'
import { insertReceipt, linkCarrier, listReceipts, receiptWithNumber } from './queries.ts'

export const receiptsImplemented = implement(receipts, {
  register(wish, given) {
    const { store, asker, together, newId, now, today } = given
    const { copies, firstCopyNumber, handlerId, placeId, signedOnPaper } = wish
    refuseImpossibleDays(wish, today)
    const copyNumbers = copyNumbersFrom(firstCopyNumber, copies)
    const [signer] = together.receiver
    const handler = personOf(store, handlerId)
    if (!handler) throw new Refused('person.notFound')
    const { name } = handler
    if (signer && signer.number !== handler.number) throw new Refused('receipt.signerIsNotHandler', { name })
    // What stays with whoever enters it needs no second hand.
    const kept = handler.number === asker.number
    if (!signer && signedOnPaper !== true && !kept) throw new Refused('receipt.notSigned', { name })
    const number = takeDocumentNumber(store, 'SW', today)
    const { sender, documentNumber, title, returnDueOn, unit, kind, mark, startsOn, basis, scope, pages } = wish
    insertReceipt(store, {
      id: newId(),
      number,
      turn: 0,
      level: mark.level,
      copies,
      unit,
      handlerId,
      ...{ receivedOn: wish.receivedOn, sender, documentNumber, title, attachments: wish.attachments, returnDueOn },
      ...{ channel: wish.channel, urgency: wish.urgency, remarks: wish.remarks },
      signed: signer ? 'here' : signedOnPaper === true ? 'onPaper' : 'kept',
      enteredAt: now,
      enteredBy: { number: asker.number, name: asker.name }
    })
    for (const copyNumber of copyNumbers) {
      const carrier = registerCarrier(
        {
          ...{ title, kind, issuer: sender, documentNumber, pages, mark, startsOn, basis, scope, unit, returnDueOn },
          ...(copyNumber !== undefined && { copyNumber }),
          ...{ holderId: handlerId, placeId, origin: 'received' }
        },
        given
      )
      linkCarrier(store, { carrierId: carrier.id, receiptNumber: number })
    }
    return existing(store, number)
  },

  correct({ number, turn, reason, ...said }, { store, asker, newId, now, today }) {
    const was = existing(store, number)
    if (was.turn !== turn) throw new Refused('receipt.changedMeanwhile')
    refuseImpossibleDays(said, today)
    const is: Receipt = { ...was, ...saidAnew(said) }
    if (sayingOf(was) === sayingOf(is)) throw new Refused('receipt.nothingCorrected')
    insertReceipt(store, {
      ...is,
      id: newId(),
      turn: turn + 1,
      reason,
      enteredAt: now,
      enteredBy: { number: asker.number, name: asker.name }
    })
    for (const { id } of was.carriers) describeAnew(store, id, is)
    return existing(store, number)
  },

  list: ({ from, count, ...which }, { store }) => listReceipts(store, which, { from, count })
})

type Said = Pick<
  Receipt,
  'receivedOn' | 'sender' | 'documentNumber' | 'title' | 'attachments' | 'returnDueOn' | 'remarks'
>

function saidAnew({ receivedOn, sender, documentNumber, title, attachments, returnDueOn, remarks }: Said): Said {
  return { receivedOn, sender, documentNumber, title, attachments, returnDueOn, remarks }
}

function sayingOf(receipt: Said): string {
  return JSON.stringify(Object.values(saidAnew(receipt)).map((said) => said ?? ''))
}

function refuseImpossibleDays({ receivedOn, returnDueOn }: Said, today: string): void {
  if (isAfter(receivedOn, today)) throw new Refused('receipt.receivedLater', { today })
  if (returnDueOn !== undefined && isBefore(returnDueOn, receivedOn))
    throw new Refused('receipt.returnBeforeReceipt', { receivedOn })
}

// `000012` and two more are 000012, 000013, 000014; several copies with one serial between them are none.
function copyNumbersFrom(first: string | undefined, copies: number): (string | undefined)[] {
  if (first === undefined) return Array.from({ length: copies }, () => undefined)
  const [, before = '', digits = ''] = /^(.*?)(\d{0,15})$/u.exec(first) ?? []
  if (digits === '' && copies > 1) throw new Refused('receipt.copyNumberNotCounted')
  if (copies === 1) return [first]
  return Array.from({ length: copies }, (_, index) => {
    const counted = String(Number(digits) + index).padStart(digits.length, '0')
    return `${before}${counted}`
  })
}

// What is gone for good stays as it was written when it went.
function describeAnew(store: WritableStore, carrierId: string, is: Said): void {
  const carrier = carrierOf(store, carrierId)
  const gone: readonly CarrierState[] = goneForGood
  if (!carrier || gone.includes(carrier.state)) return
  const { title, sender: issuer, documentNumber, returnDueOn: dueOn } = is
  if (!describeCarrier(store, { ...carrier, title, issuer, documentNumber }))
    throw new Refused('carrier.changedMeanwhile')
  if (!setReturnDue(store, { carrierId, dueOn, version: carrier.version + 1 }))
    throw new Refused('carrier.changedMeanwhile')
}

function existing(store: ReadableStore, number: string): ReceiptInSight {
  const receipt = receiptWithNumber(store, number)
  if (!receipt) throw new Refused('receipt.notFound')
  return receipt
}
