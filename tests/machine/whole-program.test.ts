import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CheckReport } from '#shared/device-policy/report.ts'
import { FakeMachine } from './fake-machine.ts'

const project = join(import.meta.dirname, '../..')

/** Mounts another `/sys` and `/proc/asound` over this machine's, in a name space of its own; only root may. */
function mayMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('the program itself, run on a machine with a planted webcam and Wi-Fi card, finds them', (context) => {
  if (!mayMount()) context.skip('mounting over /sys needs root')
  const machine = new FakeMachine()
    .pci('0000:02:00.0', '028000', '8086:2723', 'iwlwifi')
    .usb('1-4', '1234:5678', [['0e/01/00', 'uvcvideo']], { product: 'Planted' })
  const script = `mount --bind ${machine.root}/sys /sys && exec "$0" "$@"`
  const program = `
    import { examineMachine } from '${project}/electron/machine/devices/examine-machine.ts'
    const wish = { kind: 'confidential', zone: 'key', now: '2026-03-02T08:00:00.000Z' }
    process.stdout.write(JSON.stringify(await examineMachine(wish)))`
  const out = execFileSync(
    'unshare',
    ['-m', 'sh', '-c', script, process.execPath, '--input-type=module', '-e', program],
    { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
  )
  const report = CheckReport.parse(JSON.parse(out))
  expect(report.source.form).toBe('live')
  expect(report.summary).toBe('found')
  expect(report.devices.filter(({ presence }) => presence === 'present').map(({ category }) => category)).toEqual([
    'camera',
    'wifi'
  ])
})
