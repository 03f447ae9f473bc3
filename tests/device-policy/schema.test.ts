import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { examineMachine } from '#electron/machine/devices/examine-machine.ts'
import { compareWithRegisters } from '#shared/device-policy/compare-registers.ts'
import { ExportedReport } from '#shared/device-policy/exported-report.ts'
import { deviceOf, reportOf } from '../support/machine-report.ts'

const docs = path.resolve(import.meta.dirname, '../../docs')
const written = z.toJSONSchema(ExportedReport, { target: 'draft-2020-12' })

test('the schema in the manual is the schema of what the program writes', () => {
  // When the report changes on purpose, write it anew: JIYAO_WRITE_SCHEMA=1 npm run test:unit -- tests/device-policy/schema.test.ts
  const file = path.join(docs, 'device-check.schema.json')
  if (process.env.JIYAO_WRITE_SCHEMA) fs.writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`)
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(written)
})

test('the manual tells of every field of the report, and of none that is not there, in both languages', () => {
  const fields = Object.keys(ExportedReport.shape).toSorted()
  for (const name of ['device-check-schema.md', 'device-check-schema.zh-CN.md']) {
    const text = fs.readFileSync(path.join(docs, name), 'utf8')
    const told = [...text.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? '')
    expect([name, told.toSorted()]).toEqual([name, fields])
    expect(text).toContain('`schemaVersion`')
  }
})

test('each row of the manual names what lies inside its field, and nothing that does not', () => {
  for (const name of ['device-check-schema.md', 'device-check-schema.zh-CN.md']) {
    const text = fs.readFileSync(path.join(docs, name), 'utf8')
    for (const [, field = '', row = ''] of text.matchAll(/^\| `(\w+)` \|(.*)\|$/gm)) {
      const { keys, values } = insideOf((written as Node).properties?.[field] ?? {})
      const told = [...row.matchAll(/`([\w()]+)`/g)].map((match) => match[1] ?? '')
      expect([name, field, keys.filter((key) => !told.includes(key))]).toEqual([name, field, []])
      const known = new Set([...keys, ...values, ...Object.keys(ExportedReport.shape)])
      expect([name, field, told.filter((word) => !known.has(word))]).toEqual([name, field, []])
    }
  }
})

test('what the program writes passes its own schema, and there is nothing in it that the schema does not name', async () => {
  const kept = reportOf([deviceOf('camera', { addresses: ['10.0.0.1'] }), deviceOf('usb_storage', { serial: 'U-1' })])
  const none = { computers: [], media: [], peripherals: [], partial: true }
  for (const report of [
    kept,
    { ...kept, againstRegisters: compareWithRegisters(kept, none) },
    await examineMachine({ kind: 'confidential', zone: 'key', now: '2026-11-21T02:00:00.000Z' })
  ]) {
    const written: unknown = JSON.parse(JSON.stringify(report))
    expect(ExportedReport.parse(written)).toEqual(written)
  }
})

type Node = {
  properties?: Record<string, Node>
  items?: Node
  enum?: unknown[]
  const?: unknown
  anyOf?: Node[]
}

/** Names of fields and of their values below a part of the schema. */
function insideOf(node: Node): { keys: string[]; values: string[] } {
  const inside = [...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : []), ...(node.anyOf ?? [])]
  const below = inside.map(insideOf)
  return {
    keys: [...Object.keys(node.properties ?? {}), ...below.flatMap(({ keys }) => keys)],
    values: [...(node.enum ?? [node.const]).map(String), ...below.flatMap(({ values }) => values)]
  }
}
