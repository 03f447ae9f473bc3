import fs from 'node:fs'
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
  if (root !== undefined && !fs.existsSync(root)) throw unreadable(root, 'ENOENT', words)
  const { examineMachine } = await import('#electron/machine/devices/examine-machine.ts')
  return examineMachine({ ...where, ...(root !== undefined && { root }), now: new Date().toISOString() })
}

async function ofFiles(names: readonly string[], where: Where, words: Words): Promise<CheckReport> {
  const { examineFiles } = await import('#electron/machine/devices/examine-files.ts')
  const { UnreadableFiles } = await import('#electron/machine/devices/dumps/read-files.ts')
  const files = names.map((name) => {
    try {
      return { name, bytes: fs.readFileSync(name) }
    } catch (error) {
      throw unreadable(name, reasonOf(error), words)
    }
  })
  try {
    return examineFiles({ ...where, files, now: new Date().toISOString() })
  } catch (error) {
    if (!(error instanceof UnreadableFiles)) throw error
    const lines = error.files.map(({ name, why }) =>
      words.commandLine.problems.unreadable({ file: name, reason: words.commandLine.unreadableReasons[why] })
    )
    throw new CommandEnds(exits.wrongUse, lines.join('\n'))
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
