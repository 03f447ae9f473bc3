import { audit } from '#shared/system/audit.ts'
import { implement } from '#electron/implement.ts'
import { listEntries, verifyChain } from '#electron/store/audit-log.ts'

export const auditImplemented = implement(audit, {
  list: ({ from, count, ...filter }, { store }) => listEntries(store, filter, from, count),
  verify: (_, { store }) => verifyChain(store)
})
