import fs from 'node:fs'
import path from 'node:path'
import { cleanText } from '#shared/device-policy/clean-text.ts'
import { reportCsv } from '#shared/device-policy/report-csv.ts'
import { reportHtml } from '#shared/device-policy/report-html.ts'
import { reportText } from '#shared/device-policy/report-text.ts'
import { ComputerKind, Zone, type CheckReport } from '#shared/device-policy/report.ts'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import type { Language, Words } from '#shared/words/words.ts'
import type { Command } from './commands.ts'
import { CommandEnds, exits, needed, oneOf, optionsOf, reasonOf, unreadable, wrongUse } from './console-words.ts'

const exitOf = { found: exits.found, notFound: exits.fine, cannotBeExcluded: exits.cannotBeExcluded } as const

type Where = { kind: ComputerKind; zone: Zone }

/** `check`: this machine, a copied tree of another, or files from one; kept in a store where one is named. */
export const check: Command = async (args, { words, language, out }) => {
  const { values, positionals } = optionsOf(
    args,
    {
      root: { type: 'string' },
      from: { type: 'string', multiple: true },
      batch: { type: 'string' },
      kind: { type: 'string', default: 'confidential' },
      zone: { type: 'string', default: 'confidential' },
      format: { type: 'string', default: 'text' },
      out: { type: 'string' },
      store: { type: 'string' },
      as: { type: 'string' }
    },
    words
  )
  // A file named without `--from` would be passed over, and this machine judged in its place.
  const [stray] = values.from === undefined ? positionals : []
  if (stray !== undefined) throw wrongUse(words, words.commandLine.problems.strayWord({ word: stray }))
  const given = (['root', 'from', 'batch', 'store'] as const).filter((option) => values[option] !== undefined)
  // Each names another machine, or another way of keeping the answer: one at a time.
  if (given.length > 1) throw wrongUse(words, words.commandLine.problems.notTogether({ options: dashed(given) }))
  if (values.batch !== undefined) return batch(values.batch, values.out, words, out)
  const where = {
    kind: oneOf(values.kind, ComputerKind.options, 'kind', words),
    zone: oneOf(values.zone, Zone.options, 'zone', words)
  }
  const format = oneOf(values.format, ['text', 'json', 'html', 'csv'], 'format', words)
  const report = await examined()
  const shown = rendered(report, format, words, language)
  if (values.out === undefined) out(shown)
  else {
    save(values.out, shown, words)
    out(`${words.commandLine.written({ file: values.out })}\n`)
  }
  return exitOf[report.summary]

  function examined(): Promise<CheckReport> {
    if (values.from !== undefined) return ofFiles([...values.from, ...positionals], where, words)
    if (values.store === undefined) return ofTree(values.root, where, words)
    return kept({ ...where, storeFile: values.store, number: needed(values.as, 'as', words) })
  }

  // Only a check that is kept needs the store and what belongs to it.
  async function kept({ kind, zone, storeFile, number }: Where & { storeFile: string; number: string }) {
    const { mustDo, signedInAs } = await import('./at-the-gate.ts')
    const { passwordsFrom } = await import('./passwords.ts')
    const askPassword = passwordsFrom(values['password-fd'], words)
    return signedInAs({ storeFile, number, askPassword, words }, async (gate) => {
      const { report: done } = await mustDo(gate, deviceChecks.run, { kind, zone }, words)
      return done
    })
  }
}

async function ofTree(root: string | undefined, where: Where, words: Words): Promise<CheckReport> {
  if (root !== undefined) {
    if (!fs.existsSync(root)) throw unreadable(root, 'ENOENT', words)
    // A folder that is no machine tells nothing, and must not pass for a machine of which nothing is known.
    if (!['sys', 'proc', 'etc', 'var'].some((folder) => fs.existsSync(path.join(root, folder))))
      throw unreadable(root, words.commandLine.unreadableReasons.unknownForm, words)
  }
  const { examineMachine } = await import('#electron/machine/devices/examine-machine.ts')
  return examineMachine({ ...where, ...(root !== undefined && { root }), now: new Date().toISOString() })
}

async function ofFiles(names: readonly string[], where: Where, words: Words): Promise<CheckReport> {
  const { examineFiles } = await import('#electron/machine/devices/examine-files.ts')
  const { longestFile, UnreadableFiles } = await import('#electron/machine/devices/dumps/read-files.ts')
  const files = names.map((name) => {
    try {
      return { name, bytes: beginningOf(name, longestFile + 1) }
    } catch (error) {
      throw unreadable(name, reasonOf(error), words)
    }
  })
  try {
    return examineFiles({ ...where, files, now: new Date().toISOString() })
  } catch (error) {
    if (!(error instanceof UnreadableFiles)) throw error
    const lines = error.files.map(({ name, why }) =>
      words.commandLine.problems.unreadable({ file: cleanText(name), reason: words.commandLine.unreadableReasons[why] })
    )
    throw new CommandEnds(exits.wrongUse, lines.join('\n'))
  }
}

// What is longer is refused whole, so no more of it is read than shows that it is: some files never end.
function beginningOf(name: string, longest: number): Buffer {
  const file = fs.openSync(name, 'r')
  try {
    const chunks: Buffer[] = []
    for (let left = longest; left > 0;) {
      const chunk = Buffer.allocUnsafe(Math.min(left, 1024 * 1024))
      const count = fs.readSync(file, chunk, 0, chunk.length, null)
      if (count === 0) break
      chunks.push(chunk.subarray(0, count))
      left -= count
    }
    return Buffer.concat(chunks)
  } finally {
    fs.closeSync(file)
  }
}

async function batch(file: string, to: string | undefined, words: Words, out: (text: string) => void): Promise<number> {
  const { checkBatch } = await import('./check-batch.ts')
  if (to === undefined) return checkBatch(file, out, words)
  const lines: string[] = []
  const exit = await checkBatch(file, (line) => lines.push(line), words)
  save(to, lines.join(''), words)
  return exit
}

function rendered(
  report: CheckReport,
  format: 'text' | 'json' | 'html' | 'csv',
  words: Words,
  language: Language
): string {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  if (format === 'csv') return reportCsv(report, words.deviceCheck, localTime)
  if (format === 'html') return reportHtml(report, words.deviceCheck, language, localTime)
  return reportText(report, words.deviceCheck, localTime)
}

function save(file: string, content: string, words: Words): void {
  try {
    fs.writeFileSync(file, content)
  } catch (error) {
    throw new CommandEnds(exits.wrongUse, words.commandLine.problems.unwritable({ file, reason: reasonOf(error) }))
  }
}

function dashed(options: readonly string[]): string {
  return options.map((option) => `--${option}`).join(' ')
}

// As a clock on the wall of the office says it.
function localTime(moment: string): string {
  return new Date(moment).toLocaleString('sv')
}
