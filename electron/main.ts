import { app, Menu, powerMonitor, protocol, session, utilityProcess, type BrowserWindow } from 'electron'
import path from 'node:path'
import { groundWish, type GroundWish } from '#shared/grounds.ts'
import { session as sessionOperations } from '#shared/system/session.ts'
import { en } from '#shared/words/en.ts'
import { languages, type Language } from '#shared/words/words.ts'
import { zhCN } from '#shared/words/zh-CN.ts'
import { watchForAbsence, type Absence } from './absence.ts'
import { isCommand } from './command-line/commands.ts'
import { linkDataProcess, type DataProcess, type DataProcessLink } from './data-process-link.ts'
import {
  quietChromium,
  quietContents,
  quietNameLookup,
  quietSession,
  switchesRefused,
  valueOfSwitch
} from './quiet-chromium.ts'
import { firstPageOf, PAGE_SCHEME } from './served-page.ts'
import { READER_OPTIONS, type ReadingElsewhere } from './machine/tables/read-table.ts'
import { useReader } from './machine/tables/start-reader.ts'
import type { TableRead } from './machine/tables/table.ts'
import { useNativeAddon } from './store/native-addon.ts'
import { askPlace, isOurPage, openWindow, servePages } from './window.ts'

const ANSWER_TO_LOCK_WITHIN_MS = 5000
const CLOSE_WITHIN_MS = 5000

const commandLine = process.argv.slice(1)
const refused = app.isPackaged ? switchesRefused(commandLine, process.platform === 'win32') : []
const developmentServer =
  app.isPackaged || !process.env.ELECTRON_RENDERER_URL ? undefined : new URL(process.env.ELECTRON_RENDERER_URL)
const ours = (address: string): boolean => isOurPage(address, developmentServer)

const command = commandLine.slice(commandLine.findIndex((word) => !word.startsWith('-') && !isOurFolder(word)))

// The installed program is its own command line: `jiyao check …` opens no window, and knows its own options only.
if (isCommand(command[0])) {
  void answerTerminal()
} else if (refused.length > 0) {
  process.stderr.write(`${words().program.switchesRefused({ switches: refused })}\n`)
  app.exit(2)
} else if (!app.requestSingleInstanceLock()) {
  app.exit(0)
} else {
  start()
}

// While the program is being written, Electron is given its folder as the first word.
function isOurFolder(word: string): boolean {
  return !app.isPackaged && path.resolve(word) === app.getAppPath()
}

async function answerTerminal(): Promise<void> {
  const { tellTerminal } = await import('./command-line/tell-terminal.ts')
  const addon = nativeAddon()
  if (addon !== undefined) useNativeAddon(addon)
  useReader(startReader)
  app.exit(await tellTerminal(command))
}

function start(): void {
  quietChromium(app, developmentServer)
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } }])
  // enableSandbox() would undo --no-sandbox, which a developer's machine without user namespaces needs.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('session-created', (created) => quietSession(created, PAGE_SCHEME, developmentServer))
  app.on('web-contents-created', (_event, contents) => quietContents(contents, ours))
  app.on('login', (event) => event.preventDefault())
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
  // A backstop: no library of this process may fall for an input that names `__proto__` or `constructor`.
  Object.freeze(Object.prototype)
  app.whenReady().then(open, (error: unknown) => {
    console.error(error)
    app.exit(1)
  })
}

