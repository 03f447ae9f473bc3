import { expect, test } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { launchJiyao, sandboxed, type Launched } from './support/launch.ts'

let jiyao: Launched

test.beforeAll(async () => {
  jiyao = await launchJiyao()
})

test.afterAll(async () => {
  await jiyao.close()
})

test('a page has no hold on the machine', async () => {
  const held = await jiyao.page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'ipcRenderer', 'electron', '__dirname'].filter(
      (name) => name in globalThis
    )
  )
  expect(held).toEqual([])
})

test('the bridge is one call and the version, and no script can put another in its place', async () => {
  const bridge = await jiyao.page.evaluate(() => {
    const { jiyao } = window as unknown as { jiyao: { call: unknown; program: { version: string } } }
    const attempts = [
      () => ((window as unknown as { jiyao: unknown }).jiyao = { call: () => 'forged' }),
      () => (jiyao.call = () => 'forged'),
      () => (jiyao.program.version = '9.9.9'),
      () => Object.defineProperty(window, 'jiyao', { value: 'forged' })
    ].map((attempt) => {
      const call = jiyao.call
      const version = jiyao.program.version
      try {
        attempt()
      } catch {
        return 'held'
      }
      const now = (window as unknown as { jiyao: typeof jiyao }).jiyao
      return now === jiyao && now.call === call && now.program.version === version ? 'held' : 'forged'
    })
    return { attempts, names: Object.keys(jiyao).sort(), program: Object.keys(jiyao.program).sort() }
  })
  expect(bridge).toEqual({ attempts: Array(4).fill('held'), names: ['call', 'program'], program: ['version'] })
})

test('the page runs in the sandbox', async () => {
  test.skip(process.platform !== 'linux' || !sandboxed, 'skipped: this machine allows no sandbox')
  const pid = await jiyao.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
  )
  expect(fs.readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m)
})

const placesToGo = [
  'https://example.com/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'data:text/html,<h1>elsewhere</h1>',
  'app://elsewhere/index.html',
  'javascript:document.write(1)',
  'chrome://version/',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://jiyao-1/index.html',
  'mailto:someone@example.com'
]

for (const address of placesToGo)
  test(`a page cannot go to ${address}`, async () => {
    const { page } = jiyao
    const before = page.url()
    await page.evaluate((to) => {
      location.href = to
      const link = document.createElement('a')
      link.href = to
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.remove()
    }, address)
    expect(await page.evaluate((to) => window.open(to), address)).toBeNull()
    await page.waitForTimeout(150)
    expect(page.url()).toBe(before)
    expect(await page.evaluate(() => document.querySelector('#root') !== null)).toBe(true)
    expect(await windowCount()).toBe(1)
  })

test('a page that makes itself empty is brought back', async () => {
  const { page } = jiyao
  const address = page.url()
  const emptied = page.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank')
  await page.evaluate(() => setTimeout(() => (location.href = 'about:blank'), 0))
  await emptied
  await page.waitForURL(address)
  await expect(page.locator('#root')).not.toBeEmpty()
})

test('a page cannot read a file of the machine', async () => {
  const read = await jiyao.page.evaluate(async () => {
    const byFetch = await fetch('file:///etc/passwd').then(
      () => 'read',
      () => 'refused'
    )
    const byRequest = await new Promise((resolve) => {
      const request = new XMLHttpRequest()
      request.onload = () => resolve('read')
      request.onerror = () => resolve('refused')
      try {
        request.open('GET', 'file:///etc/passwd')
        request.send()
      } catch {
        resolve('refused')
      }
    })
    return [byFetch, byRequest]
  })
  expect(read).toEqual(['refused', 'refused'])
})

test('every permission is denied', async () => {
  const given = await jiyao.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
      'idle-detection',
      'window-management',
      'local-fonts',
      'screen-wake-lock'
    ]
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => [name, state] as const,
          () => [name, 'unknown'] as const
        )
      )
    )
    return states.filter(([, state]) => state === 'granted')
  })
  expect(given).toEqual([])
  const devices = await jiyao.page.evaluate(async () => {
    const outcome = (wish: Promise<unknown> | undefined) =>
      wish === undefined
        ? 'absent'
        : wish.then(
            (value) => (Array.isArray(value) && value.length === 0 ? 'nothing' : 'given'),
            () => 'denied'
          )
    const { mediaDevices, clipboard } = navigator
    const asked = navigator as unknown as Record<string, Record<string, () => Promise<unknown>> | undefined>
    return Promise.all([
      outcome(mediaDevices?.getUserMedia({ audio: true, video: true })),
      outcome(mediaDevices?.getDisplayMedia()),
      outcome(clipboard?.readText()),
      outcome(new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
      outcome(asked['usb']?.['getDevices']?.call(asked['usb'])),
      outcome(asked['hid']?.['getDevices']?.call(asked['hid'])),
      outcome(asked['serial']?.['getPorts']?.call(asked['serial']))
    ])
  })
  expect(devices.filter((answer) => answer === 'given')).toEqual([])
})

