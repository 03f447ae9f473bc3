import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { RegisterComparison } from '../device-policy/compare-registers.ts'
import { Comparison } from '../device-policy/compare.ts'
import { CheckReport, ComputerKind, Zone } from '../device-policy/report.ts'
import { Id, Part } from '../values.ts'

/** One check of a machine as it was made: kept for good, with who made it. */
export const DeviceCheck = z.object({
  id: Id,
  checkedBy: z.object({ number: z.string(), name: z.string() }),
  report: CheckReport
})
export type DeviceCheck = z.infer<typeof DeviceCheck>

/** A check as one line of the list. */
export const DeviceCheckLine = z.object({
  id: Id,
  at: CheckReport.shape.at,
  kind: ComputerKind,
  zone: Zone,
  summary: CheckReport.shape.summary,
  machine: CheckReport.shape.machine,
  forbiddenCount: z.int(),
  lookCount: z.int(),
  checkedBy: DeviceCheck.shape.checkedBy
})
export type DeviceCheckLine = z.infer<typeof DeviceCheckLine>

export const deviceChecks = defineOperations('deviceChecks', {
  run: {
    effect: 'acts',
    permission: 'deviceChecks.run',
    input: z.object({
      kind: ComputerKind,
      zone: Zone,
      /** Which registered computer it is; else it is looked for by its disks and addresses. */
      computerId: Id.optional()
    }),
    output: DeviceCheck,
    refuses: ['computer.notFound'],
    audit: ({ id, report }: DeviceCheck) => ({
      subject: id,
      changed: { kind: report.kind, zone: report.zone, summary: report.summary }
    })
  },
  list: {
    effect: 'reads',
    permission: 'deviceChecks.read',
    /** Of one machine; else those that were made here and not brought in. */
    input: z.object({ machineId: Id.optional() }).extend(Part.shape),
    output: z.object({ rows: z.array(DeviceCheckLine), total: z.int() }),
    refuses: []
  },
  open: {
    effect: 'reads',
    permission: 'deviceChecks.read',
    input: z.object({ checkId: Id }),
    output: DeviceCheck.extend({
      sinceLast: Comparison.optional(),
      /** What the registers said to it when it was made, for whoever may know what is named there. */
      againstRegisters: RegisterComparison.optional()
    }),
    refuses: ['deviceCheck.notFound']
  }
})
