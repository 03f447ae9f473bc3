import { BrowserWindow, dialog, ipcMain, nativeTheme, screen, type IpcMainInvokeEvent, type Session } from 'electron'
import type { Answer } from '#shared/define-operation.ts'
import { en } from '#shared/words/en.ts'
import { zhCN } from '#shared/words/zh-CN.ts'
import type { ChosenPlace, PlaceWanted } from './choose-place.ts'
import { isServedPage, servePage, PAGE_SCHEME } from './served-page.ts'

export type WindowOptions = {
  title: string
  version: string
  /** The session of the pages, already quiet. */
  session: Session
  preload: string
  /** The file of its picture in the task bar. */
  icon: string
  /** Address of the first page, as it is now. */
  firstPage: () => string
  isOurPage: (address: string) => boolean
  call: (name: string, input: unknown, file: unknown) => Promise<Answer>
}

/** Serves the built pages under our own scheme, to this session only. */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle(PAGE_SCHEME, (request) => servePage(request, folder))
}

/** Opens the one window and its one channel. Nothing else of the program listens to a page. */
export function openWindow(options: WindowOptions): BrowserWindow {
  // Not larger than the screen: the smallest of these desks have 1366×768.
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    width: Math.min(1440, width),
    height: Math.min(900, height),
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title: options.title,
    // Windows takes it from the program file.
    ...(process.platform === 'linux' && { icon: options.icon }),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101318' : '#f5f6f8',
    autoHideMenuBar: true,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      additionalArguments: [`--jiyao-version=${options.version}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
      safeDialogs: true
    }
  })
  // A title is seen in the task bar and by other programs: it says which program, and never what is on the page.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  ipcMain.removeHandler('jiyao:call')
  ipcMain.handle('jiyao:call', (event, name: unknown, input: unknown, file: unknown) => {
    const operation = typeof name === 'string' ? name : ''
    if (!isFromOurPage(event, window, options.isOurPage)) return refusedStranger(operation)
    return options.call(operation, input, file)
  })
  // An empty page is no request, so no rule keeps a page from becoming one; it is brought back.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!options.isOurPage(address)) void window.loadURL(options.firstPage())
  })
  void window.loadURL(options.firstPage())
  return window
}

/** Asks with the system's own dialog where a file shall go; it asks itself before it lets another file go for it. */
export async function askPlace(
  window: BrowserWindow,
  { name, format, language }: PlaceWanted
): Promise<ChosenPlace | undefined> {
  if (window.isDestroyed()) return undefined
  const { pages } = language === 'en' ? en : zhCN
  const { formats } = pages.exports
  const { saveDialog } = format === 'xlsx' ? pages.imports : pages.exports
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: saveDialog.title,
    buttonLabel: saveDialog.save,
    defaultPath: name,
    filters: [{ name: format === 'xlsx' ? pages.imports.workbook : formats[format], extensions: [format] }],
    // What was taken out is told by the register, not by a list that anybody finds.
    properties: ['showOverwriteConfirmation', 'dontAddToRecent', 'createDirectory']
  })
  return canceled || !filePath ? undefined : { file: filePath, mayReplace: true }
}

/** True for an address of ours: a served page, or one of the development server where there is one. */
export function isOurPage(address: string, developmentServer?: URL): boolean {
  if (isServedPage(address)) return true
  return (
    developmentServer !== undefined && URL.canParse(address) && new URL(address).origin === developmentServer.origin
  )
}

function isFromOurPage(
  event: IpcMainInvokeEvent,
  window: BrowserWindow,
  isOurs: (address: string) => boolean
): boolean {
  if (window.isDestroyed() || event.sender !== window.webContents) return false
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && isOurs(frame.url)
}

function refusedStranger(operation: string): Answer {
  return { ok: false, refusal: { code: 'session.mayNot', data: { operation: operation.slice(0, 100) } } }
}