test('text is never run: no markup, no evaluated script, no script of others', async () => {
  const ran = await jiyao.page.evaluate(async () => {
    const marks = globalThis as unknown as { ran?: string[] }
    marks.ran = []
    // What the test itself runs may evaluate text until it first waits.
    await new Promise((resolve) => setTimeout(resolve, 0))
    const attempts: (() => unknown)[] = [
      () => (document.createElement('div').innerHTML = '<img src=x onerror="ran.push(\'innerHTML\')">'),
      () => document.body.insertAdjacentHTML('beforeend', '<svg onload="ran.push(\'adjacent\')">'),
      () => document.write('<script>ran.push("write")</script>'),
      () => document.createRange().createContextualFragment('<img src=x onerror="ran.push(1)">'),
      () => new DOMParser().parseFromString('<b></b>', 'text/html'),
      () => Reflect.apply(globalThis['eval'], undefined, ['ran.push("eval")']) as unknown,
      () =>
        Reflect.apply(Reflect.construct(globalThis['Function'], ['ran.push("function")']), undefined, []) as unknown,
      () => setTimeout('ran.push("timeout")' as unknown as () => void, 0),
      () => {
        const script = document.createElement('script')
        script.text = 'ran.push("script")'
        document.body.append(script)
      },
      () => {
        const script = document.createElement('script')
        script.src = 'data:text/javascript,ran.push("src")'
        document.body.append(script)
      },
      () => document.body.setAttribute('onclick', 'ran.push("attribute")'),
      () => new Worker('data:text/javascript,1'),
      () => new Worker(URL.createObjectURL(new Blob(['1'])))
    ]
    const through: number[] = []
    attempts.forEach((attempt, index) => {
      try {
        attempt()
        through.push(index)
      } catch {
        // Refused, as it should be.
      }
    })
    document.body.click()
    const foreign = 'data:text/javascript,globalThis.ran.push("import")'
    await import(foreign).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 300))
    document.body.removeAttribute('onclick')
    return { ran: marks.ran, through }
  })
  expect(ran).toEqual({ ran: [], through: [] })
})

test('an embedded page cannot be loaded, and an empty one has no bridge', async () => {
  const frame = await jiyao.page.evaluate(async () => {
    const outside = document.createElement('iframe')
    outside.src = location.href
    const inside = document.createElement('iframe')
    document.body.append(outside, inside)
    await new Promise((resolve) => setTimeout(resolve, 300))
    let loaded = false
    try {
      loaded = Boolean(outside.contentDocument?.querySelector('#root'))
    } catch {
      // Another origin: an error page of the browser's.
    }
    const bridged = inside.contentWindow !== null && 'jiyao' in inside.contentWindow
    outside.remove()
    inside.remove()
    return { loaded, bridged }
  })
  expect(frame).toEqual({ loaded: false, bridged: false })
})

test('another window is refused, even with our page and our preload in it', async () => {
  const answer = await jiyao.app.evaluate(async ({ BrowserWindow, session }, file) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: file, sandbox: true, session: session.fromPartition('pages') }
    })
    try {
      await stranger.loadURL('app://jiyao-1/index.html')
      return (await stranger.webContents.executeJavaScript(`window.jiyao.call('session.state', {})`)) as unknown
    } finally {
      stranger.destroy()
    }
  }, preload())
  expect(answer).toEqual({ ok: false, refusal: { code: 'session.mayNot', data: { operation: 'session.state' } } })
  expect(await call('session.state', {})).toMatchObject({ ok: true })
})

test('inputs that reach for the prototype change nothing', async () => {
  const answers = await jiyao.page.evaluate(() => {
    const { jiyao } = window as unknown as {
      jiyao: { call: (name: unknown, input: unknown) => Promise<{ ok: boolean }> }
    }
    const payloads: unknown[] = [
      JSON.parse('{"__proto__":{"admin":1}}'),
      JSON.parse('{"constructor":{"prototype":{"admin":1}}}'),
      JSON.parse('{"number":{"__proto__":{"admin":1}},"password":"x"}'),
      { constructor: { prototype: { admin: 1 } } },
      {
        get number() {
          return 'x'
        },
        toString: 'x',
        valueOf: 1,
        hasOwnProperty: 1
      }
    ]
    const names: unknown[] = ['session.signIn', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '']
    return Promise.all(names.flatMap((name) => payloads.map((payload) => jiyao.call(name, payload))))
  })
  expect(answers).toHaveLength(30)
  expect(answers.filter((answer) => answer.ok)).toEqual([])
  const main = await jiyao.app.evaluate(() => ({
    admin: ({} as Record<string, unknown>)['admin'],
    frozen: Object.isFrozen(Object.prototype)
  }))
  expect(main).toEqual({ frozen: true })
  expect(await call('session.state', {})).toMatchObject({ ok: true })
})

