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
  changedNames: { head: 'Head', closed: 'Closed' }
} satisfies InAnyLanguage<typeof unitsZh>
