import { z } from 'zod'
import type { Level } from './levels.ts'

/**
 * By what way a carrier may be passed on (Secrecy Law 28; Regulations 27(3)): the confidential courier service (机要交通), the
 * confidential post (机要通信), the exchange station of the city, an own courier, from hand to hand. Ordinary post and
 * express are no ways at all.
 */
export const Channel = z.enum(['courierService', 'confidentialPost', 'exchangeStation', 'ownCourier', 'byHand'])
export type Channel = z.infer<typeof Channel>

/** Whether something of this level may go this way: the exchange station takes nothing that is top secret. */
export function mayGoBy(channel: Channel, level: Level): boolean {
  return channel !== 'exchangeStation' || level !== 'topSecret'
}
