import { levelsZh, type LevelName } from './field-terms.zh-CN.ts'

type FileTrouble = {
  name: string
  why:
    | 'notThere'
    | 'notAFile'
    | 'empty'
    | 'unknownForm'
    | 'webPage'
    | 'locked'
    | 'died'
    | 'tooSlow'
    | 'tooLarge'
    | 'inflatesTooMuch'
    | 'inflatesTooDense'
    | 'lies'
    | 'macros'
    | 'entities'
    | 'damaged'
    | 'lockedPart'
    | 'otherThanNamed'
    | 'tooManyRows'
    | 'tooManyColumns'
  where?: string
  most?: number
  named?: string
  is?: 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'csv'
}

/** What is said of imports: an old ledger brought in from its file. */
export const importsZh = {
  operations: {
    'imports.template': '下载导入模板',
    'imports.read': '读取导入文件',
    'imports.columns': '查看导入文件的列',
    'imports.tryOut': '试运行导入',
    'imports.lines': '查看试运行结果',
    'imports.bring': '导入旧台账',
    'imports.list': '查看导入批次',
    'imports.open': '查看一个导入批次',
    'imports.carriers': '查看批次中的载体',
    'imports.takeBack': '撤回导入批次'
  },
  refusals: {
    'import.cancelled': '未选择保存位置，没有保存模板。',
    'import.placeTaken': '那里已有同名文件，没有覆盖。请换一个文件名。',
    'import.placeOfStore': '不能保存到保密库所在的文件夹。请另选位置。',
    'import.notWritten': ({ reason }: { reason: 'noRoom' | 'readOnly' | 'notThere' | 'failed' }) =>
      ({
        noRoom: '所选位置空间不足，没有保存模板。',
        readOnly: '所选位置不能写入，没有保存模板。请另选位置。',
        notThere: '所选位置已不存在，没有保存模板。',
        failed: '写入模板时出错，没有保存。'
      })[reason],
    'import.noFile': '没有收到文件。请从本机选择一个文件，或把文件拖到窗口中。',
    'import.fileRefused': ({ name, why, where = '', most = 0, named = '', is = 'csv' }: FileTrouble) =>
      `“${name}”没有读取：${
        {
          notThere: '文件已不在原处，或本程序无权读取。',
          notAFile: '这不是一个文件。',
          empty: '文件是空的，没有一个单元格有内容。',
          unknownForm: '不是表格文件。可读取 xlsx、xls、xlsb、ods、csv（UTF-8 或 GB 18030）。',
          webPage: '内容是网页，只是改了扩展名。请用表格软件打开，另存为 xlsx。',
          locked: '文件设有打开密码。请先用表格软件取消密码。',
          died: '读取文件的进程已结束：文件过大、已损坏，或读取被停止。',
          tooSlow: '两分钟内没有读完，已停止。请拆分文件。',
          tooLarge: `超过 ${most} MB。请拆分文件，或删除图片后另存。`,
          inflatesTooMuch: `解压后将超过 ${most} MB，拒绝解压。正常台账不会如此，请核实文件来源。`,
          inflatesTooDense: `其中“${where}”的压缩率超过 100:1，拒绝解压。正常台账不会如此，请核实文件来源。`,
          lies: `其中“${where}”的实际大小与目录所载不符，拒绝读取。请核实文件来源。`,
          macros: `文件含有宏（${where}）。请用表格软件另存为不含宏的 xlsx。`,
          entities: `其中“${where}”含有实体定义，拒绝读取。请核实文件来源。`,
          damaged: `文件已损坏或不完整（${where}）。请用表格软件打开，另存后再试。`,
          lockedPart: `其中“${where}”已加密。请先用表格软件取消密码。`,
          otherThanNamed: `扩展名是“${named}”，内容却是 ${is}。请改正扩展名；文件来历不明的，请先核实。`,
          tooManyRows: `工作表“${where}”超过 ${most} 行。请分成几个文件。`,
          tooManyColumns: `工作表“${where}”超过 ${most} 列。请删去多余的列。`
        }[why]
      }`,
    'import.fileGone': '这个文件已不在内存中（锁定或退出后即清除）。请重新选择文件。',
    'import.noSuchSheet': '文件中没有这个工作表。',
    'import.notTried': '还没有试运行。',
    'import.otherwiseNow': ({ expected, now }: { expected: number; now: number }) =>
      `试运行后台账已有变化：原可新增 ${expected} 行，现为 ${now} 行。没有写入任何数据，请重新试运行。`,
    'import.notFound': '没有这个导入批次。',
    'import.takenBackAlready': ({ number }: { number: string }) => `批次 ${number} 已经撤回。`,
    'import.inUse': ({ count }: { count: number }) =>
      `本批已有 ${count} 件载体办理过后续手续，不能整批撤回。请逐件更正。`,
    'import.approverMaySeeLess': '批准人的知悉权限低于本批最高密级，不能批准撤回。'
  },
  refusalsInBrief: {
    'import.cancelled': '未选择位置',
    'import.placeTaken': '已有同名文件',
    'import.placeOfStore': '位置不当',
    'import.notWritten': '写入失败',
    'import.noFile': '没有文件',
    'import.fileRefused': '文件未读取',
    'import.fileGone': '文件已清除',
    'import.noSuchSheet': '没有这个工作表',
    'import.notTried': '未试运行',
    'import.otherwiseNow': '台账已有变化',
    'import.notFound': '没有这个批次',
    'import.takenBackAlready': '已撤回',
    'import.inUse': '已有后续手续',
    'import.approverMaySeeLess': '批准人权限不足'
  },
  changedNames: {
    import: '导入批次',
    takenBackWith: '随批次撤回',
    carriers: '载体数',
    skipped: '跳过行数',
    failed: '错误行数',
    bytes: '字节数'
  },
  pages: {
    title: '旧台账导入',
    grid: '导入批次',
    keys: '↑↓ 移动  Enter 打开批次',
    empty: '还没有导入过旧台账',
    emptyHint: '多年的 Excel 台账可以一次导入：先试运行，看清每一行的结果，再写入。',
    begin: '导入旧台账',
    templateButton: '下载模板',
    templateSaved: (file: string) => `模板已保存：${file}`,
    saveDialog: { title: '保存导入模板', save: '保存' },
    workbook: 'Excel 工作簿',
    heads: {
      number: '批次号',
      fileName: '文件',
      unit: '部门',
      level: '最高密级',
      carriers: '载体',
      skipped: '跳过',
      failed: '错误行',
      importedAt: '导入时间',
      importedBy: '导入人',
      state: '状态'
    },
    stands: '有效',
    takenBack: '已撤回',
    steps: { file: '文件', columns: '对应列', trial: '试运行', done: '完成' },
    drop: '把文件拖到这里',
    dropHint: '或从本机选择。可读取 xlsx、xls、xlsb、ods、csv（UTF-8、GB 18030），不超过 50 MB、60,000 行。',
    choose: '选择文件',
    chooseOther: '换一个文件',
    reading: '正在读取文件……文件在单独的进程中读取，该进程接触不到保密库。',
    stop: '停止',
    oneFile: '一次只能导入一个文件。',
    file: {
      name: '文件',
      size: (kilobytes: string) => `${kilobytes} KB`,
      sha256: 'SHA-256',
      sheet: '工作表',
      sheetSaid: (name: string, rows: number) => `${name || '（文本）'}（${rows.toLocaleString()} 行）`,
      sheetHidden: (name: string, rows: number) => `${name}（隐藏，${rows.toLocaleString()} 行）`,
      headingRow: '标题行',
      headingRowHint: '列标题所在的行号，与表格软件左侧的行号一致。'
    },
    joined: (count: number) => `有 ${count} 个合并单元格，已按合并的内容填充。`,
    hiddenSheets: (names: string) => `文件中有隐藏的工作表：${names}。请确认是否也要导入。`,
    broughtBefore: (number: string, at: string) =>
      `这个文件已于 ${at} 导入过（批次 ${number}）。有原编号的行会跳过；没有原编号的行会再次登记。`,
    next: '下一步',
    back: '上一步',
    usual: '表中没有的内容',
    usualHint: '单元格为空或没有这一列时，按下面登记。',
    usualFields: {
      unit: '所属部门',
      holder: '保管人',
      place: '存放地点',
      issuer: '制作发文单位',
      kind: '载体类型',
      origin: '来源',
      marked: '实物上已有国家秘密标志',
      startsOnRegistration: '没有成文日期的，期限从登记日期起算'
    },
    startsOnRegistrationHint: '期限应从印发之日起算（实施条例第19条）。勾选后，按登记日期起算的逐件注明，以便核对。',
    origins: { received: '外来', own: '本单位产生' },
    columnsTitle: '对应列',
    columnHeads: { heading: '文件中的列', samples: '内容举例', field: '对应为' },
    noHeading: (index: number) => `第 ${index} 列（无标题）`,
    notImported: '不导入',
    how: { remembered: '沿用上次', guessed: '自动识别' },
    needed: (fields: string) => `还须指明：${fields}`,
    fields: {
      formerNumber: '原编号',
      title: '题名',
      level: '密级',
      term: '保密期限',
      startsOn: '成文日期（起算日）',
      documentNumber: '文号',
      copyNumber: '份号',
      copies: '份数',
      pages: '页数',
      capacity: '容量',
      kind: '载体类型',
      issuer: '制作发文单位',
      serialNumber: '产品序列号',
      unit: '所属部门',
      holder: '保管人',
      place: '存放地点',
      basis: '定密依据',
      scope: '知悉范围',
      registeredOn: '原登记日期',
      marked: '标志情况',
      remarks: '备注'
    },
    noFormerNumber: '没有对应“原编号”：再次导入时无法识别已登记的行。',
    tryOut: '试运行',
    tryAgain: '重新试运行',
    trying: '正在试运行，不写入任何数据',
    bringing: '正在导入',
    progress: (done: number, of: number) => `${done.toLocaleString()} / ${of.toLocaleString()} 行`,
    stopped: '已停止，全部撤回，没有写入任何数据。',
    modeNewOnly: '模式：仅新增，不更改已有的载体',
    rowsOf: (file: string, rows: number) => `${file}　${rows.toLocaleString()} 行`,
    nothingWritten: '尚未写入任何数据',
    counts: { new: '新增', unchanged: '不变', skipped: '跳过', failed: '错误' },
    countsSaid: {
      new: (carriers: number) => `${carriers.toLocaleString()} 件载体`,
      unchanged: '已登记，内容相同',
      skipped: '编号已有，内容不同或未能核对',
      failed: '不导入'
    },
    notes: {
      termUnstated: '未标期限，按该密级最长期限计',
      termLeftOut: '原期限不合规定，已留空，须人工处理',
      startsOnRegistration: '期限从登记日期起算，须核对'
    },
    notesBrief: { termUnstated: '未标期限', termLeftOut: '期限留空', startsOnRegistration: '按登记日期起算' },
    noteCount: (note: string, count: number) => `${note} ${count.toLocaleString()}`,
    notesTitle: '将予注明',
    noteSaid: (note: string, count: number) => `${note}：${count.toLocaleString()} 行`,
    namesTitle: '台账中没有的名称',
    namesHint: '每个名称只须指明一次。人员、地点、部门须先登记；登记后重新试运行。',
    nameKinds: { holder: '人员', place: '地点', unit: '部门' },
    nameHeads: { kind: '类别', name: '文件中的名称', count: '行数', as: '对应为' },
    nameMany: '有同名',
    nameKnown: (code: string, name: string) => `${code} ${name}`.trim(),
    register: { holder: '登记人员', place: '登记地点', unit: '登记部门' },
    problemsTitle: '错误',
    problemHeads: { rows: '行', column: '列', value: '值', reason: '原因', suggestion: '建议' },
    wholeRow: '整行',
    emptyValue: '（空）',
    rowsSaid: (rows: string, count: number, shown: number) =>
      count > shown ? `${rows} 等 ${count.toLocaleString()} 行` : rows,
    moreProblems: (count: number) => `另有 ${count.toLocaleString()} 类错误未列出，改正后重新试运行即可看到。`,
    takeAs: (value: string, count: number) => (count > 1 ? `改为“${value}”（同类 ${count} 处）` : `改为“${value}”`),
    understandAs: (value: string, count: number) =>
      count > 1 ? `按 ${value} 理解（同类 ${count} 处）` : `按 ${value} 理解`,
    leaveEmpty: (count: number) => (count > 1 ? `期限留空，人工处理（同类 ${count} 处）` : '期限留空，人工处理'),
    writeOther: '改为……',
    writeLabel: (value: string) => `把“${value}”改为`,
    apply: '改',
    acceptAll: (count: number) => `全部采纳建议（${count}）`,
    corrections: (count: number) => `已采纳 ${count} 处更正，文件本身不变。`,
    forget: '撤销更正',
    thereTitle: '已有的编号',
    thereSaid: (row: number, former: string, number: string) => `第 ${row} 行 ${former} → ${number}`,
    errorList: '导出错误表',
    takenAs: (value: string) => (value === '' ? '✔ 留空' : `✔ ${value}`),
    fromRegistration: '从登记日期起算，逐件注明',
    problems: {
      titleMissing: '缺题名',
      levelMissing: '缺密级',
      levelUnknown: '无法识别的密级',
      termUnknown: '无法识别的期限',
      termTwice: '与密级一列所写的期限不一致',
      termBeyondMaximum: ({ level, years }: { level: LevelName; years: number }) =>
        `${levelsZh[level]}级最长 ${years} 年`,
      termWithoutSecret: '不是国家秘密，不得标注保密期限',
      notADay: '不是有效的日期',
      dayIncomplete: '日期不完整，须到日',
      dayIsNumber: 'Excel 日期数字',
      notANumber: '不是有效的数量',
      kindUnknown: '无法识别的载体类型',
      markedUnknown: '无法识别的标志情况',
      numberCut: '数字超过 15 位，表格软件已截去尾数，请按文本重填',
      copiesOfOneNumber: '一行多份却只有一个份号，请逐份填写',
      numberTwice: ({ row }: { row: number }) => `与第 ${row} 行编号重复`,
      tooLong: ({ limit }: { limit: number }) => `超过 ${limit} 个字符`,
      unprintable: '含有不可见或控制字符',
      invalid: '填写有误',
      holderUnknown: '人员台账中没有此人',
      holderSeveral: '人员台账中有同名，须指明',
      placeUnknown: '没有登记这个地点',
      placeSeveral: '有同名地点，须指明',
      unitUnknown: '没有登记这个部门'
    },
    import: (rows: number) => `导入 ${rows.toLocaleString()} 行`,
    importHint: '错误行不导入，可改正后再次导入同一文件。',
    nothingNew: '没有可新增的行。',
    done: (number: string, carriers: number) => `批次 ${number}：已登记 ${carriers.toLocaleString()} 件载体`,
    doneLeft: (skipped: number, failed: number) =>
      `跳过 ${skipped.toLocaleString()} 行，错误 ${failed.toLocaleString()} 行未导入。`,
    openBatch: '查看本批',
    another: '再导入一个文件',
    batch: (number: string) => `导入批次 ${number}`,
    batchFacts: {
      file: '文件',
      sheet: '工作表',
      sha256: '文件摘要 SHA-256',
      unit: '部门',
      importedAt: '导入时间',
      importedBy: '导入人',
      carriers: '登记载体',
      left: '未导入',
      takenBack: '撤回'
    },
    batchCarriers: (count: number) => `${count.toLocaleString()} 件`,
    batchLeft: (skipped: number, failed: number) => `跳过 ${skipped} 行，错误 ${failed} 行`,
    batchTakenBack: (at: string, by: string, approver: string, reason: string) =>
      `${at} 由${by}撤回，${approver}批准。原因：${reason}`,
    carrierHeads: {
      row: '行',
      number: '编号',
      formerNumber: '原编号',
      title: '题名',
      level: '密级',
      holder: '保管人',
      place: '存放地点',
      formerlyRegisteredOn: '原登记日期',
      notes: '注明'
    },
    batchGrid: '本批载体',
    batchKeys: '↑↓ 移动  Enter 打开载体',
    noteFilter: '只看',
    noteAll: '全部',
    takeBackButton: '撤回本批',
    takeBackTitle: (number: string) => `撤回导入批次 ${number}`,
    takeBackHint: (count: number) =>
      `误导入的才能撤回。本批 ${count.toLocaleString()} 件载体将从台账中移出，编号不再使用，记录永久保留。须有领导在场批准。`,
    takeBackReason: '撤回原因',
    takeBackConfirm: (count: number) => `撤回 ${count.toLocaleString()} 件`,
    takenBackDone: (number: string) => `批次 ${number} 已撤回`,
    noneSuch: '没有这样的载体',
    cannotTakeBack: (count: number) => `本批已有 ${count} 件载体办理过后续手续，不能整批撤回。`,
    lineStatus: '行状态',
    lineReason: '原因',
    reasonInColumn: (heading: string, reason: string) => `${heading}：${reason}`,
    fates: { new: '可导入', unchanged: '已登记', skipped: '编号已有', failed: '错误' },
    template: {
      file: '涉密载体台账导入模板',
      sheet: '涉密载体台账',
      explained: '填写说明',
      notInList: '请从列表中选择。密级也可以填写完整的标志，如“机密★10年”。',
      columns: [
        { field: 'formerNumber', heading: '原编号', width: 18 },
        { field: 'title', heading: '题名', width: 40 },
        { field: 'level', heading: '密级', width: 14 },
        { field: 'term', heading: '保密期限', width: 14 },
        { field: 'startsOn', heading: '成文日期', width: 14 },
        { field: 'documentNumber', heading: '文号', width: 20 },
        { field: 'copyNumber', heading: '份号', width: 10 },
        { field: 'copies', heading: '份数', width: 8 },
        { field: 'pages', heading: '页数', width: 8 },
        { field: 'kind', heading: '载体类型', width: 12 },
        { field: 'issuer', heading: '制作发文单位', width: 20 },
        { field: 'serialNumber', heading: '产品序列号', width: 20 },
        { field: 'unit', heading: '所属部门', width: 16 },
        { field: 'holder', heading: '保管人', width: 12 },
        { field: 'place', heading: '存放地点', width: 16 },
        { field: 'registeredOn', heading: '登记日期', width: 14 },
        { field: 'marked', heading: '标志情况', width: 10 },
        { field: 'remarks', heading: '备注', width: 30 }
      ],
      explanations: [
        ['题名、密级', '必填。密级填绝密、机密、秘密、工作秘密、非密，或完整的国家秘密标志，如“机密★10年”。'],
        ['保密期限', '如 10年、6个月、2031年5月1日、长期；空着的按该密级最长期限计，并注明“未标期限”。'],
        ['日期', '如 2023-11-01。整列已设为文本，不会变成数字。'],
        ['份数', '一行多份的，逐份登记为单独的载体，各有编号。已有份号的，请每份一行。'],
        ['保管人、存放地点、所属部门', '填人员的姓名或警号、地点的名称或编号、部门的名称；须先在本程序中登记。'],
        ['标志情况', '实物上是否已有标志：已标、未标。']
      ]
    }
  }
}
