import { yearsKept } from './appraisal-rules.ts'
import type { Day } from './days.ts'
import { blankRows, type FormOnPaper } from './form-on-paper.ts'
import { highest } from './levels.ts'
import type { DestructionItem, DestructionList, DestructionStep, KindTotal } from './registers/destruction.ts'
import type { Moment } from './values.ts'
import type { Words } from './words/words.ts'

/** The papers of a destruction list. */
export const destructionForms = ['approval', 'inventory', 'appraised', 'certificate'] as const
export type DestructionForm = (typeof destructionForms)[number]

type Given = {
  list: Pick<DestructionList, 'number' | 'reason' | 'openedBy' | 'openedAt' | 'steps'>
  items: readonly DestructionItem[]
  totals: readonly KindTotal[]
  words: Words
  today: Day
  sayMoment: (moment: Moment) => string
  /** Everything that can ever stand on it stands on it, with room to write. */
  isBlank?: true
}

type Fact = readonly [name: string, value: string | undefined]

/** A form with what is not known yet: it stands on a blank form, and not on one that is told from a list. */
type Drawn = Omit<FormOnPaper, 'facts' | 'totals'> & { facts: readonly Fact[]; totals: readonly Fact[] }

/** Which papers there are of a list as it stands: the certificate only of what was destroyed, the appraised list only of archives. */
export function formsOf(
  { state }: Pick<DestructionList, 'state'>,
  items: readonly DestructionItem[]
): readonly DestructionForm[] {
  const ofArchives = items.some(({ archive }) => archive !== undefined)
  return destructionForms.filter(
    (form) => (form !== 'certificate' || state === 'destroyed') && (form !== 'appraised' || ofArchives)
  )
}

/** What stands on one of the papers: on the list itself everything, on the others only what is, or was, destroyed. */
export function itemsOn(form: DestructionForm, items: readonly DestructionItem[]): readonly DestructionItem[] {
  if (form === 'inventory') return items
  if (form === 'appraised') return items.filter(({ archive }) => archive !== undefined)
  return items.filter(({ status }) => status === 'destroyed' || (form === 'approval' && status === 'listed'))
}

/** One of the papers of a list: 销毁审批表, 销毁清册, 鉴定销毁清册, 销毁证明. */
export function destructionForm(form: DestructionForm, given: Given): FormOnPaper {
  const drawn = drawers[form](given)
  return { ...drawn, facts: told(drawn.facts), totals: told(drawn.totals) }
}

/** The same paper with nothing on it yet, to be filled in by hand. */
export function blankDestructionForm(form: DestructionForm, words: Words): FormOnPaper {
  const nobody = { name: '', number: '' }
  const list = { number: '', reason: '', openedBy: nobody, openedAt: '', steps: [] }
  const drawn = drawers[form]({ list, items: [], totals: [], words, today: '', sayMoment: () => '', isBlank: true })
  const { columns, facts, totals, signatures } = drawn
  return { facts: emptied(facts), columns, rows: blankRows(columns), totals: emptied(totals), signatures }
}

const drawers: Readonly<Record<DestructionForm, (given: Given) => Drawn>> = {
  approval: approvalForm,
  inventory,
  appraised,
  certificate
}

function told(facts: readonly Fact[]): [string, string][] {
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
}

function emptied(facts: readonly Fact[]): [string, string][] {
  return facts.map(([name]) => [name, ''])
}

// The columns of the published form; what the approver has kept back is not approved and not on it.
function approvalForm({ list, items, totals, words, sayMoment }: Given): Drawn {
  const { paper } = words.pages.destruction
  const approved = stepOf(list, 'approve')
  const destroyed = stepOf(list, 'destroy')
  const shipped = stepOf(list, 'ship')
  const on = itemsOn('approval', items)
  return {
    facts: [
      [paper.unit, unitsOf(words, on)],
      [paper.number, list.number],
      [paper.purpose, list.reason],
      [paper.proposer, confirmed(words, list.openedBy, sayMoment(list.openedAt))],
      [paper.approval, approved?.approvalNumber]
    ],
    columns: columnsOf(words),
    rows: on.map((item, index) => rowOf(words, item, index)),
    totals: [
      [paper.total, totalsIn(words, totals)],
      [paper.destroyer, destroyed ? confirmed(words, destroyed.by, sayMoment(destroyed.at)) : ''],
      [paper.approver, approved ? confirmed(words, approved.approvedBy, sayMoment(approved.at)) : ''],
      [paper.receiver, shipped ? `${shipped.facility} ${shipped.receiptNumber}` : '']
    ],
    signatures: [paper.destroyer, paper.approver, paper.receiver]
  }
}

