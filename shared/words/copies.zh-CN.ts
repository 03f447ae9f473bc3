/** What is said of copies. */
export const copiesZh = {
  operations: { 'copies.make': '复制载体', 'copies.list': '查看复制登记' },
  refusals: {
    'copy.originatorMissing':
      '绝密级载体未经制发单位或其上级同意不得复制。请填写同意复制的文号（保密法实施条例第29条）。',
    'copy.stampMissing': '请在每份复制件上加盖复制单位戳记、编上份号，并写明所见。',
    'copy.markIsVoid': '这件载体的标志已变更，尚未重新标注。请先办结重新标注，再复制。',
    'copy.countNotApproved': ({ approved, wanted }: { approved: number; wanted: number }) =>
      `批准复制 ${approved} 份，本次登记 ${wanted} 份。复制份数须与批准份数一致。`,
    'approval.copiesMissing': '提请复制审批，须写明份数。'
  },
  refusalsInBrief: {
    'copy.originatorMissing': '绝密件未经制发单位同意',
    'copy.stampMissing': '未确认复制戳记',
    'copy.markIsVoid': '标志待变更',
    'copy.countNotApproved': '份数与批准不符',
    'approval.copiesMissing': '未写明份数'
  },
  changedNames: { copies: '份数' },
  pages: {
    changed: {
      number: '编号',
      count: '份数',
      copyNumbers: '份号',
      copyNumber: '份号',
      copyOf: '原件编号',
      purpose: '用途',
      copying: '复制单号',
      stamp: '戳记',
      approvedBy: '批准人',
      approval: '审批单',
      originatorDocument: '同意复制的文号'
    },
    make: '复制',
    makeTitle: (number: string) => `复制 ${number}`,
    confirm: '登记复制件',
    done: (count: number) => `已登记 ${count} 份复制件`,
    inherited: (mark: string) => `复制件的密级、期限、知悉范围与原件相同，不能更改：${mark}`,
    fields: {
      count: '份数',
      pages: '每份页数',
      purpose: '用途',
      madeWhere: '承制单位',
      printNumber: '准印号',
      originatorDocument: '制发单位同意复制的文号',
      holderId: '领取人',
      placeId: '存放地点',
      stamp: '复制戳记与份号（逐份查看所见）'
    },
    hints: {
      purpose: '如“专案会议使用”。',
      madeWhere: '本单位涉密复印室，或有国家秘密载体印制资质的单位。',
      originatorDocument: '绝密级载体须经制发单位或其上级同意。',
      stamp: '如“加盖某市公安局复制专用章，份号 1 至 3”。写事实，不打勾。'
    },
    family: '原件与复制件',
    original: '原件',
    copy: (copyNumber: string) => `第 ${copyNumber} 份`,
    columns: {
      number: '单号',
      madeOn: '日期',
      title: '题名',
      mark: '密级',
      pages: '页数',
      count: '份数',
      copyNumbers: '份号',
      purpose: '用途',
      madeWhere: '承制单位',
      madeBy: '经办人',
      approvedBy: '批准人'
    },
    grid: '复制登记',
    empty: '还没有复制登记',
    emptyNext: '在载体台账中打开一件在库的载体，即可办理复制。'
  }
}
