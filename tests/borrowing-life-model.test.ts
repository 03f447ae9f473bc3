import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#shared/define-operation.ts'
import { BorrowingAct, BorrowingState, borrowingAfter } from '#shared/borrowing-life.ts'
import { approvals } from '#shared/registers/approvals.ts'
import { borrowings, type Borrowing } from '#shared/registers/borrowings.ts'
import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { intoArchives } from './registers/into-archives.ts'
import { nowhere } from './registers/moving-room.ts'
import { readingRoom, whole } from './registers/reading-room.ts'

// The model: what the Ordinance and the trade say of a borrowing, written down a second time and in another way, so that the
// program is not asked whether it agrees with itself. Nothing of shared/borrowing-life.ts may be used in it.

type Stand =
  | 'draft'
  | 'submitted'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'cancelled'
  | 'ready'
  | 'issued'
  | 'lost'
  | 'checked'
  | 'defect'
  | 'closed'

/** For each act: whence it may be done, and whither it leads. */
const model: Readonly<Record<string, Readonly<Partial<Record<Stand, Stand>>>>> = {
  submit: { draft: 'submitted' },
  approve: { submitted: 'approved' },
  reject: { submitted: 'rejected' },
  withdraw: { draft: 'withdrawn', submitted: 'withdrawn', approved: 'withdrawn', ready: 'withdrawn' },
  cancel: { submitted: 'cancelled', approved: 'cancelled', ready: 'cancelled' },
  pull: { approved: 'ready' },
  issue: { ready: 'issued' },
  issueAtCounter: { ready: 'issued' },
  renew: { issued: 'issued' },
  takeBack: { issued: 'checked' },
  takeBackTorn: { issued: 'defect' },
  lose: { issued: 'lost' },
  find: { lost: 'issued' },
  undoIssue: { issued: 'ready' },
  undoReturn: { checked: 'issued' },
  close: { checked: 'closed', defect: 'closed' }
}
const acts = Object.keys(model)

type Life = {
  state: Stand
  /** Under which sheet it was issued or taken back last; none by the queue. */
  line: 'none' | 'issued' | 'returned'
  renewals: number
  /** Whether it was reported missing before: a second time is a second incident. */
  wasLost: boolean
}

const born: Life = { state: 'draft', line: 'none', renewals: 0, wasLost: false }

/** The life after an act, or that it is refused. */
function after(life: Life, act: string): Life | 'refused' {
  const to = model[act]?.[life.state]
  if (to === undefined) return 'refused'
  // A line is undone on the sheet on which it stands, and a loan renewed once.
  if (act === 'undoIssue' && life.line !== 'issued') return 'refused'
  if (act === 'undoReturn' && life.line !== 'returned') return 'refused'
  if (act === 'renew' && life.renewals > 0) return 'refused'
  const line =
    act === 'issueAtCounter' ? 'issued' : act === 'takeBack' ? 'returned' : act === 'issue' ? 'none' : life.line
  const isNewLoan = act === 'issue' || act === 'issueAtCounter'
  const renewals = isNewLoan ? 0 : life.renewals + (act === 'renew' ? 1 : 0)
  // Whatever was undone or has become of it since, its line is not undone twice.
  const left = act === 'undoIssue' || act === 'undoReturn' || act === 'takeBackTorn' ? 'none' : line
  return { state: to, line: left, renewals, wasLost: life.wasLost || act === 'lose' }
}

const drawn = fc.record({ possible: fc.integer({ min: 0, max: 4 }).map((n) => n > 0), pick: fc.nat(9999) })

// The way to the end is long: its steps are taken more often than those that end it early.
const weighted = [...acts, ...['approve', 'pull', 'issueAtCounter', 'issueAtCounter', 'takeBack', 'takeBack', 'renew']]

function actOf({ possible, pick }: { possible: boolean; pick: number }, life: Life): string {
  const likely = weighted.filter((act) => after(life, act) !== 'refused')
  const from = possible && likely.length > 0 ? likely : acts
  return from[pick % from.length] ?? 'close'
}

test('five hundred random borrowings go as the model says', { timeout: 600_000 }, async () => {
  const room = await busyCounter()
  const done = new Set<string>()
  const reached = new Set<Stand>()
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 4, maxLength: 12 }), async (draws) => {
      const hands = await room.newBorrowing()
      let life = born
      const story: string[] = []
      for (const draw of draws) {
        const act = actOf(draw, life)
        story.push(act)
        const expected = after(life, act)
        const answer = await hands.act(act)
        if (expected !== 'refused') {
          life = expected
          done.add(act)
        }
        reached.add(life.state)
        const { item, carrier } = await hands.look()
        const isOut = life.state === 'issued' || life.state === 'lost'
        expect({
          story,
          refused: !answer.ok,
          state: item?.state,
          renewals: isOut ? item?.loan?.renewals : undefined,
          carrier: carrier.state
        }).toEqual({
          story,
          refused: expected === 'refused',
          state: life.state,
          renewals: isOut ? life.renewals : undefined,
          carrier: life.state === 'lost' ? 'missing' : isOut ? 'onLoan' : 'archived'
        })
      }
    }),
    { numRuns: 500 }
  )
  expect(room.faults).toEqual([])
  expect([...done].toSorted()).toEqual(acts.toSorted())
  expect(reached.size).toBe(BorrowingState.options.length)
})

