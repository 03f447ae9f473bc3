const kinds = { missing: '下落不明', damaged: '损坏', leak: '泄密或可能泄密' }
const states = { open: '查处中', leak: '按泄密查处', found: '已找到', closed: '已结案' }
const steps = { note: '处置', told: '报告', leak: '按泄密处理', found: '找到', closed: '结案' }

/** What is said of incidents. */
export const incidentsZh = {
  operations: {
    'incidents.report': '报告事件',
    'incidents.note': '记录处置情况',
    'incidents.tell': '记录已报告',
    'incidents.find': '记录已找到',
    'incidents.treatAsLeak': '按泄密处理',
    'incidents.close': '事件结案',
    'incidents.list': '查看事件',
    'incidents.open': '查看事件'
  },
  refusals: {
    'incident.notFound': '没有这起事件。',
    'incident.carrierNeeded': '下落不明或损坏的，须指明是哪一件载体。',
    'incident.levelNeeded': '没有指明载体的，须填写所涉密级。',
    'incident.levelAboveYou': '所涉密级高于您的知悉权限，请由有权限的人员报告。',
    'incident.foundLater': ({ today }: { today: string }) => `发现日期不得晚于今天（${today}）。`,
    'incident.closedAlready': ({ number }: { number: string }) => `${number} 已结案，不能再改。`,
    'incident.notMissing': '这起事件没有待查找的载体，或已按泄密处理、已找到、已结案。',
    'incident.stillMissing': '载体仍下落不明，不能结案。请先记录已找到，或按泄密处理。',
    'incident.notTold': '泄密事件尚未记录向保密行政管理部门和上级机关报告，不能结案（保密法实施条例第61条）。',
    'incident.changedMeanwhile': '这起事件刚被他人改动。请重新查看后再办理，您填写的内容仍在。'
  },
  refusalsInBrief: {
    'incident.notFound': '没有这起事件',
    'incident.carrierNeeded': '未指明载体',
    'incident.levelNeeded': '未填所涉密级',
    'incident.levelAboveYou': '高于本人知悉权限',
    'incident.foundLater': '发现日期晚于今天',
    'incident.closedAlready': '已经结案',
    'incident.notMissing': '不是待查找事件',
    'incident.stillMissing': '仍下落不明',
    'incident.notTold': '尚未报告',
    'incident.changedMeanwhile': '事件刚被他人改动'
  },
  changedNames: { secondOfficer: '第二经办人', incident: '事件', text: '情况' },
  pages: { kinds, states, steps }
}
