import type { Answer } from '#shared/define-operation.ts'
import type { CheckReport, ComputerKind, Zone } from '#shared/device-policy/report.ts'
import { LONGEST_PART, machines, type ImportResult } from '#shared/registers/machines.ts'
import type { TestApp } from './test-app.ts'

/** Brings a file in as the window does, part by part, and imports it. */
export async function bringIn(
  app: TestApp,
  fileName: string,
  content: string | Uint8Array,
  as: { kind: ComputerKind; zone: Zone } = { kind: 'confidential', zone: 'key' }
): Promise<Answer<ImportResult>> {
  const transferId = '11111111-1111-4111-8111-111111111111'
  const text = Buffer.from(content).toString('base64')
  for (let turn = 0; turn === 0 || turn * LONGEST_PART < text.length; turn += 1)
    await app.do(machines.bring, {
      transferId,
      turn,
      content: text.slice(turn * LONGEST_PART, (turn + 1) * LONGEST_PART)
    })
  return app.call(machines.import, { transferId, fileName, ...as })
}

/** Imports a report that must be taken in, and gives the ids that came of it. */
export async function check(app: TestApp, report: CheckReport): Promise<{ checkId: string; machineId: string }> {
  const answer = await bringIn(app, 'check.json', JSON.stringify(report))
  if (!answer.ok) throw new Error(`the report was refused: ${JSON.stringify(answer.refusal)}`)
  const { rows } = await app.do(machines.list, {})
  const machine = rows.find(({ name }) => name === report.machine.hostName)
  if (!machine) throw new Error('the machine of the report is not in the fleet')
  return { checkId: machine.lastCheck.checkId, machineId: machine.id }
}
