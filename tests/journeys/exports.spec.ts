import { expect, test, type ElectronApplication } from '@playwright/test'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { CheckReport } from '#shared/device-policy/report.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { deviceChecks } from '#shared/registers/device-checks.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { readCsv } from '#shared/table-file.ts'
import { choose, find, goTo, lock, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { administrators } from './support/founding.ts'
import { launchJiyao } from './support/launch.ts'
import { languagesToWalk, looker } from './support/looking.ts'
import { Office, type Member } from './support/office.ts'

const officer: Member = {
  name: '李娜',
  number: '020117',
  role: 'confidentialityOfficer',
  clearance: 'secret',
  password: 'Baomi-Yuan-2026'
}
const leader: Member = {
  name: '周国栋',
  number: '020100',
  role: 'unitLeader',
  clearance: 'secret',
  password: 'Shenpi-Ren-2026'
}
const keeper = { name: '王芳', number: '020118', unit: '刑侦支队', clearance: 'secret' } as const
const formulaTitle = '=HYPERLINK("http://x")附件'
// More than a page of the list, so that what goes out is what fits and not what is shown.
const many = 640

for (const language of languagesToWalk) {
  test(`lists leave as files: opened by the settings, approved, numbered, and the same as on the page (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-exports-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await exportingOffice(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    // A place that certainly is of this machine, wherever the journey is walked.
    const out = fs.mkdtempSync(path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'jiyao-out-'))
    const dialog = page.getByRole('dialog')
    const changeTo = async ({ number, password }: { number: string; password: string }) => {
      await lock(page, words)
      await signIn(page, words, number, password)
    }
    const openExport = () => page.getByRole('button', { name: pages.exports.export }).first().click()
    const approvedHere = async () => {
      await dialog.getByLabel(pages.exports.purpose).fill('报送市局年度清查')
      await dialog.getByLabel(pages.proof.number(words.parts.approver)).fill(leader.number)
      await dialog.getByLabel(pages.proof.password(words.parts.approver)).fill(leader.password)
    }
    const saved = () => expect(dialog).toHaveCount(0)
    try {
      await test.step('while it is not open, the officer is told so', async () => {
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'carriers')
        await openExport()
        await expect(dialog).toContainText(words.refusals['export.off'])
        await seen('exports-off')
        await dialog.getByRole('button', { name: pages.approvals.close }).first().click()
      })

      await test.step('the security administrator opens exporting, with a reason', async () => {
        await changeTo(administrators.securityAdministrator)
        await goTo(page, words, 'settings')
        await page.getByRole('switch', { name: pages.settings.names.exporting }).click()
        await seen('exports-setting')
        await page.getByRole('button', { name: pages.settings.save }).click()
        await dialog.getByLabel(pages.settings.reason).fill('按本局保密工作规定第十二条')
        await dialog.getByRole('button', { name: pages.settings.confirm }).click()
        await expect(dialog).toHaveCount(0)
      })

      const ledger = path.join(out, 'ledger.csv')
      await test.step('the officer exports all that fits the filter; a leader approves on the spot', async () => {
        await changeTo(officer)
        await goTo(page, words, 'carriers')
        await choose(page, pages.carriers.levels, words.levels.confidential)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('row').nth(1)).toBeVisible()
        await openExport()
        await expect(dialog).toContainText(pages.exports.what(many + 1, words.levels.confidential))
        await approvedHere()
        await seen('exports-dialog')
        const confirm = dialog.getByRole('button', { name: pages.exports.confirm(many + 1) })
        await answerDialog(app, undefined)
        await confirm.click()
        await expect(dialog).toContainText(words.refusals['export.cancelled'])
        expect(fs.readdirSync(out)).toEqual([])
        await answerDialog(app, ledger)
        await confirm.click()
        await saved()
        await expect(
          page.getByText(pages.exports.done('DC-' + String(new Date().getFullYear()) + '-0001', 'ledger.csv'))
        ).toBeVisible()
        await seen('exports-done')
      })

      await test.step('the file says what the page says, to the last row, and no title is a formula', async () => {
        const [heads = [], ...rows] = readCsv(fs.readFileSync(ledger, 'utf8'))
        expect(rows).toHaveLength(many + 1)
        const [number, title] = [pages.exports.columns.number, pages.exports.columns.title].map((head) =>
          heads.indexOf(head)
        )
        const first = page.getByRole('row').nth(1)
        await expect(first).toContainText(rows[0]?.[number ?? 0] ?? '?')
        await expect(first).toContainText(rows[0]?.[title ?? 0] ?? '?')
        expect(rows.map((row) => row[title ?? 0])).toContain(formulaTitle)
        expect(fs.readFileSync(ledger, 'utf8')).not.toMatch(/[",]=/)
      })

      await test.step('one that was picked is burnt on a disc, which becomes a carrier', async () => {
        await page
          .getByRole('checkbox', { name: pages.bulk.pickOne('BM-') })
          .first()
          .check()
        await page
          .getByRole('group', { name: pages.bulk.bar })
          .getByRole('button', { name: pages.exports.export })
          .click()
        await expect(dialog).toContainText(pages.exports.what(1, words.levels.confidential))
        await dialog.getByRole('radio', { name: pages.exports.formats.json }).click()
        await dialog.getByRole('radio', { name: pages.exports.media.disc }).click()
        await approvedHere()
        await seen('exports-disc')
        await answerDialog(app, path.join(out, 'one.json'))
        await dialog.getByRole('button', { name: pages.exports.confirm(1) }).click()
        await expect(dialog.getByText(words.refusals['export.discKeeperMissing'])).toBeVisible()
        await find(dialog, pages.exports.discHolder, keeper.number, new RegExp(keeper.name))
        await find(dialog, pages.exports.discPlace, 'B203', /B203/)
        await dialog.getByLabel(pages.proof.password(words.parts.approver)).fill(leader.password)
        await dialog.getByRole('button', { name: pages.exports.confirm(1) }).click()
        await saved()
        const notice = page.getByText(pages.exports.discDone('BM-').slice(0, 6))
        await expect(notice).toBeVisible()
        await page.locator('.ant-notification-notice-close').first().click()
        expect(JSON.parse(fs.readFileSync(path.join(out, 'one.json'), 'utf8'))).toMatchObject({ count: 1 })
      })

      await test.step('the officer asks in the queue, the leader approves there, and the officer exports on it', async () => {
        await goTo(page, words, 'holdings')
        await openExport()
        await dialog.getByLabel(pages.exports.purpose).fill('领导查阅')
        await dialog.getByRole('radio', { name: pages.proof.ways.ask }).click()
        await dialog.getByRole('button', { name: pages.proof.ways.ask }).click()
        await expect(dialog).toHaveCount(0)
        await changeTo(leader)
        await page.getByRole('link').filter({ hasText: '领导查阅' }).click()
        await expect(dialog).toContainText(pages.exports.asking(pages.exports.forms.holdings, many + 3))
        await seen('exports-approval')
        await dialog.getByRole('button', { name: pages.approvals.decide }).click()
        await dialog.getByRole('radio', { name: pages.approvals.decisions.approved, exact: true }).click()
        await dialog.getByRole('button', { name: pages.approvals.confirm }).click()
        await expect(dialog.getByRole('button', { name: pages.approvals.decide })).toHaveCount(0)
        await dialog.getByRole('button', { name: pages.approvals.close }).first().click()
        await changeTo(officer)
        await goTo(page, words, 'holdings')
        await openExport()
        await expect(dialog.getByRole('radio', { name: pages.proof.ways.given })).toBeChecked()
        await dialog.getByLabel(pages.exports.purpose).fill('领导查阅')
        await answerDialog(app, path.join(out, 'who-has-what.csv'))
        await dialog.getByRole('button', { name: pages.exports.confirm(many + 3) }).click()
        await saved()
        expect(readCsv(fs.readFileSync(path.join(out, 'who-has-what.csv'), 'utf8'))).toHaveLength(many + 4)
      })

      await test.step('the register shows each of them, with the digest of the very file', async () => {
        await goTo(page, words, 'exports')
        await expect(rowWith(page, 'ledger.csv', officer.name, leader.name)).toBeVisible()
        await expect(rowWith(page, 'who-has-what.csv', '领导查阅')).toBeVisible()
        await expect(rowWith(page, 'one.json', pages.exports.media.disc, 'BM-')).toBeVisible()
        const sha256 = createHash('sha256').update(fs.readFileSync(ledger)).digest('hex')
        await expect(rowWith(page, 'ledger.csv')).toContainText(sha256.slice(0, 12))
        await seen('exports-register')
      })

      await test.step('the security administrator takes out the report of a check, as the command line writes it', async () => {
        await changeTo(administrators.securityAdministrator)
        await goTo(page, words, 'deviceChecks')
        await page.getByRole('row').nth(1).dblclick()
        await openExport()
        await approvedHere()
        await seen('exports-check')
        await answerDialog(app, path.join(out, 'check.json'))
        await dialog.getByRole('button', { name: pages.exports.confirmOne }).click()
        await saved()
        CheckReport.parse(JSON.parse(fs.readFileSync(path.join(out, 'check.json'), 'utf8')))
        await goTo(page, words, 'exports')
        await expect(rowWith(page, 'check.json')).toBeVisible()
        await expect(rowWith(page, 'ledger.csv')).toHaveCount(0)
      })

      await test.step('the auditor takes out the record with its head', async () => {
        await changeTo(administrators.auditor)
        await goTo(page, words, 'audit')
        await openExport()
        await dialog.getByRole('radio', { name: pages.exports.formats.json }).click()
        await approvedHere()
        await answerDialog(app, path.join(out, 'record.json'))
        await dialog.getByRole('button', { name: pages.exports.confirm(0).split('0')[0] ?? '' }).click()
        await saved()
        const { aside } = JSON.parse(fs.readFileSync(path.join(out, 'record.json'), 'utf8')) as {
          aside: { head: string; problems: number }
        }
        expect(aside).toMatchObject({ problems: 0, head: expect.stringMatching(/^[0-9a-f]{64}$/) })
        await seen('exports-audit')
      })
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
      fs.rmSync(out, { recursive: true, force: true })
    }
  })
}

/** What the person answers in the system's own dialog, which no test can click: a place, or nothing. */
async function answerDialog(app: ElectronApplication, file: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' })
  }, file)
}

/** An officer, a leader, a check of the machine, and more carriers than one part of a list holds. */
async function exportingOffice(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date(Date.now() - 60 * 60 * 1000))
  await office.found([officer, leader])
  await office.as(officer)
  const holder = await office.ask(people.register, keeper)
  const place = await office.ask(places.register, { code: 'B203-3', name: '机要室三号柜', kind: 'cabinet' })
  const carrier = (title: string, level: 'secret' | 'confidential') => ({
    title,
    kind: 'paper' as const,
    issuer: '省公安厅',
    mark: { level, end: { form: 'term' as const, months: 120 } },
    startsOn: '2026-02-28',
    unit: keeper.unit,
    holderId: holder.id,
    placeId: place.id
  })
  await office.ask(carriers.register, carrier('专案卷宗', 'secret'))
  await office.ask(carriers.registerMany, {
    carriers: Array.from({ length: many }, (_, index) => carrier(`情况通报第${index + 1}期`, 'confidential'))
  })
  await office.ask(carriers.register, carrier(formulaTitle, 'confidential'))
  await office.ask(deviceChecks.run, { kind: 'confidential', zone: 'confidential' })
  await office.close()
}
