import type { Level } from '../levels.ts'
import type { CarrierKind } from '../registers/carriers.ts'

// How the ledgers of other offices call things: read, never shown. The first word of each is what the template calls it.

/** The headings of each column, bare (`bareHeading`). */
export const headingsOfFields = {
  formerNumber: [
    '原编号',
    '编号',
    '登记编号',
    '载体编号',
    '保密编号',
    '台账编号',
    '原台账编号',
    '登记号',
    'formernumber',
    'number'
  ],
  title: [
    '题名',
    '标题',
    '文件标题',
    '文件名称',
    '名称',
    '文件资料名称',
    '载体名称',
    '文件题名',
    '内容',
    '题目',
    'title',
    'name'
  ],
  level: [
    '密级',
    '涉密等级',
    '秘密等级',
    '密级期限',
    '密级及期限',
    '密级和期限',
    '密级保密期限',
    '密级及保密期限',
    '密级和保密期限',
    '国家秘密标志',
    '密级标志',
    'level',
    'classification',
    'mark'
  ],
  term: ['保密期限', '期限', '解密日期', '解密时间', '保密时限', 'term', 'declassifyon'],
  startsOn: [
    '成文日期',
    '印发日期',
    '发文日期',
    '制发日期',
    '文件日期',
    '落款日期',
    '定密日期',
    '起算日期',
    '形成日期',
    '形成时间',
    '日期',
    'startson',
    'issuedon',
    'dated'
  ],
  documentNumber: ['文号', '发文字号', '来文字号', '文件编号', '文号或编号', '文号编号', '字号', 'documentnumber'],
  copyNumber: ['份号', '份序号', 'copynumber', 'copyno'],
  copies: ['份数', '数量', '件数', 'copies', 'quantity'],
  pages: ['页数', '页数或容量', '页数容量', '页码', 'pages'],
  capacity: ['容量', 'capacity'],
  kind: ['载体类型', '类型', '载体类别', '载体形式', '介质类型', '载体种类', '类别', 'kind', 'type'],
  issuer: [
    '制作发文单位',
    '发文单位',
    '来文单位',
    '制发单位',
    '发文机关',
    '来文机关',
    '制作单位',
    '产生单位',
    '责任者',
    '来源',
    'issuer',
    'issuedby'
  ],
  serialNumber: ['产品序列号', '序列号', 'sn', 'serialnumber'],
  unit: ['所属部门', '部门', '所属单位', '责任部门', '使用部门', '承办单位', '单位', 'department', 'unit'],
  holder: [
    '保管人',
    '持有人',
    '责任人',
    '领用人',
    '使用人',
    '保管责任人',
    '管理人',
    '承办人',
    '保管人签字',
    'holder',
    'keeper'
  ],
  place: ['存放地点', '存放位置', '保管地点', '存放处', '位置', '柜号', '地点', 'place', 'location'],
  basis: ['定密依据', '依据', 'basis'],
  scope: ['知悉范围', '使用范围', '接触范围', '控制范围', 'scope'],
  registeredOn: [
    '登记日期',
    '登记时间',
    '收文日期',
    '收到日期',
    '接收日期',
    '入账日期',
    '入库日期',
    'registeredon',
    'registered',
    'receivedon'
  ],
  marked: ['标志情况', '是否标密', '标密情况', '是否标注', 'marked'],
  remarks: ['备注', '说明', '附注', 'remarks', 'notes']
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What stands for a level in so many words. English words do not: Secret may be 机密 or 秘密. */
export const wordsOfLevels: Readonly<Record<string, Level>> = {
  绝密: 'topSecret',
  绝密级: 'topSecret',
  机密: 'secret',
  机密级: 'secret',
  秘密: 'confidential',
  秘密级: 'confidential',
  工作秘密: 'workSecret',
  警务工作秘密: 'workSecret',
  内部: 'workSecret',
  非密: 'unclassified',
  非涉密: 'unclassified',
  不涉密: 'unclassified',
  公开: 'unclassified'
}

/** Characters of other spellings that stand in a word of a level. */
export const variantsOfLevels: Readonly<Record<string, string>> = { 機: '机', 絕: '绝', 絶: '绝', 祕: '秘' }

/** How a level is written where it is suggested: the word that is read again. */
export const levelWritten: Readonly<Record<Level, string>> = {
  topSecret: '绝密',
  secret: '机密',
  confidential: '秘密',
  workSecret: '工作秘密',
  unclassified: '非密'
}

/** How a kind is written where one is chosen: the word that is read again. */
export const kindWritten: Readonly<Record<CarrierKind, string>> = {
  paper: '纸质',
  opticalDisc: '光盘',
  usbDrive: 'U盘',
  portableDisk: '移动硬盘',
  hardDisk: '硬盘',
  memoryCard: '存储卡',
  tape: '磁带',
  film: '胶片',
  other: '其他'
}

export const wordsOfKinds: Readonly<Record<string, CarrierKind>> = {
  纸质: 'paper',
  纸介质: 'paper',
  纸质载体: 'paper',
  纸质文件: 'paper',
  纸: 'paper',
  文件: 'paper',
  资料: 'paper',
  图纸: 'paper',
  刊物: 'paper',
  电报: 'paper',
  光盘: 'opticalDisc',
  光介质: 'opticalDisc',
  光介质载体: 'opticalDisc',
  u盘: 'usbDrive',
  优盘: 'usbDrive',
  闪存盘: 'usbDrive',
  移动硬盘: 'portableDisk',
  硬盘: 'hardDisk',
  计算机硬盘: 'hardDisk',
  存储卡: 'memoryCard',
  sd卡: 'memoryCard',
  tf卡: 'memoryCard',
  磁带: 'tape',
  录音带: 'tape',
  录像带: 'tape',
  胶片: 'film',
  底片: 'film',
  照片: 'film',
  其他: 'other',
  其它: 'other'
}

/** Whether the mark stands on the thing itself. */
export const wordsOfMarked: Readonly<Record<string, boolean>> = {
  已标: true,
  已标注: true,
  已标密: true,
  是: true,
  有: true,
  '√': true,
  '✓': true,
  '✔': true,
  未标: false,
  未标注: false,
  未标密: false,
  否: false,
  '×': false,
  '✗': false
}

/** How it is written where it is chosen. */
export const markedWritten = { marked: '已标', unmarked: '未标' } as const

/** What is written where there is nothing to write. */
export const wordsOfNothing: readonly string[] = ['/', '／', '-', '－', '—', '——', '--', '\\']

/** What stands behind a number and says of what it is the number. */
export const unitsOfPages = /(?:页|张|p|pages?)$/iu
export const unitsOfCopies = /(?:份|件|本|个|张|盘|块)$/u
/** The capacity of a disc or drive, where it stands in the column of the pages. */
export const likeCapacity = /^\d+(?:\.\d+)?\s*(?:[kmgt]i?b?|分钟|min)$/iu

/** A day as it is written in words and signs, and with the numbers of the language. */
export const writtenDay =
  /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})(?:日|号)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u
export const writtenMonth = /^(\d{4})(?:(?:-|\/|\.|年)(?:(\d{1,2})月?)?)?$/u
const numerals = '〇一二三四五六七八九'

/** A day written with Chinese numerals, with digits; anything else as it was. */
export function withDigits(text: string): string {
  const day = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u.exec(
    text
  )
  if (!day) return text
  const year = [...(day[1] ?? '')].map((each) => (/[零○]/u.test(each) ? 0 : numerals.indexOf(each))).join('')
  return `${year}年${belowHundred(day[2] ?? '')}月${belowHundred(day[3] ?? '')}日`
}

function belowHundred(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['〇', text]
  return (tens === '' ? 1 : numerals.indexOf(tens ?? '〇')) * 10 + (ones === '' ? 0 : numerals.indexOf(ones ?? '〇'))
}

/** A term in years, as a number without its unit is meant. */
export function inYears(count: number): string {
  return `${count}年`
}
