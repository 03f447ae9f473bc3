import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SealedBox, keyFor, seal, unseal } from '#electron/keys/sealed-box.ts'

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((each) => Buffer.from(each))
const content = fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each))

test('what was sealed comes out again, with the same key in the same context, and with no other', () => {
  fc.assert(
    fc.property(
      bytes(32),
      bytes(32),
      content,
      fc.string(),
      fc.string(),
      (key, otherKey, said, context, otherContext) => {
        const box = seal(key, said, context)
        expect(SealedBox.parse(box)).toEqual(box)
        expect(unseal(key, box, context)).toEqual(said)
        if (!otherKey.equals(key)) expect(unseal(otherKey, box, context)).toBeUndefined()
        if (!Buffer.from(otherContext).equals(Buffer.from(context)))
          expect(unseal(key, box, otherContext)).toBeUndefined()
      }
    )
  )
})

test('a box changed in any bit of any part does not open', () => {
  fc.assert(
    fc.property(
      bytes(32),
      fc.uint8Array({ minLength: 1, maxLength: 300 }).map((each) => Buffer.from(each)),
      fc.constantFrom('nonce', 'box', 'tag'),
      fc.nat(),
      (key, said, part, where) => {
        const box = seal(key, said, 'context')
        const changed = Buffer.from(box[part], 'base64')
        const bit = where % (changed.length * 8)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(unseal(key, { ...box, [part]: changed.toString('base64') }, 'context')).toBeUndefined()
      }
    )
  )
})

test.each([0, 4, 8, 12, 15])('a tag cut to %i bytes opens nothing, and is not even read from a file', (length) => {
  const key = Buffer.alloc(32, 1)
  const box = seal(key, Buffer.from('key of the store'), 'context')
  const short = { ...box, tag: Buffer.from(box.tag, 'base64').subarray(0, length).toString('base64') }
  expect(unseal(key, short, 'context')).toBeUndefined()
  expect(SealedBox.safeParse(short).success).toBe(false)
})

test('two seals of one thing have nothing in common', () => {
  const key = Buffer.alloc(32, 1)
  const boxes = Array.from({ length: 50 }, () => seal(key, Buffer.from('key of the store'), 'context'))
  for (const part of ['nonce', 'box', 'tag'] as const) expect(new Set(boxes.map((box) => box[part])).size).toBe(50)
})

test('keys for different purposes have nothing in common', () => {
  fc.assert(
    fc.property(bytes(32), fc.string(), fc.string(), (key, one, other) => {
      expect(keyFor(one, key).equals(keyFor(other, key))).toBe(Buffer.from(one).equals(Buffer.from(other)))
    })
  )
})
