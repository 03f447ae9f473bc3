import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const icons = path.join(root, 'build/packaging/icons')

const linesOf = (file: string): string[] =>
  [...fs.readFileSync(path.join(root, file), 'utf8').matchAll(/\bd="([^"]+)"/g)].map(([, lines]) => lines ?? '')

test('who knows the sign in the window knows the icon: both are of the same lines', () => {
  const sign = linesOf('renderer/Shell.tsx')
  expect(sign).toHaveLength(2)
  expect(linesOf('build/packaging/icons/jiyao.svg')).toEqual(sign)
})

test.each([16, 24, 32, 48, 64, 128, 256, 512])('a system that shows icons of %i pixels has one', (size) => {
  const picture = fs.readFileSync(path.join(icons, `${size}x${size}.png`))
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size])
})

test('the icon of Windows holds every size as a picture', () => {
  const file = fs.readFileSync(path.join(icons, 'jiyao.ico'))
  const count = file.readUInt16LE(4)
  expect(file.readUInt16LE(2)).toBe(1)
  const found = Array.from({ length: count }, (_, nth) => {
    const entry = file.subarray(6 + 16 * nth)
    const picture = file.subarray(entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8))
    return [entry.readUInt8(0) || 256, picture.subarray(1, 4).toString(), picture.readUInt32BE(16)]
  })
  expect(found).toEqual([16, 24, 32, 48, 64, 256].map((size) => [size, 'PNG', size]))
})
