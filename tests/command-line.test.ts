import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { usualSettings } from '#shared/system/settings.ts'
import { commandNames } from '#electron/command-line/commands.ts'
import { CommandEnds } from '#electron/command-line/console-words.ts'
import { runCommand } from '#electron/command-line/run-command.ts'
import { foundedApp, placeOnThisMachine, temporaryFolder } from './support/test-app.ts'

// The real program in a process of its own, as a terminal or a script runs it.

const root = path.resolve(import.meta.dirname, '..')

function jiyao(args: readonly string[], typed = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/cli.ts', ...args], {
    cwd: root,
    input: typed,
    encoding: 'utf8'
  })
  return { exit: status, out: stdout, said: stderr }
}

/**
 * The same without a process of its own, which takes far less time: what is typed comes from a file descriptor, as it
 * does for a script.
 */
async function called(args: readonly string[], typed?: string) {
  let out = ''
  let said = ''
  const descriptor = typed === undefined ? undefined : descriptorOf(typed)
  const all = descriptor === undefined ? args : [...args, '--password-fd', String(descriptor)]
  try {
    return { exit: await runCommand(all, (text) => (out += text)), out, said }
  } catch (error) {
    if (!(error instanceof CommandEnds)) throw error
    said = `${error.message}\n`
    return { exit: error.exit, out, said }
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor)
  }
}

function descriptorOf(typed: string): number {
  const file = path.join(temporaryFolder(), 'typed')
  fs.writeFileSync(file, typed)
  return fs.openSync(file, 'r')
}

const founders = ['--system', 'A001:张建国', '--security', 'A002:李素芬', '--auditor', 'A003:王守诚']
const passwords = 'Kunlun-Mount-7\nTaihu-Lake-88\nMinjiang-River-9\n'

async function founded(): Promise<string> {
  const store = path.join(temporaryFolder(), 'unit.jiyao')
  const made = await called(
    ['init', '--store', store, '--unit', '江州市公安局', '--level', 'secret', ...founders],
    passwords
  )
  expect([made.exit, made.said]).toEqual([0, ''])
  return store
}

test('a store is founded, an account made, and the record verified, all from a terminal', async () => {
  const store = await founded()
  const as = (number: string, password: string) =>
    ['--store', store, '--as', number, '--password-fd', '0', password] as const
  const call = (operation: string, input: unknown, number: string, password: string) =>
    jiyao(['call', operation, ...as(number, password).slice(0, 6), '--input', JSON.stringify(input)], `${password}\n`)
  const made = call('accounts.create', { number: 'C100', name: '李娜' }, 'A001', 'Kunlun-Mount-7')
  expect(made.exit).toBe(0)
  const account = JSON.parse(made.out) as { id: string; version: number; firstPassword: string }
  const granted = call(
    'accounts.grant',
    { accountId: account.id, roles: ['confidentialityOfficer'], clearance: 'secret', version: account.version },
    'A002',
    'Taihu-Lake-88'
  )
  expect(granted.exit).toBe(0)
  const before = call('carriers.list', {}, 'C100', account.firstPassword)
  expect([before.exit, before.out, before.said]).toEqual([1, '', '请先把初始口令换成自己的口令，再办理其他事项。\n'])
  const changed = jiyao(
    ['password', '--store', store, '--as', 'C100', '--password-fd', '0'],
    `${account.firstPassword}\nOwn-Password-100\n`
  )
  expect(changed).toMatchObject({ exit: 0, out: '口令已修改。\n' })
  expect(JSON.parse(call('carriers.list', {}, 'C100', 'Own-Password-100').out)).toEqual({ rows: [], total: 0 })
  const verified = jiyao(['verify', '--store', store, '--as', 'A003', '--password-fd', '0'], 'Minjiang-River-9\n')
  expect([verified.exit, verified.out]).toEqual([0, expect.stringMatching(/^审计链完好：\d+ 条，链头 [0-9a-f]{64}\n$/)])
})

