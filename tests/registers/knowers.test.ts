import { expect, test } from 'vitest'
import type { WishOf } from '#shared/define-operation.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { circulations } from '#shared/registers/circulations.ts'
import { copies } from '#shared/registers/copies.ts'
import { handovers } from '#shared/registers/handovers.ts'
import { loans } from '#shared/registers/loans.ts'
import { movements } from '#shared/registers/movements.ts'
import { movingRoom } from './moving-room.ts'

test('rule 11: each way of coming to know a secret is written down with who, when and by what; of what is 秘密 none need be', async () => {
  const room = await movingRoom()
  const { app, register, proof, reader, colleague, officer, place } = room
  const leader = { approver: [proof('L200')] }
  const dueOn = '2026-11-24'
  const ways: Record<string, (carrierId: string) => Promise<string | undefined>> = {
    lend: async (carrierId) => {
      await app.do(loans.lend, {
        carrierId,
        borrowerId: reader.id,
        purpose: '查阅',
        dueOn,
        version: 1,
        together: leader
      })
      return carrierId
    },
    circulate: async (carrierId) => {
      const begun = await app.do(circulations.begin, { carrierId, readerIds: [reader.id], dueOn, version: 1 })
      const out = { circulationId: begun.id, version: begun.version, readerId: reader.id, signedOnPaper: true }
      await app.do(circulations.handTo, { ...out, together: { receiver: [], secondOfficer: [] } })
      return carrierId
    },
    carryOut: async (carrierId) => {
      await app.do(movements.carryOut, {
        ...{ carriers: [{ carrierId, version: 1 }], destination: '省厅', abroad: false, purpose: '会商', dueOn },
        ...{ travellerIds: [reader.id], together: { traveller: [], ...leader } }
      })
      return carrierId
    },
    move: async (carrierId) => {
      const wish = { carrierId, holderId: reader.id, placeId: place.id, reason: '换人保管', version: 1 }
      await app.do(carriers.move, wish)
      return carrierId
    },
    handOver: async (carrierId) => {
      const begin: WishOf<typeof handovers.begin> = {
        ...{ giverId: officer.id, receiverId: colleague.id, carrierIds: [carrierId], reason: '轮岗', together: leader }
      }
      const { id: handoverId, version } = await app.do(handovers.begin, begin)
      await app.do(handovers.sign, {
        ...{ handoverId, items: [{ carrierId, found: 'asWritten' }], version },
        together: { giver: [], taker: [proof('C101')], presider: [] }
      })
      return carrierId
    },
    copy: async (carrierId) => {
      const { copies: made } = await app.do(copies.make, {
        ...{ carrierId, count: 1, purpose: '会议', madeWhere: '文印室', holderId: reader.id, placeId: place.id },
        ...{ stamp: '复制专用章，份号1', version: 1, together: leader }
      })
      return made[0]?.id
    }
  }
  for (const [act, way] of Object.entries(ways)) {
    const acts = async (level: 'secret' | 'confidential') => {
      const { id } = await register(`${act} ${level}`, level)
      const known = await way(id)
      const { rows } = await app.do(loans.knowers, { carrierId: known ?? '' })
      return rows.map((row) => [row.act, row.person.number])
    }
    const who = act === 'handOver' ? 'C101' : 'P001'
    // Whoever it was registered to knew it before.
    const before = act === 'copy' ? [] : [['register', 'C100']]
    expect([act, await acts('secret')]).toEqual([act, [...before, [act, who]]])
    expect([act, await acts('confidential')]).toEqual([act, []])
  }
})
