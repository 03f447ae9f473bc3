import { levelsZh, type LevelName } from './field-terms.zh-CN.ts'

/** What is said of the people, their reviews and their leaving. */
export const peopleZh = {
  operations: {
    'people.register': '登记人员',
    'people.change': '变更人员信息',
    'people.review': '登记复审',
    'people.leave': '办理离岗',
    'people.prolongCoolingOff': '延长脱密期',
    'people.comeBack': '重新上岗',
    'people.list': '查看人员',
    'people.open': '查看人员情况',
    'people.history': '查看人员变动记录'
  },
  refusals: {
    'person.own': '不能办理本人的审查、变更、离岗，请由另一名保密员办理。',
    'person.aboveYou': ({ name }: { name: string }) =>
      `${name}的知悉权限高于您，或还有您不能知悉的事项，须由知悉权限足够的保密员办理。`,
    'person.holdsMore': ({ name, clearance }: { name: string; clearance: LevelName }) =>
      `${name}手里还有${levelsZh[clearance]}以上的载体，须先移交或归还，才能降低知悉权限。`,
    'person.reviewedBefore': ({ last }: { last: string }) => `审查日期不得早于 ${last}。`,
    'person.reviewFailed': ({ name, reviewedOn }: { name: string; reviewedOn: string }) =>
      `${name}在 ${reviewedOn} 的保密审查中不合格，不得知悉国家秘密。`,
    'person.stillOpen': ({ name, count }: { name: string; count: number }) =>
      `${name}还有 ${count} 项未清，不能离岗（内务条令第88条）。请按清退单逐项办结。`,
    'person.leavesLater': ({ today }: { today: string }) => `批准离岗日期不得晚于今天（${today}）。`,
    'person.coolingOffTooShort': ({ least }: { least: string }) => `脱密期不得早于 ${least} 届满。`,
    'person.notLeft': ({ name }: { name: string }) => `${name}没有离岗。`,
    'person.changedMeanwhile': '这名人员的信息刚被他人改动。请重新查看后再办理，您填写的内容仍在。'
  },
  refusalsInBrief: {
    'person.own': '不得办理本人事项',
    'person.aboveYou': '经办人知悉权限不足',
    'person.holdsMore': '手里还有更高密级载体',
    'person.reviewedBefore': '审查日期过早',
    'person.reviewFailed': '保密审查不合格',
    'person.stillOpen': '还有未清事项',
    'person.leavesLater': '离岗日期晚于今天',
    'person.coolingOffTooShort': '脱密期过短',
    'person.notLeft': '没有离岗',
    'person.changedMeanwhile': '人员信息刚被他人改动'
  },
  changedNames: {
    personClass: '涉密等级',
    reviewedOn: '审查日期',
    reviewResult: '审查结论',
    reviewedBy: '审查单位',
    note: '说明',
    leftOn: '批准离岗日期',
    coolingOffUntil: '脱密期至'
  }
}
