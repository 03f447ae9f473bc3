/** What is said of printing. */
export const printsZh = {
  operations: { 'prints.print': '打印', 'prints.list': '查看打印登记' },
  refusals: {
    'print.off': '本机未开放打印。确需打印的，请安全保密管理员在“设置”中开放。'
  },
  refusalsInBrief: { 'print.off': '未开放打印' },
  changedNames: { form: '表单', copies: '份数', about: '内容' },
  pages: {
    forms: {
      destructionApproval: '销毁审批表',
      destructionList: '销毁清册',
      destructionCertificate: '销毁证明',
      appraisedDestructionList: '鉴定销毁清册',
      stockTakeReport: '清查登记表',
      handoverBook: '移交清册',
      clearanceSheet: '离岗清退单',
      holdings: '持有情况表',
      recallNotice: '催还单',
      dueList: '待办清单',
      incidentReport: '事件报告登记表',
      circulationCard: '传阅登记卡',
      transmittalSlip: '机要件交接单',
      returnList: '清退清单',
      carryOutForm: '外出携带审批表',
      copyApproval: '复制审批单',
      receiveBook: '收文登记簿',
      dispatchBook: '发文登记簿',
      transferList: '移交归档清单',
      determinationForm: '定密审批表',
      markChangeForm: '国家秘密事项变更或解密审批表',
      carrierLabel: '载体标签',
      deviceLabel: '设备标签',
      deviceCheckReport: '设备检查报告',
      loanSlip: '借阅登记单',
      inspectionReport: '库房检查记录',
      yearlyFigures: '年度统计表'
    },
    title: '打印登记',
    print: '打印…',
    dialogTitle: (form: string) => `打印${form}`,
    confirm: '登记并打印',
    copies: '份数',
    purpose: '去向或用途',
    hint: '打印前先登记编号；密级按其中最高者。',
    foot: (number: string, moment: string, person: string) => `打印编号 ${number}　${moment}　打印人 ${person}`,
    draft: '预览——打印时登记编号',
    paper: (form: string) => `${form}（纸面）`,
    grid: '打印登记',
    empty: '还没有打印过任何表单。',
    keys: '↑↓ 移动',
    columns: {
      number: '登记编号',
      printedAt: '日期',
      form: '表单',
      about: '内容',
      level: '密级',
      copies: '份数',
      purpose: '去向或用途',
      printedBy: '打印人',
      approvedBy: '批准人'
    }
  }
}
