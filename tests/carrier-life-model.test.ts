import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ApprovalAct, raisedToLaw } from '#shared/approval-table.ts'
import type { Answer, Operation, OutputOf, Refusal, WishOf } from '#shared/define-operation.ts'
import { carriers, type CarrierInSight } from '#shared/registers/carriers.ts'
import { circulations } from '#shared/registers/circulations.ts'
import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { handovers, type Handover } from '#shared/registers/handovers.ts'
import { incidents } from '#shared/registers/incidents.ts'
import { loans } from '#shared/registers/loans.ts'
import { movements } from '#shared/registers/movements.ts'
import { transfers } from '#shared/registers/transfers.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { filed, registerHeadings } from './registers/into-archives.ts'
import { movingRoom, nowhere } from './registers/moving-room.ts'
import { administrators } from './support/test-app.ts'

// The model: what the regulations say of a carrier's life, written down a second time and in another way, so that the
// program is not asked whether it agrees with itself. Nothing of shared/carrier-life.ts may be used here.

type State =
  | 'inStock'
  | 'archived'
  | 'onLoan'
  | 'circulating'
  | 'carriedOut'
  | 'inTransit'
  | 'sentAway'
  | 'underRepair'
  | 'handover'
  | 'returnDue'
  | 'returned'
  | 'destroyPending'
  | 'destroyed'
  | 'missing'
  | 'leakCase'

const acts = [
  ...['lend', 'takeBack', 'takeBackDamaged', 'circulate', 'endCirculation', 'carryOut', 'bringBack'],
  ...['send', 'receiveBack', 'receiveBackDamaged', 'confirmDelivery', 'sendToRepair', 'returnFromRepair'],
  ...['askBack', 'keepAfterAll', 'returnToIssuer', 'archive', 'move', 'hold', 'release'],
  ...['beginHandover', 'takeOutOfHandover', 'signHandover', 'missAtSigning'],
  ...['listForDestruction', 'takeOffList', 'cancelList', 'missAtCounting', 'sealList', 'destroy'],
  ...['miss', 'find', 'treatAsLeak']
] as const
type Act = string

/** `home`: where it is kept, in the office or in the archives. `before`: where it stood before it was missing. */
type Whither = State | 'home' | 'before'

const table: Readonly<Record<State, Readonly<Record<Act, Whither>>>> = {
  inStock: {
    lend: 'onLoan',
    circulate: 'circulating',
    carryOut: 'carriedOut',
    send: 'inTransit',
    sendToRepair: 'underRepair',
    askBack: 'returnDue',
    archive: 'archived',
    move: 'inStock',
    beginHandover: 'handover',
    listForDestruction: 'destroyPending',
    miss: 'missing'
  },
  // Out of the archives it is lent by their own procedure (Ordinance 116): that has a model of its own.
  archived: { beginHandover: 'handover', miss: 'missing' },
  onLoan: { takeBack: 'home', takeBackDamaged: 'home', miss: 'missing' },
  circulating: { endCirculation: 'home', miss: 'missing' },
  carriedOut: { bringBack: 'home', miss: 'missing' },
  inTransit: { receiveBack: 'home', receiveBackDamaged: 'home', confirmDelivery: 'sentAway', miss: 'missing' },
  sentAway: {},
  underRepair: { returnFromRepair: 'home', miss: 'missing' },
  handover: { takeOutOfHandover: 'home', signHandover: 'home', missAtSigning: 'missing', miss: 'missing' },
  returnDue: { keepAfterAll: 'home', returnToIssuer: 'returned', miss: 'missing' },
  returned: {},
  destroyPending: {
    takeOffList: 'home',
    cancelList: 'home',
    missAtCounting: 'missing',
    sealList: 'destroyPending',
    destroy: 'destroyed',
    miss: 'missing'
  },
  destroyed: {},
  missing: { find: 'before', treatAsLeak: 'leakCase' },
  leakCase: { find: 'before' }
}

/** What is written of a carrier in one register: nothing yet, something that still runs, something that has ended. */
type Paper = 'none' | 'open' | 'ended'

type Register = 'loan' | 'circulation' | 'outing' | 'dispatch' | 'repair' | 'return' | 'handover'

