import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Operation, OutputOf, WishOf } from '#shared/define-operation.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { accounts } from '#shared/system/accounts.ts'
import { audit } from '#shared/system/audit.ts'
import { session } from '#shared/system/session.ts'
import { sampleCarrier, sampleSearches, sampleStaff, sampleUnit } from '#shared/words/demonstration.ts'
import { operationName, refusalSentence } from '#shared/words/say.ts'
import type { Words } from '#shared/words/words.ts'
import { makeSampleStore, type Sample } from '#electron/demonstration/make-sample-store.ts'
import { NoSample } from '#electron/demonstration/sample-office.ts'
import type { Gate } from '#electron/gate.ts'
import { openGate } from '#electron/open-gate.ts'
import type { Role } from '#shared/permissions.ts'
import { accountLines } from './demo.ts'
import { CommandEnds, exits, optionsOf, refusedCommand } from './console-words.ts'
import type { Command } from './commands.ts'

/** `demo-story`: the whole program told in a terminal, each step done for real in a folder that is gone at the end. */
export const demoStory: Command = async (args, { words, out }) => {
  optionsOf(args, {}, words)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-demonstration-'))
  try {
    await new Story(folder, words, out).tell()
    return exits.fine
  } catch (error) {
    if (error instanceof NoSample) throw refusedCommand(error.refusal, words)
    throw error
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

class Story {
  readonly #folder: string
  readonly #words: Words
  readonly #out: (text: string) => void
  #step = 0

  constructor(folder: string, words: Words, out: (text: string) => void) {
    this.#folder = folder
    this.#words = words
    this.#out = out
  }

  async tell(): Promise<void> {
    const { story, demo } = this.#words.commandLine
    const storeFile = path.join(this.#folder, 'sample.jiyao')
    this.#say(story.opening)
    this.#title(story.makeStore)
    const sample = await makeSampleStore({ storeFile, carriers: 200, seed: 7, today: new Date() })
    this.#say(demo.made(sample))
    this.#say(`${demo.passwords}\n${accountLines(sample.accounts, this.#words)}`.trimEnd())
    const gate = openGate({ storeFile })
    try {
      await this.#workAsOfficer(gate, sample)
      await this.#beRefused(gate, sample)
      await this.#audit(gate, sample)
    } finally {
      gate.close()
    }
    this.#lookForPlainText()
    this.#say(`\n${story.done}`)
  }

  async #workAsOfficer(gate: Gate, sample: Sample): Promise<void> {
    const { story } = this.#words.commandLine
    await this.#signIn(gate, sample, 'confidentialityOfficer')
    this.#title(story.checkThisMachine)
    await this.#checkMachine(gate)
    this.#title(story.register)
    const carrierId = await this.#register(gate)
    this.#title(story.history)
    await this.#history(gate, carrierId)
    this.#title(story.search)
    for (const words of sampleSearches) {
      const { rows, total } = await this.#do(gate, carriers.list, { words, count: 1 })
      this.#say(story.found({ words, total, first: rows[0]?.title ?? '' }))
    }
    await this.#do(gate, session.lock, {})
  }

  async #checkMachine(gate: Gate): Promise<void> {
    const { story } = this.#words.commandLine
    const { deviceCheck } = this.#words
    const { report } = await this.#do(gate, deviceChecks.run, { kind: 'confidential', zone: 'confidential' })
    const forbidden = report.findings.filter(({ verdict }) => verdict === 'forbidden')
    const toLookAt = report.findings.filter(({ verdict }) => verdict === 'look')
    const answer = deviceCheck.summaries[report.summary]
    this.#say(`  ${story.answer({ answer, forbidden: forbidden.length, look: toLookAt.length })}`)
    for (const { article, category, device, remedy, verdict } of [...forbidden, ...toLookAt].slice(0, 6)) {
      const found = report.devices.find(({ id }) => id === device)
      this.#say(
        story.finding({
          sign: verdict === 'forbidden' ? '✖' : '?',
          article: deviceCheck.article(article),
          category: deviceCheck.categories[category],
          name: found?.name ?? '',
          remedy: deviceCheck.remedies[remedy]
        })
      )
      for (const evidence of found?.evidence.slice(0, 2) ?? []) this.#say(story.evidence(evidence))
    }
  }

  async #register(gate: Gate): Promise<string> {
    const { story } = this.#words.commandLine
    const holder = (await this.#do(gate, people.list, { words: sampleStaff.approvingLeader.number })).rows[0]
    const place = (await this.#do(gate, places.list, { words: 'B203-2' })).rows[0]
    const carrier = await this.#do(gate, carriers.register, {
      ...sampleCarrier,
      kind: 'paper',
      issuer: sampleUnit,
      copyNumber: '000001',
      pages: 12,
      mark: { level: 'secret', end: { form: 'term', months: 120 } },
      startsOn: localDay(new Date()),
      unit: sampleUnit,
      holderId: holder?.id ?? '',
      placeId: place?.id ?? ''
    })
    this.#say(story.mark({ mark: carrier.markText }))
    const { number, title, endsOn = '' } = carrier
    this.#say(story.carrier({ number, title, holder: carrier.holder.name, place: carrier.place.name, endsOn }))
    const other = (await this.#do(gate, people.list, { words: sampleStaff.confidentialityOfficer.number })).rows[0]
    await this.#do(gate, carriers.move, {
      carrierId: carrier.id,
      holderId: other?.id ?? '',
      placeId: carrier.placeId,
      reason: this.#words.commandLine.story.moveReason,
      version: 1
    })
    return carrier.id
  }

  async #history(gate: Gate, carrierId: string): Promise<void> {
    const { story } = this.#words.commandLine
    const { events } = await this.#do(gate, carriers.history, { carrierId })
    for (const { at, person, operation, changed } of events)
      this.#say(
        story.event({
          at: new Date(at).toLocaleString('sv'),
          person: person.name,
          operation: operationName(operation, this.#words),
          changed: Object.values(changed)
            .map((value) => (Array.isArray(value) ? value.join(' → ') : String(value)))
            .join(' · ')
        })
      )
  }

  async #beRefused(gate: Gate, sample: Sample): Promise<void> {
    this.#title(this.#words.commandLine.story.refusals)
    await this.#signIn(gate, sample, 'clerk')
    await this.#refused(gate, 'clerk', audit.verify, {})
    await this.#do(gate, session.lock, {})
    await this.#signIn(gate, sample, 'systemAdministrator')
    await this.#refused(gate, 'systemAdministrator', carriers.list, {})
    await this.#refused(gate, 'systemAdministrator', accounts.create, {
      number: sampleStaff.clerk.number,
      name: sampleStaff.clerk.name
    })
    await this.#do(gate, session.lock, {})
  }

  async #refused<O extends Operation>(gate: Gate, role: Role, operation: O, wish: WishOf<O>): Promise<void> {
    const answer = await gate.ask(operation, wish)
    if (answer.ok) throw new CommandEnds(exits.found, this.#words.commandLine.story.failed({ why: operation.name }))
    this.#say(
      this.#words.commandLine.story.refused({
        who: this.#words.roles[role],
        what: operationName(operation.name, this.#words),
        why: refusalSentence(answer.refusal, this.#words)
      })
    )
  }

  async #audit(gate: Gate, sample: Sample): Promise<void> {
    const { story, chainWhole } = this.#words.commandLine
    this.#title(story.verify)
    await this.#signIn(gate, sample, 'auditor')
    const { entries, head, problems } = await this.#do(gate, audit.verify, {})
    if (problems.length > 0) throw new CommandEnds(exits.found, story.failed({ why: JSON.stringify(problems) }))
    this.#say(`  ${chainWhole({ entries, head })}`)
    await this.#do(gate, session.lock, {})
  }

  #lookForPlainText(): void {
    const { story } = this.#words.commandLine
    this.#title(story.plainText)
    const marks = [
      sampleCarrier.title,
      sampleCarrier.documentNumber,
      sampleStaff.confidentialityOfficer.name,
      'SQLite format 3'
    ]
    const files = fs.readdirSync(this.#folder).filter((name) => name.startsWith('sample.jiyao'))
    let bytes = 0
    for (const file of files) {
      const content = fs.readFileSync(path.join(this.#folder, file))
      bytes += content.length
      const found = marks.find((mark) => content.includes(mark) || content.includes(Buffer.from(mark, 'utf16le')))
      if (found !== undefined) throw new CommandEnds(exits.found, story.plainTextFound({ file, words: found }))
    }
    this.#say(story.noPlainText({ files: files.length, bytes }))
  }

  async #signIn(gate: Gate, sample: Sample, role: Role): Promise<void> {
    const person = sample.accounts.find((each) => each.role === role)
    await this.#do(gate, session.signIn, { number: person?.number ?? '', password: person?.password ?? '' })
  }

  async #do<O extends Operation>(gate: Gate, operation: O, wish: WishOf<O>): Promise<OutputOf<O>> {
    const answer = await gate.ask(operation, wish)
    if (!answer.ok) throw refusedCommand(answer.refusal, this.#words)
    return answer.value
  }

  #title(title: string): void {
    this.#step += 1
    this.#say(this.#words.commandLine.story.step({ n: this.#step, title }))
  }

  #say(text: string): void {
    this.#out(`${text}\n`)
  }
}

function localDay(date: Date): string {
  return [
    date.getFullYear(),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0')
  ].join('-')
}
