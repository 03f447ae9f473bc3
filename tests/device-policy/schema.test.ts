import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { CheckReport } from '#shared/device-policy/report.ts'
import { deviceOf, reportOf } from '../support/machine-report.ts'

const docs = path.resolve(import.meta.dirname, '../../docs')
const written = z.toJSONSchema(CheckReport, { target: 'draft-2020-12' })

test('the schema in the manual is the schema of what the program writes', () => {
  // When the report changes on purpose, write it anew: JIYAO_WRITE_SCHEMA=1 npm run test:unit -- tests/device-policy/schema.test.ts
  const file = path.join(docs, 'device-check.schema.json')
  if (process.env.JIYAO_WRITE_SCHEMA) fs.writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`)
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(written)
})

test('the manual tells of every field of the report, and of none that is not there, in both languages', () => {
  const fields = Object.keys(CheckReport.shape).toSorted()
  for (const name of ['device-check-schema.md', 'device-check-schema.zh-CN.md']) {
    const text = fs.readFileSync(path.join(docs, name), 'utf8')
    const told = [...text.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? '')
    expect([name, told.toSorted()]).toEqual([name, fields])
    expect(text).toContain('`schemaVersion`')
  }
})

test('what the program writes passes its own schema', () => {
  const report = reportOf([deviceOf('camera', { addresses: ['10.0.0.1'] })])
  expect(CheckReport.safeParse(JSON.parse(JSON.stringify(report))).success).toBe(true)
})
