import {
  compareWithRegisters,
  type ProgramSeen,
  type RegisterComparison,
  type Registers
} from '#shared/device-policy/compare-registers.ts'
import type { CheckReport } from '#shared/device-policy/report.ts'
import { isAbove } from '#shared/levels.ts'
import type { Asker } from './desk.ts'
import { listComputers } from './registers/computers/queries.ts'
import { listMedia } from './registers/media/queries.ts'
import { listPeripherals } from './registers/peripherals/queries.ts'
import type { ReadableStore } from './store/open-store.ts'
import { levelOfStore } from './store/store-settings.ts'

// More than any office has.
const ALL = { from: 0, count: 1_000_000 }

/** What the registers hold, as far as the asker may see it; `partial` where that may not be everything. */
export function registersSeenBy(
  { clearance }: Pick<Asker, 'clearance'>,
  { store, today }: { store: ReadableStore; today: string }
): Registers {
  return {
    computers: listComputers(store, {}, { today, ...ALL }).rows,
    media: listMedia(store, {}, { today, ...ALL }).rows.map((medium) => ({ ...medium, kind: medium.computerKind })),
    peripherals: listPeripherals(store, {}, ALL).rows.map((each) => ({ ...each, kind: each.computerKind })),
    partial: isAbove(levelOfStore(store), clearance)
  }
}

/** How a check stands to the registers; nothing where no device is registered at all. */
export function againstRegisters(
  report: CheckReport,
  registers: Registers,
  { chosenId, programs }: { chosenId?: string | undefined; programs: readonly ProgramSeen[] }
): RegisterComparison | undefined {
  const { computers, media, peripherals } = registers
  if (computers.length + media.length + peripherals.length === 0) return undefined
  return compareWithRegisters(report, registers, { chosenId, programs })
}