test('a list is exported to the new file that --out names, and never over one', async () => {
  const store = await founded()
  const call = (operation: string, input: unknown, number: string, password: string, ...more: string[]) =>
    called(
      ['call', operation, '--store', store, '--as', number, '--input', JSON.stringify(input), ...more],
      `${password}\n`
    )
  const { exporting: _, ...others } = usualSettings
  const approvals = { ...others.approvals, export: { ...others.approvals.export, workSecret: 'nobody' } }
  const change = { settings: { ...others, exporting: true, approvals }, reason: '经批准', version: 0 }
  expect((await call('settings.change', change, 'A002', 'Taihu-Lake-88')).exit).toBe(0)
  const wish = { form: 'auditRecord', wish: {}, format: 'csv', purpose: '备查', medium: 'machine' }
  const input = { ...wish, together: { approver: [] } }
  const nowhere = await call('exports.make', input, 'A003', 'Minjiang-River-9')
  expect([nowhere.exit, nowhere.said]).toEqual([2, expect.stringContaining('缺少 --out')])
  const list = await call('exports.list', {}, 'A003', 'Minjiang-River-9', '--out', 'x')
  expect([list.exit, list.said]).toEqual([2, expect.stringContaining('不认识的选项 --out')])
  const file = path.join(placeOnThisMachine(), 'record.csv')
  const made = await call('exports.make', input, 'A003', 'Minjiang-River-9', '--out', file)
  expect(JSON.parse(made.out)).toMatchObject({
    number: expect.stringMatching(/^DC-\d{4}-0001$/) as string,
    fileName: 'record.csv'
  })
  expect(fs.readFileSync(file, 'utf8')).toMatch(/^\ufeff"序号"/)
  const again = await call('exports.make', input, 'A003', 'Minjiang-River-9', '--out', file)
  expect([again.exit, again.said]).toEqual([1, expect.stringContaining('没有覆盖')])
})

test('an old ledger that --in names is read, tried out and brought in, each in one call', async () => {
  const app = await foundedApp('secret')
  await app.hire('C100', ['confidentialityOfficer'], 'secret')
  app.gate.close()
  const call = (operation: string, input: unknown, ...more: string[]) =>
    called(
      ['call', operation, '--store', app.storeFile, '--as', 'C100', '--input', JSON.stringify(input), ...more],
      `${app.passwordOf('C100')}\n`
    )
  const person = { number: 'P001', name: '王芳', unit: '刑侦支队', clearance: 'secret' }
  const { id: holderId } = JSON.parse((await call('people.register', person)).out) as { id: string }
  const { id: placeId } = JSON.parse(
    (await call('places.register', { code: 'B1', name: '保密室', kind: 'room' })).out
  ) as {
    id: string
  }
  const file = path.join(temporaryFolder(), '旧台账.csv')
  fs.writeFileSync(file, '原编号,题名,密级\n1,值班表,内部\n2,通讯录,内 部\n')
  const columns = (['formerNumber', 'title', 'level'] as const).map((field, index) => ({ index, field }))
  const usual = { unit: '刑侦支队', holderId, placeId, issuer: '省公安厅' }
  const plan = { sheet: 0, headingRow: 1, columns, usual }
  expect(JSON.parse((await call('imports.read', {}, '--in', file)).out)).toMatchObject({
    name: '旧台账.csv',
    form: 'csv'
  })
  expect(JSON.parse((await call('imports.tryOut', plan, '--in', file)).out)).toMatchObject({ new: 1, failed: 1 })
  expect(JSON.parse((await call('imports.bring', { ...plan, new: 1 }, '--in', file)).out)).toMatchObject({
    imported: { carriers: 1, failed: 1 }
  })
  const stray = await call('carriers.list', {}, '--in', file)
  expect([stray.exit, stray.said]).toEqual([2, expect.stringContaining('不认识的选项 --in')])
  const none = await call('imports.read', {}, '--in', path.join(temporaryFolder(), 'none.csv'))
  expect([none.exit, none.said]).toEqual([1, expect.stringContaining('没有读取')])
})

test('a refusal ends with exit 1, in the language asked for, and nothing on standard output', async () => {
  const store = await founded()
  const wrong = await called(
    ['call', 'accounts.list', '--store', store, '--as', 'A001', '--lang', 'en'],
    'Not-The-Password-1\n'
  )
  expect([wrong.exit, wrong.out, wrong.said]).toEqual([
    1,
    '',
    'The number or the password is wrong. Attempts left: 4.\n'
  ])
  const invalid = await called(
    ['call', 'accounts.create', '--store', store, '--as', 'A001', '--input', '{"number":"!"}'],
    'Kunlun-Mount-7\n'
  )
  expect(invalid.exit).toBe(1)
  expect(invalid.said).toContain('number：警号（工号）为 2 至 20 位数字、字母或短横')
  expect(invalid.said).toContain('name：必填')
})

test('a store is never founded over a file that is there', async () => {
  const store = await founded()
  const before = fs.readFileSync(store)
  const again = await called(
    ['init', '--store', store, '--unit', '别的单位', '--level', 'secret', ...founders],
    passwords
  )
  expect([again.exit, again.out]).toEqual([1, ''])
  const demo = await called(['demo', '--store', store, '--carriers', '1'])
  expect([demo.exit, demo.out]).toEqual([1, ''])
  expect(fs.readFileSync(store).equals(before)).toBe(true)
})

