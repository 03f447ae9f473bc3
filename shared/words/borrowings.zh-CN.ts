import { carrierStatesZh, levelsZh, type LevelName, type StateName } from './field-terms.zh-CN.ts'

const kinds = {
  casework: '办案',
  reference: '工作查考',
  history: '编史修志',
  research: '学术研究',
  publicity: '宣传教育',
  otherUse: '其他'
}

const ways = { onSite: '现场查阅', out: '借出' }

const states = {
  draft: '草稿',
  submitted: '待审批',
  approved: '待调卷',
  rejected: '未批准',
  withdrawn: '已撤回',
  cancelled: '已取消',
  ready: '待出借',
  issued: '在借',
  lost: '下落不明',
  checked: '已归还',
  defect: '归还有异常',
  closed: '已结案'
}

const defects = { pagesDiffer: '页数不符', altered: '涂改', torn: '撕毁', forged: '伪造', sealBroken: '封条破损' }

/** What is said of borrowing from the archives. */
export const borrowingsZh = {
  operations: {
    'borrowings.borrowable': '查看可借目录',
    'borrowings.draft': '保存借阅申请草稿',
    'borrowings.submit': '申请借阅档案',
    'borrowings.withdraw': '撤回借阅申请',
    'borrowings.cancel': '取消借阅',
    'borrowings.pull': '调卷',
    'borrowings.issue': '出借档案',
    'borrowings.renew': '续借档案',
    'borrowings.takeBack': '档案归还核对',
    'borrowings.close': '借阅结案',
    'borrowings.reserve': '预约档案',
    'borrowings.endReservation': '结束预约',
    'borrowings.beginBatch': '开始借阅单',
    'borrowings.issueAtCounter': '窗口出借',
    'borrowings.undo': '更正借阅单',
    'borrowings.endBatch': '完成借阅单',
    'borrowings.escalate': '逾期上报',
    'borrowings.mine': '查看本人借阅',
    'borrowings.open': '查看借阅申请',
    'borrowings.queue': '查看借阅队列',
    'borrowings.atCounter': '窗口查询借阅人',
    'borrowings.scanned': '窗口查询档案',
    'borrowings.batch': '查看借阅单'
  },
  refusals: {
    'loan.ofTheArchives': ({ number }: { number: string }) =>
      `${number} 是档案，请在“借阅窗口”按档案借阅办理（内务条令第116条）。`,
    'borrowing.notFound': '没有这份借阅申请。',
    'borrowing.itemNotFound': '借阅申请中没有这件档案。',
    'borrowing.stateForbids': ({ number, state }: { number: string; state: keyof typeof states }) =>
      `${number} 现为“${states[state]}”，不能办理此项。`,
    'borrowing.changedMeanwhile': '这份申请刚被他人办理。请重新查看后再办理，您填写的内容仍在。',
    'borrowing.notInRegister': ({ number }: { number: string }) => `人员登记中没有 ${number}，不能借阅。请先登记人员。`,
    'borrowing.forYourselfOnly': '只能办理本人的借阅。代他人办理的，请到借阅窗口。',
    'borrowing.itemOut': ({ number }: { number: string }) => `${number} 已借出，一件只能有一人在借。可以预约。`,
    'borrowing.itemHeld': ({ number }: { number: string }) => `${number} 已冻结，解冻前不能借阅。`,
    'borrowing.itemNotThere': ({ number, state }: { number: string; state: StateName }) =>
      `${number} 现为“${carrierStatesZh[state]}”，不能借阅。`,
    'borrowing.reserved': ({ number }: { number: string }) => `${number} 已有他人先预约，按先后借阅。可以预约排队。`,
    'borrowing.onSiteOnly': ({ number, level }: { number: string; level: LevelName }) =>
      `${number} 为${levelsZh[level]}级，只能现场查阅（保密法实施条例第29条）。`,
    'borrowing.tooManyDays': ({ number, level, most }: { number: string; level: LevelName; most: number }) =>
      `${number} 为${levelsZh[level]}，最多借 ${most} 天。`,
    'borrowing.askedAlready': ({ number }: { number: string }) => `${number} 已经申请过，尚未办结。`,
    'borrowing.approverIsBorrower': ({ name }: { name: string }) => `${name}是借阅人，不能批准本人的借阅。`,
    'borrowing.pagesUncounted': ({ number }: { number: string }) => `${number}：请先清点页数。`,
    'borrowing.pulledForOther': ({ number }: { number: string }) => `${number} 已为另一名借阅人调卷。`,
    'borrowing.notTheBorrower': ({ name }: { name: string }) =>
      `${name}不是借阅人。须由借阅人本人签收，不得代签、转借。`,
    'borrowing.onSiteEnds': ({ number }: { number: string }) => `${number} 为现场查阅，当日归还，不能续借。`,
    'borrowing.defectUntold': ({ number }: { number: string }) => `${number}：与借出时不符的，须写明情况。`,
    'borrowing.notAllBack': ({ count }: { count: number }) => `还有 ${count} 件未归还或未取消，不能结案。`,
    'borrowing.notArchived': ({ number }: { number: string }) => `${number} 不是档案，请在载体页办理借出、收回。`,
    'borrowing.notAsked': ({ number }: { number: string }) => `${number}：此人没有批准的借阅申请。`,
    'borrowing.notPulled': ({ number }: { number: string }) => `${number} 尚未调卷：请清点页数、写明状况。`,
    'borrowing.beyondApproval': ({ number, level, upTo }: { number: string; level: LevelName; upTo: LevelName }) =>
      `${number} 为${levelsZh[level]}，超出本次当场批准的范围（${levelsZh[upTo]}及以下）。`,
    'reservation.notFound': '没有这个预约。',
    'reservation.notOut': ({ number }: { number: string }) => `${number} 在库，请直接申请借阅。`,
    'reservation.madeAlready': ({ number }: { number: string }) => `${number} 已经预约过。`,
    'reservation.yourOwnLoan': ({ number }: { number: string }) => `${number} 正由此人借阅，不必预约。`,
    'reservation.reasonMissing': '结束他人的预约，须写明原因。',
    'counter.notFound': '没有这张借阅单。',
    'counter.ended': ({ number }: { number: string }) => `借阅单 ${number} 已完成，不能再改。`,
    'counter.notYours': ({ name }: { name: string }) => `这张借阅单由${name}开始，须由本人继续。`,
    'counter.otherMode': ({ number }: { number: string }) => `借阅单 ${number} 不办这一项：借出、归还分开开单。`,
    'counter.borrowerMissing': '出借须先刷借阅人的卡；归还不必。',
    'counter.approverForNothing': '当场批准的，须写明用途、方式和密级。',
    'counter.lineNotFound': '借阅单上没有这一行，或已更正。',
    'counter.incidentOpened': ({ number, incident }: { number: string; incident: string }) =>
      `${number} 归还时已立事件 ${incident}，不能撤销。请在事件中更正。`
  },
  refusalsInBrief: {
    'loan.ofTheArchives': '属档案，在借阅窗口办理',
    'borrowing.notFound': '没有这份申请',
    'borrowing.itemNotFound': '申请中没有此件',
    'borrowing.stateForbids': '状态不允许',
    'borrowing.changedMeanwhile': '刚被他人办理',
    'borrowing.notInRegister': '不在人员登记中',
    'borrowing.forYourselfOnly': '只能办理本人的',
    'borrowing.itemOut': '已借出',
    'borrowing.itemHeld': '已冻结',
    'borrowing.itemNotThere': '不在库',
    'borrowing.reserved': '他人已预约',
    'borrowing.onSiteOnly': '只能现场查阅',
    'borrowing.tooManyDays': '天数超限',
    'borrowing.askedAlready': '已申请过',
    'borrowing.approverIsBorrower': '批准人即借阅人',
    'borrowing.pagesUncounted': '未清点页数',
    'borrowing.pulledForOther': '已为他人调卷',
    'borrowing.notTheBorrower': '不是借阅人本人',
    'borrowing.onSiteEnds': '现场查阅不能续借',
    'borrowing.defectUntold': '未写明异常',
    'borrowing.notAllBack': '未全部归还',
    'borrowing.notArchived': '不是档案',
    'borrowing.notAsked': '没有批准的申请',
    'borrowing.notPulled': '未调卷',
    'borrowing.beyondApproval': '超出批准密级',
    'reservation.notFound': '没有这个预约',
    'reservation.notOut': '在库，可直接申请',
    'reservation.madeAlready': '已预约过',
    'reservation.yourOwnLoan': '本人在借',
    'reservation.reasonMissing': '未写明原因',
    'counter.notFound': '没有这张借阅单',
    'counter.ended': '借阅单已完成',
    'counter.notYours': '他人的借阅单',
    'counter.otherMode': '借阅单类别不符',
    'counter.borrowerMissing': '未刷借阅人卡',
    'counter.approverForNothing': '未写明批准内容',
    'counter.lineNotFound': '没有这一行',
    'counter.incidentOpened': '已立事件'
  },
  changedNames: {},
  pages: {
    kinds,
    ways,
    states,
    defects,
    signatures: { inPerson: '本人口令签收', onPaper: '纸面签字' },
    outcomes: { withdrawn: '本人撤销', ended: '档案员结束' },
    counterModes: { issue: '出借', return: '归还' },
    changed: {
      borrowing: '借阅申请',
      sheet: '借阅单',
      counterMode: '类别',
      borrowingKind: '利用目的',
      borrowingState: '状态',
      way: '方式',
      days: '天数',
      pagesCounted: '清点页数',
      pulledCondition: '调卷状况',
      signed: '签收方式',
      useEffect: '利用效果',
      reservedFor: '预约人',
      turn: '次序',
      outcome: '结果',
      upTo: '批准至',
      mistake: '误登更正',
      daysOverdue: '逾期天数',
      toldTo: '上报',
      ...defects
    }
  }
}