function open(): void {
  Menu.setApplicationMenu(null)
  quietNameLookup(app)
  quietSession(session.defaultSession, PAGE_SCHEME, developmentServer)
  // Without `persist:` in its name the session lives in memory: nothing a page kept outlives the program.
  const pages = session.fromPartition('pages')
  servePages(pages, path.join(import.meta.dirname, '../renderer'))

  let turn = 1
  const data = linkDataProcess(
    startDataProcess,
    opening(),
    ({ keepsWork }) => {
      turn += 1
      if (window.isDestroyed()) return
      const { webContents } = window
      // The next person must not get by going back to where the one before was.
      webContents.once('did-finish-load', () => webContents.navigationHistory.clear())
      void window.loadURL(firstPage(turn, asLeft(webContents.getURL()), keepsWork))
    },
    (wanted) => askPlace(window, wanted),
    startReader
  )
  const window = openWindow({
    // In both languages, as a page may change its own at any time.
    title: `${zhCN.program.name} ${en.program.name}`,
    version: app.getVersion(),
    session: pages,
    preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
    icon: app.isPackaged
      ? path.join(process.resourcesPath, 'icon.png')
      : path.join(import.meta.dirname, '../../build/packaging/icons/256x256.png'),
    firstPage: () => firstPage(turn),
    isOurPage: ours,
    call: data.call
  })
  const stopWatching = watchForAbsence(powerMonitor, window.webContents, (why) => void lock(data, why))
  window.once('closed', stopWatching)
  app.on('second-instance', () => bringForward(window))
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(data)
}

function startDataProcess(): DataProcess {
  const child = utilityProcess.fork(path.join(import.meta.dirname, 'data-process.js'), [], {
    serviceName: 'jiyao-data',
    stdio: 'inherit'
  })
  return {
    postMessage: (message) => child.postMessage(message),
    on: (event, listener) => child.on(event, listener),
    once: (event, listener) => child.once(event, () => listener()),
    end: () => child.kill()
  }
}

// Holds no key and no store; ended when it has answered.
function startReader(file: string): ReadingElsewhere {
  const child = utilityProcess.fork(path.join(import.meta.dirname, 'table-reader.js'), [], {
    serviceName: 'jiyao-table-reader',
    execArgv: READER_OPTIONS.electron,
    stdio: 'ignore'
  })
  const answer = new Promise<TableRead>((resolve) => {
    child.once('message', (read: TableRead) => resolve(read))
    child.once('exit', () => resolve({ ok: false, why: 'died' }))
  })
  child.postMessage({ file })
  return { answer, end: () => void child.kill() }
}

function nativeAddon(): string | undefined {
  return app.isPackaged ? undefined : process.env.JIYAO_SQLITE_ADDON
}

function opening() {
  const addon = nativeAddon()
  const store = valueOfSwitch(commandLine, 'store')
  return {
    storeFile: store ? path.resolve(store) : path.join(app.getPath('userData'), 'store', 'jiyao.db'),
    ...(addon !== undefined && { nativeAddon: addon })
  }
}

// Locking wins over everything: when the data process cannot lock in good order, it is ended as it is.
async function lock(data: DataProcessLink, because: Absence): Promise<void> {
  const tooLong = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ANSWER_TO_LOCK_WITHIN_MS))
  const answer = await Promise.race([data.call(sessionOperations.lock.name, { because }), tooLong])
  if (answer?.ok || answer?.refusal.code === 'session.none') return
  data.wipe()
}

function firstPage(turn: number, { language, ground }: Appearance = asStarted(), keepsWork = false): string {
  const page = new URL(developmentServer ?? firstPageOf(turn))
  if (language) page.searchParams.set('language', language)
  if (ground) page.searchParams.set('ground', ground)
  if (keepsWork) page.searchParams.set('kept', 'work')
  return page.href
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

function closeBeforeQuit(data: DataProcessLink): void {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void data.close(CLOSE_WITHIN_MS).then(() => {
      closed = true
      app.quit()
    })
  })
}

type Appearance = { language: Language | undefined; ground?: GroundWish | undefined }

function asStarted(): Appearance {
  return { language: knownLanguage(valueOfSwitch(commandLine, 'language')) }
}

/** The language and the ground a page was left in, which it keeps in its address. */
function asLeft(page: string): Appearance {
  const { searchParams } = new URL(page)
  return { language: knownLanguage(searchParams.get('language')), ground: groundWish(searchParams.get('ground')) }
}

function knownLanguage(asked: string | null | undefined): Language | undefined {
  return languages.find((each) => each === asked)
}

function words() {
  return asStarted().language === 'en' ? en : zhCN
}