// Everything that has ever stood on the list, each with what became of it.
function inventory({ list, items, totals, words, sayMoment, isBlank }: Given): Drawn {
  const { paper, itemStatuses } = words.pages.destruction
  const { field } = words.pages.changed
  const counted = stepOf(list, 'count')
  const sealed = stepOf(list, 'seal')
  const destroyed = stepOf(list, 'destroy')
  return {
    facts: [
      [paper.number, list.number],
      [paper.purpose, list.reason],
      [paper.proposer, confirmed(words, list.openedBy, sayMoment(list.openedAt))],
      [paper.secondOfficer, counted && confirmed(words, counted.secondOfficer, sayMoment(counted.at))],
      [paper.containers, sealed?.containers],
      [paper.sealNumbers, sealed?.sealNumbers]
    ],
    columns: [...columnsOf(words), paper.columns.status],
    rows: items.map((item, index) => [
      ...rowOf(words, item, index),
      item.reason === undefined ? itemStatuses[item.status] : field(itemStatuses[item.status], item.reason)
    ]),
    totals: [
      [paper.total, totalsIn(words, totals)],
      [paper.witnesses, destroyed?.witnesses.map((each) => confirmed(words, each, sayMoment(destroyed.at))).join('\n')]
    ],
    signatures: [paper.proposer, paper.secondOfficer, ...(destroyed || isBlank ? [paper.witnesses] : [])]
  }
}

// The columns of the form of the archives, with its cover above them (鉴定销毁清册).
function appraised({ list, items, words, today, sayMoment }: Given): Drawn {
  const { paper, itemStatuses, pagesOf } = words.pages.destruction
  const { field } = words.pages.changed
  const { retentions } = words.pages.archives
  const { columns } = paper.appraised
  const on = itemsOn('appraised', items)
  const approved = stepOf(list, 'approve')
  const destroyed = stepOf(list, 'destroy')
  const separator = words.pages.listSeparator
  const fonds = [...new Set(on.map(({ archive }) => archive?.fonds ?? ''))]
  const going = on.filter(({ status }) => status === 'listed' || status === 'destroyed')
  // Those whose answers the list stands on, each once.
  const leaders = new Map(going.flatMap(({ appraisal }) => (appraisal ? [[appraisal.number, appraisal] as const] : [])))
  const sum = going.reduce((pages, { carrier }) => pages + (carrier.pages ?? 0), 0)
  return {
    facts: [
      [paper.appraised.fonds, fonds.join(separator)],
      [paper.number, list.number],
      [paper.appraised.amount, paper.appraised.items(going.length)],
      [
        paper.appraised.leader,
        [...leaders.values()]
          .map(({ number, leader, signedAt }) =>
            words.pages.inBrackets(confirmed(words, leader, sayMoment(signedAt)), number)
          )
          .join(separator)
      ],
      [paper.approver, approved ? confirmed(words, approved.approvedBy, sayMoment(approved.at)) : ''],
      ...[0, 1].map(
        (turn) =>
          [
            words.pages.proof.turn(paper.witnesses, turn + 1),
            destroyed?.witnesses[turn] ? confirmed(words, destroyed.witnesses[turn], sayMoment(destroyed.at)) : ''
          ] as const
      ),
      [paper.destroyedOn, destroyed?.destroyedOn ?? '']
    ],
    columns: [
      columns.order,
      columns.title,
      columns.year,
      columns.fileNumber,
      columns.retention,
      columns.kept,
      columns.pages,
      columns.remarks
    ],
    rows: on.map(({ archive, carrier, status, reason }, index) => [
      String(index + 1),
      carrier.title,
      String(archive?.year ?? ''),
      archive?.fileNumber ?? '',
      archive ? retentions[archive.retention] : '',
      archive ? paper.appraised.years(yearsKept(archive.year, destroyed?.destroyedOn ?? today)) : '',
      carrier.pages === undefined ? (carrier.capacity ?? '') : String(carrier.pages),
      reason === undefined ? itemStatuses[status] : field(itemStatuses[status], reason)
    ]),
    totals: [[paper.total, [paper.appraised.items(going.length), pagesOf(sum)].join(separator)]],
    signatures: [
      paper.appraised.leader,
      paper.approver,
      ...[1, 2].map((turn) => words.pages.proof.turn(paper.witnesses, turn))
    ]
  }
}

