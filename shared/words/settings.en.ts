import type { InAnyLanguage } from './in-any-language.ts'
import type { settingsZh } from './settings.zh-CN.ts'

/** What is said of the settings, in English. */
export const settingsEn = {
  operations: { 'settings.read': 'See the settings', 'settings.change': 'Change the settings' },
  refusals: {
    'settings.changedMeanwhile':
      'Somebody has just changed the settings. Look at them anew; what you have typed is still here.',
    'settings.nothingChanges': 'No setting was changed.'
  },
  refusalsInBrief: {
    'settings.changedMeanwhile': 'settings changed meanwhile',
    'settings.nothingChanges': 'nothing changed'
  },
  changedNames: {}
} satisfies InAnyLanguage<typeof settingsZh>
