import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { MachineTree } from '../support/machine-tree.ts'

/** A pretended machine for one test, gone when the test is. */
export class FakeMachine extends MachineTree {
  constructor() {
    super(mkdtempSync(join(tmpdir(), 'fake-machine-')))
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }))
  }
}
