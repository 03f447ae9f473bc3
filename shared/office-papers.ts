import { z } from 'zod'
import type { Day } from './days.ts'
import { blankRows, type FormOnPaper } from './form-on-paper.ts'
import type { Level } from './levels.ts'
import type { CarrierInSight } from './registers/carriers.ts'
import type { Circulation } from './registers/circulations.ts'
import type { CopyingInSight } from './registers/copies.ts'
import type { MovementInSight } from './registers/movements.ts'
import type { ReceiptInSight } from './registers/receipts.ts'
import type { Moment } from './values.ts'
import type { Words } from './words/words.ts'

/** The papers of one entry of a book, and the books themselves. */
export const OfficePaper = z.enum([
  'circulationCard',
  'transmittalSlip',
  'returnList',
  'carryOutForm',
  'copyApproval',
  'receiveBook',
  'dispatchBook'
])
export type OfficePaper = z.infer<typeof OfficePaper>

/** A paper with what must be known to print it: the carriers on it, and their levels. */
export type PaperOfBook = {
  form: FormOnPaper
  /** What it is about, in a line. */
  about: string
  purpose: string
  carrierIds: readonly string[]
  levels: readonly Level[]
}

type Telling = { words: Words; sayMoment: (moment: Moment) => string; sayDay: (moment: Moment) => Day }
type FactName = keyof Words['pages']['papers']['facts']
type ColumnName = keyof Words['pages']['papers']['columns']
type Fact = readonly [name: string, value: string | undefined]

/**
 * What stands on each paper: the facts above its table, and its columns. A fact that an entry does not have is left out of it;
 * on a blank form all of them stand.
 */
const layouts: Readonly<Record<OfficePaper, { facts: readonly FactName[]; columns: readonly ColumnName[] }>> = {
  circulationCard: {
    facts: [
      'circulation',
      'carrier',
      'title',
      'mark',
      'issuer',
      'documentNumber',
      'receipt',
      'place',
      'begun',
      'dueOn',
      'ended'
    ],
    columns: ['order', 'reader', 'unit', 'outAt', 'backAt', 'signature', 'remarks']
  },
  transmittalSlip: {
    facts: [
      'slip',
      'transmittalNumber',
      'channel',
      'whither',
      'recipient',
      'sealNumber',
      'coverNumber',
      'couriers',
      'purpose',
      'sentOn',
      'receiptDueOn',
      'sender',
      'approver'
    ],
    columns: ['order', 'number', 'documentNumber', 'title', 'mark', 'copyNumber', 'copies', 'receiptNumber']
  },
  returnList: {
    facts: ['returnNumber', 'list', 'issuerToReturnTo', 'purpose', 'returnBy'],
    columns: [
      'order',
      'documentNumber',
      'title',
      'level',
      'term',
      'copyNumber',
      'returner',
      'receiver',
      'returnedOn',
      'state',
      'remarks'
    ]
  },
  carryOutForm: {
    facts: [
      'carryNumber',
      'appliedOn',
      'officer',
      'travellers',
      'destination',
      'use',
      'returnOn',
      'measures',
      'exitPermit',
      'approver'
    ],
    columns: ['order', 'number', 'title', 'mark', 'copyNumber', 'returned', 'check', 'cleared', 'remarks']
  },
  copyApproval: {
    facts: [
      'copyingNumber',
      'appliedOn',
      'applicant',
      'copyPurpose',
      'madeWhere',
      'originatorDocument',
      'copyNumbers',
      'copiesMade',
      'approver'
    ],
    columns: ['order', 'content', 'number', 'copies', 'pages', 'mark', 'printNumber']
  },
  receiveBook: {
    facts: [],
    columns: [
      'receiptBookNumber',
      'receivedOn',
      'sender',
      'sendersNumber',
      'title',
      'attachments',
      'copies',
      'level',
      'urgency',
      'handlingUnit',
      'signedBy',
      'returnDueOn',
      'answerNumber',
      'filedOn',
      'file'
    ]
  },
  dispatchBook: {
    facts: [],
    columns: [
      'dispatchNumber',
      'sentOn',
      'documentNumber',
      'title',
      'attachments',
      'mark',
      'copies',
      'copyNumber',
      'whither',
      'signedBy',
      'filedOn',
      'file'
    ]
  }
}

