import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** Bytes sealed with AES-256-GCM: nobody without the key can read them, or change them unseen. */
export const SealedBox = z.strictObject({
  nonce: z.base64().length(16),
  box: z.base64().max(4096),
  tag: z.base64().length(24)
})
export type SealedBox = z.infer<typeof SealedBox>

/** Seals bytes under a 32-byte key; `context` is not secret but must be the same when the box is opened. */
export function seal(key: Buffer, content: Buffer, context: string): SealedBox {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
  cipher.setAAD(Buffer.from(context, 'utf8'))
  const box = Buffer.concat([cipher.update(content), cipher.final()])
  return { nonce: nonce.toString('base64'), box: box.toString('base64'), tag: cipher.getAuthTag().toString('base64') }
}

/** Opens a box; `undefined` when the key or the context is not the one it was sealed with, or the box was changed. */
export function unseal(key: Buffer, sealed: SealedBox, context: string): Buffer | undefined {
  // The length of the tag is fixed here: left open, a four-byte tag would be taken.
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(context, 'utf8'))
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(sealed.box, 'base64')), decipher.final()])
  } catch {
    return undefined
  }
}

/** A key for one purpose out of another key (HKDF-SHA256). */
export function keyFor(purpose: string, from: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', from, Buffer.alloc(32), purpose, 32))
}
