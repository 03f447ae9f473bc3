import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { classifyBatchLine } from '#electron/machine/devices/examine-files.ts'

// Labelled dumps of real machines are no part of the project; where they lie beside it, the targets are held.
const corpus = process.env.JIYAO_LABELLED_MACHINES ?? join(import.meta.dirname, '../../../shared/devices/open.jsonl.gz')

type Line = { id: string; files: Record<string, string>; expected: { must_find: string[]; must_not_find: string[] } }

const targets: Record<string, number> = {
  wifi: 0.98,
  bluetooth: 0.98,
  camera: 0.98,
  microphone: 0.98,
  usb_storage: 0.98,
  usb_audio: 0.98,
  rndis_net: 0.98,
  wwan: 0.95,
  modem: 0.95,
  internal_mic: 0.95,
  wireless_receiver: 0.95,
  phone: 0.95
}

describe('labelled machines', () => {
  test('what is there is found, what is not there is not', { timeout: 120_000 }, (context) => {
    if (!existsSync(corpus)) context.skip('skipped: no data')
    const found = new Map<string, { found: number; wanted: number }>()
    let alarms = 0
    let unwanted = 0
    for (const text of gunzipSync(readFileSync(corpus)).toString('utf8').split('\n').filter(Boolean)) {
      const line = JSON.parse(text) as Line
      const categories = new Set(classifyBatchLine(line).categories)
      for (const category of line.expected.must_find) {
        const score = found.get(category) ?? { found: 0, wanted: 0 }
        found.set(category, { found: score.found + Number(categories.has(category)), wanted: score.wanted + 1 })
      }
      for (const category of line.expected.must_not_find) {
        unwanted++
        if (categories.has(category)) alarms++
      }
    }
    for (const [category, target] of Object.entries(targets)) {
      const score = found.get(category)
      expect(score && score.found / score.wanted, category).toBeGreaterThanOrEqual(target)
    }
    expect(alarms / unwanted).toBeLessThanOrEqual(0.01)
  })
})