/** A form with nothing on it yet, to be filled in by hand. */
export function blankPaper(which: OfficePaper, words: Words): FormOnPaper {
  const { facts, signs } = words.pages.papers
  const columns = columnsOf(words, which)
  const signatures: Readonly<Partial<Record<OfficePaper, readonly string[]>>> = signs
  return {
    facts: layouts[which].facts.map((name) => [facts[name], '']),
    columns,
    rows: blankRows(columns),
    totals: [],
    signatures: signatures[which] ?? []
  }
}

/**
 * The circulation card (传阅登记卡): each turn with its two moments, and a line for each who is still to read it.
 * @param receipt the entry of the receive book by which it came in, where it did
 */
export function circulationCard(
  circulation: Circulation,
  carrier: CarrierInSight,
  receipt: ReceiptInSight | undefined,
  { words, sayMoment }: Telling
): PaperOfBook {
  const { columns, facts, signedHow, signs } = words.pages.papers
  const { readings, readers } = circulation
  const waiting = readers.filter(({ id }) => !readings.some(({ reader }) => reader.id === id))
  const rows = [
    ...readings.map(({ reader, outAt, backAt, signed, second, damage }) => [
      ...[reader.name, reader.unit, sayMoment(outAt), backAt === undefined ? '' : sayMoment(backAt), signedHow[signed]],
      [second?.name, damage].filter(Boolean).join('\n')
    ]),
    ...waiting.map(({ name, unit }) => [name, unit, '', '', '', ''])
  ]
  return {
    form: {
      facts: said([
        [facts.circulation, circulation.number],
        [facts.carrier, carrier.number],
        [facts.title, carrier.title],
        [facts.mark, carrier.markText || words.levels[carrier.level]],
        [facts.issuer, carrier.issuer],
        [facts.documentNumber, carrier.documentNumber],
        [facts.receipt, receipt?.number],
        [facts.place, circulation.place && words.pages.inBrackets(circulation.place.name, circulation.place.code)],
        [facts.begun, `${sayMoment(circulation.begunAt)}　${circulation.begunBy.name}`],
        [facts.dueOn, circulation.dueOn],
        [facts.ended, circulation.endedAt && `${sayMoment(circulation.endedAt)}　${circulation.endedBy?.name ?? ''}`]
      ]),
      columns: columnsOf(words, 'circulationCard'),
      rows: numbered(rows),
      totals: circulation.note === undefined ? [] : [[columns.remarks, circulation.note]],
      signatures: signs.circulationCard
    },
    about: `${circulation.number} ${carrier.number}`,
    purpose: words.pages.prints.forms.circulationCard,
    carrierIds: [carrier.id],
    levels: [carrier.level]
  }
}

/** The transmittal slip (机要件交接单) of what was sent under one number. */
export function transmittalSlip(sent: readonly [MovementInSight, ...MovementInSight[]], telling: Telling): PaperOfBook {
  const { words, sayDay } = telling
  const { facts, signs, total, totalOf } = words.pages.papers
  const [first] = sent
  const { details } = first
  const rows = sent.map(({ carrier, ending }) => [
    ...[carrier.number, carrier.documentNumber ?? '', carrier.title, markOf(words, carrier), carrier.copyNumber ?? ''],
    ...['1', ending?.receiptNumber ?? '']
  ])
  return {
    form: {
      facts: said([
        [facts.slip, first.number],
        [facts.transmittalNumber, details.transmittalNumber],
        [facts.channel, details.channel && words.pages.movements.channels[details.channel]],
        [facts.whither, first.whither],
        [facts.recipient, details.recipient],
        [facts.sealNumber, details.sealNumber],
        [facts.coverNumber, details.coverNumber],
        [facts.couriers, namesOf(words, first.people)],
        [facts.purpose, first.purpose],
        [facts.sentOn, sayDay(first.begunAt)],
        [facts.receiptDueOn, first.dueOn],
        [facts.sender, first.begunBy.name],
        [facts.approver, approvalOf(words, first)]
      ]),
      columns: columnsOf(words, 'transmittalSlip'),
      rows: numbered(rows),
      totals: [[total, totalOf(sent.length)]],
      signatures: signs.transmittalSlip
    },
    ...aboutMovements(sent)
  }
}