function certificate({ list, items, totals, words, sayMoment, isBlank }: Given): Drawn {
  const { paper, methods } = words.pages.destruction
  const approved = stepOf(list, 'approve')
  const sealed = stepOf(list, 'seal')
  const shipped = stepOf(list, 'ship')
  const done = stepOf(list, 'destroy')
  if (!done && !isBlank) return { facts: [], columns: [], rows: [], totals: [], signatures: [] }
  const at = done ? sayMoment(done.at) : ''
  const on = itemsOn('certificate', items)
  const facts: Fact[] = [
    [paper.number, done?.certificate],
    [paper.list, list.number],
    [paper.purpose, list.reason],
    [paper.highest, words.levels[highest(on.map(({ carrier }) => carrier.level))]],
    [paper.amountDestroyed, totalsIn(words, totals)],
    [paper.method, done && methods[done.method]],
    [paper.equipment, done?.equipment],
    [paper.place, done?.place],
    [paper.destroyedOn, done?.destroyedOn],
    [paper.residue, done?.residue],
    [paper.containers, sealed?.containers],
    [paper.sealNumbers, sealed?.sealNumbers],
    [paper.facility, shipped?.facility],
    [paper.vehicle, shipped?.vehicle],
    [paper.escorts, shipped?.escorts.map(({ name }) => name).join(words.pages.listSeparator)],
    [paper.receiptNumber, shipped?.receiptNumber],
    [paper.approval, approved?.approvalNumber],
    [paper.approver, approved && confirmed(words, approved.approvedBy, sayMoment(approved.at))],
    [paper.proposer, done && confirmed(words, done.by, at)],
    ...(done?.witnesses.map((each) => [paper.witnesses, confirmed(words, each, at)] as const) ?? [
      [paper.witnesses, undefined] as const
    ])
  ]
  return {
    facts,
    ...(done && { statement: paper.certifies(done.destroyed, list.number) }),
    columns: columnsOf(words),
    rows: on.map((item, index) => rowOf(words, item, index)),
    totals: [[paper.total, totalsIn(words, totals)]],
    signatures: [paper.proposer, ...[1, 2].map((turn) => words.pages.proof.turn(paper.witnesses, turn)), paper.stamp]
  }
}

function stepOf<Act extends DestructionStep['act']>({ steps }: Pick<DestructionList, 'steps'>, act: Act) {
  return steps.find((step): step is Extract<DestructionStep, { act: Act }> => step.act === act)
}

function confirmed({ pages }: Words, { name, number }: { name: string; number: string }, moment: string): string {
  return pages.destruction.paper.confirmedOn(name, number, moment)
}

function unitsOf({ pages }: Words, items: readonly DestructionItem[]): string {
  return [...new Set(items.map(({ carrier }) => carrier.unit))].join(pages.listSeparator)
}

function totalsIn({ pages, carrierKinds }: Words, totals: readonly KindTotal[]): string {
  const { kindCount } = pages.destruction.paper
  return totals.map(({ kind, count }) => kindCount(carrierKinds[kind], count)).join(pages.listSeparator)
}

function columnsOf({ pages }: Words): string[] {
  const { columns } = pages.destruction.paper
  return [
    columns.order,
    columns.title,
    columns.issuer,
    columns.kind,
    columns.documentNumber,
    columns.level,
    columns.amount,
    columns.copies,
    columns.holder
  ]
}

// A disc or drive bears no document number: it is known by its number in the ledger and its maker's serial number.
function rowOf({ pages, carrierKinds, levels }: Words, { carrier }: DestructionItem, index: number): string[] {
  const { number, documentNumber, serialNumber, pages: count, capacity } = carrier
  const known = [documentNumber, number, serialNumber].filter((each) => each !== undefined)
  return [
    String(index + 1),
    carrier.title,
    carrier.issuer,
    carrierKinds[carrier.kind],
    known.join('\n'),
    carrier.markText || levels[carrier.level],
    count === undefined ? (capacity ?? '') : pages.destruction.pagesOf(count),
    // One row of the ledger is one thing that can be held in the hand.
    '1',
    carrier.holder.name
  ]
}
