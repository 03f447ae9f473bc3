/** What has been given to somebody to do, and what falls due by itself. */
const kinds = {
  remark: '重新标志',
  takeNote: '知悉通知',
  passOn: '转报原定密单位',
  putRight: '整改',
  review: '复核定密',
  loan: '借阅到期',
  circulation: '传阅到期',
  carryOut: '外出携带到期',
  transit: '在途待确认',
  repair: '维修到期',
  returnToIssuer: '清退',
  endOfSecrecy: '保密期限届满',
  notice: '送达变更通知',
  determination: '定密审定',
  approval: '待审批',
  personReview: '人员复审',
  coolingOff: '脱密期满',
  missingItem: '查找下落',
  incidentReport: '24 小时内报告',
  incidentResult: '三个月内报查处结果',
  stockTake: '清点',
  computerOut: '计算机外出',
  mediumOut: '介质外出',
  finding: '检查问题整改',
  exceptionEnds: '例外到期',
  inspection: '保密检查',
  archiveLoan: '档案借阅到期'
}

export const tasksZh = {
  operations: { 'tasks.finish': '办结待办', 'tasks.due': '查看待办' },
  refusals: {
    'task.notFound': '没有这项待办。',
    'task.doneAlready': '这项待办已经办结。',
    'task.byItsOwnAct': '这项待办须在载体页上办理，办理后自动办结。',
    'task.changedMeanwhile': '这项待办刚被他人改动。请重新查看后再办理，您填写的内容仍在。'
  },
  refusalsInBrief: {
    'task.notFound': '没有这项待办',
    'task.doneAlready': '已经办结',
    'task.byItsOwnAct': '须在载体页办理',
    'task.changedMeanwhile': '待办刚被他人改动'
  },
  changedNames: { task: '待办', note: '内容', answer: '办理情况' },
  pages: { kinds }
}
