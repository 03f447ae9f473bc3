import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstPageOf, isServedPage, servedFile, servePage } from '#electron/served-page.ts'

let folder: string
let pages: string

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-pages-'))
  pages = path.join(folder, 'pages')
  fs.mkdirSync(path.join(pages, 'assets'), { recursive: true })
  fs.mkdirSync(path.join(folder, 'pages-of-another'))
  fs.writeFileSync(path.join(pages, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">')
  fs.writeFileSync(path.join(pages, 'assets', 'page.js'), 'run()')
  fs.writeFileSync(path.join(pages, 'assets', 'letters.woff2'), 'wOF2')
  fs.writeFileSync(path.join(folder, 'secret.html'), 'secret')
  fs.writeFileSync(path.join(folder, 'pages-of-another', 'index.html'), 'secret')
})

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const get = (address: string, method = 'GET') => servePage(new Request(address, { method }), pages)

test('the first page and its script are served', async () => {
  const page = await get(firstPageOf(1))
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const script = await get('app://jiyao-2/assets/page.js')
  expect([script.status, await script.text()]).toEqual([200, 'run()'])
})

test('a font is served as one, and the page may take no font from elsewhere', async () => {
  const font = await get('app://jiyao-2/assets/letters.woff2')
  expect([font.status, font.headers.get('content-type')]).toEqual([200, 'font/woff2'])
  expect(font.headers.get('content-security-policy')).toContain("font-src 'self';")
})

test('each load has a nonce of its own, the same in the page and in its policy', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const page = await get(firstPageOf(1))
      const nonce = /nonce="([^"]+)"/.exec(await page.text())?.[1] ?? 'none'
      expect(page.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
      return nonce
    })
  )
  expect(new Set(nonces).size).toBe(2)
  expect(nonces.join()).not.toContain('__CSP_NONCE__')
})

test('a page may run only our scripts, reach nothing, and put no markup into itself', async () => {
  const policy = (await get(firstPageOf(1))).headers.get('content-security-policy')
  for (const rule of [
    "default-src 'none'",
    "script-src 'self';",
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default'
  ])
    expect(policy).toContain(rule)
  expect(policy).not.toMatch(/unsafe-(inline|eval)|https?:/)
})

const waysOut = [
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/..%2Fpages-of-another/index.html',
  '/assets/..%2f..%2fsecret.html',
  '/%2fetc/passwd',
  '/..%5csecret.html',
  '/..\\secret.html',
  '/%00index.html',
  '/index.html%00.js',
  '/%E0%A4%A',
  '//secret.html'
]

test.each(waysOut)('%s leads to nothing outside the folder of pages', async (way) => {
  const answer = await get(`app://jiyao-1${way}`)
  expect([answer.status, await answer.text()]).toEqual([404, ''])
})

test('no address whatever names a file outside the folder', () => {
  const piece = fc.constantFrom('..', '%2e%2e', '%2f', '/', '\\', '%5c', 'assets', 'index.html', '%00', '.', '~', '机')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = servedFile(`app://jiyao-1/${pieces.join('')}`, pages)
      expect(file === undefined || file.startsWith(pages + path.sep)).toBe(true)
    }),
    { numRuns: 2000 }
  )
})

const strangers = [
  'file:///etc/passwd',
  'https://jiyao-1/index.html',
  'app://other/index.html',
  'app://jiyao-1.evil/index.html',
  'app://jiyao-/index.html',
  'app://user@jiyao-1/index.html',
  'app:jiyao-1/index.html',
  'data:text/html,app://jiyao-1/',
  'blob:app://jiyao-1/1',
  'nonsense'
]

test.each(strangers)('%s is none of our pages', (address) => {
  expect(isServedPage(address)).toBe(false)
  expect(servedFile(address, pages)).toBeUndefined()
})

test('only reading is answered, and only files of known kinds', async () => {
  fs.writeFileSync(path.join(pages, 'page.js.map'), '{}')
  expect((await get(firstPageOf(1), 'POST')).status).toBe(404)
  expect((await get('app://jiyao-1/page.js.map')).status).toBe(404)
  expect((await get('app://jiyao-1/assets')).status).toBe(404)
})
