/** What has been given to somebody to do, and what falls due by itself. */
const kinds = {
  remark: '重新标志',
  takeNote: '知悉通知',
  passOn: '转报原定密单位',
  tellRecipient: '通知收文单位',
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
  inspection: '库房检查',
  inspectionFinding: '库房问题整改',
  inspectionConfirm: '库房整改复查',
  retentionEnds: '保管期满鉴定',
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
  pages: {
    kinds,
    title: '待办',
    which: '范围',
    ranges: { all: '全部', overdue: '逾期', week: '7 天内' },
    kind: '类别',
    grid: '待办',
    columns: {
      dueOn: '期限',
      left: '情况',
      kind: '类别',
      what: '事项',
      level: '密级',
      person: '责任人',
      actions: '操作'
    },
    urgent: '急收',
    left: (days: number) => (days === 0 ? '今天' : `还有 ${days} 天`),
    finish: '办结',
    finishTitle: '办结待办',
    answer: '办理情况',
    answerHint: '如“已传达到保管人”“已整改，复查合格”。',
    note: '内容',
    finished: '已办结',
    summary: (total: number, overdue: number) => `共 ${total} 项，其中逾期 ${overdue} 项`,
    empty: '没有待办事项',
    print: '打印清单',
    list: '待办清单',
    back: '返回待办',
    printed: (day: string) => `截至 ${day}`,
    due: '到期事项',
    open: '打开'
  }
}
