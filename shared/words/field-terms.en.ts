// The words of the field that sentences are made of; the files of the single registers say theirs with these.

export const levelsEn = {
  topSecret: 'Top secret',
  secret: 'Secret',
  confidential: 'Confidential',
  workSecret: 'Work secret',
  unclassified: 'Not classified'
}

export const rolesEn = {
  systemAdministrator: 'System administrator',
  securityAdministrator: 'Security administrator',
  auditor: 'Auditor',
  confidentialityOfficer: 'Confidentiality officer',
  archivist: 'Archivist',
  clerk: 'Clerk',
  approvingLeader: 'Approving leader',
  unitLeader: 'Leader in charge',
  classificationAuthority: 'Classification authority'
}

/** The parts that others take in an act, confirmed with their own passwords. */
export const partsEn = {
  approver: 'Approver',
  otherAdministrator: 'Other administrator',
  secondOfficer: 'Second officer',
  giver: 'Giver',
  taker: 'Receiver',
  presider: 'Presiding leader',
  receiver: 'Receiver',
  traveller: 'Traveller',
  archivist: 'Receiving archivist',
  rechecker: 'Rechecker',
  borrower: 'Borrower',
  witness: 'Witness',
  secondInspector: 'Second inspector',
  appraiser: 'Member of the group'
}

export const carrierStatesEn = {
  inStock: 'In stock',
  circulating: 'Circulating',
  onLoan: 'On loan',
  carriedOut: 'Carried out',
  inTransit: 'In transit',
  sentAway: 'Sent away',
  underRepair: 'Under repair',
  handover: 'Being handed over',
  returnDue: 'To be returned to issuer',
  returned: 'Returned to issuer',
  archived: 'Archived',
  destroyPending: 'Waiting for destruction',
  destroyed: 'Destroyed',
  missing: 'Missing',
  leakCase: 'Treated as a leak'
}

export const approversEn = { nobody: 'nobody', sectionLeader: 'leader of the section', unitLeader: 'leader in charge' }

export const approvalActsEn = {
  lend: 'Lend',
  renew: 'Renew a loan',
  copy: 'Copy',
  carryOut: 'Carry out',
  send: 'Send',
  repair: 'Repair',
  widenScope: 'Widen the scope',
  destroy: 'Destroy',
  handOver: 'Hand over',
  print: 'Print',
  export: 'Export',
  archiveOnSite: 'Read archives on the spot',
  archiveOut: 'Take archives out'
}

export const personClassesEn = { core: 'Core', important: 'Important', general: 'General', none: 'None' }
