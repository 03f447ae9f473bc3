import { approvalsZh } from './approvals.zh-CN.ts'
import { archivesZh } from './archives.zh-CN.ts'
import { transfersZh } from './transfers.zh-CN.ts'
import { determinationsZh } from './determinations.zh-CN.ts'
import { borrowingsZh } from './borrowings.zh-CN.ts'
import { bulkZh } from './bulk.zh-CN.ts'
import { commandLineZh } from './command-line.zh-CN.ts'
import { circulationsZh } from './circulations.zh-CN.ts'
import { copiesZh } from './copies.zh-CN.ts'
import { substitutesZh } from './substitutes.zh-CN.ts'
import { destructionZh } from './destruction.zh-CN.ts'
import { deviceCheckZh } from './device-check.zh-CN.ts'
import { devicesZh } from './devices.zh-CN.ts'
import {
  approvalActsZh as approvalActs,
  approversZh as approvers,
  carrierStatesZh as states,
  levelsZh as levels,
  partsZh as parts,
  personClassesZh as personClasses,
  rolesZh as roles,
  type LevelName,
  type PartName,
  type RoleName,
  type StateName
} from './field-terms.zh-CN.ts'
import { archiveFiguresZh } from './archive-figures.zh-CN.ts'
import { appraisalsZh } from './appraisals.zh-CN.ts'
import { inspectionsZh } from './inspections.zh-CN.ts'
import { incidentsZh } from './incidents.zh-CN.ts'
import { findingsZh } from './findings.zh-CN.ts'
import { labelsZh } from './labels.zh-CN.ts'
import { machinesZh } from './machines.zh-CN.ts'
import { movementsZh } from './movements.zh-CN.ts'
import { pagesZh } from './pages.zh-CN.ts'
import { scannerZh } from './scanner.zh-CN.ts'
import { helpZh } from './help.zh-CN.ts'
import { papersZh } from './papers.zh-CN.ts'
import { printsZh } from './prints.zh-CN.ts'
import { exportsZh } from './exports.zh-CN.ts'
import { importsZh } from './imports.zh-CN.ts'
import { receiptsZh } from './receipts.zh-CN.ts'
import { renewalsZh } from './renewals.zh-CN.ts'
import { settingsZh } from './settings.zh-CN.ts'
import { peopleZh } from './people.zh-CN.ts'
import { holdingsZh } from './holdings.zh-CN.ts'
import { handoversZh } from './handovers.zh-CN.ts'
import { tasksZh } from './tasks.zh-CN.ts'
import { stockTakesZh } from './stock-takes.zh-CN.ts'
import { unitsZh } from './units.zh-CN.ts'
import { draftsZh } from './drafts.zh-CN.ts'
import { searchZh } from './search.zh-CN.ts'
import { viewsZh } from './views.zh-CN.ts'

