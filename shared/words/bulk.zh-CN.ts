/** What is said of acts with many carriers at once. */
export const bulkZh = {
  pages: {
    bar: '已选载体',
    picked: (count: number) => `已选 ${count.toLocaleString('zh-CN')} 件`,
    pickAll: (total: number) => `选择全部 ${total.toLocaleString('zh-CN')} 件`,
    number: (count: number) => count.toLocaleString('zh-CN'),
    tooMany: (most: number) =>
      `批量办理一次最多 ${most.toLocaleString('zh-CN')} 件：请缩小筛选范围，分批办理；导出不受此限。`,
    pickNone: '取消选择',
    pick: '选择',
    pickOne: (number: string) => `选择 ${number}`,
    preview: '预览',
    back: '返回修改',
    nothingToSay: '先预览：哪些可以办理，哪些不能及原因。',
    result: '结果',
    lines: '逐件预览',
    goes: '可以办理',
    willHappen: (going: number, refused: number) =>
      refused === 0 ? `${going} 件都可以办理。` : `${going} 件可以办理；${refused} 件不能办理，将留下不动。`,
    allRefused: (count: number) => `所选 ${count} 件都不能办理。`,
    confirm: (count: number) => `办理 ${count} 件`,
    typeCount: (count: number) => `请输入件数 ${count} 以确认`,
    more: (count: number) => `另有 ${count} 件，未逐一列出。`,
    done: (count: number) => `已办理 ${count} 件`,
    move: '变更保管人、地点…',
    moveTitle: '批量变更保管人或存放地点',
    moveHint: '不填的一项保持不变。',
    lend: '借出…',
    lendTitle: '批量借出',
    takeBack: '收回…',
    takeBackTitle: '批量收回（完好）',
    takeBackHint: '只收回完好的。有损坏的，请逐件收回并写明情况。'
  }
}
