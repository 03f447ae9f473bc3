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
  approvingLeader: '审批领导'
}

/** The parts that others take in an act, confirmed with their own passwords. */
export const partsZh = { approver: '批准人', otherAdministrator: '另一管理员', rechecker: '复查人' }

export const carrierStatesZh = {
  inStock: '在库',
  circulating: '传阅',
  onLoan: '借出',
  carriedOut: '外出携带',
  inTransit: '在途',
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
