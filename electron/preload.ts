import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '#shared/bridge.ts'
import type { Answer } from '#shared/define-operation.ts'
import { languages } from '#shared/words/words.ts'

// The page's own, of which this room knows nothing else.
declare const location: { search: string }

const VERSION = '--jiyao-version='

const version = process.argv.findLast((argument) => argument.startsWith(VERSION))?.slice(VERSION.length) ?? ''
const language = languages.find((each) => each === new URLSearchParams(location.search).get('language'))

const bridge: Bridge = {
  // Where a file lies only the system says, and only to this room: a page has the file and not its place.
  call: (name, input, file) =>
    ipcRenderer.invoke(
      'jiyao:call',
      name,
      input,
      ...(file ? [webUtils.getPathForFile(file as File)] : [])
    ) as Promise<Answer>,
  program: { version, ...(language ? { language } : {}) }
}

contextBridge.exposeInMainWorld('jiyao', bridge)
