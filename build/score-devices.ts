// Scores the device check on labelled dumps of real machines, which are no part of the project:
//
//   node build/score-devices.ts CORPUS.jsonl[.gz] [--without-drivers] [--misses KIND|CATEGORY]
//
// Each line is { id, kind, files: {name: text}, expected: { must_find: […], must_not_find: […] } }. What is in neither
// list is unknown and not scored. Prints recall and false alarms for each category, and for each kind and category.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { classifyBatchLine } from '../electron/machine/devices/examine-files.ts'
import type { BatchResult } from '../electron/machine/devices/examine-files.ts'

type Line = {
  id: string
  kind: string
  files: Record<string, string>
  expected: { must_find: string[]; must_not_find: string[] }
}
type Score = { wanted: number; found: number; unwanted: number; alarms: number }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'without-drivers': { type: 'boolean', default: false }, misses: { type: 'string' } }
})
const [corpus] = positionals
if (!corpus) {
  console.error('usage: node build/score-devices.ts CORPUS.jsonl[.gz] [--without-drivers] [--misses KIND|CATEGORY]')
  process.exit(2)
}

const raw = readFileSync(corpus)
const lines = (corpus.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n').filter(Boolean)
const scores = new Map<string, Score>()
const started = performance.now()
let reading = 0

for (const text of lines) {
  const line = JSON.parse(text) as Line
  const files = values['without-drivers'] ? withoutDrivers(line.files) : line.files
  const before = performance.now()
  const result = tried({ id: line.id, files })
  reading += performance.now() - before
  const isShown = (category: string) => values.misses === line.kind || values.misses === category
  for (const category of line.expected.must_find) {
    const isFound = result.categories.includes(category)
    for (const score of [scoreOf(category), scoreOf(`${line.kind} ${category}`)]) {
      score.wanted++
      if (isFound) score.found++
    }
    if (!isFound && isShown(category)) console.log('missed', category, line.id, result.categories.join(' '))
  }
  for (const category of line.expected.must_not_find) {
    const device = result.devices.find((one) => one.category === category)
    const isAlarm = result.categories.includes(category)
    for (const score of [scoreOf(category), scoreOf(`${line.kind} ${category}`)]) {
      score.unwanted++
      if (isAlarm) score.alarms++
    }
    if (isAlarm && isShown(category)) console.log('false alarm', category, line.id, JSON.stringify(device))
  }
}

const rows = [...scores].toSorted(([a], [b]) => Number(a.includes(' ')) - Number(b.includes(' ')) || a.localeCompare(b))
for (const [name, { wanted, found, unwanted, alarms }] of rows) {
  const recall = wanted === 0 ? '' : `${found}/${wanted} = ${(found / wanted).toFixed(3)}`
  const wrong = unwanted === 0 ? '' : `${alarms}/${unwanted} = ${(alarms / unwanted).toFixed(3)}`
  console.log(name.padEnd(42), `recall ${recall}`.padEnd(28), wrong && `false alarms ${wrong}`)
}
const all = rows.filter(([name]) => !name.includes(' ')).map(([, score]) => score)
const sum = (of: (score: Score) => number) => all.reduce((total, score) => total + of(score), 0)
console.log(
  `${lines.length} machines; recall ${sum((s) => s.found)}/${sum((s) => s.wanted)}, false alarms ${sum((s) => s.alarms)}/${sum((s) => s.unwanted)};`,
  `read in ${(reading / 1000).toFixed(1)} s, all in ${((performance.now() - started) / 1000).toFixed(1)} s`
)

function tried(line: { id: string; files: Record<string, string> }): BatchResult {
  try {
    return classifyBatchLine(line)
  } catch (error) {
    console.log('not read', line.id, error instanceof Error ? error.message : String(error))
    return { id: line.id, categories: [], devices: [] }
  }
}

function scoreOf(name: string): Score {
  const known = scores.get(name) ?? { wanted: 0, found: 0, unwanted: 0, alarms: 0 }
  scores.set(name, known)
  return known
}

/** The same dumps as a machine without drivers would give: what is bound to what is taken out. */
function withoutDrivers(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      text
        .replace(/Driver=[^,\n]*(?=,|$)/gm, 'Driver=')
        .replace(/^\s*Kernel (driver in use|modules):.*\n?/gm, '')
        .replace(/^E: (DRIVER|ID_USB_DRIVER)=.*\n?/gm, '')
        .replace(/"driver(_modules?|s)?"\s*:\s*(\[[^\]]*\]|"[^"]*"),?/g, '')
    ])
  )
}