const opens: Readonly<Record<Act, Register>> = {
  ...{ lend: 'loan', circulate: 'circulation', carryOut: 'outing', send: 'dispatch' },
  ...{ sendToRepair: 'repair', askBack: 'return', beginHandover: 'handover' }
}
const closes: Readonly<Record<Act, Register>> = {
  ...{ takeBack: 'loan', takeBackDamaged: 'loan', endCirculation: 'circulation', bringBack: 'outing' },
  ...{ receiveBack: 'dispatch', receiveBackDamaged: 'dispatch', confirmDelivery: 'dispatch' },
  ...{ returnFromRepair: 'repair', keepAfterAll: 'return', returnToIssuer: 'return' },
  ...{ takeOutOfHandover: 'handover', signHandover: 'handover', missAtSigning: 'handover' }
}
const stay = { none: 'movement.notFound', ended: 'movement.endedAlready' }
const withoutPaper: Readonly<Record<Register, { none: string; ended: string }>> = {
  loan: { none: 'loan.notFound', ended: 'loan.backAlready' },
  circulation: { none: 'circulation.notFound', ended: 'circulation.endedAlready' },
  ...{ outing: stay, dispatch: stay, repair: stay, return: stay },
  handover: { none: 'handover.notFound', ended: 'handover.closedAlready' }
}

/** A day by which it is wanted back, another holder, a second step: then the record is written twice. */
const writesTwice: readonly Act[] = [
  ...['askBack', 'keepAfterAll', 'archive', 'signHandover', 'missAtSigning', 'missAtCounting']
]
/** What is asked with the version of the carrier that was seen. */
const seesVersion: readonly Act[] = [
  ...['lend', 'circulate', 'carryOut', 'send', 'sendToRepair', 'askBack', 'archive', 'move', 'hold', 'release']
]

type Life = {
  state: State
  home: 'inStock' | 'archived'
  before: State | undefined
  held: boolean
  wantedBack: boolean
  holder: 'C101' | 'C200'
  version: number
  papers: Readonly<Record<Register, Paper>>
  /** `emptied`: still open, with nothing on it to be destroyed. */
  list: 'none' | 'open' | 'emptied' | 'sealed' | 'ended'
  incident: 'none' | 'open' | 'leak' | 'found'
}

const newborn: Life = {
  ...{ state: 'inStock', home: 'inStock', before: undefined, held: false, wantedBack: false },
  ...{ holder: 'C101', version: 1, list: 'none', incident: 'none' },
  papers: {
    ...{ loan: 'none', circulation: 'none', outing: 'none', dispatch: 'none' },
    ...{ repair: 'none', return: 'none', handover: 'none' }
  }
}

const other = (holder: Life['holder']) => (holder === 'C101' ? 'C200' : 'C101')

/** The life after an act, or the code it is refused with. */
function after(life: Life, act: Act, stale = false): Life | string {
  const refused = refusalOf(life, act)
  if (refused !== undefined) return refused
  if (stale && seesVersion.includes(act)) return 'carrier.changedMeanwhile'
  // A list that is counted, approved and sealed leaves the records of what stands on it as they are.
  if (act === 'sealList') return { ...life, list: 'sealed' }
  const version = life.version + (writesTwice.includes(act) ? 2 : 1)
  if (act === 'hold' || act === 'release') return { ...life, version, held: act === 'hold' }
  const list = listAfter(life, act)
  // What is missing and taken off its list is kept when it is found.
  if ((act === 'takeOffList' || act === 'cancelList') && life.state !== 'destroyPending')
    return { ...life, version, list, before: life.home }
  const to = table[life.state][act]
  const state = to === 'home' ? life.home : to === 'before' ? (life.before ?? life.home) : (to ?? life.state)
  const opened = opens[act]
  const closed = closes[act]
  return {
    ...life,
    ...{ state, version, list },
    home: state === 'inStock' || state === 'archived' ? state : life.home,
    before:
      act === 'miss'
        ? life.state
        : act.startsWith('missAt')
          ? life.home
          : state === 'leakCase'
            ? life.before
            : undefined,
    wantedBack: act === 'askBack' || (life.wantedBack && act !== 'keepAfterAll'),
    holder: act === 'archive' ? 'C200' : act === 'move' || act === 'signHandover' ? other(life.holder) : life.holder,
    incident: state === 'missing' ? 'open' : act === 'treatAsLeak' ? 'leak' : act === 'find' ? 'found' : life.incident,
    papers: { ...life.papers, ...(opened && { [opened]: 'open' }), ...(closed && { [closed]: 'ended' }) }
  }
}

