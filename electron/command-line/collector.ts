import fs from 'node:fs'
import path from 'node:path'
import { collectors } from '#electron/machine/devices/collectors/collectors.ts'
import type { Command } from './commands.ts'
import { CommandEnds, exits, needed, optionsOf, reasonOf } from './console-words.ts'

/** `collector`: the scripts for machines where this program may not be installed; what they write is for `check --from`. */
export const collector: Command = (args, { words, out }) => {
  const { values } = optionsOf(args, { out: { type: 'string' } }, words)
  const folder = needed(values.out, 'out', words)
  for (const { fileName, text, run } of Object.values(collectors)) {
    const file = path.join(folder, fileName)
    try {
      // Never over a file that is there.
      fs.writeFileSync(file, text, { flag: 'wx' })
    } catch (error) {
      const problem = words.commandLine.problems.unwritable({ file, reason: reasonOf(error) })
      return Promise.reject(new CommandEnds(exits.wrongUse, problem))
    }
    out(`${words.commandLine.written({ file })}\n  ${words.commandLine.runThere({ run })}\n`)
  }
  return Promise.resolve(exits.fine)
}
