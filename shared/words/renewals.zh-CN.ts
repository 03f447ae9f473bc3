/** What is said of renewing a loan, calling it back, and of who has come to know what. */
export const renewalsZh = {
  operations: { 'loans.renew': '续借载体', 'loans.recall': '催还载体', 'loans.knowers': '查看知悉记录' },
  refusals: {
    'loan.renewedLate': ({ dueOn }: { dueOn: string }) => `已于 ${dueOn} 到期。续借须在到期前办理，请先归还。`,
    'loan.renewedOften': ({ renewals }: { renewals: number }) => `一次借阅最多续借 ${renewals} 次，请先归还。`,
    'loan.renewedNoLonger': ({ dueOn }: { dueOn: string }) => `新的应还日期须晚于 ${dueOn}。`
  },
  refusalsInBrief: {
    'loan.renewedLate': '已逾期，不能续借',
    'loan.renewedOften': '续借次数已满',
    'loan.renewedNoLonger': '日期未延长'
  },
  changedNames: { recall: '催还单号', recalledHow: '催还方式' },
  pages: {
    renew: '续借',
    renewTitle: (number: string) => `续借 ${number}`,
    confirmRenew: '确认续借',
    renewed: (dueOn: string) => `已续借至 ${dueOn}`,
    dueOn: '新的应还日期',
    reason: '续借事由',
    renewedTimes: (times: number) => `已续借 ${times} 次`,
    recall: '催还',
    recallTitle: (number: string) => `催还 ${number}`,
    recallOverdue: '催还全部逾期',
    recallOverdueTitle: (count: number) => `催还逾期载体 ${count} 件`,
    confirmRecall: '登记催还',
    recalled: (number: string) => `已登记催还 ${number}`,
    how: '催还方式',
    hows: { inPerson: '当面', byTelephone: '电话', inWriting: '书面' },
    note: '备注',
    recalledTimes: (times: number, day: string) => `已催还 ${times} 次，最近 ${day}`,
    mistakes: {
      lent: (reason: string) => `误登，实未借出：${reason}`,
      returned: (reason: string) => `误登，实未归还：${reason}`
    },
    notice: '催还单',
    noticeTitle: '涉密载体催还单',
    noticeText: '下列涉密载体借阅期限已满，请即归还保密室：',
    printNotice: '打印催还单',
    columns: {
      order: '序号',
      number: '编号',
      title: '题名',
      mark: '密级',
      borrower: '借阅人',
      unit: '部门',
      dueOn: '应还日期',
      daysOverdue: '逾期天数'
    },
    signatures: ['催还人', '借阅人']
  }
}
