import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { archives } from '#shared/registers/archives.ts'
import { borrowings } from '#shared/registers/borrowings.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { session } from '#shared/system/session.ts'
import { goTo, signIn, wordsOf } from './support/at-the-window.ts'
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
const leader = member('020100', '郑国强', 'unitLeader')
const officer = member('020117', '李娜', 'confidentialityOfficer')

for (const language of languagesToWalk) {
  test(`an archivist tells the year by month and by year, and prints it (${language})`, async () => {
    const words = wordsOf[language]
    const { pages } = words
    const { archiveFigures: said } = pages
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-figures-'))
    const storeFile = path.join(folder, 'jiyao.db')
    await readingRoom(storeFile)
    const { app, page, complaints, close } = await launchJiyao({ language, storeFile })
    const seen = looker(app, page, language)
    try {
      await test.step('this year by the month: holdings, what happened, who borrowed what', async () => {
        await signIn(page, words, archivist.number, archivist.password)
        await goTo(page, words, 'archiveFigures')
        await expect(page.getByRole('heading', { name: said.title })).toBeVisible()
        await expect(page.getByRole('heading', { name: said.byLevel })).toBeVisible()
        for (const category of ['文书档案', '公安业务档案'])
          await expect(page.getByRole('row').filter({ hasText: category }).first()).toBeVisible()
        await expect(page.getByRole('row').filter({ hasText: said.total }).last()).toContainText('50.0%')
        await seen('figures-month')
        await page.getByRole('heading', { name: said.byPerson }).scrollIntoViewIfNeeded()
        await seen('figures-loans')
      })

      await test.step('five years by the year', async () => {
        await page.getByRole('button', { name: said.fiveYears }).click()
        await expect(page.getByRole('rowheader', { name: String(new Date().getFullYear() - 4) })).toBeVisible()
        await seen('figures-years')
      })

      await test.step('on paper, with the same charts', async () => {
        await page.getByRole('button', { name: said.lastYear }).click()
        await page.getByRole('button', { name: said.thisYear }).click()
        await page.getByRole('button', { name: said.print }).click()
        const paper = page.getByRole('region', { name: pages.prints.paper(pages.prints.forms.yearlyFigures) })
        await expect(paper).toContainText('文书档案')
        await expect(paper.getByRole('img').first()).toBeVisible()
        await seen('figures-paper')
        await page.emulateMedia({ media: 'print' })
        await expect(page.getByRole('navigation', { name: pages.shell.mainMenu })).toBeHidden()
        const printed = await app.evaluate(async ({ BrowserWindow }) => {
          const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true })
          return pdf?.toString('base64') ?? ''
        })
        await page.emulateMedia({ media: null })
        const pdf = Buffer.from(printed, 'base64')
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
        const { JIYAO_PICTURES: pictures } = process.env
        if (pictures) fs.writeFileSync(path.join(pictures, `${language}-figures.pdf`), pdf)
      })

      expect(complaints).toEqual([])
    } finally {
      await close()
      fs.rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** A reading room: eight items of two categories and two levels, four of them lent, two of these overdue by now. */
async function readingRoom(storeFile: string): Promise<void> {
  const now = Date.now()
  const office = new Office(storeFile, new Date(now - 20 * 86_400_000))
  try {
    await office.found([archivist, leader, officer])
    await office.as(officer)
    const { name, number, clearance } = archivist
    const holder = await office.ask(people.register, { name, number, clearance, unit: '档案室' })
    const readers = [
      await office.ask(people.register, { number: 'P001', name: '王芳', clearance: 'secret', unit: '刑侦支队' }),
      await office.ask(people.register, { number: 'P002', name: '刘洋', clearance: 'secret', unit: '法制支队' })
    ] as const
    const shelf = await office.ask(places.register, { code: 'D101-1', name: '档案室一号架', kind: 'shelf' })
    await office.as(archivist)
    await office.ask(archives.registerFonds, { code: 'J001', name: '某市公安局' })
    await office.ask(archives.registerCategories, {
      categories: [
        { code: 'WS', name: '文书档案' },
        { code: 'ZY', name: '公安业务档案' }
      ]
    })
    const { items } = await office.ask(archives.enter, {
      holdings: Array.from({ length: 8 }, (_, index) => ({
        carrier: {
          title: `第${index + 1}号卷宗`,
          kind: 'paper' as const,
          issuer: '某市公安局',
          mark: {
            level: index % 3 === 0 ? ('secret' as const) : ('confidential' as const),
            end: { form: 'term' as const, months: 120 }
          },
          startsOn: '2024-03-01',
          pages: 10 + index,
          unit: '档案室',
          holderId: holder.id,
          placeId: shelf.id
        },
        description: {
          fonds: 'J001',
          category: index % 2 === 0 ? 'WS' : 'ZY',
          year: 2024,
          retention: index < 5 ? ('years30' as const) : ('permanent' as const),
          responsible: '某市公安局'
        }
      }))
    })
    const lend = async (index: number, reader: 0 | 1, kind: 'casework' | 'reference', way: 'out' | 'onSite') => {
      const { id: borrowingId, items: asked } = await office.ask(borrowings.submit, {
        ...{ kind, purpose: '专案 2026-03', way, days: way === 'out' ? 3 : 1 },
        carrierIds: [items[index]?.carrierId ?? ''],
        borrowerId: readers[reader].id,
        together: { approver: [{ number: leader.number, password: leader.password }] }
      })
      const itemId = asked[0]?.id ?? ''
      const { version } = await office.ask(borrowings.pull, { itemId, pages: 10 + index, condition: '完好' })
      await office.ask(borrowings.issue, { borrowingId, itemIds: [itemId], version, together: { borrower: [] } })
    }
    await lend(0, 0, 'casework', 'out')
    await lend(1, 1, 'reference', 'out')
    await office.ask(session.lock, {})
    office.now = new Date(now)
    await office.as(archivist)
    await lend(2, 0, 'casework', 'out')
    await lend(4, 0, 'casework', 'onSite')
  } finally {
    await office.close()
  }
}
