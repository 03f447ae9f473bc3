// What happens in the office of a sample. All of it is invented; places, firms and matters of these names are no one's.

export const sampleLoanWords = {
  purposes: ['专案研判', '起草年度工作方案', '迎接保密检查', '案件侦办参阅', '编写情况通报'],
  damage: '第 3 页右下角撕裂，缺损约 2 厘米',
  recall: '已电话催还，借用人答复尽快归还',
  renewal: '研判尚未结束'
}

export const sampleCirculationNote = '传阅完毕，件数、页数相符'

export const sampleReceiptWords = [
  { sender: '东江省公安厅', title: '关于开展涉密载体专项清查的通知', serial: 18 },
  { sender: '东江省公安厅', title: '关于重大活动安保工作部署的通知', serial: 27 },
  { sender: '江州市国家保密局', title: '关于做好年度保密自查自评的通知', serial: 9 },
  { sender: '中共江州市委办公室', title: '关于规范工作秘密管理的意见', serial: 41 }
] as const

export const sampleReceiptDocument = ({ sender, year, serial }: { sender: string; year: string; serial: number }) =>
  `${sender.slice(0, 2)}密〔${year}〕${serial}号`

export const sampleMovementWords = {
  destination: '东江省公安厅会议室',
  meeting: '参加全省专项行动部署会',
  measures: '专用密码箱，两人同行，全程不离身',
  check: '封条完好，件数、页数相符，未见异常',
  cleared: '会议记录已并入卷宗，无其他信息',
  recipients: [
    { whither: '东江省公安厅', recipient: '机要室', purpose: '报送专题报告' },
    { whither: '江州市国家保密局', recipient: '督查科', purpose: '报送自查自评材料' }
  ],
  receivedBy: '王建民',
  transmittal: (serial: number) => `交接单 ${String(serial).padStart(4, '0')}`,
  seal: (serial: number) => `封 ${String(serial).padStart(5, '0')}`,
  fault: '插入后无法识别，指示灯不亮',
  workshop: '警务保障室技术组',
  returnList: (year: string) => `〔${year}〕第 3 号清退目录`,
  returnPurpose: '年度文件清退',
  receipt: (year: string) => `清退回执〔${year}〕112`
}

export const sampleIncidentWords = {
  missing: '清点本人保管载体时未见此件，已查找办公室及保密柜，未果',
  place: '办公室',
  searched: '已调阅近两周借阅、传阅记录并逐柜查找，仍未见',
  leak: '一份工作方案的照片出现在微信工作群，十分钟后撤回',
  told: '江州市国家保密局、东江省公安厅保密办',
  repaired: '已对照底稿修复第 3 页，加盖校对章，载体可继续使用',
  closed: '破损系装订不牢所致，已修复并对借用人作出提醒'
}

export const sampleCountWords = {
  notes: {
    missing: '柜内、待归位盘及借阅登记均未见',
    wrongPlace: '清点时放错柜，已归位',
    unknown: '旧台账编号，已注销的件，封存待查',
    knownOut: '已核对借阅、外出、寄送登记，手续齐全'
  },
  strange: 'BM-2019-0000007',
  yearly: 'B203-3',
  cabinet: 'B203-2'
}

export const sampleDestructionWords = {
  over: '保密期限届满，已无保存价值',
  duplicate: '重复件，原件已归档',
  outdated: '机构调整，旧版材料停用',
  containers: '销毁袋 3 只',
  seals: '封签 00871 至 00873',
  equipment: '碎纸机 SM-07',
  place: '保密室',
  residue: '碎屑小于 2 毫米，已混合装袋'
}

export const sampleHandoverReasons = ['岗位调整', '借调专案组三个月'] as const
export const sampleHandoverCollected = '专案材料集中保管'

export const sampleApprovalPurposes = {
  lend: '专案组研判使用三天',
  carryOut: '赴省厅参加部署会',
  copy: '专题会议用，会后收回',
  widenScope: '联合专案组成员需要知悉',
  refused: '个人学习参考',
  refusal: '与工作职责无关，不予批准'
}

export const sampleCopyWords = {
  purpose: '专题会议参会人员使用',
  where: '机要文印室',
  stamp: '复制专用章 江州市公安局'
}

export const sampleDeterminationWords = {
  titles: [
    '“净网”专项行动抓捕部署方案',
    '重大活动安保警力部署图',
    '专案侦查阶段性研判报告',
    '反诈协作数据比对结果',
    '视频侦查点位分布表',
    '年度内部工作要点'
  ],
  basis: '公安工作国家秘密范围的规定 第三条',
  workText: '内部',
  workBasis: '本单位工作秘密事项目录 第二项',
  points: ['抓捕时间与地点', '警力部署', '侦查手段'],
  rejected: '内容已公开，不属于国家秘密',
  shorter: '专项行动进展顺利，原定期限过长',
  extended: '专案尚未终结，仍需保密',
  ended: '保密期限届满，经审核不需延长',
  declassified: '旧标志已划销，加盖“解密”章',
  noticeReceiver: '张敏',
  remarked: '旧标志已划销并加盖“密级变更”章，新标志标注于首页左上角',
  issuerDocument: (year: string) => `江公密变〔${year}〕6号`,
  issuerWhy: '制发机关书面通知变更',
  phone: '0512-0000 0101'
}

