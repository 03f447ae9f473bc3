import { levelsZh, type LevelName } from './field-terms.zh-CN.ts'

const states = {
  waiting: '待审定',
  approved: '已审定',
  registered: '已编号登记',
  rejected: '不予批准',
  withdrawn: '已撤回'
}
const ways = { original: '原始定密', derived: '派生定密', compilation: '汇编' }

type StateName = keyof typeof states
type WayName = keyof typeof ways

/** What is said of determinations, changes of marks and ends of secrecy. */
export const determinationsZh = {
  operations: {
    'determinations.propose': '提出定密',
    'determinations.amend': '修改定密建议',
    'determinations.withdraw': '撤回定密建议',
    'determinations.decide': '定密审定',
    'determinations.decideHere': '现场定密审定',
    'determinations.registerOriginals': '编号登记原件',
    'determinations.confirmMarked': '确认已标志',
    'determinations.proposeChange': '提出变更或解密',
    'determinations.enterIssuerNotice': '录入制发单位变更通知',
    'determinations.suggest': '建议变更密级或期限',
    'determinations.remark': '改标',
    'determinations.noteConditionMet': '记录解密条件成就',
    'determinations.serveNotice': '登记通知送达',
    'determinations.list': '查看定密事项',
    'determinations.open': '查看定密事项详情',
    'determinations.ofCarrier': '查看载体的定密情况',
    'determinations.endings': '查看期限届满情况'
  },
  refusals: {
    'carrier.notMarked': '这件载体还没有标志，先标志并确认，再传阅、借出、携带、寄送或归档（保密法实施条例第21条）。',
    'determination.notFound': '没有这份定密事项。',
    'determination.aboveStore': ({ level, ceiling }: { level: LevelName; ceiling: LevelName }) =>
      `本机最高密级为${levelsZh[ceiling]}，不得录入${levelsZh[level]}事项（内务条令第106条第(10)项）。`,
    'determination.aboveYou': ({ level, clearance }: { level: LevelName; clearance: LevelName }) =>
      `您的知悉权限为${levelsZh[clearance]}，不能办理${levelsZh[level]}事项。`,
    'determination.markMissing': '请选定密级和期限。',
    'determination.basisMissing': '请写明定密依据：保密事项范围的条目或其他规定。',
    'determination.scopeMissing': '请至少指定一个部门或一名人员为知悉范围（保密法第21条）。',
    'determination.sourcesMissing': ({ way }: { way: WayName }) =>
      way === 'compilation' ? '汇编须选两件以上的来源载体。' : '派生定密须选一件来源载体。',
    'determination.noSuchPoint': ({ point }: { point: string }) => `来源的密点中没有“${point}”，请从其密点中选取。`,
    'determination.sourceNotStateSecret': '来源不是国家秘密，不能派生定密；确需定密的，按原始定密办理。',
    'determination.sourceStartMissing': '来源缺少起算日，无法推算到期日。请先补正来源。',
    'determination.sourceEnded': ({ endedOn }: { endedOn: string }) =>
      `来源的保密期限已于 ${endedOn} 届满，须先复核来源。`,
    'determination.pointAboveSource': '密点的密级高于整件的密级。',
    'determination.pointOutlastsSource': '密点的期限晚于整件的期限。',
    'determination.endsNotComparable': ({ ends }: { ends: string }) =>
      ends === ''
        ? '密点与来源的期限无法比较先后，请按来源整件定密。'
        : `来源的期限无法比较先后，请指定其中最长的一个：${ends}。`,
    'determination.nothingSecret': '来源都不是秘密，无须定密；汇总后构成秘密的，按原始定密办理。',
    'determination.workSecretTextsDiffer': ({ texts }: { texts: string }) =>
      `来源的工作秘密标注不一致：${texts}。请统一后再办理。`,
    'determination.notYours': '只有提出人可以修改或撤回。',
    'determination.decidedAlready': ({ state }: { state: StateName }) => `这份定密事项已是“${states[state]}”。`,
    'determination.ownProposal': '提出人不得审定自己提出的事项，须由定密责任人审定（保密法第16条）。',
    'determination.reasonMissing': '不予批准，或审定意见与建议不同的，须写明理由。',
    'determination.aboveAuthority': ({ level, authority }: { level: LevelName; authority: LevelName }) =>
      `本单位的定密权限至${levelsZh[authority]}级，${levelsZh[level]}级须报有权限的上级机关审定；其间先按拟定密级保护（保密法第17条）。`,
    'determination.deciderNotCleared': ({ level }: { level: LevelName }) =>
      `审定人的知悉权限低于${levelsZh[level]}，不能审定。`,
    'determination.sourceChanged': ({ mark }: { mark: string }) =>
      `来源的标志已变更，现应为“${mark}”。请提出人按现标志修改后再审定。`,
    'determination.changedMeanwhile': '这份定密事项刚被他人改动。请重新查看后再办理，您填写的内容仍在。',
    'determination.notApproved': ({ state }: { state: StateName }) =>
      `这份定密事项现为“${states[state]}”，不能编号登记。`,
    'determination.markedAlready': ({ number }: { number: string }) => `${number} 已经标志。`,
    'determination.notOriginator': ({ issuer }: { issuer: string }) =>
      `密级和期限由制发单位（${issuer}）决定，本单位只能提出建议（保密法实施条例第22条）。`,
    'determination.ownSecret': '这是本单位产生的秘密，请直接提出变更或解密。',
    'determination.changeWaiting': ({ number }: { number: string }) => `此秘密已有变更 ${number} 待审定，须先办结。`,
    'determination.followsSource': '派生和汇编的密级、期限随来源，不能自行改变；须先变更来源（保密法第18条）。',
    'determination.nothingChanges': '与现标志相同，没有变更。',
    'determination.notAStateSecret': '现已不是国家秘密，不能变更；须定密的，另行提出。',
    'determination.changeTooLate': ({ endsOn }: { endsOn: string }) =>
      `保密期限至 ${endsOn}。延长或变更须在届满前决定，届满后自行解密（保密法第24条）。`,
    'determination.noticedLater': ({ today }: { today: string }) => `通知日期不得晚于今天（${today}）。`,
    'determination.notToRemark': '这件载体没有待改的标志。',
    'determination.noCondition': '这件载体的标志不以条件解密。',
    'determination.conditionMetAlready': '解密条件成就已经记录。',
    'determination.metLater': ({ today }: { today: string }) => `条件成就的日期不得晚于今天（${today}）。`,
    'determination.noticeNotFound': '没有这份通知。',
    'determination.servedAlready': ({ on }: { on: string }) => `这份通知已于 ${on} 送达。`,
    'determination.servedLater': ({ today }: { today: string }) => `送达日期不得晚于今天（${today}）。`
  },
  refusalsInBrief: {
    'carrier.notMarked': '载体尚未标志',
    'determination.notFound': '没有这份定密事项',
    'determination.aboveStore': '高于本机密级',
    'determination.aboveYou': '高于本人知悉权限',
    'determination.markMissing': '未选密级',
    'determination.basisMissing': '未写定密依据',
    'determination.scopeMissing': '未定知悉范围',
    'determination.sourcesMissing': '来源数目不符',
    'determination.noSuchPoint': '来源没有这个密点',
    'determination.sourceNotStateSecret': '来源不是国家秘密',
    'determination.sourceStartMissing': '来源缺少起算日',
    'determination.sourceEnded': '来源期限已满',
    'determination.pointAboveSource': '密点高于整件',
    'determination.pointOutlastsSource': '密点期限过长',
    'determination.endsNotComparable': '期限无法比较',
    'determination.nothingSecret': '来源都不是秘密',
    'determination.workSecretTextsDiffer': '工作秘密标注不一致',
    'determination.notYours': '不是本人提出',
    'determination.decidedAlready': '已经办结',
    'determination.ownProposal': '不得自行审定',
    'determination.reasonMissing': '未写明理由',
    'determination.aboveAuthority': '超出定密权限',
    'determination.deciderNotCleared': '审定人知悉权限不足',
    'determination.sourceChanged': '来源已变更',
    'determination.changedMeanwhile': '定密事项刚被他人改动',
    'determination.notApproved': '尚未审定',
    'determination.markedAlready': '已经标志',
    'determination.notOriginator': '不是制发单位',
    'determination.ownSecret': '本单位产生的秘密',
    'determination.changeWaiting': '已有变更待审定',
    'determination.followsSource': '须随来源',
    'determination.nothingChanges': '没有变更',
    'determination.notAStateSecret': '不是国家秘密',
    'determination.changeTooLate': '期限已满',
    'determination.noticedLater': '通知日期过晚',
    'determination.notToRemark': '无待改标志',
    'determination.noCondition': '不以条件解密',
    'determination.conditionMetAlready': '条件成就已记录',
    'determination.metLater': '成就日期过晚',
    'determination.noticeNotFound': '没有这份通知',
    'determination.servedAlready': '已送达',
    'determination.servedLater': '送达日期过晚'
  },
  changedNames: {
    determination: '定密事项',
    way: '定密方式',
    proposedMark: '原建议',
    basis: '依据',
    why: '变更理由',
    issuerDocument: '制发单位通知',
    how: '标志方式',
    markState: '标志状态',
    suggestion: '建议',
    endCondition: '解密条件',
    metOn: '成就日期',
    note: '说明',
    noticeTo: '通知对象',
    receiver: '签收人',
    servedOn: '送达日期'
  },
  pages: { states, ways }
}