test('a password on the command line is refused before anything is opened', () => {
  const said = jiyao(['call', 'accounts.list', '--store', '/nowhere', '--as', 'A001', '--password', 'Kunlun-Mount-7'])
  expect([said.exit, said.out]).toEqual([2, ''])
  expect(said.said).toContain('口令不得写在命令行')
  expect(said.said).not.toContain('Kunlun')
})

test('wrong use ends with exit 2 and says what is wrong', async () => {
  for (const [args, what] of [
    [['fly'], '没有“fly”这个命令'],
    [['check', '--kind', 'toaster'], '--kind 只能是 confidential, police, internet'],
    [['check', '--zone'], '--zone 后面应有值'],
    [['check', '--wings'], '不认识的选项 --wings'],
    [['check', '--root', '/no/such/folder'], '不能读取 /no/such/folder'],
    [['check', '--root', temporaryFolder()], '不认识的格式'],
    [['check', '--batch', temporaryFolder()], 'EISDIR'],
    [['check', '--from', temporaryFolder()], 'EISDIR'],
    [['check', 'lspci.txt'], '检查文件请用 --from'],
    [['check', '--format', 'yaml'], '--format 只能是 text, json, html, csv'],
    [['check', '--from', 'a', '--batch', 'b'], '不能同时使用'],
    [['call', 'carriers.list'], '缺少 --store'],
    [['call', 'session.signIn', '--store', 'x', '--as', 'y'], '不能用 call 办理'],
    [['demo', '--store', 'x', '--carriers', 'many'], '--carriers 应为非负整数'],
    [['verify', '--store', 'x', '--as', 'A003'], '没有读到口令']
  ] as const) {
    expect([args, await called(args)]).toEqual([
      args,
      { exit: 2, out: '', said: expect.stringContaining(what) as unknown }
    ])
  }
  expect(await called(['check', '--lang', 'fr'])).toMatchObject({ exit: 2, out: '' })
})

test('the check speaks three formats, and writes to a file where one is named', async () => {
  const json = await called(['check', '--kind', 'internet', '--zone', 'ordinary', '--format', 'json'])
  const report = JSON.parse(json.out) as { schemaVersion: number; summary: string; kind: string }
  expect(report).toMatchObject({ schemaVersion: 1, kind: 'internet' })
  expect(json.exit).toBe({ found: 1, notFound: 0, cannotBeExcluded: 3 }[report.summary])
  const file = path.join(temporaryFolder(), 'report.html')
  const csv = await called(['check', '--format', 'csv', '--lang', 'en'])
  expect(csv.out.startsWith('\ufeff"Computer","Kind of computer"')).toBe(true)
  const html = await called(['check', '--format', 'html', '--out', file, '--lang', 'en'])
  expect(html.out).toBe(`Wrote ${file}\n`)
  expect(fs.readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/i)
  expect(await called(['check', '--out', '/no/such/folder/report.txt'])).toMatchObject({ exit: 2, out: '' })
})

test('the installed program and its launcher know the same commands', () => {
  const launcher = fs.readFileSync(path.join(root, 'build/packaging/jiyao.sh'), 'utf8')
  expect(/^(check [a-z|\- ]+)\)$/m.exec(launcher)?.[1]?.split(' | ')).toEqual([...commandNames])
})

const lspci =
  '02:00.0 Network controller [0280]: Intel Corporation Wi-Fi 6 AX200 [8086:2723] (rev 1a)\n\tKernel driver in use: iwlwifi\n'

test('a file from another machine is judged like the machine itself; one that nobody can read is no all-clear', async () => {
  const folder = temporaryFolder()
  const good = path.join(folder, 'lspci.txt')
  const bad = path.join(folder, 'letter.txt')
  fs.writeFileSync(good, lspci)
  fs.writeFileSync(bad, 'dear colleague')
  const found = await called(['check', '--from', good, '--kind', 'confidential', '--format', 'json'])
  const report = JSON.parse(found.out) as { findings: { category: string; verdict: string }[] }
  expect(found.exit).toBe(1)
  expect(report.findings).toContainEqual(expect.objectContaining({ category: 'wifi', verdict: 'forbidden' }))
  expect(await called(['check', '--from', bad])).toEqual({
    exit: 2,
    out: '',
    said: `不能读取 ${bad}（不认识的格式）\n`
  })
  expect(await called(['check', '--from', good, '--root', folder])).toMatchObject({ exit: 2, out: '' })
})

test('a file that never ends is refused, and a name of escape codes is said without them', async () => {
  expect(await called(['check', '--from', '/dev/zero'])).toEqual({
    exit: 2,
    out: '',
    said: '不能读取 /dev/zero（文件过大）\n'
  })
  const { exit, out, said } = await called(['check', '--from', '/nowhere/\u001b[2Jx'])
  expect([exit, out]).toEqual([2, ''])
  // eslint-disable-next-line no-control-regex -- it is what must not be there
  expect(said).not.toMatch(/\u001b/)
})

