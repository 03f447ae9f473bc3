import fs from 'node:fs'
import { reportHtml } from '#shared/device-policy/report-html.ts'
import { reportText } from '#shared/device-policy/report-text.ts'
import { ComputerKind, Zone, type CheckReport } from '#shared/device-policy/report.ts'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import { examineMachine } from '#electron/machine/devices/examine-machine.ts'
import { CommandEnds, exits, needed, oneOf, optionsOf, wrongUse } from './console-words.ts'
import type { Command } from './commands.ts'

const exitOf = { found: exits.found, notFound: exits.fine, cannotBeExcluded: exits.cannotBeExcluded } as const

/** `check`: this machine, or a copied tree of another; kept in a store where one is named. */
export const check: Command = async (args, { words, language, out }) => {
  const { values } = optionsOf(
    args,
    {
      root: { type: 'string' },
      kind: { type: 'string', default: 'confidential' },
      zone: { type: 'string', default: 'confidential' },
      format: { type: 'string', default: 'text' },
      out: { type: 'string' },
      store: { type: 'string' },
      as: { type: 'string' }
    },
    words
  )
  const kind = oneOf(values.kind, ComputerKind.options, 'kind', words)
  const zone = oneOf(values.zone, Zone.options, 'zone', words)
  const format = oneOf(values.format, ['text', 'json', 'html'], 'format', words)
  if (values.root !== undefined && !fs.existsSync(values.root))
    throw wrongUse(words, words.commandLine.problems.unreadable({ file: values.root, reason: 'ENOENT' }))
  // A copied tree is of another machine: what it tells is not this store's own check.
  if (values.store !== undefined && values.root !== undefined)
    throw wrongUse(words, words.commandLine.problems.notOneOf({ option: 'root', choices: '--root, --store' }))
  const report =
    values.store === undefined
      ? await examineMachine({
          ...(values.root !== undefined && { root: values.root }),
          kind,
          zone,
          now: new Date().toISOString()
        })
      : await keptCheck(values.store, needed(values.as, 'as', words))
  const shown = render(report)
  if (values.out === undefined) out(shown)
  else save(values.out, shown)
  return exitOf[report.summary]

  async function keptCheck(storeFile: string, number: string): Promise<CheckReport> {
    const { mustDo, signedInAs } = await import('./at-the-gate.ts')
    const { passwordsFrom } = await import('./passwords.ts')
    const askPassword = passwordsFrom(values['password-fd'], words)
    return signedInAs({ storeFile, number, askPassword, words }, async (gate) => {
      const { report: kept } = await mustDo(gate, deviceChecks.run, { kind, zone }, words)
      return kept
    })
  }

  function render(whole: CheckReport): string {
    if (format === 'json') return `${JSON.stringify(whole, null, 2)}\n`
    if (format === 'html') return reportHtml(whole, words.deviceCheck, language)
    return reportText(whole, words.deviceCheck)
  }

  function save(file: string, content: string): void {
    try {
      fs.writeFileSync(file, content)
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      throw new CommandEnds(exits.wrongUse, words.commandLine.problems.unwritable({ file, reason }))
    }
    out(`${words.commandLine.written({ file })}\n`)
  }
}
