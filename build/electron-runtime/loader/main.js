// The official Electron brings a small program that starts the app named on its command line; the fallback's package
// has lost it. This one takes its place: `electron [-r module] <app folder or file> [arguments]`.
import { app } from 'electron'
import fs from 'node:fs'
import { Module } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const { preloads, target } = readArguments(process.argv.slice(1))
if (preloads.length > 0) Module._preloadModules(preloads)
if (target === undefined) {
  console.error('usage: electron [-r module] <app folder or file> [arguments]')
  process.exit(2)
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
// No top-level `whenReady` here: "ready" waits for this module to end.
await import(pathToFileURL(entryOf(target)).href)

function readArguments(words) {
  const preloads = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === '-r' || word === '--require') preloads.push(words[++at])
    else if (word === '-v' || word === '--version') {
      console.log(`v${process.versions.electron}`)
      process.exit(0)
    } else if (!word.startsWith('-')) return { preloads, target: path.resolve(word) }
  }
  return { preloads, target: undefined }
}

function entryOf(target) {
  if (!fs.statSync(target).isDirectory()) {
    app.setAppPath(path.dirname(target))
    return target
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(target, 'package.json'), 'utf8'))
  app.name = manifest.productName ?? manifest.name ?? 'Electron'
  if (manifest.version) app.setVersion(manifest.version)
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`)
  app.setAppPath(target)
  return path.resolve(target, manifest.main ?? 'index.js')
}