test('several files of one machine are one machine, in the language asked for; help is given with any command', async () => {
  const folder = temporaryFolder()
  const [one, other] = [path.join(folder, 'lspci.txt'), path.join(folder, 'lsusb.txt')]
  fs.writeFileSync(one, lspci)
  fs.writeFileSync(
    other,
    '/:  Bus 01.Port 1: Dev 1, Class=root_hub, Driver=xhci_hcd/12p, 480M\n    |__ Port 7: Dev 6, If 0, Class=Video, Driver=uvcvideo, 480M\n'
  )
  for (const args of [
    ['--from', one, other],
    ['--from', one, '--from', other]
  ]) {
    const both = await called(['check', ...args, '--format', 'json'])
    const { devices } = JSON.parse(both.out) as { devices: { category: string }[] }
    expect([both.exit, devices.map(({ category }) => category)]).toEqual([1, ['camera', 'wifi']])
  }
  expect((await called(['check', '--from', one, '--lang', 'en'])).out).toContain('Secrecy check of a computer')
  expect(await called(['check', '--help'])).toEqual(await called(['help']))
})

test('many machines are classified in one call, and a line that cannot be read is answered, not left out', async () => {
  const folder = temporaryFolder()
  const list = path.join(folder, 'fleet.jsonl')
  const answers = path.join(folder, 'answers.jsonl')
  const line = (id: string, text: string) => `${JSON.stringify({ id, files: { 'lspci.txt': text } })}\n`
  fs.writeFileSync(list, line('one', lspci))
  expect(await called(['check', '--batch', list, '--out', answers])).toEqual({ exit: 0, out: '', said: '' })
  expect(JSON.parse(fs.readFileSync(answers, 'utf8'))).toMatchObject({ id: 'one', categories: ['wifi'] })
  fs.writeFileSync(list, `${line('one', lspci)}{"half\n${line('three', 'nothing')}`)
  const partly = jiyao(['check', '--batch', list])
  expect([
    partly.exit,
    partly.out
      .trim()
      .split('\n')
      .map((each) => (JSON.parse(each) as { id: string }).id)
  ]).toEqual([2, ['one', 'line 2', 'three']])
  expect(partly.said).toBe('3 行中有 2 行不能读取，已在结果中注明。\n')
})

test('the collecting scripts are written out, and what the one for Linux collects is judged like this machine', async () => {
  const folder = temporaryFolder()
  const written = await called(['collector', '--out', folder])
  expect([written.exit, fs.readdirSync(folder).toSorted()]).toEqual([
    0,
    ['linux-collector.sh', 'windows-collector.ps1']
  ])
  expect(await called(['collector', '--out', folder])).toMatchObject({ exit: 2, out: '' })
  const collected = path.join(folder, 'machine.txt')
  fs.writeFileSync(collected, spawnSync('sh', [path.join(folder, 'linux-collector.sh')]).stdout)
  const categories = async (args: readonly string[]) => {
    const { out } = await called(['check', ...args, '--format', 'json'])
    const { devices } = JSON.parse(out) as { devices: { category: string }[] }
    return devices.map(({ category }) => category).toSorted()
  }
  expect(await categories(['--from', collected])).toEqual(await categories([]))
})

test('a check is kept in the store where one is named', async () => {
  const store = await founded()
  const kept = await called(['check', '--store', store, '--as', 'A002', '--format', 'json'], 'Taihu-Lake-88\n')
  const { at } = JSON.parse(kept.out) as { at: string }
  const listed = await called(['call', 'deviceChecks.list', '--store', store, '--as', 'A002'], 'Taihu-Lake-88\n')
  expect(JSON.parse(listed.out)).toMatchObject({ total: 1, rows: [{ at }] })
})

test(
  'the demonstration tells its story to the end, in both languages, and leaves nothing behind',
  { timeout: 180_000 },
  async () => {
    const zh = jiyao(['demo-story'])
    expect([zh.exit, zh.said]).toEqual([0, ''])
    for (const part of ['机密★10年', '登记载体', '审计链完好', '均无明文', '演示完成']) expect(zh.out).toContain(part)
    const folder = /(\/\S+jiyao-demonstration-\w+)\//.exec(zh.out)?.[1]
    expect(folder && fs.existsSync(folder)).toBe(false)
    const en = await called(['demo-story', '--lang', 'en'])
    expect([en.exit, en.out.includes('The demonstration is complete')]).toEqual([0, true])
  }
)
