import type { ElectronApplication, Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'

/**
 * Lets days pass for the program while its window stays open: for the page at once, for the gate from the next sign-in on,
 * as every session has a process of its own. The program itself knows nothing of it. At most once in a story.
 * @param folder where the story keeps its store
 */
export async function letDaysPass(app: ElectronApplication, page: Page, days: number, folder: string): Promise<void> {
  const passed = days * 86_400_000
  await app.evaluate(
    ({ utilityProcess }, later) => {
      const start = utilityProcess.fork.bind(utilityProcess)
      utilityProcess.fork = (program, args, options) => start(later, [program, ...(args ?? [])], options)
    },
    clockThatIsFast(folder, passed)
  )
  await page.addInitScript(putClockOn, passed)
  await page.evaluate(putClockOn, passed)
}

// Runs in the page and in the data process: it may use nothing from here.
function putClockOn(passed: number): void {
  const Real = Date
  globalThis.Date = new Proxy(Real, {
    construct: (_, given: [], asked): object =>
      Reflect.construct(Real, given.length ? given : [Real.now() + passed], asked) as object,
    get: (_, name): unknown => (name === 'now' ? () => Real.now() + passed : Reflect.get(Real, name))
  })
}

// A program that puts the clock on and then is the program it was asked to be.
function clockThatIsFast(folder: string, passed: number): string {
  const file = path.join(folder, 'later.mjs')
  const program = `(${putClockOn.toString()})(${passed})
const { pathToFileURL } = await import('node:url')
const program = process.argv.find((given) => given.endsWith('data-process.js'))
await import(pathToFileURL(program).href)
`
  fs.writeFileSync(file, program)
  return file
}
