import { may } from '#shared/permissions.ts'
import { permissionOfPage, views, type SavedView, type ViewPage } from '#shared/system/views.ts'
import type { Asker } from '#electron/desk.ts'
import { implement } from '#electron/implement.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { insertView, isNameTaken, updateView, viewsOf, viewWithId } from './view-queries.ts'

export const viewsImplemented = implement(views, {
  save({ page, name, shared, sharedWith, state }, { store, asker, newId, now }) {
    if (!mayRead(asker, page)) throw new Refused('view.pageMayNot')
    const savedBy = { number: asker.number, name: asker.name }
    const reaches = { shared, sharedWith: shared ? sharedWith : [] }
    const view = { id: newId(), page, name, ...reaches, state, savedBy, mine: true, changedAt: now, version: 1 }
    if (isNameTaken(store, view)) throw new Refused('view.nameTaken', { name })
    insertView(store, view)
    return view
  },

  list({ page, putAway }, { store, asker }) {
    if (!mayRead(asker, page)) throw new Refused('view.pageMayNot')
    return { views: viewsOf(store, page, asker).filter((view) => putAway === (view.putAwayAt !== undefined)) }
  },

  replace({ viewId, name, shared, sharedWith, state, version }, { store, asker, now }) {
    const before = ownView(store, viewId, version, asker)
    const reaches = { shared, sharedWith: shared ? sharedWith : [] }
    const view = { ...before, name, ...reaches, state: state ?? before.state, changedAt: now, version: version + 1 }
    if (isNameTaken(store, view)) throw new Refused('view.nameTaken', { name })
    updateView(store, view)
    return view
  },

  putAway({ viewId, version }, { store, asker, now }) {
    const before = ownView(store, viewId, version, asker)
    const view = { ...before, changedAt: now, putAwayAt: now, version: version + 1 }
    updateView(store, view)
    return view
  }
})

function mayRead({ roles }: Asker, page: ViewPage): boolean {
  return may(roles, permissionOfPage[page])
}

// A view is its saver's to change, and only as they have seen it; what nobody may read here is not there.
function ownView(store: ReadableStore, viewId: string, version: number, asker: Asker): SavedView {
  const view = viewWithId(store, viewId, asker)
  if (!view || view.putAwayAt !== undefined || !mayRead(asker, view.page)) throw new Refused('view.notFound')
  if (!view.mine) throw new Refused('view.notYours', { name: view.savedBy.name })
  if (view.version !== version) throw new Refused('view.changedMeanwhile')
  return view
}
