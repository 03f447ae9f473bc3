// A program of its own before a store: somebody signs in and keeps what they type, again and again, until they are cut off.
//
// typist.ts STORE NUMBER PASSWORD DRAFT
// Says of each draft, in one line, how many characters of it were kept, once that was acknowledged.
import fs from 'node:fs'
import { drafts } from '#shared/system/drafts.ts'
import { session } from '#shared/system/session.ts'
import { openGate } from '#electron/open-gate.ts'
import { quickEffort } from '../../support/quick-effort.ts'

const [storeFile = '', number = '', password = '', draft = ''] = process.argv.slice(2)
const gate = openGate({ storeFile, effort: quickEffort })
const wish = drafts.keep.input.parse(JSON.parse(draft))
await gate.ask(session.signIn, { number, password })
for (let typed = 1; typed <= 10_000; typed += 1) {
  const answer = await gate.ask(drafts.keep, { ...wish, content: { title: '字'.repeat(typed) } })
  fs.writeSync(1, `${answer.ok ? typed : answer.refusal.code}\n`)
}
