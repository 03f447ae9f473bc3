import { drafts as contract } from '#shared/system/drafts.ts'
import { implement } from '#electron/implement.ts'

export const draftsImplemented = implement(contract, {
  keep(draft, { drafts, now }) {
    drafts.put(draft)
    return { savedAt: now }
  },

  list: (_, { drafts }) => {
    const { drafts: kept, lost } = drafts.all()
    return {
      drafts: kept.map(({ form, place, opened, about, savedAt }) => ({ form, place, opened, about, savedAt })),
      lost
    }
  },

  open({ form }, { drafts }) {
    const draft = drafts.get(form)
    return { ...(draft && { draft }) }
  },

  drop({ form }, { drafts }) {
    drafts.drop(form)
    return {}
  }
})
