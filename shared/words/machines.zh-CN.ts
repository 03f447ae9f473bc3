const problems = {
  notJson: '不是 JSON',
  unknownForm: '格式无法识别',
  notAReport: '不是检查结果，也不是采集数据',
  contradictsItself: '结论与内容矛盾，可能被改动',
  inFuture: '检查时间在将来',
  empty: '内容为空',
  tooLarge: '内容过大',
  binary: '不是文本',
  damaged: '内容已损坏'
}

const lineProblem = ({ line, why }: { line: number; why: keyof typeof problems }) =>
  line === 0 ? `整个文件${problems[why]}` : `第 ${line} 行${problems[why]}`

/** What the register of checked machines says, in Chinese; the form for every other language. */
export const machinesZh = {
  operations: {
    'machines.bring': '送入检查文件',
    'machines.import': '导入检查',
    'machines.rename': '更改计算机名称',
    'machines.list': '查看各机检查',
    'machines.open': '查看计算机的检查',
    'machines.trend': '查看检查趋势',
    'machines.imports': '查看导入记录'
  },
  refusals: {
    'machine.notFound': '没有这台计算机的检查。',
    'machine.changedMeanwhile': '这台计算机的名称刚被他人改动。请重新查看后再办理，您填写的内容仍在。',
    'import.tooLarge': '文件超过 64 MB，未导入。请分成几个文件。',
    'import.partMissing': '文件没有完整送到，未导入任何内容。请重新选择文件。',
    'import.nothing': '文件中没有检查。',
    'import.unreadable': ({ lines }: { lines: readonly { line: number; why: keyof typeof problems }[] }) =>
      `未导入任何内容，请改正后重新导入：${lines.slice(0, 50).map(lineProblem).join('；')}${lines.length > 50 ? `；等共 ${lines.length} 处` : ''}。`
  },
  refusalsInBrief: {
    'machine.notFound': '没有这台计算机',
    'machine.changedMeanwhile': '名称刚被他人改动',
    'import.tooLarge': '文件过大',
    'import.partMissing': '文件不完整',
    'import.nothing': '文件中没有检查',
    'import.unreadable': '文件中有不能读取的内容'
  },
  pages: {
    title: '各机检查',
    explain: '各台计算机最近一次检查的结果和未了结的问题。',
    import: '导入检查',
    importExplain:
      '可导入：本程序 check 命令的 JSON、采集脚本的输出、采集数据的 .jsonl（一行一台）。同一内容只导入一次。',
    files: '文件',
    chooseFiles: '选择文件',
    kind: '计算机类别',
    zone: '所在场所',
    kindHint: '用于没有注明类别和场所的采集数据；检查结果以其自身注明的为准。',
    reading: (name: string, percent: number) => `正在送入 ${name}：${percent}%`,
    imported: (name: string, added: number, machines: number, found: number, closed: number) =>
      `${name}：导入 ${added} 次检查，新计算机 ${machines} 台，新问题 ${found} 项，复查合格 ${closed} 项。`,
    alsoKnown: (known: number) => `另有 ${known} 次已导入过，未作改动。`,
    allKnown: (name: string, known: number) => `${name}：其中 ${known} 次检查均已导入过，未作任何改动。`,
    notImported: (name: string) => `${name} 未导入`,
    close: '关闭',
    grid: '各机检查',
    search: '计算机名称',
    empty: '还没有检查过计算机',
    emptyNext: '检查本机，或导入其他计算机的检查。',
    noneFound: '没有符合的计算机',
    columns: {
      name: '计算机',
      result: '最近结论',
      kind: '计算机类别',
      zone: '所在场所',
      at: '最近检查',
      forbidden: '违规',
      look: '须查看',
      open: '未了结',
      excepted: '例外',
      checks: '检查次数'
    },
    overdueIn: (count: number) => `逾期 ${count}`,
    trend: '变化趋势',
    trendOfAll: '各机合计的变化趋势',
    trendExplain: '每个检查日终了时，各台计算机最近一次检查结果的合计。',
    trendColumns: { on: '日期', machines: '计算机', forbidden: '违规', look: '须查看' },
    trendTable: '以表格查看',
    chart: (from: string, to: string, forbidden: number, look: number) =>
      `${from} 至 ${to} 的趋势图，最后一日违规 ${forbidden} 项、须查看 ${look} 项`,
    noTrend: '检查过一次以上，才有趋势。',
    back: '返回各机检查',
    rename: '更改名称',
    renameTitle: '更改计算机名称',
    name: '名称（编号）',
    nameHint: '按台账写明编号，便于对照。',
    renamed: '名称已更改。',
    knownSince: (day: string) => `${day} 起有检查记录`,
    checks: '历次检查',
    openFindings: '问题',
    imports: '导入记录',
    importColumns: { at: '导入时间', file: '文件', count: '检查次数', by: '导入人', digest: 'SHA-256' },
    changed: {
      machine: '名称',
      file: '文件',
      added: '导入检查',
      known: '已导入过',
      newFindings: '新问题',
      closedFindings: '复查合格',
      digest: 'SHA-256'
    }
  }
}
