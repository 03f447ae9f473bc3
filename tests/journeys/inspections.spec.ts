import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { InspectedThing } from '#shared/inspection-rules.ts'
import { inspections } from '#shared/registers/inspections.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { session } from '#shared/system/session.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office, type Member } from './support/office.ts'

const member = (number: string, name: string, role: Member['role']): Member => ({
  name,
  number,
  role,
  clearance: 'secret',
  password: `Own-Password-${number}`
})
const archivist = member('020121', '陈静', 'archivist')
const officer = member('020117', '李娜', 'confidentialityOfficer')
const room = { code: 'D101', name: '档案库房', kind: 'room' } as const

for (const language of languagesToWalk) {
  test(`a store room is inspected by two, what is damp is put right by one and confirmed by another (${language})`, async () => {
    const words = wordsOf[language]
    const { pages, parts } = words
    const { inspections: said } = pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-inspections-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await storeRoom(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const sheet = page.getByRole('dialog')
    const place = pages.inBrackets(room.name, room.code)
    try {
      await test.step('what is due leads to the place and its course', async () => {
        await signIn(page, words, archivist.number, archivist.password)
        await goTo(page, words, 'inspections')
        await expect(rowWith(page, place)).toBeVisible()
        await seen('inspections-list')
        await rowWith(page, place).getByRole('link', { name: place }).click()
        await expect(page.getByRole('img', { name: said.chart(room.name, 3) })).toBeVisible()
        await seen('inspections-place')
        await page.getByRole('button', { name: said.register }).click()
      })

      await test.step('nothing is let go that nobody has looked at', async () => {
        await page.getByRole('button', { name: said.save, exact: true }).click()
        await expect(page.getByText(words.inputProblems.required).first()).toBeVisible()
        await seen('inspections-new-empty')
      })

      await test.step('too moist, and damp at the wall: each asks for its finding', async () => {
        await page.getByLabel(said.temperature).fill('21.5')
        await page.getByLabel(said.humidity).fill('68')
        for (const thing of InspectedThing.options) {
          const state = thing === 'damp' ? 'notInOrder' : thing === 'magnetic' ? 'none' : 'inOrder'
          await page
            .getByRole('radiogroup', { name: said.stateOf(said.things[thing]) })
            .getByText(said.factStates[state], { exact: true })
            .click()
        }
        await page.getByLabel(said.factOf(said.things.damp)).fill('北墙根有水渍，约一米')
        for (const [about, what, remedy] of [
          ['damp', '北墙根渗水', '重做防水，移开该处档案柜'],
          ['humidity', '相对湿度偏高', '除湿机连续运行，每日记录']
        ] as const) {
          const finding = page.getByRole('group', { name: said.finding(said.abouts[about]) })
          await finding.getByLabel(said.what, { exact: true }).fill(what)
          await finding.getByLabel(said.remedy).fill(remedy)
          await choose(finding, said.severity, said.severities.serious)
          await find(finding, said.responsible, officer.number, new RegExp(officer.name))
          await finding.getByLabel(said.dueOn).fill(inDays(10))
          await finding.getByLabel(said.dueOn).press('Tab')
        }
        await seen('inspections-new')
      })

      await test.step('a second inspector confirms with the own password', async () => {
        await page.getByRole('checkbox', { name: said.withSecond }).check()
        await page.getByLabel(pages.proof.number(parts.secondInspector)).fill(officer.number)
        await page.getByLabel(pages.proof.password(parts.secondInspector)).fill(officer.password)
        await seen('inspections-new-second')
        await page.getByRole('button', { name: said.save, exact: true }).click()
        await expect(page.getByRole('heading', { name: /KF-\d{4}-0004/ })).toBeVisible()
        await seen('inspections-one')
      })

      await test.step('the record is on paper', async () => {
        await page.getByRole('button', { name: said.sheet }).click()
        const paper = page.getByRole('region', { name: pages.prints.paper(pages.prints.forms.inspectionReport) })
        for (const text of ['北墙根有水渍，约一米', '除湿机连续运行，每日记录', officer.name, archivist.name])
          await expect(paper).toContainText(text)
        await seen('inspections-sheet')
        await page.goBack()
      })

      await test.step('who put it right does not confirm it', async () => {
        await page.getByRole('button', { name: said.putRight, exact: true }).first().click()
        await sheet.getByLabel(said.putRightText).fill('已重做防水')
        await sheet.getByRole('button', { name: said.putRight, exact: true }).click()
        await page.getByRole('button', { name: said.confirm, exact: true }).click()
        await sheet.getByLabel(said.confirmText).fill('干燥')
        await seen('inspections-confirm')
        await sheet.getByRole('button', { name: said.confirm, exact: true }).click()
        await expect(sheet.getByText(words.refusals['inspection.ownRemedy']({ name: archivist.name }))).toBeVisible()
        await sheet.getByRole('button', { name: pages.actions.cancel }).click()
      })

      await test.step('another sees it among what is due, and confirms it', async () => {
        await lock(page, words)
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'due')
        await expect(rowWith(page, pages.tasks.kinds.inspectionConfirm)).toBeVisible()
        await expect(rowWith(page, pages.tasks.kinds.inspectionFinding)).toBeVisible()
        await seen('inspections-due')
        await rowWith(page, pages.tasks.kinds.inspectionConfirm).getByRole('link').first().click()
        await rowWith(page, place).getByRole('link', { name: /KF-/ }).click()
        await page.getByRole('button', { name: said.confirm, exact: true }).click()
        await sheet.getByLabel(said.confirmText).fill('墙面干燥，无水渍')
        await sheet.getByRole('button', { name: said.confirm, exact: true }).click()
        await expect(page.getByRole('heading', { name: new RegExp(said.findingStates.confirmed) })).toBeVisible()
        await seen('inspections-confirmed')
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** A store room that was inspected in each of the three months before. */
async function storeRoom(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date(Date.now() - 100 * 86_400_000))
  try {
    await office.found([archivist, officer])
    await office.as(officer)
    for (const { name, number, clearance } of [archivist, officer])
      await office.ask(people.register, { name, number, clearance, unit: '档案室' })
    const { id: placeId } = await office.ask(places.register, room)
    const facts = Object.fromEntries(InspectedThing.options.map((thing) => [thing, { state: 'inOrder' as const }]))
    for (const [days, temperature, humidity] of [
      [95, 18.5, 48],
      [65, 21, 53],
      [35, 23.5, 59]
    ] as const) {
      await office.ask(session.lock, {})
      office.now = new Date(Date.now() - days * 86_400_000)
      await office.as(archivist)
      await office.ask(inspections.register, {
        placeId,
        inspectedOn: office.now.toISOString().slice(0, 10),
        temperature,
        humidity,
        facts: facts as Record<InspectedThing, { state: 'inOrder' }>,
        together: { secondInspector: [] }
      })
    }
  } finally {
    await office.close()
  }
}
