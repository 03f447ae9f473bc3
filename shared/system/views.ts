import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { Role, type Permission } from '../permissions.ts'
import { Id, Moment, line } from '../values.ts'

/** The pages of registers on which views are kept. */
export const ViewPage = z.enum([
  'carriers',
  'holdings',
  'loans',
  'archives',
  'findings',
  'people',
  'due',
  'computers',
  'media',
  'peripherals'
])
export type ViewPage = z.infer<typeof ViewPage>

/** Who may read a page may keep views of it, and sees those that are shared there. */
export const permissionOfPage: Readonly<Record<ViewPage, Permission>> = {
  carriers: 'carriers.read',
  holdings: 'carriers.read',
  loans: 'carriers.read',
  archives: 'archives.read',
  findings: 'deviceChecks.read',
  people: 'people.read',
  due: 'tasks.read',
  computers: 'devices.read',
  media: 'devices.read',
  peripherals: 'devices.read'
}

const Key = z.string().regex(/^[A-Za-z]{1,40}$/)
const FilterValue = z.union([
  z.string().max(300),
  z.number(),
  z.boolean(),
  z.array(z.string().max(80)).max(100),
  // Somebody or some place chosen, and how it is called in the picker.
  z.strictObject({ value: Id, label: z.string().max(300) })
])

/**
 * How a page stands: its filters as its address has them, and its columns in their order. Nothing of what the list
 * shows is in it, and a filter only says which rows are listed, never what a column says of them.
 */
export const ViewState = z.strictObject({
  search: z.record(Key, FilterValue).refine((search) => Object.keys(search).length <= 20, { error: 'invalid' }),
  columns: z
    .array(
      z.strictObject({
        key: Key,
        /** Pixels; without it the column has its usual share of the room. */
        width: z.int().min(20).max(4000).optional(),
        hidden: z.boolean()
      })
    )
    .max(60),
  sort: z.strictObject({ key: Key, descending: z.boolean() }).optional()
})
export type ViewState = z.infer<typeof ViewState>

/** A view of a register's page, kept under a name: for oneself, for some roles, or for everybody who may read the page. */
export const SavedView = z.object({
  id: Id,
  page: ViewPage,
  name: line(40),
  shared: z.boolean(),
  /** With which roles alone it is shared; with everybody who may read the page, where none is named. */
  sharedWith: z.array(Role).max(Role.options.length),
  state: ViewState,
  savedBy: z.object({ number: z.string(), name: z.string() }),
  /** Saved by whoever asks, and theirs to change. */
  mine: z.boolean(),
  changedAt: Moment,
  /** When it was put away: kept, and no longer offered. */
  putAwayAt: Moment.optional(),
  version: z.int().min(1)
})
export type SavedView = z.infer<typeof SavedView>

const { page, name, shared, sharedWith, state } = SavedView.shape

// The auditor reads no register: what a view is called and filters by stays out of the record.
const recorded = (view: SavedView) => ({
  subject: view.id,
  changed: {
    page: view.page,
    shared: view.shared,
    ...(view.sharedWith.length > 0 && { sharedWith: view.sharedWith }),
    version: view.version
  }
})

export const views = defineOperations('views', {
  save: {
    effect: 'changes',
    permission: 'views.keep',
    input: z.object({ page, name, shared: shared.default(false), sharedWith: sharedWith.default([]), state }),
    output: SavedView,
    refuses: ['view.pageMayNot', 'view.nameTaken'],
    audit: recorded
  },
  /** One's own views of a page and those that are shared there, by their names. */
  list: {
    effect: 'reads',
    permission: 'views.keep',
    input: z.object({ page, /** Those that were put away instead. */ putAway: z.boolean().default(false) }),
    output: z.object({ views: z.array(SavedView) }),
    refuses: ['view.pageMayNot']
  },
  /** Another name, other readers, or another state of the page; without a state the old one stays. */
  replace: {
    effect: 'changes',
    permission: 'views.keep',
    input: z.object({
      viewId: Id,
      name,
      shared: shared.default(false),
      sharedWith: sharedWith.default([]),
      state: state.optional(),
      version: z.int().min(1)
    }),
    output: SavedView,
    refuses: ['view.notFound', 'view.notYours', 'view.changedMeanwhile', 'view.nameTaken'],
    audit: recorded
  },
  putAway: {
    effect: 'changes',
    permission: 'views.keep',
    input: z.object({ viewId: Id, version: z.int().min(1) }),
    output: SavedView,
    refuses: ['view.notFound', 'view.notYours', 'view.changedMeanwhile'],
    audit: recorded
  }
})
