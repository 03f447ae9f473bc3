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
  changedNames: { head: '负责人', closed: '停用' }
}
