/** What is said of unfinished work. */
export const draftsZh = {
  operations: {
    'drafts.keep': '保存草稿',
    'drafts.list': '查看本人草稿',
    'drafts.open': '打开草稿',
    'drafts.stay': '记住所在页面',
    'drafts.comeBack': '回到原来的页面',
    'drafts.drop': '放弃草稿'
  },
  refusals: {
    'draft.tooLarge': ({ kilobytes }: { kilobytes: number }) =>
      `内容超过 ${kilobytes} KB，无法存为草稿。请先提交已填部分，或缩短内容。`
  },
  refusalsInBrief: {
    'draft.tooLarge': '草稿过大'
  },
  pages: {
    title: (count: number) => `有 ${count} 份未完成的草稿`,
    explain: '已加密保留，只有您本人能打开。提交后自动清除；最多保留 50 份，超过时最早的让位。',
    lost: (count: number) =>
      `有 ${count} 份草稿已无法打开，已清除：口令由管理员重置后，原密钥不再存在；或数据被改动过。`,
    savedAt: (moment: string) => `${moment} 保存`,
    goOn: '继续',
    goOnWith: (form: string, about: string) => `继续填写：${form}（${about}）`,
    drop: '放弃',
    dropWhich: (form: string, about: string) => `放弃草稿：${form}（${about}）`,
    dropSure: '放弃后无法找回。',
    restored: (moment: string) => `已恢复 ${moment} 的草稿`,
    proofsAgain: '口令和在场人员信息不保存，请重新填写。',
    between: '。',
    discard: '放弃草稿',
    left: '已填内容存为草稿，再次打开时自动填入',
    changedSince: '保存草稿后，所涉事项已有改动，请核对后再提交。',
    openByHand: (form: string) => `请在本页重新打开“${form}”，草稿会自动填入。`,
    notKept: '这份内容未能存为草稿，锁定后会丢失。',
    keptAtTheDoor: '未保存的草稿已加密保留，本人登录后可继续填写。',
    desks: {
      lendingDesk: '借阅台',
      counter: '借阅窗口',
      countPages: '清点页数',
      addTo: '添加条目'
    }
  }
}
