import {
  approvalActsZh,
  approversZh,
  levelsZh,
  type ApprovalActName,
  type ApproverName,
  type LevelName
} from './field-terms.zh-CN.ts'

const states = { waiting: '待审批', approved: '已批准', rejected: '不批准', withdrawn: '已撤回', used: '已办理' }

type ApprovalStateName = keyof typeof states

/** What is said of approvals. */
export const approvalsZh = {
  operations: {
    'approvals.request': '提请审批',
    'approvals.requestForDevice': '提请审批设备事项',
    'approvals.decide': '审批',
    'approvals.decideHere': '现场审批',
    'approvals.withdraw': '撤回审批申请',
    'approvals.list': '查看审批',
    'approvals.open': '查看审批单'
  },
  refusals: {
    'approval.needed': ({ act, asks }: { act: ApprovalActName; asks: ApproverName }) =>
      `${approvalActsZh[act]}须经${approversZh[asks]}批准。请由其到场输入口令，或选用已批准的审批单。`,
    'approval.notFound': '没有这份审批单。',
    'approval.notForThis': ({ number }: { number: string }) =>
      `审批单 ${number} 批准的不是这件事、这些载体或这台设备。`,
    'approval.notApproved': ({ number, state }: { number: string; state: ApprovalStateName }) =>
      `审批单 ${number} 现为“${states[state]}”，不能据以办理。`,
    'approval.approverTooLow': ({ name, asks }: { name: string; asks: ApproverName }) =>
      `此事须由${approversZh[asks]}批准，${name}无此权限。`,
    'approval.approverNotCleared': ({ level }: { level: LevelName }) =>
      `批准人的知悉权限低于${levelsZh[level]}，不能批准。`,
    'approval.decidedAlready': ({ state }: { state: ApprovalStateName }) => `这份审批单已是“${states[state]}”。`,
    'approval.ownRequest': '不能审批自己提请的事项。',
    'approval.reasonMissing': '不批准的，须写明理由。',
    'approval.changedMeanwhile': '这份审批单刚被他人改动。请重新查看后再办理，您填写的内容仍在。',
    'approval.nobodyAsked': '按现行设置，此事无须审批，可直接办理。',
    'approval.notYours': '只有提请人可以撤回。'
  },
  refusalsInBrief: {
    'approval.needed': '须经批准',
    'approval.notFound': '没有这份审批单',
    'approval.notForThis': '审批单不符',
    'approval.notApproved': '审批单不可用',
    'approval.approverTooLow': '批准人权限不够',
    'approval.approverNotCleared': '批准人知悉权限不足',
    'approval.decidedAlready': '已经审批',
    'approval.ownRequest': '不得自批',
    'approval.reasonMissing': '未写明理由',
    'approval.changedMeanwhile': '审批单刚被他人改动',
    'approval.nobodyAsked': '无须审批',
    'approval.notYours': '不是本人提请'
  },
  changedNames: {
    act: '事项',
    state: '结果',
    decidedBy: '批准人',
    reason: '理由'
  },
  pages: {
    states,
    asks: (approver: string) => `按现行设置，须经${approver}批准。`,
    asked: (number: string) => `已提请审批：${number}`,
    waitingAlready: (numbers: string) => `已有待审批的同类申请：${numbers}。`,
    title: '审批',
    which: '范围',
    ranges: { forMe: '待我审批', mine: '我提请的', all: '全部' },
    grid: '审批单',
    columns: {
      number: '编号',
      act: '事项',
      level: '密级',
      carriers: '载体或设备',
      purpose: '事由',
      requestedBy: '提请人',
      requestedAt: '提请时间',
      state: '结果',
      decidedBy: '批准人',
      decidedAt: '审批时间',
      asks: '须由',
      reason: '理由',
      onTheSpot: '方式'
    },
    first: (number: string, more: number) => (more > 0 ? `${number} 等 ${more + 1} 件` : number),
    empty: { forMe: '没有待您审批的事项', mine: '您还没有提请过审批', all: '还没有审批单' },
    keys: '↑↓ 移动　Enter 打开',
    sheet: (number: string) => `审批单 ${number}`,
    about: '所涉载体',
    aboutDevice: '所涉设备',
    ways: { onTheSpot: '现场批准', fromQueue: '在程序中审批' },
    decide: '审批',
    decision: '审批意见',
    decisions: { approved: '批准', rejected: '不批准' },
    reasonHint: '不批准的，须写明理由。',
    confirm: '确认',
    decideHere: '请领导现场审批',
    withdraw: '撤回',
    decided: (number: string, state: string) => `${number}：${state}`,
    close: '关闭'
  }
}
