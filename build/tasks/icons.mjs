import path from 'node:path'
import { root, runProgram } from '../run-program.mjs'
import { prepareWindow } from '../window-runtime.mjs'

/** Draws the icon of the program in every size a system asks for, from its one drawing: build/packaging/icons/jiyao.svg. */
export async function icons() {
  const { env, switches } = await prepareWindow()
  return await runProgram(env.ELECTRON_EXEC_PATH, [...switches, path.join(root, 'build/packaging/draw-icons.mjs')], {
    env
  })
}
