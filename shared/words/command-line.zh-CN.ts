import type { InAnyLanguage } from './in-any-language.ts'

/** What the command line says, in Chinese: the form that the English follows. */
export const commandLineZh = {
  usage: `机要 命令行

用法：jiyao <命令> [选项]      （源码目录中：npm run -s cli -- <命令> [选项]）

命令
  check      检查本机或另一台机器的目录副本，按《公安机关人民警察内务条令》第106条判定
             [--root 目录 | --from 文件… | --batch 清单.jsonl] [--kind confidential|police|internet] [--zone key|confidential|ordinary]
             [--format text|json|html|csv] [--out 文件] [--store 库文件 --as 警号]
             退出码：0 未发现，1 发现禁止项，3 不能排除、须人工查看，2 用法有误或不能读取
  collector  写出采集脚本（Linux、Windows），供不能安装本程序的计算机使用：--out 文件夹
             采集结果用 check --from 判定
  init       建立保密库：--store 库文件 --unit 单位 --level topSecret|secret|confidential|workSecret
             --system 警号:姓名 --security 警号:姓名 --auditor 警号:姓名
             依次读入三个口令：系统管理员、安全保密管理员、安全审计员
  call       办理一项操作：call <操作名> --store 库文件 --as 警号 --input JSON|@文件|-
             输出结果 JSON；被拒绝时退出码 1；exports.make、imports.template 写入 --out 文件，不覆盖已有文件；
             imports.read、tryOut、bring 读取 --in 文件
  password   修改口令：--store 库文件 --as 警号，依次读入现用口令、新口令
  verify     校验审计链：--store 库文件 --as 审计员警号；发现问题时退出码 1
  demo       建立演示库：--store 库文件 [--carriers 件数] [--seed 数]；不覆盖已有文件
  demo-story 演示：检查本机、建演示库、登记载体、看履历、校验审计链

通用选项
  --lang zh|en         语言（默认中文）
  --password-fd N      从文件描述符 N 逐行读入口令；不给时在终端提示输入。口令不得写在命令行上
`,
  problem: ({ what }: { what: string }) => `用法有误：${what}\n查看用法：jiyao help`,
  problems: {
    unknownCommand: ({ command }: { command: string }) => `没有“${command}”这个命令`,
    unknownOption: ({ option }: { option: string }) => `不认识的选项 ${option}`,
    strayWord: ({ word }: { word: string }) => `不知道“${word}”指什么：检查文件请用 --from`,
    needsValue: ({ option }: { option: string }) => `${option} 后面应有值`,
    notTogether: ({ options }: { options: string }) => `${options} 不能同时使用`,
    missing: ({ option }: { option: string }) => `缺少 --${option}`,
    notOneOf: ({ option, choices }: { option: string; choices: string }) => `--${option} 只能是 ${choices}`,
    notANumber: ({ option }: { option: string }) => `--${option} 应为非负整数`,
    notAPerson: ({ option }: { option: string }) => `--${option} 应写作 警号:姓名`,
    notJson: ({ reason }: { reason: string }) => `--input 不是有效的 JSON（${reason}）`,
    passwordOnCommandLine: '口令不得写在命令行或 --input 中；请用 password 或 init 命令',
    noPassword: '没有读到口令：请在终端输入，或用 --password-fd 指明',
    unreadable: ({ file, reason }: { file: string; reason: string }) => `不能读取 ${file}（${reason}）`,
    unwritable: ({ file, reason }: { file: string; reason: string }) => `不能写入 ${file}（${reason}）`,
    noSession: ({ operation }: { operation: string }) => `“${operation}”不能用 call 办理`
  },
  askPassword: ({ number }: { number: string }) => `${number} 的口令：`,
  askNewPassword: ({ number }: { number: string }) => `${number} 的新口令：`,
  inputProblem: ({ field, problem }: { field: string; problem: string }) => `  ${field}：${problem}`,
  created: ({ file, unit, level }: { file: string; unit: string; level: string }) =>
    `已建立 ${unit} 的保密库：${file}（最高密级 ${level}）。下一步：系统管理员新增账户，安全保密管理员授权。`,
  passwordChanged: '口令已修改。',
  batchUnread: ({ failures, all }: { failures: number; all: number }) =>
    all === 0 ? '没有读到任何一行。' : `${all} 行中有 ${failures} 行不能读取，已在结果中注明。`,
  unreadableReasons: {
    empty: '空文件',
    tooLarge: '文件过大',
    binary: '不是文本',
    unknownForm: '不认识的格式',
    damaged: '文件损坏'
  },
  runThere: ({ run }: { run: string }) => `在被查计算机上运行：${run}`,
  written: ({ file }: { file: string }) => `已写入 ${file}`,
  chainWhole: ({ entries, head }: { entries: number; head: string }) => `审计链完好：${entries} 条，链头 ${head}`,
  chainBroken: ({ count }: { count: number }) => `审计链有 ${count} 处问题：`,
  chainProblem: ({ sequence, problem }: { sequence: number; problem: string }) => `  第 ${sequence} 条：${problem}`,
  demo: {
    made: ({ file, carriers, people, places }: { file: string; carriers: number; people: number; places: number }) =>
      `已建立演示库 ${file}：载体 ${carriers} 件，人员 ${people} 人，存放地点 ${places} 处。数据均为虚构，不得存入真实信息。`,
    passwords: '演示账户（警号、姓名、角色、口令）：',
    progress: ({ done, all }: { done: number; all: number }) => `已登记 ${done} / ${all}`
  },
  story: {
    opening: '机要演示：以下各步都由真实的程序完成，数据在临时文件夹，演示完即删除。',
    step: ({ n, title }: { n: number; title: string }) => `\n【${n}】${title}`,
    checkThisMachine: '按涉密计算机、涉密场所检查本机',
    makeStore: '建立演示库',
    register: '保密员登记一件载体',
    history: '载体的履历（取自审计记录）',
    search: '按一个汉字查找',
    refusals: '不该做的事被拒绝，并记入审计',
    verify: '安全审计员校验审计链',
    plainText: '库文件中没有明文',
    answer: ({ answer, forbidden, look }: { answer: string; forbidden: number; look: number }) =>
      `结论：${answer}。禁止项 ${forbidden}，须人工查看 ${look}。`,
    finding: ({
      sign,
      article,
      category,
      name,
      remedy
    }: Record<'sign' | 'article' | 'category' | 'name' | 'remedy', string>) =>
      `  ${sign} ${article} ${category}：${name} → ${remedy}`,
    evidence: ({ where, what }: { where: string; what: string }) => `      依据 ${where}：${what}`,
    mark: ({ mark }: { mark: string }) => `  标志：${mark}`,
    carrier: ({
      number,
      title,
      holder,
      place,
      endsOn
    }: Record<'number' | 'title' | 'holder' | 'place' | 'endsOn', string>) =>
      `  编号 ${number}《${title}》\n  保管人 ${holder}，存放于 ${place}，保密期限至 ${endsOn}`,
    moveReason: '领导阅毕，交保密室集中保管',
    event: ({ at, person, operation, changed }: Record<'at' | 'person' | 'operation' | 'changed', string>) =>
      `  ${at}  ${person}  ${operation}  ${changed}`,
    found: ({ words, total, first }: { words: string; total: number; first: string }) =>
      `  “${words}”：${total} 件，如《${first}》`,
    refused: ({ who, what, why }: Record<'who' | 'what' | 'why', string>) => `  ${who}想“${what}”：${why}`,
    noPlainText: ({ files, bytes }: { files: number; bytes: number }) =>
      `  查了 ${files} 个文件、${bytes} 字节：题名、姓名、编号均无明文，文件头也不是 SQLite。`,
    plainTextFound: ({ file, words }: { file: string; words: string }) => `  ${file} 中有明文“${words}”！`,
    done: '演示完成，各步均如所述。',
    failed: ({ why }: { why: string }) => `演示失败：${why}`
  }
}

export type CommandLineWords = InAnyLanguage<typeof commandLineZh>
