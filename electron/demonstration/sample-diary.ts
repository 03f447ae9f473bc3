import { appraiseSome, beginAnAppraisal } from './sample-appraisals.ts'
import { askForAnExport, askForApprovals, decideSome } from './sample-approvals.ts'
import { borrowLately, borrowLongAgo, readInTheRoom } from './sample-borrowings.ts'
import { circulateNow, circulateSlowly, circulateToTheEnd } from './sample-circulations.ts'
import { workAsClerk } from './sample-clerk.ts'
import { copySome } from './sample-copies.ts'
import { beginACount, countTheYear } from './sample-counts.ts'
import { destroySome, listSome } from './sample-destruction.ts'
import { declassifyTheEnded, determineSome, followTheIssuer } from './sample-determinations.ts'
import { checkTheFleet, checkTheFleetAgain, equip, useDevices } from './sample-devices.ts'
import { handOverBegun, handOverToTheEnd } from './sample-handovers.ts'
import { closeTheTorn, leakSomething, missSomething } from './sample-incidents.ts'
import { callBack, lendLately, lendLongAgo, takeSomeBack } from './sample-loans.ts'
import { moveLately, moveLongAgo, moveMeanwhile } from './sample-movements.ts'
import { openPrinting, printSome } from './sample-papers.ts'
import { nameHeads, reviewSome } from './sample-people.ts'
import { receiveSome } from './sample-receipts.ts'
import type { SampleOffice } from './sample-office.ts'

type Scene = (office: SampleOffice) => Promise<void>

/** What the office does on which day before that of the sample, the oldest first; nothing of it makes a carrier. */
export const sampleDiary: readonly { daysBefore: number; scenes: readonly Scene[] }[] = [
  { daysBefore: 50, scenes: [openPrinting, reviewSome, nameHeads, equip, destroySome] },
  { daysBefore: 40, scenes: [checkTheFleet, moveLongAgo] },
  { daysBefore: 30, scenes: [handOverToTheEnd, countTheYear] },
  { daysBefore: 24, scenes: [appraiseSome, circulateToTheEnd, declassifyTheEnded] },
  { daysBefore: 16, scenes: [borrowLongAgo, lendLongAgo] },
  { daysBefore: 11, scenes: [takeSomeBack, missSomething, moveMeanwhile] },
  { daysBefore: 8, scenes: [circulateSlowly, closeTheTorn, checkTheFleetAgain] },
  { daysBefore: 5, scenes: [lendLately, useDevices, decideSome] },
  { daysBefore: 3, scenes: [moveLately, circulateNow, listSome, handOverBegun, borrowLately] }
]

/** What it does on the day of the sample itself, once all carriers are registered: some of it makes further ones. */
export async function lastDay(office: SampleOffice): Promise<void> {
  for (const scene of onTheDay) await scene(office)
}

const onTheDay: readonly Scene[] = [
  ...[receiveSome, copySome, determineSome, followTheIssuer, callBack, leakSomething, beginACount, askForAnExport],
  ...[workAsClerk, askForApprovals, printSome, readInTheRoom, beginAnAppraisal]
]