/** The list by which things go back to their issuer (清退清单), in the columns of the published form. */
export function returnList(
  returned: readonly [MovementInSight, ...MovementInSight[]],
  { words, sayDay }: Telling
): PaperOfBook {
  const { facts, signs, total, totalOf, waiting } = words.pages.papers
  const [first] = returned
  const rows = returned.map(({ carrier, endedBy, endedAt, outcome, ending }) => [
    ...[carrier.documentNumber ?? carrier.number, carrier.title, words.levels[carrier.level], termOf(carrier)],
    carrier.copyNumber ?? '',
    ...(outcome === 'returned'
      ? [
          endedBy?.name ?? '',
          ending?.receivedBy ?? '',
          ending?.receivedOn ?? (endedAt === undefined ? '' : sayDay(endedAt))
        ]
      : ['', '', '']),
    outcome === 'returned' ? waiting.returned : outcome === 'kept' ? waiting.kept : waiting.returnDue,
    ending?.receiptNumber ?? ending?.reason ?? ''
  ])
  return {
    form: {
      facts: said([
        [facts.returnNumber, first.number],
        [facts.list, first.details.list],
        [facts.issuerToReturnTo, first.whither],
        [facts.purpose, first.purpose],
        [facts.returnBy, first.dueOn]
      ]),
      columns: columnsOf(words, 'returnList'),
      rows: numbered(rows),
      totals: [[total, totalOf(returned.length)]],
      signatures: signs.returnList
    },
    ...aboutMovements(returned)
  }
}

/** The form on which carrying out is approved, and its return checked (外出携带审批表). */
export function carryOutForm(
  carried: readonly [MovementInSight, ...MovementInSight[]],
  { words, sayDay }: Telling
): PaperOfBook {
  const { facts, signs, total, totalOf } = words.pages.papers
  const [first] = carried
  const rows = carried.map(({ carrier, ending, endedAt }) => [
    ...[carrier.number, carrier.title, markOf(words, carrier), carrier.copyNumber ?? ''],
    ...[endedAt === undefined ? '' : sayDay(endedAt), ending?.check ?? '', ending?.cleared ?? '', ending?.damage ?? '']
  ])
  return {
    form: {
      facts: said([
        [facts.carryNumber, first.number],
        [facts.appliedOn, sayDay(first.begunAt)],
        [facts.officer, first.begunBy.name],
        [facts.travellers, namesOf(words, first.people)],
        [facts.destination, first.whither],
        [facts.use, first.purpose],
        [facts.returnOn, first.dueOn],
        [facts.measures, first.details.measures],
        [facts.exitPermit, first.details.exitPermit],
        [facts.approver, approvalOf(words, first)]
      ]),
      columns: columnsOf(words, 'carryOutForm'),
      rows: numbered(rows),
      totals: [[total, totalOf(carried.length)]],
      signatures: signs.carryOutForm
    },
    ...aboutMovements(carried)
  }
}

/** The form on which copying is approved (复制审批单), with the numbers that the copies were given. */
export function copyApproval(copying: CopyingInSight, { words, sayDay }: Telling): PaperOfBook {
  const { facts, signs, approvedHow } = words.pages.papers
  const { carrier, copies } = copying
  const [firstCopy, lastCopy] = [copies.at(0), copies.at(-1)]
  return {
    form: {
      facts: said([
        [facts.copyingNumber, copying.number],
        [facts.appliedOn, sayDay(copying.madeAt)],
        [facts.applicant, copying.madeBy.name],
        [facts.copyPurpose, copying.purpose],
        [facts.madeWhere, copying.madeWhere],
        [facts.originatorDocument, copying.originatorDocument],
        [facts.copyNumbers, once([firstCopy?.copyNumber, lastCopy?.copyNumber]).join('–')],
        [facts.copiesMade, once([firstCopy?.number, lastCopy?.number]).join('–')],
        [facts.approver, copying.approvedBy && approvedHow(copying.approvedBy.name, copying.approvalNumber ?? '')]
      ]),
      columns: columnsOf(words, 'copyApproval'),
      rows: numbered([
        [
          ...[carrier.title, carrier.number, String(copying.count), String(copying.pages ?? '')],
          ...[markOf(words, carrier), copying.printNumber ?? '']
        ]
      ]),
      totals: [],
      signatures: signs.copyApproval
    },
    about: `${copying.number} ${carrier.number}`,
    purpose: copying.purpose,
    carrierIds: [copying.carrierId],
    levels: [carrier.level]
  }
}

type Period = { since: Day; until: Day }

