import { session } from '#shared/system/session.ts'
import { implement } from '#electron/implement.ts'
import { changeSlotPassword } from '#electron/keys/key-slot.ts'
import { Refused } from '#electron/refused.ts'
import { accountOf, updateAccount } from './account-queries.ts'

export const sessionImplemented = implement(session, {
  state: (_, { desk }) => desk.state(),

  signIn({ number, password }, { desk, now, about }) {
    about(desk.slotName(number))
    return desk.signIn(number, password, now)
  },

  changePassword({ password, newPassword }, { desk, store, asker }) {
    const { keys, slotName, slot } = desk.slot(asker.number)
    // Full width and half width are the same password, as they are the same key.
    const isTheSame = password.normalize('NFKC') === newPassword.normalize('NFKC')
    const changed =
      slot && changeSlotPassword(slot, keys.storeId, { from: password, to: newPassword, effort: desk.effort })
    if (!changed) {
      desk.countWrongPassword()
      throw new Refused('session.wrongPassword')
    }
    if (isTheSame) throw new Refused('session.samePassword')
    const account = accountOf(store, asker.accountId)
    if (!account) throw new Refused('session.wrongPassword')
    desk.stageSlot(slotName, changed)
    updateAccount(store, { ...account, passwordMustChange: false })
    return { accountId: account.id }
  },

  lock({ because }, { desk, asker }) {
    desk.closeAfterwards()
    return { accountId: asker.accountId, because }
  }
})
