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

  stay({ place }, { drafts, today }) {
    drafts.stay({ place, day: today })
    return {}
  },

  comeBack(_, { drafts, today }) {
    const last = drafts.lastPlace()
    return { ...(last?.day === today && { place: last.place }) }
  },

  drop({ form }, { drafts }) {
    drafts.drop(form)
    return {}
  }
})