function refusalOf(life: Life, act: Act): string | undefined {
  const { state, held, wantedBack, list, incident } = life
  // The record of what is gone for good is closed: nothing is written in it any more, and so it cannot be held either.
  if (['hold', 'release'].includes(act) && ['sentAway', 'returned', 'destroyed'].includes(state))
    return 'carrier.stateForbids'
  if (act === 'hold') return held ? 'carrier.heldAlready' : undefined
  if (act === 'release') return held ? undefined : 'carrier.notHeld'
  const register = closes[act]
  const paper = register && life.papers[register]
  if (register && (paper === 'none' || paper === 'ended')) return withoutPaper[register][paper]
  if (['find', 'treatAsLeak'].includes(act)) {
    if (incident === 'none') return 'incident.notFound'
    if (incident === 'found' || (act === 'treatAsLeak' && incident === 'leak')) return 'incident.notMissing'
  }
  if (['takeOffList', 'cancelList', 'missAtCounting', 'sealList', 'destroy'].includes(act)) {
    if (list === 'none') return 'destruction.notFound'
    if (list === 'ended') return 'destruction.stateForbids'
    // Only what is sealed is destroyed, or kept on the approver's word; everything else is done while the list is open.
    if ((act === 'destroy' || act === 'cancelList') !== (list === 'sealed')) return 'destruction.stateForbids'
    if (list === 'emptied') return act === 'takeOffList' ? 'destruction.itemNotFound' : 'destruction.empty'
    if (act === 'destroy') return held || state !== 'destroyPending' ? 'destruction.itemNotReady' : undefined
    if (act !== 'missAtCounting') return undefined
  }
  if (act === 'listForDestruction' && state === 'destroyPending') return 'destruction.onAList'
  // Held is held: but it may be found missing, found again, and kept from being destroyed.
  if (held && !['miss', 'find', 'missAtCounting'].includes(act)) return 'carrier.held'
  if (act === 'lend' && state === 'archived') return 'loan.ofTheArchives'
  if (act === 'listForDestruction' && wantedBack) return 'carrier.toBeReturned'
  if (act === 'listForDestruction' && state === 'archived') return 'destruction.notAppraised'
  return table[state][act] === undefined ? 'carrier.stateForbids' : undefined
}

function listAfter({ list }: Life, act: Act): Life['list'] {
  if (act === 'listForDestruction') return 'open'
  if (act === 'takeOffList') return 'emptied'
  return ['cancelList', 'missAtCounting', 'destroy'].includes(act) ? 'ended' : list
}

/** One act that is drawn: one of those possible from here, or any at all; now and then with a version nobody has seen. */
const drawn = fc.record({
  possible: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  pick: fc.nat(9999),
  stale: fc.integer({ min: 0, max: 19 }).map((n) => n === 0)
})

// The way to destruction is long: its first steps are taken more often, so that its last ones are taken at all.
const weighted: readonly Act[] = [...acts, ...['listForDestruction', 'listForDestruction', 'sealList', 'sealList']]

function actOf({ possible, pick }: { possible: boolean; pick: number }, life: Life): Act {
  const likely = weighted.filter((act) => typeof after(life, act) !== 'string')
  const from = possible && likely.length > 0 ? likely : weighted
  return from[pick % from.length] ?? 'hold'
}

