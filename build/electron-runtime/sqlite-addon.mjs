import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { runProgram } from '../run-program.mjs'
import { moveIntoPlace, sharedCache } from '../setup/install-locked.mjs'
import { say } from '../setup/say.mjs'
import { ensureCompilers } from '../system-packages.mjs'

const require = createRequire(import.meta.url)
const header = path.join(import.meta.dirname, 'boxed-references.h')
const ALWAYS = ['-w', '-O2', '-fPIC', '-DNDEBUG', '-c']
const FOR_NODE_API_9 = [
  '-DNAPI_VERSION=9',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'
]

/**
 * The compiled part of better-sqlite3 for a runtime with Node-API 9 (the one in the package asks for 10). Compiled from
 * the package's own sources, once per user, package version and header. Gives the full path.
 */
export async function ensureSqliteAddon() {
  const source = path.dirname(require.resolve('better-sqlite3/package.json'))
  const recipe = createHash('sha256')
    .update(require('better-sqlite3/package.json').version)
    .update(fs.readFileSync(header))
    .update([...ALWAYS, ...FOR_NODE_API_9].join(' '))
    .digest('hex')
    .slice(0, 16)
  const target = path.join(sharedCache(), `better-sqlite3-for-node-api-9-${recipe}`)
  const addon = path.join(target, 'better_sqlite3.node')
  if (fs.existsSync(addon)) return addon
  ensureCompilers()
  say('compiling better-sqlite3 for the fallback Electron (about a minute, once per user)')
  const work = `${target}.unfinished-${process.pid}`
  fs.rmSync(work, { recursive: true, force: true })
  fs.mkdirSync(work, { recursive: true })
  try {
    const objects = [path.join(work, 'sqlite3.o'), path.join(work, 'addon.o')]
    await Promise.all([compileSqlite(source, objects[0]), compileAddon(source, objects[1])])
    await link(objects, path.join(work, 'better_sqlite3.node'))
    for (const object of objects) fs.rmSync(object)
    moveIntoPlace(work, target)
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
  return addon
}

async function compileSqlite(source, object) {
  const gyp = fs.readFileSync(path.join(source, 'deps/defines.gypi'), 'utf8')
  const defines = [...gyp.matchAll(/'((?:HAVE|SQLITE)[^']*)'/g)].map(([, define]) => `-D${define}`)
  await must('gcc', ['-std=c99', ...ALWAYS, ...defines, path.join(source, 'deps/sqlite3/sqlite3.c'), '-o', object])
}

async function compileAddon(source, object) {
  const nodeAddonApi = createRequire(path.join(source, 'package.json')).resolve('node-addon-api/package.json')
  const folders = [
    path.join(source, 'deps/sqlite3'),
    require('node-api-headers').include_dir,
    path.dirname(nodeAddonApi)
  ]
  await must('g++', [
    '-std=c++20',
    '-fvisibility=hidden',
    ...ALWAYS,
    ...FOR_NODE_API_9,
    ...folders.flatMap((folder) => ['-I', folder]),
    ...['-include', header],
    path.join(source, 'src/better_sqlite3.cpp'),
    ...['-o', object]
  ])
}

async function link(objects, addon) {
  const own = ['-static-libgcc', '-static-libstdc++', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL']
  await must('g++', ['-shared', ...objects.toReversed(), ...own, '-ldl', '-o', addon])
}

async function must(compiler, args) {
  const code = await runProgram(compiler, args)
  if (code !== 0) throw new Error(`${compiler} ended with ${code}; the lines above say why`)
}
