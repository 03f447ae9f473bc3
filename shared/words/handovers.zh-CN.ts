/** What is said of handing over. */
export const handoversZh = {
  operations: {
    'handovers.preview': '预览移交',
    'handovers.begin': '发起移交',
    'handovers.sign': '清点签收移交',
    'handovers.reassign': '改派接收人',
    'handovers.takeOut': '移出移交',
    'handovers.list': '查看移交',
    'handovers.open': '查看移交登记'
  },
  refusals: {
    'handover.notFound': '没有这份移交登记。',
    'handover.closedAlready': ({ number }: { number: string }) => `移交 ${number} 已经办结。`,
    'handover.changedMeanwhile': '这份移交登记刚被他人改动。请重新查看后再办理，您填写的内容仍在。',
    'handover.sameParty': '移交人和接收人须是两个人。',
    'handover.approverIsParty': ({ name }: { name: string }) => `接收人须由移交双方以外的领导指定，${name}是其中一方。`,
    'handover.presiderIsParty': ({ name }: { name: string }) => `${name}是移交的一方，不能监交。`,
    'handover.notTheirs': ({ number }: { number: string }) => `${number} 不由移交人保管。`,
    'handover.notWaiting': '所选载体不在这份移交的待清点之列。',
    'handover.oneReceiver': '一次清点签收只能是同一名接收人的载体。',
    'handover.differenceUntold': ({ number }: { number: string }) =>
      `${number}：与登记不符或不在的，须写明差异；相符的，不填差异。`,
    'handover.receiverMustSign': ({ name }: { name: string }) => `须由接收人${name}本人输入口令签收。`,
    'handover.giverMustSign': ({ name }: { name: string }) =>
      `须由移交人${name}本人输入口令签字；不能到场的，写明原因并由领导监交（内务条令第88条）。`
  },
  refusalsInBrief: {
    'handover.notFound': '没有这份移交',
    'handover.closedAlready': '移交已办结',
    'handover.changedMeanwhile': '移交刚被他人改动',
    'handover.sameParty': '移交双方为同一人',
    'handover.approverIsParty': '指定人是移交一方',
    'handover.presiderIsParty': '监交人是移交一方',
    'handover.notTheirs': '不由移交人保管',
    'handover.notWaiting': '不在待清点之列',
    'handover.oneReceiver': '接收人不同',
    'handover.differenceUntold': '未写明差异',
    'handover.receiverMustSign': '接收人未签收',
    'handover.giverMustSign': '移交人未签字'
  },
  changedNames: {
    handover: '移交登记',
    giver: '移交人',
    receiver: '接收人',
    handoverState: '清点结果',
    difference: '差异说明',
    presider: '监交人',
    giverAbsentBecause: '移交人未到场原因'
  }
}