test('the table of a borrowing is that of the model, for every state and every act', () => {
  const twice: Readonly<Record<string, string>> = { issueAtCounter: 'issue', takeBackTorn: 'takeBack' }
  for (const [act, ways] of Object.entries(model))
    for (const state of BorrowingState.options) {
      const parsed = BorrowingAct.parse(twice[act] ?? act)
      expect([act, state, borrowingAfter(parsed, state, act !== 'takeBackTorn')]).toEqual([act, state, ways[state]])
    }
})

/** An archivist at the counter with a leader beside, and a fresh file for each borrowing. */
async function busyCounter() {
  const room = await readingRoom()
  const { app, reader, officer, place, proof, asked } = room
  const fresh: CarrierInSight[] = []
  const hundred = Array.from({ length: 100 }, (_, n) => ({
    ...{ title: `第${n + 1}件`, kind: 'paper' as const, pages: 12, issuer: '省公安厅', startsOn: '2026-02-28' },
    mark: { level: 'secret' as const, end: { form: 'term' as const, months: 120 } },
    ...{ unit: '保密室', holderId: officer.id, placeId: place.id }
  }))
  await app.hire('C300', ['archivist', 'confidentialityOfficer'], 'secret', '兼职档案员')
  const refill = async () => {
    await app.as('C100')
    const { carriers: registered } = await app.do(carriers.registerMany, { carriers: hundred })
    await intoArchives(app, registered, { unit: '保密室', placeId: place.id, archivist: 'C200' })
    fresh.push(...registered)
    await app.as('C300')
  }
  const sheet = async (mode: 'issue' | 'return') => {
    const borrower = mode === 'issue' ? { borrowerId: reader.id } : {}
    return (await app.do(borrowings.beginBatch, { mode, ...borrower, together: { approver: [] } })).id
  }
  const sheets = { issue: await sheet('issue'), return: await sheet('return') }

  const newBorrowing = async () => {
    if (fresh.length === 0) await refill()
    const carrier = fresh.pop()
    if (!carrier) throw new Error('nothing was registered')
    const { together, ...wish } = asked([carrier.id], { borrowerId: reader.id })
    let request: Borrowing = await app.do(borrowings.draft, wish)
    let lines: { issue?: string; return?: string } = {}
    let incident: { id: string; version: number } | undefined
    const look = async () => {
      request = await app.do(borrowings.open, { borrowingId: request.id })
      const [item] = request.items
      return { item, carrier: await app.do(carriers.open, { carrierId: carrier.id }) }
    }
    const decide = (decision: 'approved' | 'rejected') => ({
      ...{ approvalId: request.approval?.id ?? nowhere, decision, version: request.approval ? 1 : 9 },
      ...{ reason: '已阅', together: { approver: [proof('L200')] } }
    })
    const act = async (name: string): Promise<Answer> => {
      const itemId = request.items[0]?.id ?? nowhere
      const one = { borrowingId: request.id, version: request.version }
      switch (name) {
        case 'submit':
          return app.call(borrowings.submit, { ...wish, draftId: request.id, version: request.version, together })
        case 'approve':
          return app.call(approvals.decideHere, decide('approved'))
        case 'reject':
          return app.call(approvals.decideHere, decide('rejected'))
        case 'withdraw':
          return app.call(borrowings.withdraw, one)
        case 'cancel':
          return app.call(borrowings.cancel, { ...one, itemIds: [itemId], because: '不借了' })
        case 'pull':
          return app.call(borrowings.pull, { itemId, pages: 12, condition: '完好' })
        case 'issue':
          return app.call(borrowings.issue, { ...one, itemIds: [itemId], together: { borrower: [] } })
        case 'issueAtCounter': {
          const answer = await app.call(borrowings.issueAtCounter, { batchId: sheets.issue, carrierId: carrier.id })
          if (answer.ok) lines = { ...lines, issue: answer.value.line.id }
          return answer
        }
        case 'renew':
          return app.call(borrowings.renew, {
            ...{ itemId, dueOn: '2026-11-25', reason: '未完', together: { approver: [proof('L200')] } }
          })
        case 'takeBack': {
          const answer = await app.call(borrowings.takeBack, { itemId, check: whole, batchId: sheets.return })
          if (answer.ok) lines = { ...lines, return: answer.value.line?.id ?? nowhere }
          return answer
        }
        case 'takeBackTorn':
          return app.call(borrowings.takeBack, { itemId, check: { ...whole, torn: true }, note: '撕角' })
        case 'undoIssue':
          return app.call(borrowings.undo, { batchId: sheets.issue, lineId: lines.issue ?? nowhere, because: '扫错' })
        case 'undoReturn':
          return app.call(borrowings.undo, { batchId: sheets.return, lineId: lines.return ?? nowhere, because: '误登' })
        case 'lose': {
          // Anybody may report a file missing from its shelf; lost by its borrower it is only where it is out.
          if (request.items[0]?.state !== 'issued') return app.call(borrowings.open, { borrowingId: nowhere })
          const what = {
            kind: 'missing' as const,
            carrierId: carrier.id,
            foundOn: '2026-11-21',
            what: '借阅人称已丢失'
          }
          const answer = await app.call(incidents.report, what)
          if (answer.ok) incident = answer.value
          return answer
        }
        case 'find': {
          const answer = await app.call(incidents.find, {
            ...{ incidentId: incident?.id ?? nowhere, text: '在其办公桌中找到', version: incident?.version ?? 1 },
            together: { secondOfficer: [proof('C100')] }
          })
          return answer
        }
        default:
          return app.call(borrowings.close, { ...one, effect: '用于办案' })
      }
    }
    return { act, look }
  }
  return { newBorrowing, faults: app.faults }
}