/** The receive book (收文登记簿) of a time, in the columns of the published form. */
export function receiveBook(entries: readonly ReceiptInSight[], period: Period, { words }: Telling): PaperOfBook {
  const { total, totalOf, signedHow } = words.pages.papers
  const { urgencies } = words.pages.receipts
  const rows = entries.map((entry) => [
    ...[entry.number, entry.receivedOn, entry.sender, entry.documentNumber ?? '', entry.title, entry.attachments ?? ''],
    ...[String(entry.copies), words.levels[entry.level], entry.urgency ? urgencies[entry.urgency] : '', entry.unit],
    [entry.handler.name, signedHow[entry.signed]].filter(Boolean).join('\n'),
    ...[entry.returnDueOn ?? '', '', '', '']
  ])
  return {
    form: {
      facts: periodOf(words, period),
      columns: columnsOf(words, 'receiveBook'),
      rows,
      totals: [[total, totalOf(entries.reduce((sum, { copies }) => sum + copies, 0))]],
      signatures: []
    },
    about: words.pages.papers.between(period.since, period.until),
    purpose: words.pages.prints.forms.receiveBook,
    carrierIds: once(entries.flatMap(({ carriers }) => carriers.map(({ id }) => id))),
    levels: entries.map(({ level }) => level)
  }
}

/** The dispatch book (发文登记簿) of a time: what went together under one number and title stands in one line. */
export function dispatchBook(sent: readonly MovementInSight[], period: Period, telling: Telling): PaperOfBook {
  const { words, sayDay } = telling
  const { total, totalOf } = words.pages.papers
  const lines = new Map<string, [MovementInSight, ...MovementInSight[]]>()
  for (const each of sent) {
    const { documentNumber, title, markText } = each.carrier
    const key = JSON.stringify([each.number, documentNumber, title, markText])
    const line = lines.get(key)
    if (line) line.push(each)
    else lines.set(key, [each])
  }
  const rows = [...lines.values()].map(([first, ...others]) => {
    const all = [first, ...others]
    const receivers = once(all.map(({ ending }) => ending?.receivedBy))
    return [
      ...[sayDay(first.begunAt), first.carrier.documentNumber ?? '', first.carrier.title, ''],
      ...[
        markOf(words, first.carrier),
        String(all.length),
        once(all.map(({ carrier }) => carrier.copyNumber)).join('\n')
      ],
      ...[first.whither, receivers.join('\n'), '', '']
    ]
  })
  return {
    form: {
      facts: periodOf(words, period),
      columns: columnsOf(words, 'dispatchBook'),
      rows: numbered(rows),
      totals: [[total, totalOf(sent.length)]],
      signatures: []
    },
    about: words.pages.papers.between(period.since, period.until),
    purpose: words.pages.prints.forms.dispatchBook,
    carrierIds: once(sent.map(({ carrierId }) => carrierId)),
    levels: sent.map(({ carrier }) => carrier.level)
  }
}

function columnsOf({ pages }: Words, which: OfficePaper): string[] {
  return layouts[which].columns.map((name) => pages.papers.columns[name])
}

function aboutMovements(all: readonly [MovementInSight, ...MovementInSight[]]) {
  const [{ number, whither, purpose }] = all
  return {
    about: `${number} ${whither}`,
    purpose,
    carrierIds: all.map(({ carrierId }) => carrierId),
    levels: all.map(({ carrier }) => carrier.level)
  }
}

function approvalOf({ pages }: Words, { approvedBy, approvalNumber = '' }: MovementInSight): string | undefined {
  return approvedBy && pages.papers.approvedHow(approvedBy.name, approvalNumber)
}

function namesOf({ pages }: Words, people: MovementInSight['people']): string | undefined {
  return people.length === 0 ? undefined : people.map(({ name }) => name).join(pages.listSeparator)
}

function markOf({ levels }: Words, { markText, level }: { markText: string; level: Level }): string {
  return markText || levels[level]
}

// What stands after the star, where the mark has one.
function termOf({ markText }: { markText: string }): string {
  return markText.slice(markText.indexOf('★') + 1 || markText.length)
}

function periodOf({ pages }: Words, { since, until }: Period): [string, string][] {
  return [[pages.papers.facts.period, pages.papers.between(since, until)]]
}

// A fact that nobody has told does not stand on the paper.
function said(facts: readonly Fact[]): [string, string][] {
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []))
}

function numbered(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row, index) => [String(index + 1), ...row])
}

function once(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))]
}
