// The words of the field that sentences are made of; the files of the single registers say theirs with these.

export const levelsZh = {
  topSecret: '绝密',
  secret: '机密',
  confidential: '秘密',
  workSecret: '工作秘密',
  unclassified: '非密'
}

export const rolesZh = {
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全保密管理员',
  auditor: '安全审计员',
  confidentialityOfficer: '保密员',
  archivist: '档案员',
  clerk: '工作人员',
  approvingLeader: '审批领导',
  unitLeader: '主管领导',
  classificationAuthority: '定密责任人'
}

/** The parts that others take in an act, confirmed with their own passwords. */
export const partsZh = {
  approver: '批准人',
  otherAdministrator: '另一管理员',
  secondOfficer: '第二经办人',
  receiver: '签收人',
  traveller: '携带人',
  archivist: '接收档案员',
  rechecker: '复查人',
  giver: '移交人',
  taker: '接收人',
  presider: '监交人',
  witness: '监销人',
  secondInspector: '同查人',
  appraiser: '鉴定小组成员',
  borrower: '借阅人'
}

export const carrierStatesZh = {
  inStock: '在库',
  circulating: '传阅',
  onLoan: '借出',
  carriedOut: '外出携带',
  inTransit: '在途',
  sentAway: '已发出',
  underRepair: '维修',
  handover: '移交中',
  returnDue: '待清退',
  returned: '已清退',
  archived: '已归档',
  destroyPending: '待销毁',
  destroyed: '已销毁',
  missing: '下落不明',
  leakCase: '按泄密处理'
}

export type LevelName = keyof typeof levelsZh
export type RoleName = keyof typeof rolesZh
export type PartName = keyof typeof partsZh
export type StateName = keyof typeof carrierStatesZh

/** Whom the settings ask for an approval. */
export const approversZh = { nobody: '无须审批', sectionLeader: '部门领导', unitLeader: '主管领导' }

/** What is done only on an approval. */
export const approvalActsZh = {
  lend: '借出',
  renew: '续借',
  copy: '复制',
  carryOut: '外出携带',
  send: '寄送',
  repair: '维修',
  widenScope: '扩大知悉范围',
  destroy: '销毁',
  handOver: '移交',
  print: '打印',
  export: '导出',
  archiveOnSite: '档案现场查阅',
  archiveOut: '档案借出'
}

export const personClassesZh = {
  core: '核心涉密人员',
  important: '重要涉密人员',
  general: '一般涉密人员',
  none: '非涉密人员'
}

export type ApproverName = keyof typeof approversZh
export type ApprovalActName = keyof typeof approvalActsZh
