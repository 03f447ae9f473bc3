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
  pages: {
    kinds,
    states,
    steps,
    title: '事件',
    report: '报告事件',
    reportOn: (number: string) => `报告 ${number} 的事件`,
    which: '范围',
    ranges: { open: '未结案', all: '全部' },
    grid: '事件',
    columns: {
      number: '编号',
      kind: '类别',
      level: '密级',
      carrier: '载体',
      foundOn: '发现日期',
      state: '状态',
      clock: '时限',
      reportedBy: '报告人'
    },
    empty: { open: '没有未结案的事件', all: '还没有事件记录' },
    keys: '↑↓ 移动　Enter 打开',
    fields: {
      kind: '事件类别',
      carrierId: '载体',
      level: '所涉密级',
      foundOn: '发现日期',
      place: '发现地点',
      what: '简要经过',
      responsibleId: '当事人（责任人）',
      text: '情况',
      toldTo: '已向何处报告'
    },
    hints: {
      level: '没有登记在册的载体时填写。',
      what: '怎样发现、何时何地、经过如何、造成或可能造成的危害。',
      toldTo: '同级保密行政管理部门和上级机关、单位，如“市国家保密局、省公安厅保密办”。',
      missing: (day: string) => `自发现之日起查找；至 ${day} 仍无下落的，按泄密处理。`,
      leak: '发现泄密或可能泄密，立即补救，24 小时内报告，三个月内报查处结果。'
    },
    clocks: {
      missing: (day: string) => `查找至 ${day}`,
      missingOut: (day: string) => `查找期限 ${day} 已过，应按泄密处理`,
      report: (moment: string) => `${moment} 前报告`,
      reportOut: (moment: string) => `应于 ${moment} 前报告，已逾时`,
      result: (day: string) => `${day} 前报查处结果`,
      resultOut: (day: string) => `应于 ${day} 前报查处结果，已逾期`,
      told: (moment: string, to: string) => `${moment} 已报告：${to}`
    },
    acts: {
      note: '记录处置',
      tell: '记录已报告',
      find: '已找到',
      treatAsLeak: '按泄密处理',
      close: '结案',
      report: '报告登记表'
    },
    actHints: {
      note: '采取的措施、查找情况、补救情况。',
      find: '在何处、由何人找到，是否完好、有无被他人接触。须由另一经办人在场确认。',
      treatAsLeak: '查找期限已过，或有证据表明已被不应知悉者知悉。此后 24 小时内须报告。',
      close: '查明的原因、责任人的处理、补救和整改情况。须经领导批准。'
    },
    confirm: '确认',
    done: (number: string) => `${number} 已更新`,
    reported: (number: string) => `已登记事件 ${number}`,
    facts: '基本情况',
    course: '处置经过',
    noSteps: '尚无处置记录。',
    with: (who: string) => `在场：${who}`,
    back: '返回事件',
    notFoundNext: '可能不在您的知悉范围内，或编号有误。',
    ofCarrier: '事件',
    form: {
      heads: {
        content: '内容、密级、数量及载体形式',
        found: '发现经过',
        responsible: '责任人',
        course: '时间、地点、经过',
        harm: '造成或可能造成的危害',
        actions: '已进行的查处工作',
        remedies: '已采取或拟采取的补救措施'
      },
      one: '1 件',
      unknown: '（手写）',
      none: '未指明载体',
      signatures: ['填报人', '单位负责人意见', '保密委员会（办公室）意见', '填报日期']
    }
  }
}
