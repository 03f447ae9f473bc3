import fs from 'node:fs'
import type { Words } from '#shared/words/words.ts'
import { wholeNumber, wrongUse } from './console-words.ts'

/** Asks for passwords one after another: at the terminal, unseen, or line by line from a file descriptor. */
export type AskPassword = (prompt: string) => Promise<string>

/**
 * How this command reads its passwords. They never come from the command line, where every account of the machine could
 * read them.
 */
export function passwordsFrom(descriptor: string | undefined, words: Words): AskPassword {
  if (descriptor !== undefined) {
    const lines = linesOf(wholeNumber(descriptor, 'password-fd', words))
    return () => {
      const line = lines.next()
      if (line.done === true || line.value === '') throw wrongUse(words, words.commandLine.problems.noPassword)
      return Promise.resolve(line.value)
    }
  }
  return (prompt) => {
    if (!process.stdin.isTTY) throw wrongUse(words, words.commandLine.problems.noPassword)
    return typedUnseen(prompt)
  }
}

function* linesOf(descriptor: number): Generator<string, undefined> {
  for (const line of fs.readFileSync(descriptor, 'utf8').split('\n')) yield line.replace(/\r$/, '')
  return undefined
}

function typedUnseen(prompt: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(prompt)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let typed = ''
    const finish = (settle: () => void) => {
      stdin.off('data', hear)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
      settle()
    }
    const hear = (text: string) => {
      for (const character of text) {
        if (character === '\r' || character === '\n') {
          finish(() => resolve(typed))
          return
        }
        if (character === '\u0003') {
          finish(() => reject(new Error('interrupted')))
          return
        }
        typed = character === '\u007f' || character === '\b' ? typed.slice(0, -1) : typed + character
      }
    }
    stdin.on('data', hear)
  })
}
