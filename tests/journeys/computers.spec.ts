import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { labelWords } from '#shared/words/devices.zh-CN.ts'
import { languages } from '#shared/words/words.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { choose, find, goTo, rowWith, signIn, wordsOf, lock } from './support/at-the-window.ts'
import { administrators } from './support/founding.ts'
import { launchJiyao } from './support/launch.ts'
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
const user = { name: '王芳', number: '020118', unit: '刑侦支队', clearance: 'secret' } as const
const room = { code: 'B203', name: '保密室', kind: 'room' } as const

// Where pictures of every screen are wanted, the folder for them.
const pictures = process.env.JIYAO_PICTURES

// In both languages where pictures are wanted; one is enough to walk the story.
for (const language of pictures ? languages : (['zh-CN'] as const)) {
  test(`a computer is registered, labelled, carried out, repaired and scrapped, and its disks become carriers (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const texts = pages.devices
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-devices-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await machineRoom(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = async (name: string) => {
      await expectNoBarriers(page)
      if (!pictures) return
      for (const [width, height] of [
        [1920, 1040],
        [1366, 768]
      ] as const) {
        await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
          width,
          height
        ] as [number, number])
        await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
        await page.screenshot({ path: path.join(pictures, `${language}-${width}-${name}.png`) })
      }
    }
    const sheet = page.getByRole('dialog')
    const button = (name: string) => page.getByRole('button', { name: new RegExp(`${name}$`) })
    const tag = async (label: string, ...values: string[]) => {
      const field = sheet.getByRole('combobox', { name: label })
      for (const value of values) {
        await field.fill(value)
        await field.press('Enter')
      }
    }
    const open = async () => {
      await goTo(page, words, 'devices')
      await rowWith(page, '案件研判主机').getByRole('link').click()
      await expect(page.getByRole('heading', { name: '案件研判主机' })).toBeVisible()
    }
    const approve = async () => {
      await sheet.getByLabel(pages.proof.number(words.parts.approver)).fill(leader.number)
      await sheet.getByLabel(pages.proof.password(words.parts.approver)).fill(leader.password)
    }
    try {
      await test.step('the register is empty, and says how to begin', async () => {
        await signIn(page, words, officer.number, officer.password)
        await goTo(page, words, 'devices')
        await expect(page.getByText(texts.empty.computers)).toBeVisible()
        await seen('devices-empty')
      })

      await test.step('a confidential computer is registered with its disks', async () => {
        await page.keyboard.press('Control+n')
        await sheet.getByRole('button', { name: texts.save }).click()
        await expect(sheet.getByText(words.inputProblems.required).first()).toBeVisible()
        await seen('devices-register')
        await choose(sheet, texts.fields.level, words.levels.secret)
        await sheet.getByLabel(texts.fields.name, { exact: true }).fill('案件研判主机')
        await sheet.getByLabel(texts.fields.unit).fill('刑侦支队')
        await find(sheet, texts.fields.placeId, room.code, /B203/)
        await tag(texts.fields.disks, 'WD-1001', 'WD-1002')
        await tag(texts.fields.macs, 'A4-BB-6D-01-02-03')
        await sheet.getByRole('button', { name: texts.save }).click()
        await expect(sheet).toHaveCount(0)
        await expect(rowWith(page, '案件研判主机', 'SB-')).toBeVisible()
        await seen('devices-list')
        await open()
      })

      await test.step('rule 31: without somebody who answers for it there is no label', async () => {
        await button(texts.printLabel).click()
        await expect(page.getByText(texts.labelMissing(texts.labelFields.responsible))).toBeVisible()
        await expect(button(texts.printOne)).toBeDisabled()
        await seen('devices-label-incomplete')
        await open()
        await button(texts.change).click()
        await find(sheet, texts.fields.responsibleId, user.name, new RegExp(user.number))
        await sheet.getByLabel(texts.fields.reason).fill('明确责任人')
        await sheet.getByRole('button', { name: texts.save }).click()
        await expect(sheet).toHaveCount(0)
      })

      await test.step('the label says what Article 106(14) asks, and nothing else comes out of the printer', async () => {
        await button(texts.printLabel).click()
        const label = page.getByRole('region', { name: /SB-/ })
        for (const text of [labelWords.signs.computer.confidential, labelWords.levels.secret, user.name])
          await expect(label.getByText(text)).toBeVisible()
        await expect(label.getByRole('img', { name: /^SB-/ })).toBeVisible()
        await seen('devices-label')
        await page.evaluate(() => {
          window.print = () => document.body.setAttribute('data-printed', 'yes')
        })
        await button(texts.printOne).click()
        await expect(page.locator('body[data-printed]')).toHaveCount(1)
        await page.emulateMedia({ media: 'print' })
        await expect(label).toBeVisible()
        await expect(page.getByRole('navigation')).toBeHidden()
        if (pictures) await page.screenshot({ path: path.join(pictures, `${language}-devices-label-printed.png`) })
        await page.emulateMedia({ media: 'screen' })
        await open()
      })

      await test.step('the officer asks for it to be carried out; the leader approves from the own queue', async () => {
        await button(texts.carryOut).click()
        await sheet.getByRole('radio', { name: pages.proof.ways.ask }).click()
        await sheet.getByLabel(pages.proof.purpose).fill('专案会商')
        await seen('devices-carry-out-asked')
        await sheet.getByRole('button', { name: pages.proof.ways.ask }).click()
        await expect(sheet).toHaveCount(0)
        await lock(page, words)
        await signIn(page, words, leader.number, leader.password)
        await goTo(page, words, 'approvals')
        await rowWith(page, '案件研判主机').dblclick()
        await expect(sheet.getByText(pages.approvals.aboutDevice)).toBeVisible()
        await seen('devices-approval')
        await sheet.getByRole('button', { name: pages.approvals.decide, exact: true }).click()
        await sheet.getByRole('radio', { name: pages.approvals.decisions.approved, exact: true }).click()
        await sheet.getByRole('button', { name: pages.approvals.confirm }).click()
        await expect(sheet.getByRole('button', { name: pages.approvals.confirm })).toHaveCount(0)
        await lock(page, words)
        await signIn(page, words, officer.number, officer.password)
        await open()
      })

      await test.step('it is carried out on that approval, and back only after a look', async () => {
        await button(texts.carryOut).click()
        await expect(sheet.getByRole('radio', { name: pages.proof.ways.given })).toBeChecked()
        await find(sheet, texts.carriedBy, user.name, new RegExp(user.number))
        await sheet.getByLabel(texts.destination).fill('省公安厅')
        await sheet.getByLabel(texts.dueOn).fill('2099-12-01')
        await sheet.getByLabel(texts.dueOn).press('Enter')
        await sheet.getByLabel(texts.purpose).fill('专案会商')
        await sheet.getByLabel(texts.contents, { exact: true }).fill('专案材料')
        await seen('devices-carry-out')
        await sheet.getByRole('button', { name: texts.confirmCarryOut }).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText('省公安厅').first()).toBeVisible()
        await seen('devices-out')
        await button(texts.bringBack).click()
        await sheet.getByRole('button', { name: texts.confirmBringBack }).click()
        await expect(sheet.getByText(words.inputProblems.required)).toHaveCount(2)
        await sheet.getByRole('radio', { name: texts.checks.inOrder }).click()
        await sheet.getByLabel(texts.cleared).fill('外出信息已清除，端口已封闭')
        await seen('devices-bring-back')
        await sheet.getByRole('button', { name: texts.confirmBringBack }).click()
        await expect(sheet).toHaveCount(0)
      })

      await test.step('rule 32: it is sent out only with its storage out', async () => {
        await button(texts.repair).click()
        await sheet.getByRole('radio', { name: texts.repairKinds.sentOut }).click()
        await sheet.getByLabel(texts.fault).fill('不能开机')
        await sheet.getByLabel(texts.repairer).fill('江州某科技公司')
        await sheet.getByLabel(texts.agreement).fill('2026-07')
        await find(sheet, texts.escort, user.name, new RegExp(user.number))
        await approve()
        await sheet.getByRole('checkbox', { name: 'WD-1001' }).click()
        await sheet.getByRole('button', { name: texts.confirmRepair }).click()
        await expect(sheet.getByText(words.refusals['repair.storageInside']({ serials: ['WD-1002'] }))).toBeVisible()
        await seen('devices-repair')
        await sheet.getByRole('checkbox', { name: 'WD-1002' }).click()
        await sheet.getByRole('button', { name: texts.confirmRepair }).click()
        await expect(sheet).toHaveCount(0)
      })

      await test.step('after the repair the register follows, and the replaced disk is a carrier', async () => {
        await button(texts.endRepair).click()
        await sheet.getByLabel(texts.work).fill('更换第二块硬盘，开机正常')
        const after = sheet.getByRole('combobox', { name: texts.disksAfter })
        await after.press('Backspace')
        await tag(texts.disksAfter, 'ST-9001')
        await find(sheet, texts.keeper, user.name, new RegExp(user.number))
        await find(sheet, texts.keptAt, room.code, /B203/)
        await seen('devices-end-repair')
        await sheet.getByRole('button', { name: texts.confirmEndRepair }).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByText(/WD-1002/).first()).toBeVisible()
        await expect(page.getByRole('link', { name: /^BM-/ })).toHaveCount(1)
      })

      await test.step('a check of this machine says that it is not that computer, and what it cannot tell', async () => {
        await goTo(page, words, 'deviceChecks')
        await find(page, texts.comparison.which, '案件研判主机', /SB-/)
        await page.getByRole('button', { name: pages.checks.run }).click()
        await expect(page.getByRole('heading', { name: texts.comparison.title })).toBeVisible({ timeout: 60_000 })
        await expect(page.getByText(texts.comparison.knownBy.chosen)).toBeVisible()
        await expect(page.getByText('WD-1001')).toBeVisible()
        await seen('devices-against-registers')
        await open()
      })

      await test.step('rule 33: it is scrapped once every disk is out, and they are in the register of carriers', async () => {
        await button(texts.scrap).click()
        await sheet.getByRole('checkbox', { name: 'WD-1001' }).click()
        await sheet.getByRole('checkbox', { name: 'ST-9001' }).click()
        await find(sheet, texts.keeper, user.name, new RegExp(user.number))
        await find(sheet, texts.keptAt, room.code, /B203/)
        await sheet.getByLabel(texts.scrapTo).fill('江州市涉密载体销毁中心')
        await sheet.getByLabel(texts.reason).fill('老旧淘汰')
        await seen('devices-scrap')
        await sheet.getByRole('button', { name: texts.confirmScrap }).click()
        await expect(sheet).toHaveCount(0)
        await expect(page.getByRole('link', { name: /^BM-/ })).toHaveCount(3)
        await expect(button(texts.carryOut)).toHaveCount(0)
        await seen('devices-scrapped')
        await goTo(page, words, 'carriers')
        await expect(rowWith(page, 'BM-')).toHaveCount(3)
        await rowWith(page, 'BM-').first().getByRole('link', { name: /^BM-/ }).click()
        await expect(page.getByText(words.operations['computers.scrap'])).toBeVisible()
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** An office with an officer, a leader, one who uses computers, and a room to keep things in. */
async function machineRoom(storeFile: string): Promise<void> {
  const office = new Office(storeFile, new Date())
  try {
    await office.found([officer, leader])
    await office.as(administrators.securityAdministrator)
    await office.ask(settings.change, {
      settings: { ...usualSettings, printing: true },
      reason: '经批准',
      version: 0
    })
    await office.as(officer)
    await office.ask(people.register, user)
    await office.ask(places.register, room)
  } finally {
    await office.close()
  }
}
