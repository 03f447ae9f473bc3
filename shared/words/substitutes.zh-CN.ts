import { levelsZh as levels, type LevelName } from './field-terms.zh-CN.ts'

/** The title by which what is above the level of a store is entered there, in the language of the ledger: its sign, and it. */
export const substituteTitle = (title: string) => `〔代题名〕${title}`

/** What is said of carriers that are entered by a substitute title. */
export const substitutesZh = {
  operations: { 'carriers.registerSubstitute': '用代题名登记载体' },
  refusals: {
    'carrier.notAboveStore': ({ level, ceiling }: { level: LevelName; ceiling: LevelName }) =>
      `本机最高密级为${levels[ceiling]}，${levels[level]}载体不高于本机，请按真实题名登记。`,
    'carrier.substitute': ({ realTitleAt }: { realTitleAt: string }) =>
      `这件载体高于本机密级，本机只用代题名。复制、派生、变更标志须知内容，请在真实题名的登记处办理（${realTitleAt}）。`
  },
  refusalsInBrief: {
    'carrier.notAboveStore': '不高于本机密级',
    'carrier.substitute': '只有代题名'
  },
  changedNames: { checked: '代题名核对', realTitleAt: '真实题名登记处' },
  pages: {
    title: '用代题名登记',
    why: (ceiling: string) =>
      `本机最高密级为${ceiling}。密级更高的载体，题名、文号、内容一字不得录入本机：另拟一个不涉密的代题名登记，保管、借阅、清点、销毁照常在本机办理；真实题名登记在相应密级的计算机或纸质登记簿上。`,
    way: (ceiling: string) => `高于本机密级（${ceiling}）的载体，不在这里登记：题名不得录入本机。`,
    chosen: (level: string, ceiling: string) =>
      `${level}高于本机密级（${ceiling}），题名不得录入本机。请清除已填内容，改用代题名登记。`,
    begin: '用代题名登记',
    save: '登记',
    groups: {
      what: '载体（不写能看出内容的文字）',
      secret: '密级与期限（照标志所印）',
      fact: '核对与真实题名',
      whose: '保管'
    },
    fields: { title: '代题名', checked: '谁核对过代题名不涉密', realTitleAt: '真实题名登记在何处' },
    hints: {
      title: '如“甲号文件之三”。不用原题名的字词、代号、案名、人名、地名。',
      issuer: '只写清退时退给谁，不写内设机构。',
      serialNumber: '从编号能看出内容的，不填。',
      mark: '只照印在载体上的填写；另有规定的依据写在真实题名的登记处。',
      checked: '写明姓名、日期和核对方式，如“保密室李娜 11月21日对照原件核对”。',
      realTitleAt: '如“绝密级纸质登记簿第2册第15页”。'
    },
    /** On every sheet about such a carrier. */
    caution: '这件载体只用代题名：事由、备注等一律不写能看出其内容的文字。',
    panel: '代题名',
    shown: '密级高于本机，题名为代题名，不是原件上的题名。'
  }
}
