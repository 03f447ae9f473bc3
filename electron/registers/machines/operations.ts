import { createHash } from 'node:crypto'
import { dayOf } from '#shared/days.ts'
import { knownComputer, type Registers } from '#shared/device-policy/compare-registers.ts'
import { trendOf } from '#shared/device-policy/trend.ts'
import { machines } from '#shared/registers/machines.ts'
import type { Changing } from '#electron/implement.ts'
import { againstRegisters, registersSeenBy } from '#electron/against-registers.ts'
import { implement } from '#electron/implement.ts'
import { lookForPrograms } from '#electron/machine/devices/look-for-programs.ts'
import { insertComparison, insertDeviceCheck } from '#electron/registers/device-checks/queries.ts'
import { noteSightings } from '#electron/registers/findings/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import {
  figuresOfChecks,
  insertImport,
  insertMachineCheck,
  isImported,
  listImports,
  listMachines,
  machineInFleet,
  machineOfReport,
  renameMachine
} from './queries.ts'
import { readImport, type ReadCheck } from './read-import.ts'
import { takeFile, takePart } from './waiting-files.ts'

export const machinesImplemented = implement(machines, {
  bring(part, { desk }) {
    const bytes = takePart(desk, part)
    if (bytes === 'tooLarge') throw new Refused('import.tooLarge')
    if (bytes === 'partMissing') throw new Refused('import.partMissing')
    return { bytes }
  },

  import({ transferId, fileName, kind, zone }, given) {
    const { store, asker, desk, newId, now } = given
    const bytes = takeFile(desk, transferId)
    if (!bytes) throw new Refused('import.partMissing')
    const { checks, unread } = readImport(fileName, bytes, { kind, zone, now })
    if (unread.length > 0) throw new Refused('import.unreadable', { lines: unread })
    if (checks.length === 0) throw new Refused('import.nothing')
    const fresh = unknownOf(store, checks)
    const digest = createHash('sha256').update(bytes).digest('hex')
    const importId = newId()
    const by = { number: asker.number, name: asker.name }
    if (fresh.length > 0) insertImport(store, { id: importId, at: now, by, fileName, digest, count: fresh.length })
    const registers = registersSeenBy(asker, given)
    const kept = fresh.map((check) => keep(check, importId, registers, given))
    return {
      fileName,
      digest,
      added: fresh.length,
      known: checks.length - fresh.length,
      newMachines: kept.filter(({ isNew }) => isNew).length,
      newFindings: sum(kept.map(({ appeared }) => appeared)),
      closedFindings: sum(kept.map(({ closed }) => closed))
    }
  },

  rename({ machineId, name, version }, { store, today }) {
    const { name: formerName } = existing(store, machineId, today)
    if (!renameMachine(store, { id: machineId, name, version })) throw new Refused('machine.changedMeanwhile')
    return { ...existing(store, machineId, today), formerName }
  },

  list: ({ words = '', from, count }, { store, today }) => listMachines(store, words.trim(), { today, from, count }),

  open: ({ machineId }, { store, today }) => existing(store, machineId, today),

  trend: ({ machineId }, { store }) => ({
    points: trendOf(figuresOfChecks(store, machineId).map(({ at, ...figures }) => ({ ...figures, on: dayHere(at) })))
  }),

  imports: ({ from, count }, { store }) => listImports(store, from, count)
})

// In the order in which they were made, each once: what is in the file twice is one check.
function unknownOf(store: ReadableStore, checks: readonly ReadCheck[]): ReadCheck[] {
  const fresh = new Map(checks.filter(({ digest }) => !isImported(store, digest)).map((check) => [check.digest, check]))
  return [...fresh.values()].toSorted((one, other) => (one.report.at < other.report.at ? -1 : 1))
}

function keep(
  { report, digest, calledBy, installed }: ReadCheck,
  importId: string,
  registers: Registers,
  { store, asker, newId }: Changing
) {
  const by = { number: asker.number, name: asker.name }
  const checkId = newId()
  insertDeviceCheck(store, { id: checkId, checkedBy: by, report })
  const required = knownComputer(report, registers.computers)?.computer.programs ?? []
  const comparison = againstRegisters(report, registers, { programs: lookForPrograms(required, installed) })
  if (comparison) insertComparison(store, checkId, comparison)
  const { id: machineId, isNew } = machineOfReport(store, report, { calledBy, newId })
  const isLast = insertMachineCheck(store, { checkId, machineId, report, imported: { importId, digest } })
  // What was checked before the last check tells nothing of how it stands now; it counts for the trend.
  const noted = isLast
    ? noteSightings(store, { checkId, machineId, report, comparison, by, newId })
    : { appeared: 0, cameBack: 0, closed: 0 }
  return { ...noted, isNew }
}

function existing(store: ReadableStore, id: string, today: string) {
  const machine = machineInFleet(store, id, today)
  if (!machine) throw new Refused('machine.notFound')
  return machine
}

// As the gate reckons a day: by the calendar of this machine.
function dayHere(moment: string): string {
  const at = new Date(moment)
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate())
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}
