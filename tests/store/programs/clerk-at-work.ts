// A program of its own before a store, as another process runs it: signs in, registers carriers one after the other and
// says every answer in one line, so that whoever started it knows exactly what was acknowledged.
//
// clerk-at-work.ts STORE NUMBER PASSWORD COUNT WISH [FILLER]
// After a COUNT such as 20+ it looks for what it has registered, in every order. With a FILLER it removes that file at the first refusal, says so, and goes on.
import fs from 'node:fs'
import { carriers } from '#shared/registers/carriers.ts'
import { session } from '#shared/system/session.ts'
import { openGate } from '#electron/open-gate.ts'
import { quickEffort } from '../../support/quick-effort.ts'

const [storeFile = '', number = '', password = '', count = '', wish = '', filler] = process.argv.slice(2)
const gate = openGate({ storeFile, effort: quickEffort })
const say = (line: string) => fs.writeSync(1, `${line}\n`)

async function signIn(): Promise<boolean> {
  const answer = await gate.ask(session.signIn, { number, password })
  say(answer.ok ? 'signed in' : answer.refusal.code)
  return answer.ok
}

async function work(): Promise<void> {
  let full = filler
  for (let index = 0; index < Number.parseInt(count, 10); index += 1) {
    const answer = await gate.call(carriers.register.name, JSON.parse(wish))
    say(answer.ok ? carriers.register.output.parse(answer.value).number : answer.refusal.code)
    if (answer.ok) continue
    if (full === undefined) return
    const { ok } = await gate.call(carriers.list.name, {})
    say(ok ? 'reads' : 'reads nothing')
    fs.rmSync(full)
    full = undefined
    say('room again')
  }
}

async function lookThrough(): Promise<void> {
  const { title } = carriers.register.input.parse(JSON.parse(wish))
  for (const sort of carriers.list.input.shape.sort.unwrap().options) {
    const answer = await gate.ask(carriers.list, { words: title, sort, count: 500 })
    say(answer.ok ? `found ${answer.value.total}` : answer.refusal.code)
  }
}

if (await signIn()) {
  await work()
  if (count.endsWith('+')) await lookThrough()
}
await gate.call(session.lock.name, {})
gate.close()
