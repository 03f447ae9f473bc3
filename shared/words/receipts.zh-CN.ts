const signed = { here: '本人输入口令签收', onPaper: '纸质登记簿签收', kept: '登记人自行保管' }

/** What is said of the receive book. */
export const receiptsZh = {
  operations: { 'receipts.register': '收文登记', 'receipts.correct': '更正收文登记', 'receipts.list': '查看收文登记' },
  refusals: {
    'receipt.notFound': '没有这笔收文登记。',
    'receipt.changedMeanwhile': '这笔收文登记刚被他人更正。请重新查看后再办理，您填写的内容仍在。',
    'receipt.nothingCorrected': '没有更正任何内容。',
    'receipt.receivedLater': ({ today }: { today: string }) => `收文日期不得晚于今天（${today}）。`,
    'receipt.returnBeforeReceipt': ({ receivedOn }: { receivedOn: string }) =>
      `清退期限不得早于收文日期 ${receivedOn}。`,
    'receipt.notSigned': ({ name }: { name: string }) => `须由${name}签收：本人在此输入口令，或在纸质登记簿上签字。`,
    'receipt.signerIsNotHandler': ({ name }: { name: string }) => `须由承办人${name}本人签收。`,
    'receipt.copyNumberNotCounted': '份号须以数字结尾，其余各份依次编号。'
  },
  refusalsInBrief: {
    'receipt.notFound': '没有这笔收文',
    'receipt.changedMeanwhile': '收文刚被他人更正',
    'receipt.nothingCorrected': '没有更正',
    'receipt.receivedLater': '收文日期晚于今天',
    'receipt.returnBeforeReceipt': '清退期限过早',
    'receipt.notSigned': '未签收',
    'receipt.signerIsNotHandler': '非承办人签收',
    'receipt.copyNumberNotCounted': '份号不能依次编号'
  },
  pages: {
    changed: {
      number: '编号',
      receipt: '收文号',
      title: '题名',
      sender: '来文机关',
      documentNumber: '来文字号',
      receivedOn: '收文日期',
      attachments: '附件',
      copies: '份数',
      copyNumber: '份号',
      handler: '承办人',
      signed: '签收方式',
      returnDueOn: '清退期限',
      reason: '理由'
    },
    signed,
    urgencies: { mostUrgent: '特急', urgent: '加急' },
    register: '收文登记',
    confirm: '登记',
    done: (number: string, count: number) => `已登记 ${number}，载体 ${count} 件`,
    correct: '更正',
    correctTitle: (number: string) => `更正收文登记 ${number}`,
    confirmCorrect: '更正',
    corrected: (number: string) => `已更正 ${number}`,
    correctedTimes: (times: number) => `更正 ${times} 次`,
    correctHint: '原登记保留，可查；载体台账中的题名、制发单位、文号、清退期限随之更正。',
    search: '收文号、来文机关、字号、题名',
    searchLabel: '查找收文',
    fields: {
      receivedOn: '收文日期',
      sender: '来文机关',
      documentNumber: '来文字号',
      title: '文件标题',
      attachments: '附件',
      copies: '份数',
      firstCopyNumber: '份号（首份）',
      channel: '来文渠道',
      urgency: '紧急程度',
      unit: '承办单位',
      handlerId: '承办人（签收人）',
      how: '签收方式',
      kind: '载体类型',
      mark: '密级与期限',
      startsOn: '制发日期',
      basis: '定密依据',
      scope: '知悉范围',
      pages: '每份页数',
      placeId: '存放地点',
      returnDueOn: '清退期限',
      remarks: '备注',
      reason: '更正理由'
    },
    hints: {
      firstCopyNumber: '如 000012；其余各份依次编号。',
      returnDueOn: '制发单位要求清退的填写；到期提醒，不得销毁。',
      kept: '由登记人本人保管的，无须另行签收。'
    },
    columns: {
      number: '收文号',
      receivedOn: '收文日期',
      sender: '来文机关',
      documentNumber: '来文字号',
      title: '文件标题',
      mark: '密级',
      copies: '份数',
      unit: '承办单位',
      handler: '签收人',
      returnDueOn: '清退期限',
      actions: '操作'
    },
    empty: '还没有收文登记',
    emptyNext: '从“收文登记”开始。'
  }
}
