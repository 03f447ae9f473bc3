import type { InAnyLanguage } from './in-any-language.ts'
import type { unitsZh } from './units.zh-CN.ts'

/** What is said of units, in English. */
export const unitsEn = {
  operations: { 'units.register': 'Register a unit', 'units.change': 'Change a unit', 'units.list': 'See units' },
  refusals: {
    'unit.notFound': 'There is no such unit; register it first.',
    'unit.nameTaken': ({ name }) => `“${name}” is registered already.`,
    'unit.closed': ({ name }) => `“${name}” is closed: nothing new is entered under it.`,
    'unit.inUse': ({ people, carriers }) =>
      `${people} people and ${carriers} carriers still belong to this unit. Move or hand them over before closing it.`,
    'unit.changedMeanwhile': 'Somebody has just changed this unit. Look at it anew; what you have typed is still here.'
  },
  refusalsInBrief: {
    'unit.notFound': 'no such unit',
    'unit.nameTaken': 'unit already registered',
    'unit.closed': 'unit closed',
    'unit.inUse': 'unit still in use',
    'unit.changedMeanwhile': 'unit changed meanwhile'
  },
  changedNames: { head: 'Head', closed: 'Closed' },
  pages: {
    title: 'Units',
    search: 'Name of a unit',
    searchLabel: 'Look for a unit',
    register: 'Register a unit',
    grid: 'Units',
    empty: 'No unit is registered yet',
    emptyNext: 'A unit named when a person or a carrier is registered stands here by itself.',
    nothingFound: 'Nothing found',
    done: (name) => `${name} is registered`,
    columns: {
      name: 'Name',
      head: 'Head',
      people: 'People in post',
      carriers: 'Carriers',
      state: 'State',
      actions: 'Actions'
    },
    nameHint: 'People and carriers of the unit bear its new name.',
    closed: 'Closed',
    inUse: 'In use',
    showClosed: 'Closed ones too',
    change: 'Change',
    changeTitle: (name) => `Change unit ${name}`,
    changed: (name) => `${name} is changed`,
    close: 'Close this unit',
    closeHint: 'Only a unit without people in post and without carriers can be closed.',
    reason: 'Reason',
    members: 'People',
    holdings: 'Carriers'
  }
} satisfies InAnyLanguage<typeof unitsZh>
