import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** Bytes sealed with AES-256-GCM: nobody without the key can read them, or change them unseen. */
export const SealedBox = z.strictObject({
  nonce: z.base64().length(16),
  box: z.base64().max(4096),
  tag: z.base64().length(24)
})
export type SealedBox = z.infer<typeof SealedBox>

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Seals bytes under a 32-byte key; `context` is not secret but must be the same when the box is opened. */
export function seal(key: Buffer, content: Buffer, context: string): SealedBox {
  const { nonce, tag, box } = sealedParts(key, content, context)
  return { nonce: nonce.toString('base64'), box: box.toString('base64'), tag: tag.toString('base64') }
}

/** Opens a box; `undefined` when the key or the context is not the one it was sealed with, or the box was changed. */
export function unseal(key: Buffer, sealed: SealedBox, context: string): Buffer | undefined {
  const { nonce, tag, box } = sealed
  return opened(key, context, Buffer.from(nonce, 'base64'), Buffer.from(tag, 'base64'), Buffer.from(box, 'base64'))
}

/** The same for a row of the store: one run of bytes, of any length. */
export function sealBytes(key: Buffer, content: Buffer, context: string): Buffer {
  const { nonce, tag, box } = sealedParts(key, content, context)
  return Buffer.concat([nonce, tag, box])
}

/** Opens what `sealBytes` has sealed; `undefined` as `unseal` says. */
export function unsealBytes(key: Buffer, sealed: Buffer, context: string): Buffer | undefined {
  const tagEnd = NONCE_BYTES + TAG_BYTES
  return opened(
    key,
    context,
    sealed.subarray(0, NONCE_BYTES),
    sealed.subarray(NONCE_BYTES, tagEnd),
    sealed.subarray(tagEnd)
  )
}

/** A key for one purpose out of another key (HKDF-SHA256). */
export function keyFor(purpose: string, from: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', from, Buffer.alloc(32), purpose, 32))
}

function sealedParts(key: Buffer, content: Buffer, context: string): { nonce: Buffer; tag: Buffer; box: Buffer } {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(context, 'utf8'))
  const box = Buffer.concat([cipher.update(content), cipher.final()])
  return { nonce, tag: cipher.getAuthTag(), box }
}

function opened(key: Buffer, context: string, nonce: Buffer, tag: Buffer, box: Buffer): Buffer | undefined {
  // The length of the tag is fixed here: left open, a four-byte tag would be taken.
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(context, 'utf8'))
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(box), decipher.final()])
  } catch {
    return undefined
  }
}
