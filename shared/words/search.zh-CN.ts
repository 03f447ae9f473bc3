/** What is said of the one box that searches everything, and of where words were found. */
export const searchZh = {
  operations: { 'search.everything': '搜索全部登记' },
  pages: {
    button: '搜索编号、题名、姓名、拼音首字母',
    keys: 'Ctrl+K',
    title: '搜索',
    label: '在您可以查看的全部登记中搜索',
    results: '搜索结果',
    begin: '可输入：汉字（一个字也行）、姓名、全拼或拼音首字母、任意编号中的三位以上；多个词用空格隔开，须同时符合。',
    nothing: '没有找到',
    nothingNext: '请减少几个字，或换用编号中的一段、拼音首字母。只搜索您有权知悉的内容。',
    count: (total: number) => `共找到 ${total} 条`,
    all: (total: number) => `在列表中查看全部 ${total} 条`,
    howTo: '↑ ↓ 选择 · Enter 打开 · Esc 关闭',
    registers: {
      carriers: '载体台账',
      people: '人员',
      places: '场所',
      units: '部门',
      archives: '档案目录',
      determinations: '定密',
      receipts: '收文登记',
      borrowings: '档案借阅',
      destruction: '销毁清册',
      incidents: '事件',
      approvals: '审批单',
      stockTakes: '清点',
      handovers: '移交',
      transfers: '归档移交',
      inspections: '库房检查',
      appraisals: '鉴定',
      computers: '计算机',
      media: '存储介质',
      peripherals: '外设',
      machines: '受检计算机',
      exports: '导出登记'
    }
  }
}