/** Every text a person sees, in Chinese: the form that `en.ts` follows key by key. */
export const zhCN = {
  program: {
    name: '机要',
    fullName: '涉密载体管理',
    offline: '单机·不联网',
    demonstration: '演示数据·非涉密',
    switchesRefused: ({ switches }: { switches: readonly string[] }) =>
      `为保障安全，不能带以下参数启动：${switches.join('、')}。程序未启动。`
  },
  levels,
  roles,
  parts,
  approvers,
  approvalActs,
  personClasses,
  operations: {
    ...approvalsZh.operations,
    ...archivesZh.operations,
    ...transfersZh.operations,
    ...determinationsZh.operations,
    ...copiesZh.operations,
    ...substitutesZh.operations,
    ...receiptsZh.operations,
    ...circulationsZh.operations,
    ...movementsZh.operations,
    ...renewalsZh.operations,
    ...borrowingsZh.operations,
    ...incidentsZh.operations,
    ...printsZh.operations,
    ...exportsZh.operations,
    ...importsZh.operations,
    ...destructionZh.operations,
    ...inspectionsZh.operations,
    ...appraisalsZh.operations,
    ...archiveFiguresZh.operations,
    ...settingsZh.operations,
    ...peopleZh.operations,
    ...handoversZh.operations,
    ...holdingsZh.operations,
    ...tasksZh.operations,
    ...stockTakesZh.operations,
    ...unitsZh.operations,
    ...searchZh.operations,
    ...viewsZh.operations,
    'work.progress': '查看进度',
    'work.stop': '停止正在进行的工作',
    ...draftsZh.operations,
    'store.create': '建立保密库',
    'session.state': '查看登录状态',
    'session.signIn': '登录',
    'session.changePassword': '修改口令',
    'session.lock': '锁定',
    'accounts.create': '新增账户',
    'accounts.list': '查看账户',
    'accounts.grant': '授予权限',
    'accounts.unlock': '解除账户锁定',
    'accounts.renewPassword': '重发初始口令',
    'accounts.renewAdministratorPassword': '重发管理员初始口令',
    'accounts.disable': '停用账户',
    'audit.list': '查看审计记录',
    'audit.verify': '校验审计链',
    'places.register': '登记存放地点',
    'places.list': '查看存放地点',
    'carriers.register': '登记载体',
    'carriers.registerMany': '批量登记载体',
    'carriers.widenScope': '扩大知悉范围',
    'carriers.hold': '冻结或解冻载体',
    'carriers.list': '查看载体台账',
    'carriers.picked': '查看选中的载体',
    'carriers.open': '查看载体',
    'carriers.history': '查看载体履历',
    'carriers.move': '变更保管人或存放地点',
    'loans.lend': '借出载体',
    'loans.takeBack': '收回载体',
    'carriers.previewMoveMany': '预览批量变更',
    'carriers.moveMany': '批量变更保管人或存放地点',
    'loans.previewLendMany': '预览批量借出',
    'loans.lendMany': '批量借出',
    'loans.previewTakeBackMany': '预览批量收回',
    'loans.takeBackMany': '批量收回',
    'loans.list': '查看借阅',
    'deviceChecks.run': '检查本机',
    'deviceChecks.list': '查看检查记录',
    'deviceChecks.open': '查看检查结果',
    ...devicesZh.operations,
    ...findingsZh.operations,
    ...machinesZh.operations
  },
  events: {
    'door.journalMissing': '登录失败记录文件缺失或被替换',
    'door.untold': '登录失败记录过多，仅计数'
  },
  outcomes: { done: '完成', refused: '拒绝', failed: '失败', begun: '开始', interrupted: '中断' },
  chainProblems: {
    altered: '内容被改动',
    removed: '记录缺失',
    inserted: '被插入的记录',
    reordered: '顺序被调换',
    endCutOff: '末尾被截去',
    unreadable: '无法读取'
  },
  carrierKinds: {
    paper: '纸质',
    opticalDisc: '光盘',
    usbDrive: 'U盘',
    portableDisk: '移动硬盘',
    hardDisk: '硬盘',
    memoryCard: '存储卡',
    tape: '磁带',
    film: '胶片',
    other: '其他'
  },
  carrierStates: states,
  placeKinds: { room: '房间', cabinet: '柜', shelf: '架' },
  inputProblems: {
    required: '必填',
    tooShort: ({ limit }: { limit: number }) => `至少 ${limit} 个字符`,
    tooLong: ({ limit }: { limit: number }) => `最多 ${limit} 个字符`,
    tooSmall: ({ limit }: { limit: number }) => `不得小于 ${limit}`,
    tooLarge: ({ limit }: { limit: number }) => `不得大于 ${limit}`,
    unprintable: '含有不可见或控制字符，请重新输入',
    macAddress: '网卡地址为 12 位十六进制数，如 a4:bb:6d:01:02:03',
    staffNumber: '警号（工号）为 2 至 20 位数字、字母或短横',
    neverKept: '草稿不得含有口令或在场人员的验证信息',
    passwordTooSimple: '口令须含大写字母、小写字母、数字、其他字符中的至少三类',
    countDiffers: '件数不符',
    numberLetters: '须为大写字母',
    fondsCode: '全宗号为 1 至 10 位大写字母或数字，如 J001',
    categoryCode: '门类代码为大写字母开头的 1 至 10 位字母或数字，如 WS',
    officeCode: '机构（问题）代码为 1 至 10 位大写字母或数字，如 BGS',
    numberPrefixTaken: '此前缀已用于人员、地点、设备或命令的条码，请换一个',
    notADay: '不是有效的日期',
    monthsNotYears: '满一年的须为整年',
    longTermNotTopSecret: '只有绝密级可以标注“长期”',
    conditionTooLong: '解密条件最多 60 字',
    conditionCharacters: '解密条件只能用汉字、数字、字母和常用标点，不含空格和★',
    conditionNotChinese: '解密条件须用中文写明，至少两个汉字',
    conditionIsTerm: '这是一段期限，请改用“保密期限”',
    conditionIsDate: '这是一个日期，请改用“解密日期”',
    conditionIsNoEnd: '解密条件须是可以确认的事件，不能写“长期”“永久”等',
    workSecretCharacters: '只能用汉字、数字、字母，不得有★等符号',
    workSecretNotChinese: '须用中文，至少两个汉字',
    workSecretTooLong: '最多 20 字',
    workSecretLevelWord: '工作秘密不得标注密级或期限',
    differ: '两次输入的口令不一致',
    invalid: '填写有误',
    unknownField: '不认识的项目'
  },
  refusals: {
    ...approvalsZh.refusals,
    ...archivesZh.refusals,
    ...transfersZh.refusals,
    ...determinationsZh.refusals,
    ...copiesZh.refusals,
    ...substitutesZh.refusals,
    ...receiptsZh.refusals,
    ...circulationsZh.refusals,
    ...movementsZh.refusals,
    ...renewalsZh.refusals,
    ...borrowingsZh.refusals,
    ...incidentsZh.refusals,
    ...printsZh.refusals,
    ...exportsZh.refusals,
    ...importsZh.refusals,
    ...destructionZh.refusals,
    ...inspectionsZh.refusals,
    ...appraisalsZh.refusals,
    ...archiveFiguresZh.refusals,
    ...settingsZh.refusals,
    ...peopleZh.refusals,
    ...handoversZh.refusals,
    ...tasksZh.refusals,
    ...stockTakesZh.refusals,
    ...unitsZh.refusals,
    ...viewsZh.refusals,
    ...draftsZh.refusals,
    'session.none': '请先登录。',
    'session.mayNot': ({ operation }: { operation: string }) =>
      `您的角色不能办理“${operation}”。如确需办理，请联系安全保密管理员。`,
    'session.passwordMustChange': '请先把初始口令换成自己的口令，再办理其他事项。',
    'session.wrongNumberOrPassword': ({ attemptsLeft }: { attemptsLeft: number }) =>
      `警号（工号）或口令不对，还可尝试 ${attemptsLeft} 次。`,
    'session.wrongPassword': '现用口令不对。',
    'session.samePassword': '新口令不得与现用口令相同。',
    'session.tooSoon': ({ seconds }: { seconds: number }) => `请在 ${seconds} 秒后再试。`,
    'session.accountLocked':
      '连续五次登录失败，该账户已锁定。请安全保密管理员解锁；安全保密管理员本人的账户到时自动解锁。',
    'session.alreadySignedIn': '已有人登录。请先锁定，再换人登录。',
    'together.samePerson': ({ number }: { number: string }) => `${number} 已在本次办理中担任一方，须由另一人到场确认。`,
    'together.mayNot': ({ name, part }: { name: string; part: PartName }) => `${name}的角色不能担任${parts[part]}。`,
    'operation.unknown': ({ operation }: { operation: string }) => `本程序没有“${operation}”这项操作。`,
    'input.invalid': '填写的内容有误，请按提示改正。未保存任何内容。',
    'input.tooLarge': ({ megabytes }: { megabytes: number }) => `提交的内容超过 ${megabytes} MB，未处理。请分批办理。`,
    'store.none': ({ file }: { file: string }) => `找不到保密库：${file}。请先建立，或指明库文件的位置。`,
    'store.alreadyThere': ({ file }: { file: string }) => `${file} 已经存在。为免覆盖，未作任何改动；请换一个位置。`,
    'store.placeUnusable': ({ file, reason }: { file: string; reason: string }) =>
      `不能使用 ${file}（${reason}）。请检查文件夹是否存在、是否可写。`,
    'store.administratorsMustDiffer': '系统管理员、安全保密管理员、安全审计员须由三人分任，不得兼任。',
    'store.inUse': ({ file }: { file: string }) =>
      `${file} 正由另一个程序打开。同一时间只能有一个程序使用，请关闭另一个后再试。`,
    'store.fromTheFuture': ({ has, knows }: { has: number; knows: number }) =>
      `此库由较新版本的程序建立（库格式 ${has}，本程序只识得 ${knows}）。为免损坏，未打开；请使用新版程序。`,
    'store.keysDamaged': ({ file }: { file: string }) => `密钥文件 ${file} 缺失或损坏。请从备份取回；未作任何改动。`,
    'store.keysOlder': ({ has, knows }: { has: number; knows: number }) =>
      `密钥文件是旧的（第 ${has} 版，库中记着第 ${knows} 版），可能被人换回。未打开；请放回最新的密钥文件，并告知安全审计员。`,
    'store.full': '磁盘已满，本次内容未保存。请腾出空间后重试；已有记录完好。',
    'store.readOnly': '库文件或所在位置只读，本次内容未保存。请检查权限后重试。',
    'store.damaged': '库文件已损坏或不是本程序的库，已停止使用。请从备份恢复；口令无误。',
    'store.writeFailed': '写入磁盘失败，本次内容未保存。请检查磁盘，重新登录后再试。',
    'program.fault': ({ reference }: { reference: string }) =>
      `程序出错，本次内容未保存。已记入审计记录，编号 ${reference}。`,
    'program.dataProcessEnded': '数据进程意外结束，已重新启动。请重新登录，并查看最后一次操作是否已保存。',
    'work.stopped': '已停止，全部撤回，没有写入任何数据。',
    'account.numberTaken': ({ number }: { number: string }) => `${number} 已有账户。一人一个账户，号码不得重复使用。`,
    'account.notFound': '没有这个账户。',
    'account.notLocked': ({ number }: { number: string }) => `${number} 的账户没有锁定。`,
    'account.administrator': ({ number }: { number: string }) =>
      `${number} 是三员之一，重发其初始口令须有另一类管理员到场。请用“重发管理员初始口令”。`,
    'account.noAdministrator': ({ number }: { number: string }) => `${number} 不是三员之一，请用“重发初始口令”。`,
    'account.otherAdministratorNeeded': '到场的须是安全保密管理员或安全审计员，且不是重发口令的本人。',
    'account.own': '不能对自己的账户办理此项，请由另一位系统管理员办理。',
    'account.ownRights': '不能给自己授权。',
    'account.rolesExclude': ({ one, other }: { one: RoleName; other: RoleName }) =>
      `${roles[one]}与${roles[other]}不得由一人兼任。`,
    'account.lastAdministrator': ({ role }: { role: RoleName }) => `这是最后一位${roles[role]}，须先有人接任。`,
    'account.disabled': ({ number }: { number: string }) => `${number} 的账户已停用。`,
    'account.changedMeanwhile': '此账户刚被他人改动。请重新查看后再办理，您填写的内容仍在。',
    'person.notFound': '没有这名人员，请先登记。',
    'person.numberTaken': ({ number }: { number: string }) => `警号（工号）${number} 已登记。`,
    'person.notCleared': ({ name, clearance, level }: { name: string; clearance: LevelName; level: LevelName }) =>
      `${name}的知悉权限为${levels[clearance]}，不得保管、借阅${levels[level]}载体。`,
    'person.left': ({ name, leftOn }: { name: string; leftOn: string }) =>
      `${name}已于 ${leftOn} 离岗，不能再保管、借阅、知悉。`,
    'person.coolingOff': ({ name, until }: { name: string; until: string }) =>
      `${name}在脱密期内（至 ${until}），不得知悉国家秘密。`,
    'person.reviewLapsed': ({ name, dueOn }: { name: string; dueOn: string }) =>
      `${name}的保密复审已于 ${dueOn} 到期，须先复审。`,
    'person.outsideScope': ({ name }: { name: string }) =>
      `${name}不在这件载体的知悉范围内。确需知悉的，先报批扩大知悉范围（保密法第21条）。`,
    'person.reviewedLater': ({ today }: { today: string }) => `审查日期不得晚于今天（${today}）。`,
    'place.notFound': '没有这个存放地点，请先登记。',
    'place.codeTaken': ({ code }: { code: string }) => `地点代码 ${code} 已登记。`,
    'carrier.notFound': '没有这件载体。',
    'carrier.aboveStore': ({ level, ceiling }: { level: LevelName; ceiling: LevelName }) =>
      `本机最高密级为${levels[ceiling]}，不得登记${levels[level]}载体，题名也不得录入（内务条令第106条第(10)项）。请改在${levels[level]}级计算机上登记；没有的，用纸质登记簿登记。保管、借阅、清点要在本机办理的，用代题名登记。`,
    'carrier.aboveYou': ({ level, clearance }: { level: LevelName; clearance: LevelName }) =>
      `您的知悉权限为${levels[clearance]}，不能登记${levels[level]}载体。`,
    'carrier.startMissing':
      '国家秘密载体须有起算日：制发日期；不能标注制发日期的，填书面通知日期（保密法实施条例第19条）。',
    'carrier.longTermNeedsBasis': '标“长期”的须注明依据：哪一项规定允许。',
    'carrier.endBeforeStart': ({ endsOn, startsOn }: { endsOn: string; startsOn: string }) =>
      `解密时间 ${endsOn} 早于起算日 ${startsOn}。`,
    'carrier.endBeyondMaximum': ({ level, years }: { level: LevelName; years: number }) =>
      `${levels[level]}级保密期限一般不超过 ${years} 年（保密法第20条）。另有规定的，请注明依据。`,
    'carrier.changedMeanwhile': '这件载体刚被他人改动。请重新查看后再办理，您填写的内容仍在。',
    'carrier.stateForbids': ({ state }: { state: StateName }) =>
      `这件载体现为“${states[state]}”，不能办理此项。请先收回或办结。`,
    'carrier.held': ({ reason }: { reason: string }) => `这件载体已冻结（${reason}），解冻前不能办理。`,
    'carrier.heldAlready': ({ reason }: { reason: string }) => `这件载体已经冻结：${reason}。`,
    'carrier.notHeld': '这件载体没有冻结。',
    'carrier.nobodyAdded': '这些部门和人员都已在知悉范围内。',
    'carrier.nothingMoves': '请填写新的保管人或存放地点，至少一项。',
    'bulk.tooMany': ({ total, most }: { total: number; most: number }) =>
      `共选中 ${total} 件，一次最多 ${most} 件。请缩小范围。`,
    'bulk.someRefused': ({ refused, total }: { refused: number; total: number; lines: unknown }) =>
      `${total} 件中有 ${refused} 件不能办理，全部未办。请重新预览。`,
    'loan.notFound': '没有这笔借阅。',
    'loan.backAlready': ({ number }: { number: string }) => `${number} 已经收回，不能再次收回。`,
    'loan.damageUntold': '有损坏的，须写明损坏情况；完好的，不填损坏情况。',
    'loan.dueBeforeToday': ({ today }: { today: string }) => `应还日期不得早于今天（${today}）。`,
    'loan.dueTooLate': ({ level, latest }: { level: LevelName; latest: string }) =>
      `${levels[level]}载体最迟应于 ${latest} 归还。`,
    'deviceCheck.notFound': '没有这次检查。',
    ...devicesZh.refusals,
    ...findingsZh.refusals,
    ...machinesZh.refusals
  },
  commandLine: commandLineZh,
  deviceCheck: deviceCheckZh,
  pages: {
    ...pagesZh,
    findings: findingsZh.pages,
    machines: machinesZh.pages,
    approvals: approvalsZh.pages,
    archives: archivesZh.pages,
    transfers: transfersZh.pages,
    settings: settingsZh.pages,
    determinations: determinationsZh.pages,
    bulk: bulkZh.pages,
    holdings: holdingsZh.pages,
    handovers: handoversZh.pages,
    onePerson: peopleZh.pages,
    units: unitsZh.pages,
    search: searchZh.pages,
    views: viewsZh.pages,
    drafts: draftsZh.pages,
    copies: copiesZh.pages,
    substitutes: substitutesZh.pages,
    receipts: receiptsZh.pages,
    circulations: circulationsZh.pages,
    movements: movementsZh.pages,
    renewals: renewalsZh.pages,
    borrowings: borrowingsZh.pages,
    incidents: incidentsZh.pages,
    tasks: tasksZh.pages,
    scanner: scannerZh,
    labels: labelsZh,
    stockTakes: stockTakesZh.pages,
    prints: printsZh.pages,
    papers: papersZh,
    help: helpZh,
    exports: exportsZh.pages,
    imports: importsZh.pages,
    destruction: destructionZh.pages,
    inspections: inspectionsZh.pages,
    appraisals: appraisalsZh.pages,
    archiveFigures: archiveFiguresZh.pages,
    changed: {
      ...pagesZh.changed,
      names: {
        ...pagesZh.changed.names,
        ...approvalsZh.changedNames,
        ...archivesZh.changedNames,
        ...transfersZh.changedNames,
        ...determinationsZh.changedNames,
        ...copiesZh.changedNames,
        ...substitutesZh.changedNames,
        ...renewalsZh.changedNames,
        ...incidentsZh.changedNames,
        ...printsZh.changedNames,
        ...destructionZh.changedNames,
        ...inspectionsZh.changedNames,
        ...appraisalsZh.changedNames,
        ...settingsZh.changedNames,
        ...peopleZh.changedNames,
        ...handoversZh.changedNames,
        ...tasksZh.changedNames,
        ...stockTakesZh.changedNames,
        ...unitsZh.changedNames,
        ...importsZh.changedNames
      }
    },
    refusalsInBrief: {
      ...pagesZh.refusalsInBrief,
      ...findingsZh.refusalsInBrief,
      ...machinesZh.refusalsInBrief,
      ...approvalsZh.refusalsInBrief,
      ...archivesZh.refusalsInBrief,
      ...transfersZh.refusalsInBrief,
      ...determinationsZh.refusalsInBrief,
      ...copiesZh.refusalsInBrief,
      ...substitutesZh.refusalsInBrief,
      ...receiptsZh.refusalsInBrief,
      ...circulationsZh.refusalsInBrief,
      ...movementsZh.refusalsInBrief,
      ...renewalsZh.refusalsInBrief,
      ...borrowingsZh.refusalsInBrief,
      ...incidentsZh.refusalsInBrief,
      ...printsZh.refusalsInBrief,
      ...exportsZh.refusalsInBrief,
      ...importsZh.refusalsInBrief,
      ...destructionZh.refusalsInBrief,
      ...inspectionsZh.refusalsInBrief,
      ...appraisalsZh.refusalsInBrief,
      ...archiveFiguresZh.refusalsInBrief,
      ...settingsZh.refusalsInBrief,
      ...peopleZh.refusalsInBrief,
      ...handoversZh.refusalsInBrief,
      ...tasksZh.refusalsInBrief,
      ...stockTakesZh.refusalsInBrief,
      ...unitsZh.refusalsInBrief,
      ...viewsZh.refusalsInBrief,
      ...draftsZh.refusalsInBrief
    }
  }
}
