import { execFileSync, spawnSync } from 'node:child_process'
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

test('the program itself, run from a read-only disc on a machine with a planted webcam and Wi-Fi card, finds them', (context) => {
  if (!mayMount()) context.skip('mounting over /sys needs root')
  const machine = new FakeMachine()
    .pci('0000:02:00.0', '028000', '8086:2723', 'iwlwifi')
    .usb('1-4', '1234:5678', [['0e/01/00', 'uvcvideo']], { product: 'Planted' })
  const script = `mount --bind ${machine.root}/sys /sys && mount --bind '${project}' '${project}' &&
    mount -o remount,bind,ro '${project}' && cd '${project}' && exec "$0" "$@"`
  const asked = ['check', '--kind', 'confidential', '--zone', 'key', '--format', 'json']
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    ['-m', 'sh', '-c', script, process.execPath, 'electron/cli.ts', ...asked],
    { encoding: 'utf8' }
  )
  expect([status, stderr]).toEqual([1, ''])
  const report = CheckReport.parse(JSON.parse(stdout))
  expect(report.source.form).toBe('live')
  expect(report.summary).toBe('found')
  expect(report.devices.filter(({ presence }) => presence === 'present').map(({ category }) => category)).toEqual([
    'camera',
    'wifi'
  ])
})
