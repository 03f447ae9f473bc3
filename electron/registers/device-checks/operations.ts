import { compareChecks } from '#shared/device-policy/compare.ts'
import { deviceChecks, type DeviceCheck, type DeviceCheckLine } from '#shared/registers/device-checks.ts'
import { implement } from '#electron/implement.ts'
import { examineMachine } from '#electron/machine/devices/examine-machine.ts'
import { Refused } from '#electron/refused.ts'
import { checkBefore, deviceCheckOf, insertDeviceCheck, listDeviceChecks } from './queries.ts'

export const deviceChecksImplemented = implement(deviceChecks, {
  async run({ kind, zone }, { asker, newId, now, keep }) {
    const report = await examineMachine({ kind, zone, now })
    const check: DeviceCheck = { id: newId(), checkedBy: { number: asker.number, name: asker.name }, report }
    keep((store) => insertDeviceCheck(store, check))
    return check
  },

  list({ from, count }, { store }) {
    const { rows, total } = listDeviceChecks(store, from, count)
    return { rows: rows.map(lineOf), total }
  },

  open({ checkId }, { store }) {
    const check = deviceCheckOf(store, checkId)
    if (!check) throw new Refused('deviceCheck.notFound')
    const before = checkBefore(store, check.report.at)
    return { ...check, ...(before && { sinceLast: compareChecks(before.report, check.report) }) }
  }
})

function lineOf({ id, checkedBy, report }: DeviceCheck): DeviceCheckLine {
  const { at, kind, zone, summary, machine, findings } = report
  return {
    id,
    at,
    kind,
    zone,
    summary,
    machine,
    forbiddenCount: findings.filter(({ verdict }) => verdict === 'forbidden').length,
    lookCount: findings.filter(({ verdict }) => verdict === 'look').length,
    checkedBy
  }
}