test('two thousand random lives of a carrier go as the model says', { timeout: 600_000 }, async () => {
  const room = await busyRoom()
  const done = new Set<Act>()
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 4, maxLength: 8 }), async (draws) => {
      const hands = await room.newCarrier()
      let life = newborn
      const story: string[] = []
      for (const draw of draws) {
        const act = actOf(draw, life)
        const stale = draw.stale && seesVersion.includes(act)
        story.push(stale ? `${act} (stale)` : act)
        const expected = after(life, act, stale)
        const answer = await hands.act(act, life.version + (stale ? 1 : 0))
        if (typeof expected === 'string') seen.add(expected)
        else done.add(act)
        if (typeof expected !== 'string') life = expected
        const { state, version, atRest, beforeMissing, heldBecause, returnDueOn, holder } = await hands.look()
        expect({
          story,
          refused: answer.ok ? undefined : answer.refusal.code,
          ...{ state, version, atRest, beforeMissing },
          ...{ held: heldBecause !== undefined, wantedBack: returnDueOn !== undefined, holder: holder.number }
        }).toEqual({
          story,
          refused: typeof expected === 'string' ? expected : undefined,
          ...{ state: life.state, version: life.version, atRest: life.home, beforeMissing: life.before },
          ...{ held: life.held, wantedBack: life.wantedBack, holder: life.holder }
        })
      }
    }),
    { numRuns: 2000 }
  )
  expect(room.faults).toEqual([])
  expect([...done].toSorted()).toEqual([...acts].toSorted())
  expect([...seen]).toEqual(
    expect.arrayContaining(['carrier.stateForbids', 'carrier.held', 'carrier.changedMeanwhile'])
  )
})

/** Why the one carrier of a list was refused. */
function theOneRefusal(refusal: Refusal): Refusal {
  const { lines } = refusal.data as { lines?: { refusal: Refusal }[] }
  return lines?.[0]?.refusal ?? refusal
}

/**
 * The moving room with two witnesses, where nobody is asked for approvals but what the law asks: the leader in charge, for
 * what is carried out, handed over or destroyed. Whoever is asked stands there.
 */