test('whatever a page sends is answered, and nothing of it does harm', async () => {
  const before = await call('session.state', {})
  const kinds = await jiyao.page.evaluate(async () => {
    const { jiyao } = window as unknown as { jiyao: { call: (name: unknown, input: unknown) => Promise<unknown> } }
    let seed = 20261121
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      return seed % below
    }
    const circle: unknown[] = []
    circle.push(circle)
    const makers: ((depth: number) => unknown)[] = [
      () => null,
      () => undefined,
      () => NaN,
      () => -0,
      () => 2 ** 53 + 1,
      () => 10n ** 40n,
      () => '\ud800机密\udfff',
      () => "'; DROP TABLE carriers; --",
      () => '<img src=x onerror=alert(1)>',
      () => 'x'.repeat(random(5000)),
      () => new Date(NaN),
      () => new Uint8Array(random(100)),
      () => new Map([['a', 1]]),
      () => circle,
      () => Symbol('s'),
      () => () => 1,
      (depth) => Array.from({ length: random(4) }, () => make(depth)),
      (depth) => Object.fromEntries(['id', 'number', '__proto__', 'password'].map((key) => [key, make(depth)]))
    ]
    const make = (depth = 4): unknown => makers[random(depth > 0 ? makers.length : makers.length - 2)]?.(depth - 1)
    const names = [
      'session.state',
      'session.signIn',
      'session.lock',
      'carriers.register',
      'carriers.list',
      'audit.list',
      'no.such',
      ''
    ]
    const kinds: Record<string, number> = {}
    for (let round = 0; round < 1000; round++) {
      const name = random(20) === 0 ? make() : names[random(names.length)]
      // What cannot cross from the page at all (a symbol, a circle) is turned away at the bridge.
      const sent = new Promise((resolve) => resolve(jiyao.call(name, make())))
      const kind = await sent.then(
        (answer) => (typeof (answer as { ok?: unknown })?.ok === 'boolean' ? 'answered' : 'strange'),
        () => 'turned away'
      )
      kinds[kind] = (kinds[kind] ?? 0) + 1
    }
    return kinds
  })
  expect(kinds['strange']).toBeUndefined()
  expect(kinds['answered']).toBeGreaterThan(500)
  expect(await call('session.state', {})).toEqual(before)
})

test('64 MB of text is refused', async () => {
  const answer = await jiyao.page.evaluate(() => {
    const { jiyao } = window as unknown as { jiyao: { call: (name: string, input: unknown) => Promise<unknown> } }
    return jiyao.call('session.signIn', { number: 'x'.repeat(64 * 1024 * 1024), password: '' })
  })
  expect(answer).toEqual({ ok: false, refusal: { code: 'input.tooLarge', data: { megabytes: 1 } } })
})

test('the title is the program’s name, whatever a page would have it be', async () => {
  await jiyao.page.evaluate(() => (document.title = '绝密：某某案'))
  await jiyao.page.waitForTimeout(200)
  const title = await jiyao.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
  expect(title).toBe('机要 Jiyao')
})

test('what a page keeps in the browser never reaches the disk', async () => {
  const marker = 'marker-涉密-7f3a91c2'
  await jiyao.page.evaluate(async (text) => {
    localStorage.setItem('kept', text)
    sessionStorage.setItem('kept', text)
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('kept', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('kept').put(text, text)
      opening.onsuccess = resolve
      opening.onerror = reject
    })
  }, marker)
  await jiyao.page.waitForTimeout(1000)
  const forms = [Buffer.from(marker), Buffer.from(marker, 'utf16le')]
  const holding = filesBelow(jiyao.userData).filter((file) => {
    const content = fs.readFileSync(file)
    return forms.some((form) => content.includes(form))
  })
  expect(filesBelow(jiyao.userData).length).toBeGreaterThan(0)
  expect(holding).toEqual([])
})

function call(name: string, input: unknown): Promise<unknown> {
  return jiyao.page.evaluate(
    ([operation, wish]) =>
      (window as unknown as { jiyao: { call: (name: unknown, input: unknown) => Promise<unknown> } }).jiyao.call(
        operation,
        wish
      ),
    [name, input] as const
  )
}

function windowCount(): Promise<number> {
  return jiyao.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

function preload(): string {
  return path.resolve(import.meta.dirname, '../../out/preload/preload.cjs')
}

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
