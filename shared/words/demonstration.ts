// What a sample store is made of. All of it is invented; units and people of these names are no one's.

/** The unit of the sample. */
export const sampleUnit = '江州市公安局（演示）'

export const sampleDepartments = [
  '刑侦支队',
  '治安支队',
  '网安支队',
  '经侦支队',
  '禁毒支队',
  '出入境管理支队',
  '指挥中心',
  '政治部',
  '法制支队',
  '警务保障室',
  '保密室',
  '档案室'
]

export const sampleIssuers = [
  '江州市公安局',
  '东江省公安厅',
  '江州市国家保密局',
  '中共江州市委办公室',
  '江州市公安局刑侦支队',
  '江州市公安局网安支队'
]

export const sampleSurnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单区'
]

export const sampleGivenNames = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀兰',
  '霞',
  '平',
  '刚',
  '桂英',
  '建华',
  '文博',
  '雨桐',
  '志远',
  '海燕',
  '国栋',
  '丽君',
  '思远',
  '晓峰'
]

export const samplePosts = ['支队长', '副支队长', '大队长', '民警', '内勤', '保密员', '档案员', '技术员']

export const samplePlaces = [
  { code: 'B203', name: '保密室', kind: 'room' },
  { code: 'B203-1', name: '保密室一号保险柜', kind: 'cabinet' },
  { code: 'B203-2', name: '保密室二号密码文件柜', kind: 'cabinet' },
  { code: 'B203-3', name: '保密室三号密码文件柜', kind: 'cabinet' },
  { code: 'B205', name: '档案室', kind: 'room' },
  { code: 'B205-1', name: '档案室一号密集架', kind: 'shelf' },
  { code: 'B205-2', name: '档案室二号密集架', kind: 'shelf' },
  { code: 'C301-1', name: '刑侦支队保密柜', kind: 'cabinet' },
  { code: 'C402-1', name: '网安支队保密柜', kind: 'cabinet' },
  { code: 'D101-1', name: '指挥中心保险柜', kind: 'cabinet' }
] as const

/** What an inspection of a store room of the sample finds now and then. */
export const sampleDampness = {
  fact: '北墙根有水渍，约半米',
  what: '北墙根返潮',
  remedy: '移开该处柜架，除湿机连续运行，请后勤检修防水'
}

/** Titles, each made of a subject and what is written about it. */
export const sampleSubjects = [
  '重点部位安全保卫',
  '“净网”专项行动',
  '涉密载体清查',
  '信息化建设',
  '反诈协作',
  '重大活动安保',
  '边境联防',
  '毒品查缉',
  '涉枪涉爆整治',
  '专案侦查',
  '视频侦查',
  '技术装备配备',
  '人才培养',
  '应急处突',
  '情报研判',
  '网络安全检查',
  '保密教育培训',
  '档案数字化'
]

export const sampleDocuments = [
  '工作方案',
  '情况通报',
  '实施意见',
  '会议纪要',
  '年度总结',
  '专题报告',
  '卷宗移交清单',
  '部署图',
  '调研报告',
  '自查报告',
  '任务分解表',
  '数据备份'
]

export const sampleBases = [
  '公安工作国家秘密范围的规定 第二条',
  '公安工作国家秘密范围的规定 第四条',
  '来文标注，派生定密',
  '网络安全工作国家秘密范围的规定 第三条'
]

export const sampleConditions = ['专项行动结束后', '专案侦查终结后', '活动正式公布后']

export const sampleScopes = ['局领导；承办部门', '承办部门负责人及承办人', '专案组成员', '局党委成员']

/** Who works in the sample, with the number each signs in with. */
export const sampleStaff = {
  systemAdministrator: { number: 'JZ0001', name: '张建国' },
  securityAdministrator: { number: 'JZ0002', name: '李素芬' },
  auditor: { number: 'JZ0003', name: '王守诚' },
  confidentialityOfficer: { number: 'JZ0101', name: '李娜' },
  archivist: { number: 'JZ0102', name: '陈静' },
  clerk: { number: 'JZ0103', name: '刘洋' },
  approvingLeader: { number: 'JZ0104', name: '周国栋' },
  unitLeader: { number: 'JZ0105', name: '郑志强' },
  classificationAuthority: { number: 'JZ0106', name: '孙卫国' }
} as const

/** Where they work and as what. */
export const sampleStaffPosts = {
  confidentialityOfficer: { unit: '保密室', post: '保密员' },
  archivist: { unit: '档案室', post: '档案员' },
  clerk: { unit: '网安支队', post: '内勤' },
  approvingLeader: { unit: '网安支队', post: '支队长' },
  unitLeader: { unit: '指挥中心', post: '副局长' },
  classificationAuthority: { unit: '法制支队', post: '支队长' }
} as const

/** The carrier that the demonstration registers before your eyes. */
export const sampleCarrier = {
  title: '关于“净网”专项行动情报研判的专题报告',
  documentNumber: '江公密〔2026〕37号',
  scope: '局党委成员；网安支队承办人'
}

export const sampleTitle = (subject: string, document: string) =>
  `关于${subject}的${document}`.replace('的卷宗', '卷宗').replace('的数据', '数据')

export const sampleDocumentNumber = ({ secret, year, serial }: { secret: boolean; year: string; serial: number }) =>
  `江公${secret ? '密' : '发'}〔${year}〕${serial}号`

export const sampleWorkSecretText = '内部'

/** What the demonstration looks for: one character, a word, and a part of a number. */
export const sampleSearches = ['网', '专案', 'BM-2026']

/** The fonds of the sample and what its archives are filed under. */
export const sampleFonds = { code: 'J001', name: '江州市公安局' }

export const sampleCategories = [
  { code: 'WS', name: '文书档案' },
  { code: 'ZY', name: '公安业务档案' },
  { code: 'HJ', name: '户籍档案' },
  { code: 'SX', name: '声像档案' }
] as const

export const sampleArchiveTitles: readonly ((year: number) => string)[] = [
  (year) => `${year}年公安工作总结`,
  (year) => `${year}年党委会议纪要`,
  (year) => `${year}年机构编制批复`,
  (year) => `${year}年度重大活动安保方案`,
  (year) => `${year}年专项整治行动情况报告`,
  (year) => `${year}年度表彰决定`,
  (year) => `${year}年应急预案汇编`,
  (year) => `${year}年统计年报`
]

export const sampleVolumes = ['会议纪要与工作总结', '重大活动安保', '专项行动材料'] as const

export const sampleVolumeReason = '按年度和保管期限立卷'

export const sampleMovedToOfficer = '集中移交归档'
