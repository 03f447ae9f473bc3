import fs from 'node:fs'
import path from 'node:path'
import { installLocked } from './install-locked.mjs'
import { say } from './say.mjs'

/** Makes node_modules what package-lock.json says. Says nothing and costs some milliseconds when it is already. */
export function ensureModules(root) {
  if (modulesMatchLock(root)) return
  say('installing the packages named in package-lock.json (npm ci)')
  installLocked(root)
}

/** npm notes what it installed in node_modules/.package-lock.json. */
function modulesMatchLock(root) {
  const packagesIn = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages
  const wanted = Object.entries(packagesIn('package-lock.json'))
  let installed
  try {
    installed = packagesIn('node_modules/.package-lock.json')
  } catch {
    return false
  }
  return wanted.every(([place, { version, integrity, optional, devOptional }]) => {
    if (place === '') return true
    const there = installed[place]
    if (!there) return Boolean(optional || devOptional)
    return there.version === version && there.integrity === integrity
  })
}
