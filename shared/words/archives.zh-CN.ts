import { levelsZh, type LevelName } from './field-terms.zh-CN.ts'

const retentions = { permanent: '永久', years30: '30年', years10: '10年' }

/** What is said of the catalogue of the archives. */
export const archivesZh = {
  operations: {
    'archives.headings': '查看全宗和门类',
    'archives.registerFonds': '登记全宗',
    'archives.registerCategories': '登记档案门类',
    'archives.renameHeading': '更改全宗或门类名称',
    'archives.catalogue': '档案著录',
    'archives.enter': '补录原有档案',
    'archives.correct': '更正著录',
    'archives.makeVolume': '建立案卷',
    'archives.correctVolume': '更正案卷',
    'archives.file': '归入或移出案卷',
    'archives.list': '查看归档文件目录',
    'archives.open': '查看档案著录',
    'archives.undescribed': '查看待著录档案',
    'archives.volumes': '查看案卷',
    'archives.openVolume': '查看一个案卷'
  },
  refusals: {
    'archive.fondsTaken': ({ code }: { code: string }) => `全宗号 ${code} 已登记。`,
    'archive.categoryTaken': ({ code }: { code: string }) => `门类代码 ${code} 已登记。`,
    'archive.fondsUnknown': ({ code }: { code: string }) => `没有全宗 ${code}，请先登记。`,
    'archive.categoryUnknown': ({ code }: { code: string }) => `没有档案门类 ${code}，请先登记。`,
    'archive.changedMeanwhile': '这条著录刚被他人改动。请重新查看后再办理，您填写的内容仍在。',
    'archive.yearAhead': ({ year }: { year: number }) => `${year} 年还没有到，归档文件的年度是它形成的年度。`,
    'archive.datedAhead': ({ today }: { today: string }) => `文件日期不得晚于今天（${today}）。`,
    'archive.archivedAhead': ({ today }: { today: string }) => `归档日期不得晚于今天（${today}）。`,
    'archive.notArchived': ({ number }: { number: string }) => `${number} 没有归档，不能著录。请先办理移交归档。`,
    'archive.cataloguedAlready': ({ number, fileNumber }: { number: string; fileNumber: string }) =>
      `${number} 已著录，档号 ${fileNumber}。`,
    'archive.notCatalogued': ({ number }: { number: string }) => `${number} 还没有著录。`,
    'archive.fileNumberTaken': ({ fileNumber }: { fileNumber: string }) =>
      `档号 ${fileNumber} 已经用过。档号一经编定，不再给别的文件。`,
    'archive.nothingCorrected': '没有更正任何内容。',
    'archive.volumeNotFound': '没有这个案卷，或您无权查看。',
    'archive.volumeNumberTaken': ({ number }: { number: string }) => `案卷号 ${number} 已经用过。`,
    'archive.volumeAboveYou': ({ level }: { level: LevelName }) => `案卷密级为${levelsZh[level]}，高于您的知悉权限。`,
    'archive.volumeBelowItems': ({ level }: { level: LevelName }) =>
      `卷内有${levelsZh[level]}文件，案卷密级不得低于卷内最高密级。`,
    'archive.notOfVolume': ({ fileNumber, volume }: { fileNumber: string; volume: string }) =>
      `${fileNumber} 的全宗、门类、年度或保管期限与案卷 ${volume} 不同，不能放在一卷。`,
    'archive.filedAlready': ({ number, volume }: { number: string; volume: string }) =>
      volume === '' ? `${number} 不在任何案卷中。` : `${number} 已在案卷 ${volume} 中。`
  },
  refusalsInBrief: {
    'archive.fondsTaken': '全宗号已登记',
    'archive.categoryTaken': '门类代码已登记',
    'archive.fondsUnknown': '没有这个全宗',
    'archive.categoryUnknown': '没有这个门类',
    'archive.changedMeanwhile': '著录刚被他人改动',
    'archive.yearAhead': '年度未到',
    'archive.datedAhead': '文件日期晚于今天',
    'archive.archivedAhead': '归档日期晚于今天',
    'archive.notArchived': '没有归档',
    'archive.cataloguedAlready': '已著录',
    'archive.notCatalogued': '未著录',
    'archive.fileNumberTaken': '档号已用过',
    'archive.nothingCorrected': '没有更正',
    'archive.volumeNotFound': '没有这个案卷',
    'archive.volumeNumberTaken': '案卷号已用过',
    'archive.volumeAboveYou': '案卷密级高于知悉权限',
    'archive.volumeBelowItems': '案卷密级低于卷内文件',
    'archive.notOfVolume': '与案卷不同',
    'archive.filedAlready': '已是如此'
  },
  changedNames: {
    fileNumber: '档号',
    fonds: '全宗',
    category: '门类',
    retention: '保管期限',
    responsible: '责任者',
    datedOn: '文件日期',
    keepUntil: '保管至',
    volume: '案卷'
  },
  pages: {
    retentions
  }
}
