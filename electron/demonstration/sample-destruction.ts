import { destruction, type DestructionList } from '#shared/registers/destruction.ts'
import { places } from '#shared/registers/places.ts'
import type { CarrierInSight } from '#shared/registers/carriers.ts'
import type { Level } from '#shared/levels.ts'
import { sampleDestructionWords as words } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

/** One list goes its whole way: counted, approved, sealed, destroyed before two, certified. */
export async function destroySome(office: SampleOffice): Promise<void> {
  // The second witness is cleared for no more than that.
  let list = await countedList(office, { count: 4, levels: ['confidential', 'workSecret'], reason: words.over })
  if (!list) return
  list = await office.do(destruction.approve, { ...on(list), together: { approver: office.proof('unitLeader') } })
  const [room] = (await office.do(places.list, {})).rows
  list = await office.do(destruction.seal, {
    ...{ ...on(list), containers: words.containers, sealNumbers: words.seals, placeId: room?.id ?? '' },
    together: { secondOfficer: office.proof('archivist') }
  })
  await office.do(destruction.destroy, {
    ...{ ...on(list), method: 'shredded', equipment: words.equipment, place: words.place },
    ...{ destroyedOn: office.day(), residue: words.residue },
    together: { witness: office.proof('clerk', 'approvingLeader') }
  })
}

/** Another was counted and waits for the leader's word; a third is still open. */
export async function listSome(office: SampleOffice): Promise<void> {
  const waiting = await countedList(office, { count: 3, levels: ['confidential', 'secret'], reason: words.duplicate })
  if (waiting) await office.do(destruction.askApproval, on(waiting))
  await listed(office, await office.take(2, { levels: ['workSecret'] }), words.outdated)
}

async function countedList(
  office: SampleOffice,
  { count, levels, reason }: { count: number; levels: Level[]; reason: string }
): Promise<DestructionList | undefined> {
  await office.as('confidentialityOfficer')
  const list = await listed(office, await office.take(count, { levels }), reason)
  if (!list) return undefined
  const { rows } = await office.do(destruction.items, { listId: list.id })
  return office.do(destruction.count, {
    ...{ ...on(list), seen: rows.map(({ id }) => id) },
    together: { secondOfficer: office.proof('archivist') }
  })
}

async function listed(
  office: SampleOffice,
  taken: readonly CarrierInSight[],
  reason: string
): Promise<DestructionList | undefined> {
  if (taken.length === 0) return undefined
  const { id, version } = await office.do(destruction.begin, { reason })
  return office.do(destruction.add, { listId: id, carrierIds: taken.map((each) => each.id), version })
}

function on({ id, version }: DestructionList) {
  return { listId: id, version }
}
