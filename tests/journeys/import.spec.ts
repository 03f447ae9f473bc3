import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { writeXlsx } from 'hucre'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { units } from '#shared/registers/units.ts'
import { find, goTo, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { expectNoBarriers } from './support/accessibility.ts'
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
const unit = '刑侦支队'
const whole = 6000

for (const language of languagesToWalk) {
  test(`an officer gives up Excel: a ledger of twenty years is tried out, put right, brought in, and one is taken back (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const said = pages.imports
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-import-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await importingOffice(storeFile)
    const ledger = path.join(folder, '涉密载体台账（旧）.xlsx')
    fs.writeFileSync(ledger, await oldLedger())
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    const dialog = page.getByRole('dialog')
    const usual = page.getByRole('region', { name: said.usual })
    const chooser = page.locator('input[type=file]')
    const button = (name: string) => page.getByRole('button', { name })
    const fate = (name: 'new' | 'unchanged' | 'skipped' | 'failed') => page.locator(`[data-fate=${name}] dd strong`)
    try {
      await test.step('the page says what it is for, and saves a template', async () => {
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'imports')
        await expect(page.getByText(said.empty)).toBeVisible()
        const template = path.join(folder, 'template.xlsx')
        const out = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-template-'))
        await answerDialog(app, path.join(out, 'template.xlsx'))
        await button(said.templateButton).click()
        await expect(page.getByText(said.templateSaved('template.xlsx'))).toBeVisible()
        expect(fs.existsSync(template)).toBe(false)
        expect(fs.existsSync(path.join(out, 'template.xlsx'))).toBe(true)
        await expectNoBarriers(page)
        await seen('import-none')
        await page.getByRole('button', { name: said.begin }).click()
        await expectNoBarriers(page)
        await seen('import-file')
      })

      await test.step('a web page under the name of a workbook is refused with what it is', async () => {
        const fake = path.join(folder, '台账.xls')
        fs.writeFileSync(fake, '<html><table><tr><td>1</td></tr></table></html>')
        await chooser.setInputFiles(fake)
        const refused = words.refusals['import.fileRefused']({ name: '台账.xls', why: 'webPage' })
        await expect(page.getByRole('alert').filter({ hasText: refused })).toBeVisible()
        await seen('import-refused')
        await expect(button(said.next)).toBeDisabled()
      })

      await test.step('the old ledger is read, with its hidden sheet and its joined heading told', async () => {
        await chooser.setInputFiles(ledger)
        await expect(page.getByText(said.hiddenSheets('底稿'))).toBeVisible()
        await expect(page.getByText(said.joined(9))).toBeVisible()
        await expect(page.getByRole('spinbutton', { name: said.file.headingRow })).toHaveValue('2')
        await expectNoBarriers(page)
        await seen('import-read')
        await page.keyboard.press('Control+Enter')
      })

      await test.step('its columns are understood; what it does not say is said once', async () => {
        await expect(page.getByText(said.how.guessed).first()).toBeVisible()
        await expect(button(said.tryOut)).toBeDisabled()
        await expect(
          page.getByText(
            said.needed(
              [said.usualFields.unit, said.usualFields.holder, said.usualFields.place, said.usualFields.issuer].join(
                pages.listSeparator
              )
            )
          )
        ).toBeVisible()
        await usual.getByLabel(said.usualFields.unit).fill(unit)
        await usual.getByLabel(said.usualFields.issuer).fill('省公安厅')
        await find(usual, said.usualFields.holder, '020118', /王芳/)
        await find(usual, said.usualFields.place, 'B203', /B203/)
        await expectNoBarriers(page)
        await seen('import-columns')
        await button(said.tryOut).click()
      })

      await test.step('the trial tells every error at once, and what to do about it', async () => {
        await expect(fate('new')).toHaveText('3')
        await expect(fate('failed')).toHaveText('8')
        await expect(page.getByText(said.nothingWritten)).toBeVisible()
        await expectNoBarriers(page)
        await seen('import-trial')
        await button(said.acceptAll(2)).click()
        await page.getByRole('button', { name: said.leaveEmpty(1) }).click()
        await find(page, `${said.nameHeads.as} 老王`, '020118', /王芳/)
        await page.getByRole('button', { name: said.register.place }).click()
        await dialog.getByLabel(pages.places.columns.code).fill('K-1')
        await dialog.getByRole('button', { name: said.register.place }).click()
        await expect(dialog).toHaveCount(0)
        await seen('import-put-right')
        await expect(button(said.import(3))).toBeDisabled()
        await button(said.tryAgain).click()
        await expect(fate('new')).toHaveText('9')
        await expect(fate('failed')).toHaveText('2')
        await seen('import-tried-again')
      })

      await test.step('what can be brought in is brought in as one batch', async () => {
        await button(said.import(9)).click()
        await expect(page.getByText(said.done(`DR-${new Date().getFullYear()}-0001`, 10))).toBeVisible()
        await expectNoBarriers(page)
        await seen('import-done')
        await button(said.openBatch).click()
        await expect(rowWith(page, '0012', '专案卷宗')).toBeVisible()
        await expectNoBarriers(page)
        await seen('import-batch')
        await page.getByText(said.noteCount(said.notesBrief.termLeftOut, 1)).click()
        await expect(rowWith(page, '0012')).toHaveCount(0)
        await seen('import-noted')
        await goTo(page, words, 'carriers')
        await expect(rowWith(page, '专案卷宗', '机密★10年')).toBeVisible()
      })

      await test.step('the same file a second time brings nothing in twice', async () => {
        await goTo(page, words, 'imports')
        await expect(page.getByRole('button', { name: said.begin })).toBeVisible()
        await page.keyboard.press('Control+n')
        await drop(app, page, ledger)
        await expect(page.getByText(said.broughtBefore('DR-', '').slice(0, 6)).first()).toBeVisible()
        await button(said.next).click()
        await usual.getByLabel(said.usualFields.unit).fill(unit)
        await expect(page.getByText(said.how.remembered).first()).toBeVisible()
        await usual.getByLabel(said.usualFields.issuer).fill('省公安厅')
        await find(usual, said.usualFields.holder, '020118', /王芳/)
        await find(usual, said.usualFields.place, 'B203', /B203/)
        await button(said.tryOut).click()
        await expect(fate('new')).toHaveText('0')
        await expect(page.getByText(said.nothingNew)).toBeVisible()
        await seen('import-again')
      })

      await test.step('long work is stopped, and nothing of it stays', async () => {
        const long = path.join(folder, '长台账.csv')
        const lines = Array.from({ length: whole }, (_, at) => `L${at},第${at}件,秘密,2023-11-01`)
        fs.writeFileSync(long, `编号,题名,密级,成文日期\r\n${lines.join('\r\n')}\r\n`)
        await button(said.back).click()
        await button(said.back).click()
        await chooser.setInputFiles(long)
        await expect(page.getByText('长台账.csv')).toBeVisible()
        await button(said.next).click()
        await button(said.tryOut).click()
        await expect(fate('new')).toHaveText(whole.toLocaleString(), { timeout: 60_000 })
        await button(said.import(whole)).click()
        // No picture here: while one is taken the work would come to its end.
        await button(said.stop).click()
        await expect(page.getByText(said.stopped)).toBeVisible()
        await seen('import-stopped')
        await goTo(page, words, 'imports')
        await expect(page.getByRole('row')).toHaveCount(2)
      })

      await test.step('a batch brought in by mistake is taken back before a leader', async () => {
        await page.getByRole('link', { name: /^DR-/ }).click()
        await button(said.takeBackButton).click()
        await dialog.getByLabel(said.takeBackReason).fill('导入了错误的文件')
        await dialog.getByLabel(pages.proof.number(words.parts.approver)).fill(leader.number)
        await dialog.getByLabel(pages.proof.password(words.parts.approver)).fill(leader.password)
        await expectNoBarriers(page)
        await seen('import-take-back')
        await dialog.getByRole('button', { name: said.takeBackConfirm(10) }).click()
        await expect(dialog).toHaveCount(0)
        await expect(button(said.takeBackButton)).toHaveCount(0)
        await expect(rowWith(page, '0012', '专案卷宗')).toBeVisible()
        await seen('import-taken-back')
        await goTo(page, words, 'carriers')
        await expect(rowWith(page, '专案卷宗')).toHaveCount(0)
        await goTo(page, words, 'imports')
        await expect(rowWith(page, said.takenBack)).toBeVisible()
        await seen('imports')
      })
      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** A ledger as offices keep it: a title over all columns, blanks in words, days as numbers, terms that cannot be. */
function oldLedger(): Promise<Uint8Array> {
  const heads = [
    '序号',
    '编号',
    '文件资料名称',
    '密级期限',
    '成文日期',
    '保管人',
    '存放地点',
    '登记日期',
    '份数',
    '备注'
  ]
  return writeXlsx({
    sheets: [
      {
        name: '载体台账',
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 9 }],
        rows: [
          ['某市公安局刑侦支队涉密载体台账', ...Array.from({ length: 9 }, () => null)],
          heads,
          ['1', '0012', '专案卷宗', '机密★10年', '2023-11-01', '王芳', '机要室三号柜', '2023-11-03', '1', ''],
          ['2', '0013', '会议纪要', '秘密', '2024-02-29', '王芳', 'B203-3', '2024-03-01', '2', '两份'],
          ['3', '0014', '值班表', '内部', '', '', '', '2024-03-01', '', ''],
          ['4', '0015', '侦查方案', '机 密', '2022-05-04', '王芳', '', '2022-05-06', '', ''],
          ['5', '0016', '侦查方案附件', '机 密', '2022-05-04', '王芳', '', '2022-05-06', '', ''],
          ['6', '0017', '情况通报', '秘密★5年', 45231, '', '', '2023-11-02', '', ''],
          ['7', '0018', '协查通报', '机密★30年', '2021-06-01', '', '', '2021-06-02', '', ''],
          ['8', '0019', '技术手册', '秘密', '2020-01-06', '老王', '', '2020-01-08', '', ''],
          ['9', '0020', '装备清单', '秘密', '2020-01-06', '', '老库房', '2020-01-08', '', ''],
          ['10', '0021', '', '秘密', '2020-01-06', '', '', '2020-01-08', '', ''],
          ['11', '0022', '旧档', '秘密', '', '', '', '2005-01-08', '', '']
        ]
      },
      { name: '底稿', hidden: true, rows: [['题名'], ['草稿']] }
    ]
  })
}

async function importingOffice(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date(Date.now() - 60 * 60 * 1000))
  await office.found([officer, leader])
  await office.as(officer)
  await office.ask(units.register, { name: unit })
  await office.ask(people.register, { name: '王芳', number: '020118', unit, clearance: 'secret' })
  await office.ask(places.register, { code: 'B203-3', name: '机要室三号柜', kind: 'cabinet' })
  await office.close()
}

/** Drops a file from elsewhere on the window, as a person does. */
async function drop(app: ElectronApplication, page: Page, file: string): Promise<void> {
  const { x, y, width, height } = (await page.locator('.drop-zone').boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0
  }
  const mouse = await app.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await mouse.send('Input.dispatchDragEvent', {
      type,
      x: x + width / 2,
      y: y + height / 2,
      data: { items: [], files: [file], dragOperationsMask: 1 }
    })
}

async function answerDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, file)
}
