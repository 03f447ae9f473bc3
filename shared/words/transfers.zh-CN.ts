/** What is said of handing in to the archives. */
export const transfersZh = {
  operations: {
    'transfers.preview': '预览移交归档',
    'transfers.begin': '编制归档移交清单',
    'transfers.add': '列入归档移交清单',
    'transfers.describe': '著录移交清单条目',
    'transfers.takeOff': '移出归档移交清单',
    'transfers.withdraw': '撤回归档移交清单',
    'transfers.receive': '接收归档',
    'transfers.handIn': '移交归档',
    'transfers.list': '查看归档移交',
    'transfers.open': '查看归档移交清单'
  },
  refusals: {
    'transfer.notFound': '没有这份归档移交清单。',
    'transfer.closedAlready': ({ number }: { number: string }) => `移交清单 ${number} 已经办结。`,
    'transfer.changedMeanwhile': '这份移交清单刚被他人改动。请重新查看后再办理，您填写的内容仍在。',
    'transfer.otherUnit': ({ number, unit }: { number: string; unit: string }) =>
      `${number} 属于${unit}，不能列入其他部门的移交清单。`,
    'transfer.listedAlready': ({ number, transfer }: { number: string; transfer: string }) =>
      `${number} 已列入移交清单 ${transfer}。`,
    'transfer.notOnList': '所选载体不在这份清单的待移交之列。',
    'transfer.nothingLeft': '清单上没有待移交的载体。',
    'transfer.notAllCounted': '清单上的载体须逐件清点；不在的，先移出清单并写明原因。',
    'transfer.countDiffers': ({ listed, giver, archivist }: { listed: number; giver: number; archivist: number }) =>
      `清单 ${listed} 件，移交方清点 ${giver} 件，接收方清点 ${archivist} 件，三者须一致。`,
    'transfer.differenceUntold': ({ number }: { number: string }) =>
      `${number}：与清单不符的，须写明差异；相符的，不填差异。`,
    'transfer.giverIsStranger': ({ name, unit }: { name: string; unit: string }) =>
      `移交人须是${unit}人员，或清单上载体的保管人，${name}都不是。`
  },
  refusalsInBrief: {
    'transfer.notFound': '没有这份清单',
    'transfer.closedAlready': '清单已办结',
    'transfer.changedMeanwhile': '清单刚被他人改动',
    'transfer.otherUnit': '属于其他部门',
    'transfer.listedAlready': '已列入移交清单',
    'transfer.notOnList': '不在待移交之列',
    'transfer.nothingLeft': '没有待移交的载体',
    'transfer.notAllCounted': '没有逐件清点',
    'transfer.countDiffers': '清点件数不一致',
    'transfer.differenceUntold': '未写明差异',
    'transfer.giverIsStranger': '移交人不符'
  },
  changedNames: {
    transfer: '归档移交清单',
    transferState: '移交结果',
    archivist: '接收档案员'
  },
  pages: {
    states: { waiting: '待移交', received: '已归档', takenOff: '移出' }
  }
}
