import type { Fact } from '../facts.ts'

export function isCameraFrontEnd(fact: Fact): boolean {
  return fact.bus === 'pci' && cameraFrontEnds.has(`${fact.vendor}:${fact.product}`)
}

// Intel's image units stand before a camera sensor on the board; a machine without a camera has none switched on.
const cameraFrontEnds: ReadonlySet<string> = new Set([
  '8086:1919',
  '8086:9d32',
  '8086:3e13',
  '8086:8a19',
  '8086:9a19',
  '8086:465d',
  '8086:462e',
  '8086:a75d',
  '8086:7d19',
  '8086:4e19',
  '8086:645d',
  '8086:b05d'
])
