import { bundle } from '../bundle.mjs'
import { hasDisplay } from '../display.mjs'
import { root, runProgram } from '../run-program.mjs'
import { say } from '../setup/say.mjs'
import { prepareWindow } from '../window-runtime.mjs'

const VIRTUAL = '--virtual-display'

/**
 * Opens the window. Where there is no display it tells the demonstration's story instead, unless a virtual display is
 * wanted. Further arguments go to the program.
 */
export async function start(rest) {
  if (!hasDisplay() && !rest.includes(VIRTUAL)) return await tellTheStory()
  const { env, switches } = await prepareWindow()
  const code = await bundle(['--logLevel', 'warn'])
  if (code !== 0) return code
  const forProgram = rest.filter((word) => word !== VIRTUAL)
  return await runProgram(env.ELECTRON_EXEC_PATH, [...switches, root, ...forProgram], { env })
}

async function tellTheStory() {
  say('there is no display here, so the window is not opened; the demonstration (npm run demo) runs instead:')
  say('it checks this machine, makes a sample store in a temporary folder and shows what the program does with it')
  say(`to open the window in a virtual display nobody sees: npm start -- ${VIRTUAL}`)
  return await runProgram(process.execPath, ['--disable-warning=ExperimentalWarning', 'electron/cli.ts', 'demo-story'])
}
