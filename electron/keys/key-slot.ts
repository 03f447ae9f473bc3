import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  sign,
  verify
} from 'node:crypto'
import { z } from 'zod'
import { PasswordCost, newPasswordCost, passwordKey, type PasswordEffort } from './password-key.ts'
import { SealedBox, keyFor, seal, unseal } from './sealed-box.ts'

/**
 * One person's way to the key of the store. The password opens the person's two private keys; the first of them (X25519)
 * opens the store's key, the second (Ed25519) signs. So a store's key can be given to a person, or renewed, without
 * anybody's password, and no administrator need ever know one.
 */
export const KeySlot = z.strictObject({
  /** The person's number, unreadable without the number itself. */
  slot: z.hex().length(64),
  /** An account that only time unlocks after failures, because nobody else could. */
  unlocksByItself: z.boolean(),
  cost: PasswordCost,
  publicKeys: z.strictObject({ agreement: z.base64().max(200), signature: z.base64().max(200) }),
  privateKeys: SealedBox,
  storeKey: z.strictObject({ sender: z.base64().max(200), sealed: SealedBox })
})
export type KeySlot = z.infer<typeof KeySlot>

/** The slot that belongs to a number in one store. */
export function slotOf(number: string, salt: string): string {
  return createHmac('sha256', Buffer.from(salt, 'base64')).update(number, 'utf8').digest('hex')
}

/** Makes a person's keys, closes them with the password, and gives them the key of the store. */
export function makeSlot(wish: {
  storeId: string
  slot: string
  password: string
  storeKey: Buffer
  effort: PasswordEffort
  unlocksByItself: boolean
}): KeySlot {
  const agreement = generateKeyPairSync('x25519')
  const signature = generateKeyPairSync('ed25519')
  const privateKeys = Buffer.concat([
    lengthFirst(agreement.privateKey.export({ format: 'der', type: 'pkcs8' })),
    signature.privateKey.export({ format: 'der', type: 'pkcs8' })
  ])
  const agreementPublic = agreement.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const cost = newPasswordCost(wish.effort)
  const sealedKeys = seal(lockOf(wish.password, cost, wish), privateKeys, contextOf(wish))
  privateKeys.fill(0)
  return {
    slot: wish.slot,
    unlocksByItself: wish.unlocksByItself,
    cost,
    publicKeys: {
      agreement: agreementPublic,
      signature: signature.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    },
    privateKeys: sealedKeys,
    storeKey: giveStoreKey(wish, agreementPublic, wish.storeKey)
  }
}

/**
 * What a password opens: the key of the store, which everybody has, and one that nobody else has. The second is made from
 * the person's own private key, so another password leaves it as it is, and a slot made anew has another.
 */
export type OpenedSlot = { storeKey: Buffer; ownKey: Buffer }

/**
 * Opens a slot with a password.
 * @returns its keys, or `undefined` when the password is wrong, the slot is not this store's, or the way from the person's
 * keys to the store's has been changed
 */
export function openSlot(slot: KeySlot, storeId: string, password: string): OpenedSlot | undefined {
  const where = { storeId, slot: slot.slot }
  const privateKeys = unseal(lockOf(password, slot.cost, where), slot.privateKeys, contextOf(where))
  if (!privateKeys) return undefined
  try {
    const agreement = privateKeys.subarray(2, 2 + privateKeys.readUInt16BE(0))
    const shared = diffieHellman({
      privateKey: createPrivateKey({ key: agreement, format: 'der', type: 'pkcs8' }),
      publicKey: publicKeyOf(slot.storeKey.sender)
    })
    const key = keyFor(agreementPurpose(slot.storeKey.sender, slot.publicKeys.agreement), shared)
    const storeKey = unseal(key, slot.storeKey.sealed, contextOf(where))
    if (storeKey?.length !== 32) return undefined
    return { storeKey, ownKey: keyFor(`jiyao own key 1 ${contextOf(where)}`, agreement) }
  } catch {
    // The sender's key lies open in the file: whoever can write there can put anything in its place.
    return undefined
  } finally {
    privateKeys.fill(0)
  }
}

/**
 * A person's own hand: what signs in their name, for the time of one act.
 * @returns `undefined` when the password is wrong or the slot is not this store's
 */
export function handOf(slot: KeySlot, storeId: string, password: string): ((text: string) => string) | undefined {
  const where = { storeId, slot: slot.slot }
  const privateKeys = unseal(lockOf(password, slot.cost, where), slot.privateKeys, contextOf(where))
  if (!privateKeys) return undefined
  try {
    const key = createPrivateKey({
      key: privateKeys.subarray(2 + privateKeys.readUInt16BE(0)),
      format: 'der',
      type: 'pkcs8'
    })
    return (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64')
  } finally {
    privateKeys.fill(0)
  }
}

/** Whether a signature is by the person of this slot, over this text. */
export function isSignedBy(slot: Pick<KeySlot, 'publicKeys'>, text: string, signature: string): boolean {
  return verify(
    null,
    Buffer.from(text, 'utf8'),
    publicKeyOf(slot.publicKeys.signature),
    Buffer.from(signature, 'base64')
  )
}

/** The same slot under another password. The old one must be known. */
export function changeSlotPassword(
  slot: KeySlot,
  storeId: string,
  { from, to, effort }: { from: string; to: string; effort: PasswordEffort }
): KeySlot | undefined {
  const where = { storeId, slot: slot.slot }
  const privateKeys = unseal(lockOf(from, slot.cost, where), slot.privateKeys, contextOf(where))
  if (!privateKeys) return undefined
  const cost = newPasswordCost(effort)
  const sealed = seal(lockOf(to, cost, where), privateKeys, contextOf(where))
  privateKeys.fill(0)
  return { ...slot, cost, privateKeys: sealed }
}

/** Takes as long as opening a slot, for a number that has none: nobody learns from the time who has an account. */
export function spendTheSameTime(password: string, effort: PasswordEffort): void {
  passwordKey(password, newPasswordCost(effort))
}

type Where = { storeId: string; slot: string }

function giveStoreKey(where: Where, agreementPublic: string, storeKey: Buffer): KeySlot['storeKey'] {
  const once = generateKeyPairSync('x25519')
  const sender = once.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: publicKeyOf(agreementPublic) })
  return { sender, sealed: seal(keyFor(agreementPurpose(sender, agreementPublic), shared), storeKey, contextOf(where)) }
}

function lockOf(password: string, cost: PasswordCost, where: Where): Buffer {
  const key = passwordKey(password, cost)
  const lock = keyFor(`jiyao password 1 ${contextOf(where)}`, key)
  key.fill(0)
  return lock
}

function contextOf({ storeId, slot }: Where): string {
  return `jiyao slot 1 ${storeId} ${slot}`
}

function agreementPurpose(sender: string, recipient: string): string {
  return `jiyao store key 1 ${sender} ${recipient}`
}

function publicKeyOf(base64: string) {
  return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })
}

function lengthFirst(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}