export const samplePeopleWords = {
  reviewer: '政治部、保密办',
  passed: '复审合格，签订保密承诺书',
  failed: '未按规定报告因私出境事项',
  left: '调任市直机关工作',
  // The highest first.
  leadingPosts: ['副局长', '支队长', '副支队长', '大队长'],
  named: '确定负责人',
  people: [
    { number: 'JZ2001', name: '任晓东', unit: '网安支队', post: '民警' },
    { number: 'JZ2002', name: '黎明辉', unit: '刑侦支队', post: '大队长' },
    { number: 'JZ2003', name: '方雅琴', unit: '政治部', post: '内勤' },
    { number: 'JZ2004', name: '贺军', unit: '禁毒支队', post: '民警' }
  ]
} as const

export const sampleDeviceWords = {
  computers: [
    { kind: 'confidential', level: 'secret', name: '保密室涉密台式机', unit: '保密室', zone: 'key' },
    { kind: 'confidential', level: 'confidential', name: '刑侦支队涉密便携机', unit: '刑侦支队', zone: 'confidential' },
    { kind: 'confidential', level: 'secret', name: '指挥中心涉密台式机', unit: '指挥中心', zone: 'key' },
    { kind: 'police', name: '政治部公安网台式机', unit: '政治部', zone: 'ordinary' },
    { kind: 'police', name: '出入境窗口公安网台式机', unit: '出入境管理支队', zone: 'ordinary' },
    { kind: 'internet', name: '警务保障室互联网台式机', unit: '警务保障室', zone: 'ordinary' }
  ],
  maker: '演示电脑公司',
  model: '演示型 T500',
  keyDepartment: '保密要害部位 01',
  programs: ['主机监控与审计', '违规外联监测', '防病毒'],
  media: [
    { kind: 'usbDrive', computerKind: 'confidential', level: 'secret', number: '密U-011', capacity: '64 GB' },
    { kind: 'usbDrive', computerKind: 'confidential', level: 'confidential', number: '密U-012', capacity: '32 GB' },
    { kind: 'portableDisk', computerKind: 'police', number: '警盘-003', capacity: '1 TB' },
    { kind: 'usbDrive', computerKind: 'internet', number: '网U-007', capacity: '16 GB' }
  ],
  peripherals: [
    { kind: 'printer', computerKind: 'confidential', level: 'secret', name: '涉密激光打印机' },
    { kind: 'scanner', computerKind: 'police', name: '公安网高速扫描仪' },
    { kind: 'multifunction', computerKind: 'internet', name: '互联网一体机' }
  ],
  settingsReason: '演示库开放印制与导出，便于试用',
  loanPurpose: '拷贝专案材料',
  loanContents: '专案研判报告及附图',
  outingPurpose: '省厅专项行动部署会',
  outingDestination: '东江省公安厅',
  outingContents: '部署方案',
  fault: '开机报硬盘自检错误',
  repairer: '警务保障室技术组',
  hosts: ['BM-PC-01', 'XZ-NB-02', 'ZH-PC-03', 'ZZ-PC-04', 'CR-PC-05'],
  firstFile: 'check-1.jsonl',
  secondFile: 'check-2.jsonl',
  remove: '拆除无线网卡并经复测',
  removed: '无线网卡已拆除，交保密室保管',
  seenGone: '复测未再发现无线网卡',
  exception: '专案视频会议需要，使用时由保密员在场'
} as const

export const sampleBorrowingWords = {
  purposes: ['办案查证', '编纂公安志', '撰写年度总结', '专题研究', '普法宣传', '核实干部履历'],
  condition: '完好',
  effect: '为专案提供三项历史依据',
  cancelled: '申请人表示不再需要'
}

export const sampleAppraisalWords = {
  purpose: (year: string) => `${year}年度期满档案鉴定`,
  purposeOfKept: '重点档案价值复核',
  reasons: {
    destroy: '保管期限届满，已无查考价值',
    extend: '涉及未结事项，仍有查考价值',
    retain: '反映本局重大活动，永久保存'
  },
  report: '鉴定小组逐件审阅，意见一致，结论见逐件意见。',
  destruction: '经鉴定准予销毁'
}

export const samplePaperWords = {
  due: '到期事项清单',
  dueFor: '周例会通报',
  holdings: '个人保管清单',
  holdingsFor: '年度核对',
  exportFor: '报送市局备案'
}

export const sampleClerkWords = {
  titles: ['关于反诈协作的情况通报', '关于情报研判的专题报告'],
  lent: '联合专案组参阅'
}
