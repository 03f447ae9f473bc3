import {
  approvalActsZh,
  approversZh,
  levelsZh,
  type ApprovalActName,
  type ApproverName,
  type LevelName
} from './field-terms.zh-CN.ts'

const laws = {
  ordinance88: '内务条令第88条：离岗移交由单位领导指定接收人',
  ordinance106: '内务条令第106条第(8)项：外出携带须经本单位主管领导批准并登记',
  secrecyLaw21: '保密法第21条：扩大知悉范围须经机关、单位负责人或其指定的人员批准',
  regulations27: '保密法实施条例第27条第(5)项：复制须经批准',
  regulations28: '保密法实施条例第28条：销毁须经主管领导批准；已解密的同样管理',
  regulations29: '保密法实施条例第29条第(4)项：绝密件须经原定密机关或其上级同意，本单位由主管领导把关'
}
type Law = keyof typeof laws

const names = {
  'numberScheme.prefix': '编号前缀',
  'numberScheme.year': '编号含年份',
  'numberScheme.digits': '流水号位数',
  'numberScheme.levels': '编号密级字母',
  approvals: '审批',
  determinesUpTo: '本单位定密最高密级',
  loanDays: '借阅最长天数',
  renewals: '续借次数',
  archiveDays: '档案借出最长天数',
  archiveOutUpTo: '档案可借出的最高密级',
  archiveRenewals: '档案续借次数',
  archiveEscalation: '档案逾期上报（逾期天数）',
  outDays: '外出、传阅、在途最长天数',
  reviewYears: '复审间隔（年）',
  coolingOffMonths: '脱密期（月）',
  expiryWarnings: '届满提醒（提前天数）',
  printing: '允许打印',
  exporting: '允许导出文件',
  missingDays: '下落不明查找天数',
  'roomClimate.temperature': '库房温度（℃）',
  'roomClimate.humidity': '库房相对湿度（%）',
  inspectionDays: '库房检查间隔（天）'
}

/** What is said of the settings. */
export const settingsZh = {
  operations: { 'settings.read': '查看设置', 'settings.change': '更改设置' },
  refusals: {
    'settings.changedMeanwhile': '设置刚被他人改动。请重新查看后再改，您填写的内容仍在。',
    'settings.belowFloor': ({
      act,
      level,
      least,
      law
    }: {
      act: ApprovalActName
      level: LevelName
      least: ApproverName
      law: Law
    }) => `${levelsZh[level]}的“${approvalActsZh[act]}”至少须由${approversZh[least]}批准（${laws[law]}），不能改低。`,
    'settings.nothingChanges': '没有改动任何设置。'
  },
  refusalsInBrief: {
    'settings.changedMeanwhile': '设置刚被他人改动',
    'settings.belowFloor': '低于法定要求',
    'settings.nothingChanges': '没有改动'
  },
  changedNames: {},
  pages: {
    title: '设置',
    intro: '法律留给各单位自定、或各地规定不一的事项。每次更改记入审计记录，原有设置保留。',
    names,
    part: (name: string, part: string) => `${name}·${part}`,
    groups: {
      approvals: '审批权限',
      days: '天数',
      people: '涉密人员',
      number: '载体编号',
      storage: '档案库房温湿度',
      inspections: '库房检查',
      other: '其他'
    },
    columns: { item: '项目', usual: '默认', source: '依据或来源', before: '现值', after: '改为', act: '事项' },
    sources: {
      approvals:
        '各事项由谁批准：外出携带、维修见内务条令第106条，扩大知悉范围见保密法第21条，销毁见实施条例第28条；其余按通行表式。',
      determinesUpTo: '保密法第17条：按本单位的定密权限填写。',
      loanDays: '内务条令第117条未定天数，按通行做法。',
      renewals: '通行做法。',
      archiveDays:
        '通行做法：一般不超过一个月，秘密两周，机密 5 天，绝密 3 天（内务条令第116条未定天数）。现场查阅一律当日归还。',
      archiveOutUpTo: '保密法实施条例第29条：绝密在指定场所阅读。',
      archiveRenewals: '通行做法：到期前可续借一次。',
      archiveEscalation: '通行做法：先催还，逾期 3 天告部门领导，7 天告主管领导。',
      outDays: '通行做法，超过后列入待办。',
      reviewYears: '通行做法：核心 1 年、重要 3 年、一般 5 年。',
      coolingOffMonths: '通行做法：核心 3 年、重要 2 年、一般 1 年，按本单位规定。',
      expiryWarnings: '通行做法：提前 90、30、7 天；最早一次起列入待办。',
      printing: '默认关闭；打开后每次打印仍须审批、编号、登记。',
      exporting: '默认关闭（保密自查要求）；打开后每次导出仍须审批、编号、登记，刻录光盘登记为载体。',
      missingDays: '保密工作规定：绝密 10 天、机密和秘密 60 天，自发现之日起。',
      'roomClimate.temperature': '档案馆建筑设计规范（JGJ 25-2010）5.2.1：纸质档案库 14～24 ℃。',
      'roomClimate.humidity': '同上：45～60 %。',
      inspectionDays: '内务条令第115条要求定期检查，未定天数；通行做法：房间每月、柜每季、架每年。',
      numberScheme: '各单位自定。已编的号不变，也不重复使用。'
    },
    laws,
    floors: '法定下限',
    floorsHint: '标“≥”的各格法律已有要求，只能改高，不能改低：',
    floorMark: (approver: string) => `≥ ${approver}`,
    belowFloor: (approver: string) => `${approver}（低于法定下限）`,
    from: '不低于',
    to: '不高于',
    preview: '示例',
    withYear: '含年份',
    withLevel: '含密级字母',
    warningsHint: '输入天数后按回车，最多六个。',
    usual: (value: string) => `默认 ${value}`,
    yes: '是',
    no: '否',
    save: '保存更改…',
    undo: '放弃更改',
    confirmTitle: '更改设置',
    confirm: '确认更改',
    reason: '更改依据或理由',
    reasonHint: '如“按本局保密工作规定第十二条”。',
    unchanged: '尚无改动',
    changedCount: (count: number) => `${count} 处改动`,
    saved: '设置已更改',
    wrong: '有填写不当之处，请改正后再保存：'
  }
}
