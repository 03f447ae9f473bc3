import type { archivesZh } from './archives.zh-CN.ts'
import { levelsEn } from './field-terms.en.ts'
import type { InAnyLanguage } from './in-any-language.ts'

/** What is said of the catalogue of the archives, in English. */
export const archivesEn = {
  operations: {
    'archives.headings': 'See fonds and categories',
    'archives.registerFonds': 'Register a fonds',
    'archives.registerCategories': 'Register archive categories',
    'archives.renameHeading': 'Rename a fonds or a category',
    'archives.catalogue': 'Describe archives',
    'archives.enter': 'Enter old holdings',
    'archives.correct': 'Correct a description',
    'archives.makeVolume': 'Make a volume',
    'archives.correctVolume': 'Correct a volume',
    'archives.file': 'Put into or out of a volume',
    'archives.list': 'See the catalogue of archives',
    'archives.open': 'See the description of an archive',
    'archives.undescribed': 'See archives without a description',
    'archives.volumes': 'See volumes',
    'archives.openVolume': 'See a volume'
  },
  refusals: {
    'archive.fondsTaken': ({ code }) => `Fonds ${code} is registered already.`,
    'archive.categoryTaken': ({ code }) => `Category ${code} is registered already.`,
    'archive.fondsUnknown': ({ code }) => `There is no fonds ${code}. Register it first.`,
    'archive.categoryUnknown': ({ code }) => `There is no category ${code}. Register it first.`,
    'archive.changedMeanwhile':
      'Somebody has just changed this description. Look at it anew; what you have typed is still here.',
    'archive.yearAhead': ({ year }) => `${year} has not come yet: the year is the one in which the item was formed.`,
    'archive.datedAhead': ({ today }) => `The date must not be after today (${today}).`,
    'archive.archivedAhead': ({ today }) => `The day of archiving must not be after today (${today}).`,
    'archive.notArchived': ({ number }) => `${number} is not in the archives. Transfer it to them first.`,
    'archive.cataloguedAlready': ({ number, fileNumber }) => `${number} is described already, as ${fileNumber}.`,
    'archive.notCatalogued': ({ number }) => `${number} is not described yet.`,
    'archive.fileNumberTaken': ({ fileNumber }) =>
      `${fileNumber} was given before, and is never given to anything else.`,
    'archive.nothingCorrected': 'Nothing is corrected.',
    'archive.volumeNotFound': 'There is no such volume, or you may not see it.',
    'archive.volumeNumberTaken': ({ number }) => `Volume number ${number} was given before.`,
    'archive.volumeAboveYou': ({ level }) => `The volume is ${levelsEn[level]}, which is above your clearance.`,
    'archive.volumeBelowItems': ({ level }) =>
      `Something in the volume is ${levelsEn[level]}: a volume is never below what lies in it.`,
    'archive.notOfVolume': ({ fileNumber, volume }) =>
      `${fileNumber} is of another fonds, category, year or retention than volume ${volume}: they are not kept together.`,
    'archive.filedAlready': ({ number, volume }) =>
      volume === '' ? `${number} is in no volume.` : `${number} is in volume ${volume} already.`
  },
  refusalsInBrief: {
    'archive.fondsTaken': 'Fonds registered already',
    'archive.categoryTaken': 'Category registered already',
    'archive.fondsUnknown': 'No such fonds',
    'archive.categoryUnknown': 'No such category',
    'archive.changedMeanwhile': 'Changed meanwhile',
    'archive.yearAhead': 'Year not come yet',
    'archive.datedAhead': 'Dated after today',
    'archive.archivedAhead': 'Archived after today',
    'archive.notArchived': 'Not in the archives',
    'archive.cataloguedAlready': 'Described already',
    'archive.notCatalogued': 'Not described',
    'archive.fileNumberTaken': 'File number given before',
    'archive.nothingCorrected': 'Nothing corrected',
    'archive.volumeNotFound': 'No such volume',
    'archive.volumeNumberTaken': 'Volume number given before',
    'archive.volumeAboveYou': 'Volume above clearance',
    'archive.volumeBelowItems': 'Volume below its items',
    'archive.notOfVolume': 'Not of this volume',
    'archive.filedAlready': 'It is so already'
  },
  changedNames: {
    fileNumber: 'File number',
    fonds: 'Fonds',
    category: 'Category',
    retention: 'Retention',
    responsible: 'Responsible body',
    datedOn: 'Dated',
    keepUntil: 'Kept until',
    volume: 'Volume'
  },
  pages: {
    retentions: { permanent: 'Permanent', years30: '30 years', years10: '10 years' }
  }
} satisfies InAnyLanguage<typeof archivesZh>
