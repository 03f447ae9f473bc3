import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { computers } from '#shared/registers/computers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { settings, usualSettings } from '#shared/system/settings.ts'
import { languages } from '#shared/words/words.ts'
import { expectNoBarriers } from './support/accessibility.ts'
import { find, goTo, rowWith, signIn, wordsOf } from './support/at-the-window.ts'
import { administrators } from './support/founding.ts'
import { launchJiyao } from './support/launch.ts'
import { Office, type Member } from './support/office.ts'
import { deviceOf, reportOf } from '../support/machine-report.ts'
import { MachineTree } from '../support/machine-tree.ts'

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
  role: 'approvingLeader',
  clearance: 'secret',
  password: 'Shenpi-Ren-2026'
}
const mender = { name: '王芳', number: '020118', unit: '科信科', clearance: 'secret' } as const

const pictures = process.env.JIYAO_PICTURES
const camera = 'pci0000:00/0000:00:14.0/usb1/1-4'

test.skip(!mayMount(), 'planting devices over /sys needs root')

// The story is one; the other language is walked where pictures of it are wanted.
for (const language of pictures ? languages : (['zh-CN'] as const))
  test(`what a check finds is put right, excepted, compared with other machines, and printed (${language})`, async () => {
    const words = wordsOf[language]
    const { pages, deviceCheck } = words
    const said = pages.findings
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-findings-'))
    const storeFile = path.join(folder, 'jiyao.db')
    const machine = planted(path.join(folder, 'machine'))
    await office(storeFile)
    const fleet = path.join(folder, 'fleet.jsonl')
    fs.writeFileSync(fleet, fleetLines())
    const executable = onPlantedMachine(folder, machine.root)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile, executable })
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
    const dialog = page.getByRole('dialog')
    const lineOf = (category: string) => page.getByRole('listitem').filter({ hasText: category })
    const checkNow = async () => {
      await goTo(page, words, 'deviceChecks')
      await page.getByRole('button', { name: pages.checks.run }).click()
      await expect(page.getByRole('heading', { name: deviceCheck.summaries.found })).toBeVisible()
    }
    const wifi = lineOf(deviceCheck.categories.wifi).first()
    const webcam = lineOf(deviceCheck.categories.camera).first()
    try {
      await test.step('the check finds the planted camera and Wi-Fi card, both new', async () => {
        await signIn(page, words, officer.number, officer.password)
        await checkNow()
        await expect(webcam).toContainText(said.changes.new)
        await expect(webcam).toContainText(said.states.found)
        await expect(wifi).toContainText(said.states.found)
        await seen('findings-check')
      })

      await test.step('the officer says who takes the camera out and until when, and that it was done', async () => {
        await webcam.getByRole('button', { name: said.acts.begin }).click()
        await find(dialog, said.responsible, mender.name, new RegExp(mender.number))
        await dialog.getByLabel(said.how).fill('拆除摄像头')
        await seen('findings-begin')
        await dialog.getByRole('button', { name: pages.actions.save }).click()
        await expect(dialog).toHaveCount(0)
        await expect(webcam).toContainText(said.states.beingPutRight)
        await webcam.getByRole('button', { name: said.acts.putRight }).click()
        await dialog.getByLabel(said.done, { exact: true }).fill('已拆除，交保密室保管')
        await dialog.getByRole('button', { name: pages.actions.save }).click()
        await expect(webcam).toContainText(said.states.putRight)
      })

      await test.step('nobody closes it alone: a second person looks too and types the own password', async () => {
        await webcam.getByRole('button', { name: said.acts.close, exact: true }).click()
        await dialog.getByLabel(said.seen).fill('摄像头孔位已空')
        await dialog.getByRole('button', { name: said.acts.close, exact: true }).click()
        await expect(dialog.getByText(words.inputProblems.required).first()).toBeVisible()
        await dialog.getByLabel(pages.proof.number(words.parts.rechecker)).fill(leader.number)
        await dialog.getByLabel(pages.proof.password(words.parts.rechecker)).fill(leader.password)
        await seen('findings-close')
        await dialog.getByRole('button', { name: said.acts.close, exact: true }).click()
        await expect(dialog).toHaveCount(0)
        await expect(webcam).toContainText(said.states.closed)
        await expect(webcam).toContainText(said.closedByLook(officer.name, leader.name))
      })

      await test.step('a leader approves an exception for the Wi-Fi card; it is still said to be found', async () => {
        await wifi.getByRole('button', { name: said.acts.except }).click()
        await dialog.getByLabel(said.reason).fill('专案取证设备，专人看管')
        await dialog.getByLabel(said.untilOn).fill(inDays(30))
        // The first takes the day; neither sends off a sheet that is not filled in yet.
        await dialog.getByLabel(said.untilOn).press('Enter')
        await dialog.getByLabel(said.untilOn).press('Enter')
        await dialog.getByLabel(pages.proof.number(words.parts.approver)).fill(leader.number)
        await expect(dialog.locator('.ant-form-item-explain-error')).toHaveCount(0)
        await dialog.getByLabel(pages.proof.password(words.parts.approver)).fill(leader.password)
        await seen('findings-except')
        await dialog.getByRole('button', { name: said.acts.except }).click()
        await expect(dialog).toHaveCount(0)
        await expect(wifi).toContainText(said.states.found)
        await expect(wifi).toContainText(said.excepted(inDays(30)))
        await expect(page.getByRole('heading', { name: deviceCheck.summaries.found })).toBeVisible()
      })

      await test.step('what only a person can see is looked at and written down', async () => {
        const label = lineOf(deviceCheck.reminders.label)
        await label.getByRole('button', { name: said.acts.look }).click()
        await dialog.getByRole('radio', { name: said.inOrderNo }).click()
        await dialog.getByLabel(said.seen).fill('机身没有责任人')
        await dialog.getByRole('button', { name: said.acts.look }).click()
        await expect(dialog).toHaveCount(0)
        await expect(label).toContainText(said.notInOrderMark)
        await expect(label.getByRole('button', { name: said.acts.begin })).toBeVisible()
        const several = page.getByRole('button', { name: said.acts.lookSeveral(0) })
        if (await several.count()) {
          await page.getByLabel(said.chooseAll).check()
          await page.getByRole('button', { name: /[1-9]/ }).filter({ hasText: said.acts.look }).first().click()
          await dialog.getByLabel(said.seen).fill('逐项查看，均无')
          await dialog.getByRole('button', { name: said.acts.look, exact: true }).click()
          await expect(dialog).toHaveCount(0)
        }
        await seen('findings-looked')
      })

      await test.step('the history of a finding tells each step in words', async () => {
        await webcam.getByRole('button', { name: said.acts.history }).click()
        await expect(dialog).toContainText(words.operations['findings.close'])
        await expect(dialog).toContainText('已拆除，交保密室保管')
        await seen('findings-history')
        await page.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      })

      await test.step('with the camera gone the next check says so, and closes nothing twice', async () => {
        machine
          .without(`/sys/devices/${camera}`)
          .without('/sys/bus/usb/devices/1-4')
          .without('/sys/bus/usb/devices/1-4:1.0')
        await checkNow()
        const gone = page.locator('section').filter({ has: page.getByRole('heading', { name: said.gone }) })
        await expect(gone.getByRole('listitem')).toContainText(deviceCheck.categories.camera)
        await expect(gone.getByRole('listitem')).toContainText(said.states.closed)
        await expect(lineOf(deviceCheck.reminders.label)).toContainText(said.states.found)
        await expect(wifi).toContainText(said.excepted(inDays(30)))
        await seen('findings-second-check')
      })

      await test.step('the findings of all machines are in one list', async () => {
        await goTo(page, words, 'findings')
        await expect(rowWith(page, said.reminders.label)).toBeVisible()
        await expect(rowWith(page, deviceCheck.categories.wifi)).toHaveCount(0)
        await seen('findings-list')
        await page.getByTitle(said.ranges.excepted, { exact: true }).click()
        await expect(rowWith(page, deviceCheck.categories.wifi)).toBeVisible()
      })

      await test.step('checks of other machines are brought in from a file, and not twice', async () => {
        await goTo(page, words, 'machines')
        await page.getByRole('button', { name: pages.machines.import }).click()
        await dialog.getByLabel(pages.machines.files).setInputFiles(fleet)
        await expect(dialog.getByText(pages.machines.imported('fleet.jsonl', 13, 5, 16, 0))).toBeVisible()
        await seen('machines-import')
        await dialog.getByLabel(pages.machines.files).setInputFiles(fleet)
        await expect(dialog.getByText(pages.machines.allKnown('fleet.jsonl', 13))).toBeVisible()
        await dialog.getByRole('button', { name: pages.machines.close, exact: true }).last().click()
        await expect(dialog).toHaveCount(0)
        await expect(rowWith(page, 'SM-001')).toBeVisible()
        await expect(page.getByRole('img', { name: /./ }).first()).toBeVisible()
        await seen('machines-all')
      })

      await test.step('one machine is opened to its trend, its findings and its checks', async () => {
        await rowWith(page, 'SM-001').getByRole('link', { name: 'SM-001' }).click()
        await expect(page.getByRole('heading', { name: 'SM-001' })).toBeVisible()
        await expect(page.locator('.trend-chart svg')).toBeVisible()
        await page.getByText(pages.machines.trendTable).click()
        await expect(page.getByRole('table').getByRole('row')).toHaveCount(4)
        await seen('machine')
        await page.getByRole('button', { name: pages.machines.rename }).click()
        await dialog.getByLabel(pages.machines.name).fill('涉密-001')
        await dialog.getByRole('button', { name: pages.actions.save }).click()
        await expect(page.getByRole('heading', { name: '涉密-001' })).toBeVisible()
      })

      await test.step('what the registers say against a machine is put right and printed like the rest', async () => {
        await goTo(page, words, 'findings')
        await expect(rowWith(page, deviceCheck.remarkNames.diskUnknown)).toBeVisible()
        await seen('findings-registers')
        await rowWith(page, deviceCheck.remarkNames.diskUnknown).getByRole('link', { name: 'SM-005' }).click()
        const against = page.locator('section').filter({ hasText: pages.devices.comparison.title })
        const exchanged = against.getByRole('listitem').filter({ hasText: deviceCheck.remarkNames.diskUnknown })
        await expect(exchanged).toContainText('EX-9')
        await expect(exchanged).toContainText(said.states.found)
        await seen('check-registers')
        await exchanged.getByRole('button', { name: said.acts.begin }).click()
        await find(dialog, said.responsible, mender.name, new RegExp(mender.number))
        await dialog.getByLabel(said.how).fill('查明换盘经过')
        await dialog.getByRole('button', { name: pages.actions.save }).click()
        await expect(exchanged).toContainText(said.states.beingPutRight)
        await page.getByRole('link', { name: pages.checks.sheet }).click()
        const sheet = page.getByRole('region', { name: pages.prints.paper(pages.prints.forms.deviceCheckReport) })
        await expect(sheet).toContainText(deviceCheck.remarkRemedies.diskMissing)
        await expect(sheet).toContainText(said.states.beingPutRight)
        await sheet.getByText(pages.devices.comparison.title).scrollIntoViewIfNeeded()
        await seen('sheet-registers')
      })

      await test.step('the check is printed whole, and nothing but the sheet', async () => {
        await goTo(page, words, 'deviceChecks')
        await page.getByRole('row').nth(2).dblclick()
        await page.getByRole('link', { name: pages.checks.sheet }).click()
        const sheet = page.getByRole('region', { name: pages.prints.paper(pages.prints.forms.deviceCheckReport) })
        await expect(sheet).toContainText(deviceCheck.signatures.leader)
        await expect(sheet).toContainText(said.closedByLook(officer.name, leader.name))
        await seen('sheet')
        await page.emulateMedia({ media: 'print' })
        await expect(sheet).toBeVisible()
        await expect(page.getByRole('navigation')).toBeHidden()
        await page.emulateMedia({ media: null })
        const pdf = await app.evaluate(async ({ BrowserWindow }) => {
          const printed = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
          return printed?.toString('base64') ?? ''
        })
        const bytes = Buffer.from(pdf, 'base64')
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
        if (pictures) fs.writeFileSync(path.join(pictures, `${language}-sheet.pdf`), bytes)
        expect(bytes.toString('latin1')).toMatch(/MediaBox ?\[0 0 59[45]\S* 84[12]/)
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })

async function office(storeFile: string): Promise<void> {
  const made = new Office(storeFile, new Date(Date.now() - 86_400_000))
  try {
    await made.found([officer, leader])
    await made.as(administrators.securityAdministrator)
    await made.ask(settings.change, {
      settings: { ...usualSettings, printing: true },
      version: 0,
      reason: '测试'
    })
    await made.as(officer)
    const { id: responsibleId } = await made.ask(people.register, mender)
    const { id: placeId } = await made.ask(places.register, { code: 'B203', name: '保密室', kind: 'room' })
    await made.ask(computers.register, {
      kind: 'confidential',
      level: 'secret',
      name: '研判主机',
      unit: '科信科',
      responsibleId,
      placeId,
      zone: 'confidential',
      disks: ['WD-1001'],
      macs: ['a4:bb:6d:01:02:03'],
      programs: ['违规外联监控']
    })
  } finally {
    await made.close()
  }
}

function planted(root: string): MachineTree {
  fs.mkdirSync(root)
  return new MachineTree(root)
    .pci('0000:02:00.0', '028000', '8086:2723', 'iwlwifi')
    .usb('1-4', '1234:5678', [['0e/01/00', 'uvcvideo']], { product: 'Planted' })
}

/** A program that starts Electron where this tree lies over `/sys`, in a name space of its own. */
function onPlantedMachine(folder: string, root: string): string {
  const given = process.env.ELECTRON_EXEC_PATH
  const electron = given ?? (createRequire(import.meta.url)('electron') as string)
  const file = path.join(folder, 'electron-on-planted-machine')
  fs.writeFileSync(
    file,
    `#!/bin/sh\nexec unshare -m sh -c 'mount --bind "$1/sys" /sys && shift && exec "$@"' sh '${root}' '${electron}' "$@"\n`,
    { mode: 0o755 }
  )
  return file
}

function mayMount(): boolean {
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Four machines over three days: two get better, one gets worse, one stays clear. */
function fleetLines(): string {
  const days = [-6, -4, -2].map((days) => new Date(Date.now() + days * 86_400_000).toISOString())
  const found = {
    camera: deviceOf('camera'),
    wifi: deviceOf('wifi'),
    phone: deviceOf('phone'),
    stick: deviceOf('usb_storage')
  }
  const story: Record<string, (readonly (keyof typeof found)[])[]> = {
    'SM-001': [['camera', 'wifi'], ['wifi'], []],
    'SM-002': [['camera', 'stick'], ['stick'], ['stick']],
    'SM-003': [[], ['phone'], ['phone', 'camera']],
    'SM-004': [[], [], []]
  }
  // Known by its card; the disk in it is another, and a stick that nobody has registered is there.
  const exchanged = reportOf(
    [
      deviceOf('network_card', { id: 'card', mac: 'a4:bb:6d:01:02:03' }),
      deviceOf('disk', { id: 'disk', serial: 'EX-9' }),
      deviceOf('usb_storage', { id: 'stick', serial: 'U-77', name: 'Some stick' })
    ],
    { at: days[2] ?? '', zone: 'confidential', machine: { hostName: 'SM-005' } }
  )
  const lines = Object.entries(story).flatMap(([hostName, checks]) =>
    checks.map((names, index) =>
      JSON.stringify(
        reportOf(
          names.map((name) => found[name]),
          { at: days[index] ?? '', machine: { hostName } }
        )
      )
    )
  )
  return [...lines, JSON.stringify(exchanged)].join('\n')
}

function inDays(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000)
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
