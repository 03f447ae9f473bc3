import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkParts } from './check.mjs'
import { journeys } from './journeys.mjs'
import { unit } from './unit.mjs'

/** Everything that can fail, one after another; ends with one line that counts it all. */
export async function test() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-results-'))
  try {
    const counts = []
    say('check')
    counts.push(await checkParts())
    say('tests without a window')
    counts.push(await countRun(unit, path.join(folder, 'unit.json'), countVitest))
    say('journeys in the window')
    counts.push(await countRun(journeys, path.join(folder, 'journeys.json'), countPlaywright))
    const passed = sum(counts.map((count) => count.passed))
    const failed = sum(counts.map((count) => count.failed))
    console.log(`\n${passed} passed, ${failed} failed`)
    return failed > 0 ? 1 : 0
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

// A run that fails without a failed test (it did not start, say) counts as one failure.
async function countRun(run, results, count) {
  let code
  try {
    code = await run([], results)
  } catch (error) {
    console.error(error.expected ? error.message : error)
    code = 1
  }
  const { passed, failed } = fs.existsSync(results)
    ? count(JSON.parse(fs.readFileSync(results, 'utf8')))
    : { passed: 0, failed: 0 }
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) }
}

function countVitest({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests }
}

function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

function say(part) {
  console.log(`\n— ${part}`)
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
