import fs from 'node:fs'
import path from 'node:path'
import { formattedFiles } from '../formatted-files.mjs'
import { hearProgram, installed, root } from '../run-program.mjs'

const cache = (name) => path.join('node_modules/.cache/jiyao', name)

const withoutRooms = ['shared', 'electron', 'renderer', 'tests'].flatMap((room) => ['--ignore-pattern', `${room}/`])

// The longest first: two run at a time.
const parts = [
  {
    name: 'types',
    program: installed('typescript/lib/tsc.js'),
    args: ['-b', '--pretty'],
    advice: 'Each folder is compiled with its own tsconfig.json: shared/ knows neither Node nor a page.'
  },
  {
    name: 'lint',
    program: installed('eslint/bin/eslint.js'),
    // A room at a time: what ESLint knows of the types of all of them at once is more than one process can hold.
    runs: [['renderer'], ['tests'], ['shared', 'electron'], ['.', ...withoutRooms]].map((folders) => [
      '--config',
      'build/eslint.config.mjs',
      '--cache',
      '--cache-location',
      cache(`eslint-${folders[0] === '.' ? 'rest' : folders[0]}`),
      '--max-warnings',
      '0',
      ...folders
    ]),
    advice: 'Each message says where to go instead; the rules are in build/eslint.config.mjs.'
  },
  {
    name: 'format',
    program: installed('prettier/bin/prettier.cjs'),
    args: ['--check', '--cache', '--cache-location', cache('prettier'), '--log-level', 'warn', ...formattedFiles],
    advice: 'Run: npm run format'
  },
  {
    name: 'imports',
    program: installed('dependency-cruiser/bin/dependency-cruiser.mjs'),
    args: [
      '--config',
      'build/import-rules.cjs',
      '--output-type',
      'err-long',
      'shared',
      'electron',
      'renderer',
      'tests'
    ],
    advice: 'The rules are in build/import-rules.cjs; each says what it protects.'
  },
  {
    name: 'house rules',
    program: installed('vitest/vitest.mjs'),
    args: ['run', '--config', 'build/vitest.config.ts', 'tests/house-rules.test.ts'],
    advice: 'The rules are the tests of tests/house-rules.test.ts.',
    file: 'tests/house-rules.test.ts'
  }
]

/** Everything that is found by reading the sources. Named parts only: `npm run check -- types lint`. */
export async function check(rest) {
  const { failed } = await checkParts(rest)
  return failed > 0 ? 1 : 0
}

/** Runs the parts, two at a time, and tells of each in one line when it is well. Gives `{ passed, failed }`. */
export async function checkParts(names = []) {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name))
  if (unknown.length > 0)
    throw new Error(`check has no part ${unknown.join(', ')}; it has ${parts.map((part) => part.name).join(', ')}`)
  const waiting = parts.filter(({ name, file }) => (names.length === 0 || names.includes(name)) && isThere(file))
  const count = { passed: 0, failed: 0 }
  const lane = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const isWell = await runPart(part)
      count[isWell ? 'passed' : 'failed'] += 1
    }
  }
  await Promise.all([lane(), lane()])
  return count
}

async function runPart({ name, program, args, runs = [args], advice }) {
  const started = performance.now()
  const told = []
  for (const each of runs) {
    const { code, output } = await hearProgram(program, each)
    if (code !== 0) told.push(output.trim())
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (told.length === 0) console.log(`check ${name}: ok (${seconds} s)`)
  else console.log(`check ${name}: FAILED (${seconds} s)\n\n${told.join('\n\n')}\n\n${advice}\n`)
  return told.length === 0
}

function isThere(file) {
  return file === undefined || fs.existsSync(path.join(root, file))
}
