/** What is said of the yearly figures of the archives. */
export const archiveFiguresZh = {
  operations: { 'archiveFigures.ofPeriod': '查看档案统计' },
  refusals: {
    'figures.endsBeforeItBegins': ({ from }: { from: string }) => `截止日期不得早于开始日期（${from}）。`,
    'figures.tooLong': ({ most }: { most: number }) => `时段过长，最多 ${most} 列。请改为按年，或缩短时段。`
  },
  refusalsInBrief: {
    'figures.endsBeforeItBegins': '截止早于开始',
    'figures.tooLong': '时段过长'
  },
  pages: {
    title: '档案统计',
    note: '按您的知悉权限统计。',
    noteOnPaper: (name: string) => `按制表人 ${name} 的知悉权限统计`,
    from: '开始日期',
    to: '截止日期',
    by: '分列',
    bys: { month: '按月', year: '按年' },
    thisYear: '今年',
    lastYear: '去年',
    fiveYears: '近五年',
    print: '打印统计表',
    back: '返回档案统计',
    period: (from: string, to: string) => `${from} 至 ${to}`,
    holdings: (day: string) => `馆藏（截至 ${day}）`,
    holdingColumns: { category: '门类', retention: '保管期限', level: '密级', count: '件数', pages: '页数' },
    noHoldings: '目录中没有档案。',
    total: '合计',
    happened: '收进、利用、鉴定、销毁',
    happenedColumns: {
      span: '时间',
      takenIn: '收进',
      lent: '借阅',
      onSite: '其中现场阅览',
      out: '其中借出',
      overdue: '逾期',
      appraised: '鉴定',
      destroyed: '销毁',
      givenAway: '移交、清退'
    },
    overdueRate: '逾期率',
    rate: (percent: string) => `${percent}%`,
    overdueMeans: '逾期率：归还时已逾期和至今逾期未还的借阅，占全部借阅的比例。',
    loans: '借阅分布',
    byPurpose: '按利用目的',
    byUnit: '按部门',
    byPerson: '按人员',
    byLevel: '按密级',
    person: '借阅人',
    unit: '部门',
    count: '件次',
    noLoans: '这一时段没有借阅。',
    answers: '鉴定意见',
    exported: { holdings: '馆藏件数', holdingPages: '馆藏页数' },
    chartHappened: (from: string, to: string) => `${from} 至 ${to} 各时间的收进、借阅、鉴定、销毁件数`,
    chartLoans: '各密级、各利用目的的借阅件次',
    signatures: ['填表人', '审核人', '单位负责人'] as readonly string[]
  }
}
