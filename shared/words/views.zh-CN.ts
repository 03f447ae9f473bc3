/** What is said of saved views. */
export const viewsZh = {
  operations: {
    'views.save': '保存视图',
    'views.list': '查看视图',
    'views.replace': '更改视图',
    'views.putAway': '收起视图'
  },
  refusals: {
    'view.pageMayNot': '您无权查看这一页，不能保存或使用它的视图。',
    'view.nameTaken': ({ name }: { name: string }) => `已有名为“${name}”的视图，请另起一个名称。`,
    'view.notFound': '没有这个视图，可能已被收起。',
    'view.notYours': ({ name }: { name: string }) =>
      `这个视图是${name}保存的，只能由其本人更改；您可以另存为自己的视图。`,
    'view.changedMeanwhile': '这个视图刚被改动。请重新选用后再更改。'
  },
  refusalsInBrief: {
    'view.pageMayNot': '无权查看该页',
    'view.nameTaken': '名称已用',
    'view.notFound': '没有该视图',
    'view.notYours': '不是本人的视图',
    'view.changedMeanwhile': '视图已被改动'
  },
  pages: {
    view: '视图',
    none: '全部',
    find: '查找视图',
    nothing: '没有视图',
    mine: '我的视图',
    shared: '共用视图',
    option: (name: string, saver: string) => `${name}（${saver}）`,
    count: (total: number) => `${total.toLocaleString('en')} 条`,
    changed: '筛选已改动',
    menu: '视图操作',
    saveAs: '另存为…',
    keep: '保存改动',
    rename: '改名、共用…',
    putAway: '收起…',
    showPutAway: '已收起的…',
    columns: '显示的列…',
    dialogSave: '保存视图',
    saveHint: '保存当前的筛选、列、排序和列宽，不保存列表内容。',
    name: '名称',
    sharedTick: '供其他可查看本台账的人员使用',
    sharedWith: '只供这些角色使用',
    sharedWithHint: '都不选，即供所有可查看本台账的人员使用。',
    sharedHint: '名称和筛选词句他们都看得到，请勿写入涉密内容。',
    save: '保存',
    saved: (name: string) => `已保存视图“${name}”`,
    dialogRename: '更改视图',
    dialogPutAway: (name: string) => `收起视图“${name}”`,
    putAwayExplain: '收起后不再列出，仍予保留；台账不受影响。',
    putAwayDo: '收起',
    putAwayDone: (name: string) => `已收起视图“${name}”`,
    dialogGone: '已收起的视图',
    gone: (name: string, saver: string, day: string) => `${name}：${saver}保存，${day} 收起`,
    goneNone: '没有收起的视图。',
    dialogColumns: '显示的列',
    columnsHint: '拖动表头可调整列的顺序和宽度；取消勾选的列不显示。',
    columnsUsual: '恢复原样',
    close: '关闭',
    pages: {
      carriers: '载体台账',
      holdings: '谁手里有什么',
      loans: '借阅',
      archives: '档案目录',
      findings: '检查发现',
      people: '人员',
      due: '到期事项',
      computers: '计算机',
      media: '存储介质',
      peripherals: '办公设备'
    },
    changedNames: { page: '页面', shared: '共用', sharedWith: '共用角色', version: '版次' }
  }
}
