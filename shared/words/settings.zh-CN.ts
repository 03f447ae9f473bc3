/** What is said of the settings. */
export const settingsZh = {
  operations: { 'settings.read': '查看设置', 'settings.change': '更改设置' },
  refusals: {
    'settings.changedMeanwhile': '设置刚被他人改动。请重新查看后再改，您填写的内容仍在。',
    'settings.nothingChanges': '没有改动任何设置。'
  },
  refusalsInBrief: {
    'settings.changedMeanwhile': '设置刚被他人改动',
    'settings.nothingChanges': '没有改动'
  },
  changedNames: {}
}
