/** What is said of units. */
export const unitsZh = {
  operations: { 'units.register': '登记部门', 'units.change': '变更部门', 'units.list': '查看部门' },
  refusals: {
    'unit.notFound': '没有这个部门，请先登记。',
    'unit.nameTaken': ({ name }: { name: string }) => `“${name}”已登记。`,
    'unit.closed': ({ name }: { name: string }) => `“${name}”已停用，不能再登记到其名下。`,
    'unit.inUse': ({ people, carriers }: { people: number; carriers: number }) =>
      `该部门还有 ${people} 名人员、${carriers} 件载体，须先转出或移交，才能停用。`,
    'unit.changedMeanwhile': '这个部门刚被他人改动。请重新查看后再办理，您填写的内容仍在。'
  },
  refusalsInBrief: {
    'unit.notFound': '没有这个部门',
    'unit.nameTaken': '部门已登记',
    'unit.closed': '部门已停用',
    'unit.inUse': '部门仍有人员或载体',
    'unit.changedMeanwhile': '部门刚被他人改动'
  },
  changedNames: { head: '负责人', closed: '停用' },
  pages: {
    title: '部门',
    search: '部门名称',
    searchLabel: '查找部门',
    register: '登记部门',
    grid: '部门',
    empty: '尚未登记部门',
    emptyNext: '登记人员或载体时填写的部门会自动列在这里。',
    nothingFound: '没有找到',
    done: (name: string) => `已登记 ${name}`,
    columns: { name: '名称', head: '负责人', people: '在岗人员', carriers: '所属载体', state: '状态', actions: '操作' },
    nameHint: '改名后，该部门的人员和载体随之显示新名称。',
    closed: '已停用',
    inUse: '在用',
    showClosed: '含已停用',
    change: '变更',
    changeTitle: (name: string) => `变更部门 ${name}`,
    changed: (name: string) => `已变更 ${name}`,
    close: '停用此部门',
    closeHint: '没有在岗人员和载体的部门才能停用。',
    reason: '事由',
    members: '人员',
    holdings: '载体'
  }
}
