import { knownComputer, type RegisterComparison } from '#shared/device-policy/compare-registers.ts'
import { compareChecks } from '#shared/device-policy/compare.ts'
import { summaryWith } from '#shared/device-policy/finding-life.ts'
import { deviceChecks, type DeviceCheck, type DeviceCheckLine } from '#shared/registers/device-checks.ts'
import { againstRegisters, registersSeenBy } from '#electron/against-registers.ts'
import { implement } from '#electron/implement.ts'
import { examineWithPrograms } from '#electron/machine/devices/examine-machine.ts'
import { lookForPrograms } from '#electron/machine/devices/look-for-programs.ts'
import { noteSightings } from '#electron/registers/findings/queries.ts'
import { checkBefore, insertMachineCheck, machineOfReport } from '#electron/registers/machines/queries.ts'
import { Refused } from '#electron/refused.ts'
import { comparisonOf, deviceCheckOf, insertComparison, insertDeviceCheck, listDeviceChecks } from './queries.ts'

export const deviceChecksImplemented = implement(deviceChecks, {
  async run({ kind, zone, computerId }, { store: readable, asker, newId, now, today, keep }) {
    const registers = registersSeenBy(asker, { store: readable, today })
    if (computerId !== undefined && !registers.computers.some(({ id }) => id === computerId))
      throw new Refused('computer.notFound')
    const { report, installed } = await examineWithPrograms({ kind, zone, now })
    const known = knownComputer(report, registers.computers, computerId)
    const required = known?.computer.programs ?? []
    const programs = required.length > 0 ? lookForPrograms(required, installed()) : []
    const comparison = againstRegisters(report, registers, { chosenId: computerId, programs })
    const check: DeviceCheck = { id: newId(), checkedBy: { number: asker.number, name: asker.name }, report }
    keep((store) => {
      insertDeviceCheck(store, check)
      if (comparison) insertComparison(store, check.id, comparison)
      const { id: machineId } = machineOfReport(store, report, { calledBy: '', newId })
      const isLast = insertMachineCheck(store, { checkId: check.id, machineId, report })
      if (isLast) noteSightings(store, { checkId: check.id, machineId, report, comparison, by: check.checkedBy, newId })
    })
    return check
  },

  list({ machineId, from, count }, { store }) {
    const { rows, total } = listDeviceChecks(store, machineId, { from, count })
    return { rows: rows.map((check) => lineOf(check, comparisonOf(store, check.id))), total }
  },

  open({ checkId }, { store }) {
    const check = deviceCheckOf(store, checkId)
    if (!check) throw new Refused('deviceCheck.notFound')
    const earlier = checkBefore(store, checkId)
    const before = earlier && deviceCheckOf(store, earlier.checkId)
    const comparison = comparisonOf(store, checkId)
    return {
      ...check,
      ...(before && { sinceLast: compareChecks(before.report, check.report) }),
      ...(comparison && { againstRegisters: comparison })
    }
  }
})

// What the registers say counts with the rest, as far as the asker may see it.
function lineOf({ id, checkedBy, report }: DeviceCheck, comparison: RegisterComparison | undefined): DeviceCheckLine {
  const { at, kind, zone, machine, findings } = report
  const remarks = comparison?.remarks ?? []
  const all = [...findings, ...remarks]
  return {
    id,
    at,
    kind,
    zone,
    summary: summaryWith(report, remarks),
    machine,
    forbiddenCount: all.filter(({ verdict }) => verdict === 'forbidden').length,
    lookCount: all.filter(({ verdict }) => verdict === 'look').length,
    checkedBy
  }
}
