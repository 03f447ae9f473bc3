#!/usr/bin/env node
// electron-builder makes .deb files with a program it downloads (fpm). This one takes the same arguments and makes them
// with Debian's own dpkg-deb.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const SCRIPTS = {
  '--before-install': 'preinst',
  '--after-install': 'postinst',
  '--before-remove': 'prerm',
  '--after-remove': 'postrm'
}
const REPEATED = new Set(['-d', '--deb-recommends', '--config-files'])
const WITHOUT_VALUE = new Set(['--force', '--deb-no-default-config-files'])

const { single, repeated, copies } = readArguments(process.argv.slice(2))
if (single['-s'] !== 'dir' || single['-t'] !== 'deb') throw new Error(`this makes .deb files only, not ${single['-t']}`)

const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-deb-'))
try {
  const content = copies.flatMap(([from, to]) => copyInto(from.replace(/\/$/, ''), path.join(stage, to)))
  fs.mkdirSync(path.join(stage, 'DEBIAN'), { mode: 0o755 })
  writeControl('control', controlText(content))
  writeControl('md5sums', content.map((file) => `${digest(file)}  ${path.relative(stage, file)}\n`).join(''))
  for (const [option, name] of Object.entries(SCRIPTS)) {
    if (single[option]) writeControl(name, fs.readFileSync(single[option]), 0o755)
  }
  const compression = single['--deb-compression'] ?? 'xz'
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', stage, single['--package']], {
    stdio: 'inherit'
  })
} finally {
  fs.rmSync(stage, { recursive: true, force: true })
}

function readArguments(words) {
  const found = { single: {}, repeated: {}, copies: [] }
  while (words.length > 0) {
    const word = words.shift()
    if (WITHOUT_VALUE.has(word)) continue
    if (REPEATED.has(word)) (found.repeated[word] ??= []).push(words.shift())
    else if (word.startsWith('-')) found.single[word] = words.shift()
    else found.copies.push(word.split('='))
  }
  return found
}

// Gives the plain files it wrote.
function copyInto(from, to) {
  const what = fs.lstatSync(from)
  if (what.isSymbolicLink()) {
    fs.symlinkSync(fs.readlinkSync(from), to)
    return []
  }
  if (what.isDirectory()) {
    fs.mkdirSync(to, { recursive: true, mode: 0o755 })
    return fs.readdirSync(from).flatMap((name) => copyInto(path.join(from, name), path.join(to, name)))
  }
  fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 })
  fs.copyFileSync(from, to)
  fs.chmodSync(to, what.mode & 0o111 ? 0o755 : 0o644)
  return [to]
}

function controlText(content) {
  const bytes = content.reduce((sum, file) => sum + fs.statSync(file).size, 0)
  const revision = single['--iteration'] ? `-${single['--iteration']}` : ''
  const [summary, ...description] = single['--description'].split('\n')
  const fields = {
    Package: single['--name'].toLowerCase(),
    Version: single['--version'].replaceAll('-', '~') + revision,
    Architecture: single['--architecture'],
    Maintainer: single['--maintainer'],
    'Installed-Size': Math.ceil(bytes / 1024),
    Depends: repeated['-d']?.join(', '),
    Recommends: repeated['--deb-recommends']?.join(', '),
    Section: single['--category'] ?? 'misc',
    Priority: single['--deb-priority'] ?? 'optional',
    Homepage: single['--url'],
    Description: [summary || single['--name'], ...description.map((line) => ` ${line.trim() || '.'}`)].join('\n')
  }
  return Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}

function writeControl(name, content, mode = 0o644) {
  fs.writeFileSync(path.join(stage, 'DEBIAN', name), content, { mode })
}

function digest(file) {
  return createHash('md5').update(fs.readFileSync(file)).digest('hex')
}
