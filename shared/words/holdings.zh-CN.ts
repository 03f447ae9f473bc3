/** What is said of who has what. */
export const holdingsZh = {
  operations: { 'holdings.list': '查看持有情况' },
  pages: {
    title: '谁手里有什么',
    explain: '按人员、地点、部门或密级，查看保管、借出和在外的载体。',
    person: '人员',
    place: '存放地点',
    unit: '部门',
    levels: '密级',
    states: '状态',
    everyone: '全部',
    grid: '持有情况',
    totals: '合计',
    total: '总计',
    lentTo: '现在谁手里',
    lentUntil: (person: string, dueOn: string) => `${person}，应还 ${dueOn}`,
    empty: '没有符合条件的载体',
    tooMany: (shown: number) => `只印前 ${shown} 件，请缩小范围。`,
    printed: '打印清单',
    backToList: '返回列表',
    numbers: '序号'
  }
}