async function busyRoom() {
  const room = await movingRoom()
  const { app, proof, colleague, archivist, reader, place } = room
  await app.hire('W100', ['clerk'], 'secret', '刘洋')
  await app.hire('W200', ['clerk'], 'secret', '王芳')
  await app.as(administrators.securityAdministrator.number)
  const nobody = { topSecret: 'nobody', secret: 'nobody', confidential: 'nobody' } as const
  const asksNobody = { ...nobody, workSecret: 'nobody', unclassified: 'nobody' } as const
  const approvals = { ...usualSettings.approvals }
  for (const act of ApprovalAct.options) approvals[act] = asksNobody
  const table = raisedToLaw(approvals)
  await app.do(settings.change, { settings: { ...usualSettings, approvals: table }, reason: '本单位规定', version: 0 })
  await app.as('C200')
  await registerHeadings(app)
  await app.as('C100')
  const holders = { C101: colleague, C200: archivist }
  const dueOn = '2026-11-24'
  let spareList: DestructionList | undefined
  // A fresh carrier for each life, registered some hundreds at a time.
  const fresh: CarrierInSight[] = []
  const hundreds = Array.from({ length: 500 }, (_, n) => ({
    ...{ title: `第${n + 1}件`, kind: 'opticalDisc' as const, issuer: '省公安厅', startsOn: '2026-02-28' },
    mark: { level: 'secret' as const, end: { form: 'term' as const, months: 120 } },
    ...{ unit: '保密室', holderId: colleague.id, placeId: place.id }
  }))

  /** Whoever does things with one carrier, and keeps what was written of it. */
  const newCarrier = async () => {
    if (fresh.length === 0) fresh.push(...(await app.do(carriers.registerMany, { carriers: hundreds })).carriers)
    let carrier = fresh.pop()
    if (!carrier) throw new Error('nothing was registered')
    const carrierId = carrier.id
    const papers = new Map<Register, string>()
    let handover: Handover | undefined
    let list: DestructionList | undefined
    const look = async (): Promise<CarrierInSight> => (carrier = await app.do(carriers.open, { carrierId }))
    const holderNow = () => (carrier?.holder.number === 'C200' ? 'C200' : 'C101')

    const idOf = (register: Register) => papers.get(register) ?? nowhere
    async function ask<O extends Operation>(operation: O, wish: WishOf<O>, keep?: (output: OutputOf<O>) => void) {
      const answer = await app.call(operation, wish)
      if (answer.ok) keep?.(answer.value)
      return answer
    }
    const keepFirst = (register: Register) => (output: { movements: { id: string }[] }) =>
      papers.set(register, output.movements[0]?.id ?? nowhere)
    const keepOne = (register: Register) => (output: { id: string }) => papers.set(register, output.id)
    const keepList = (changed: DestructionList) => {
      list = changed
    }
    const keepHandover = (begun: Handover) => {
      handover = begun
    }
    const onList = () => ({ listId: list?.id ?? nowhere, version: list?.version ?? 1 })
    const itemId = async () => {
      if (!list) return nowhere
      const { rows } = await app.do(destruction.items, { listId: list.id, statuses: ['listed'] })
      return rows[0]?.id ?? nowhere
    }
    const incident = async () => {
      const { rows } = await app.do(incidents.list, { which: 'all', carrierId })
      const missed = rows.filter(({ kind }) => kind === 'missing')
      const last = missed.toSorted((one, two) => one.number.localeCompare(two.number)).at(-1)
      return { incidentId: last?.id ?? nowhere, version: last?.version ?? 1 }
    }
    const sign = async (found: 'asWritten' | 'missing') => {
      const { giver, items } = handover ?? { giver: { number: 'C101' }, items: [] }
      const receiver = items[0]?.receiver.number ?? 'C200'
      return ask(
        handovers.sign,
        {
          handoverId: handover?.id ?? nowhere,
          items: [{ carrierId, found, ...(found === 'missing' && { difference: '柜中没有' }) }],
          version: handover?.version ?? 1,
          together: { giver: [proof(giver.number)], taker: [proof(receiver)], presider: [] }
        },
        keepHandover
      )
    }
    const hold = (hold: boolean, version: number) =>
      ask(carriers.hold, { carrierId, hold, reason: '配合调查', version })
    const back = { check: '封条完好', condition: 'whole' } as const
    const damaged = { check: '外壳开裂', condition: 'damaged', damage: '外壳开裂' } as const
    const received = { receivedBy: '孙机要', receivedOn: '2026-11-21', receiptNumber: '回7' }

    const ways: Record<Act, (version: number) => Promise<Answer<unknown>>> = {
      lend: (version) =>
        ask(
          loans.lend,
          { carrierId, borrowerId: reader.id, purpose: '查阅', dueOn, version, together: { approver: [] } },
          keepOne('loan')
        ),
      takeBack: () => ask(loans.takeBack, { loanId: idOf('loan'), condition: 'whole' }),
      takeBackDamaged: () => ask(loans.takeBack, { loanId: idOf('loan'), condition: 'damaged', damage: '盘面划伤' }),
      circulate: (version) =>
        ask(circulations.begin, { carrierId, readerIds: [reader.id], dueOn, version }, keepOne('circulation')),
      endCirculation: () => ask(circulations.end, { circulationId: idOf('circulation'), version: 1 }),
      carryOut: (version) =>
        ask(
          movements.carryOut,
          {
            ...{ carriers: [{ carrierId, version }], destination: '省公安厅', abroad: false, purpose: '会商', dueOn },
            travellerIds: [reader.id],
            together: { traveller: [], approver: [proof('L200')] }
          },
          keepFirst('outing')
        ),
      bringBack: () => ask(movements.bringBack, { movementId: idOf('outing'), ...back }),
      send: (version) =>
        ask(
          movements.send,
          {
            ...{ carriers: [{ carrierId, version }], channel: 'courierService', whither: '某市公安局' },
            ...{ purpose: '发文', dueOn, together: { secondOfficer: [], approver: [] } }
          },
          keepFirst('dispatch')
        ),
      receiveBack: () => ask(movements.receiveBack, { movementId: idOf('dispatch'), ...back }),
      receiveBackDamaged: () => ask(movements.receiveBack, { movementId: idOf('dispatch'), ...damaged }),
      confirmDelivery: () => ask(movements.confirmDelivery, { movementId: idOf('dispatch'), ...received }),
      sendToRepair: (version) =>
        ask(
          movements.sendToRepair,
          {
            ...{ carrierId, where: 'ownStaff', whither: '机房', fault: '读不出', escortId: reader.id, dueOn, version },
            together: { approver: [] }
          },
          keepOne('repair')
        ),
      returnFromRepair: () => ask(movements.returnFromRepair, { movementId: idOf('repair'), ...back }),
      askBack: (version) =>
        ask(
          movements.askBack,
          { carriers: [{ carrierId, version }], list: '清退目录3', whither: '省公安厅', purpose: '清退', dueOn },
          keepFirst('return')
        ),
      keepAfterAll: () => ask(movements.keepAfterAll, { movementId: idOf('return'), reason: '来函免退' }),
      returnToIssuer: () =>
        ask(movements.returnToIssuer, { movementIds: [idOf('return')], ...received, channel: 'courierService' }),
      archive: async (version) => {
        const listed = await ask(transfers.begin, { each: [{ carrierId, version }], unit: '保密室', ...filed })
        if (!listed.ok) return { ok: false, refusal: theOneRefusal(listed.refusal) }
        return ask(transfers.handIn, {
          ...{ transferId: listed.value.id, countedByGiver: 1, countedByArchivist: 1, placeId: place.id, version: 1 },
          items: [{ carrierId, found: 'asWritten' }],
          together: { archivist: [proof('C200')] }
        })
      },
      move: (version) => {
        const holderId = holders[other(holderNow())].id
        return ask(carriers.move, { carrierId, holderId, placeId: place.id, reason: '换人保管', version })
      },
      hold: (version) => hold(true, version),
      release: (version) => hold(false, version),
      beginHandover: () => {
        const [giverId, receiverId] = [holders[holderNow()].id, holders[other(holderNow())].id]
        const wish = {
          giverId,
          receiverId,
          carrierIds: [carrierId],
          reason: '轮岗',
          together: { approver: [proof('L200')] }
        }
        return ask(handovers.begin, wish, keepHandover)
      },
      takeOutOfHandover: () =>
        ask(
          handovers.takeOut,
          {
            ...{ handoverId: handover?.id ?? nowhere, version: handover?.version ?? 1 },
            ...{ carrierIds: [carrierId], reason: '仍由本人保管' }
          },
          keepHandover
        ),
      signHandover: () => sign('asWritten'),
      missAtSigning: () => sign('missing'),
      listForDestruction: async () => {
        const { id: listId, version } = (spareList ??= await app.do(destruction.begin, { reason: '年度销毁' }))
        return ask(destruction.add, { listId, carrierIds: [carrierId], version }, (changed) => {
          spareList = undefined
          keepList(changed)
        })
      },
      takeOffList: async () =>
        ask(destruction.takeOff, { ...onList(), items: [{ itemId: await itemId(), reason: '仍需使用' }] }, keepList),
      cancelList: () =>
        ask(destruction.cancel, { ...onList(), reason: '暂不销毁', together: { approver: [proof('L200')] } }, keepList),
      missAtCounting: async () =>
        ask(
          destruction.count,
          {
            ...{ ...onList(), seen: [] },
            unseen: [{ itemId: await itemId(), explanation: '清点时不在', becomes: 'missing' }],
            together: { secondOfficer: [proof('C200')] }
          },
          keepList
        ),
      sealList: async () => {
        const secondOfficer = [proof('C200')]
        const counted = { ...onList(), seen: [await itemId()].filter((id) => id !== nowhere), unseen: [] }
        const answer = await ask(destruction.count, { ...counted, together: { secondOfficer } }, keepList)
        if (!answer.ok) return answer
        const approved = { ...onList(), together: { approver: [proof('L200')] } }
        await ask(destruction.approve, approved, keepList)
        const bags = { containers: 'D-01', sealNumbers: 'F-889', placeId: place.id }
        return ask(destruction.seal, { ...onList(), ...bags, together: { secondOfficer } }, keepList)
      },
      destroy: () =>
        ask(
          destruction.destroy,
          {
            ...{ ...onList(), method: 'shredded', equipment: '碎纸机', place: '保密室', destroyedOn: '2026-11-21' },
            ...{ residue: '碎屑小于2毫米', together: { witness: [proof('W100'), proof('W200')] } }
          },
          keepList
        ),
      miss: () => ask(incidents.report, { kind: 'missing', carrierId, foundOn: '2026-11-21', what: '柜中没有' }),
      find: async () =>
        ask(incidents.find, {
          ...{ ...(await incident()), text: '夹在别处' },
          together: { secondOfficer: [proof('C200')] }
        }),
      treatAsLeak: async () => ask(incidents.treatAsLeak, { ...(await incident()), text: '查找无果' })
    }
    const act = (name: Act, version: number): Promise<Answer<unknown>> => {
      const way = ways[name]
      if (!way) throw new Error(`nobody knows how to ${name}`)
      return way(version)
    }
    return { act, look }
  }
  return { newCarrier, faults: app.faults }
}
