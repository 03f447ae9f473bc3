import { defineConfig } from '@playwright/test'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const results = process.env.JIYAO_JOURNEY_RESULTS

export default defineConfig({
  testDir: path.join(root, 'tests/journeys'),
  testMatch: '**/*.spec.ts',
  // The tsconfig of the tests names a package by its types, which cannot be run: a story may open a store itself.
  tsconfig: path.join(root, 'build/tsconfig.base.json'),
  outputDir: path.join(root, 'test-results'),
  // A journey is a whole story, and the machine may be shared.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: results ? [['list'], ['json', { outputFile: results }]] : [['list']]
})
