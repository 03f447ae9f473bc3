import type { InAnyLanguage } from './in-any-language.ts'
import type { printsZh } from './prints.zh-CN.ts'

/** What is said of printing, in English. */
export const printsEn = {
  operations: { 'prints.print': 'Print', 'prints.list': 'See what was printed' },
  refusals: {
    'print.off':
      'Printing is not open on this machine. If it must be, ask the security administrator to open it in the settings.'
  },
  refusalsInBrief: { 'print.off': 'printing not open' },
  changedNames: { form: 'Form', copies: 'Copies', about: 'About' },
  pages: {
    forms: {
      destructionApproval: 'Destruction approval form',
      destructionList: 'Destruction list',
      destructionCertificate: 'Destruction certificate',
      appraisedDestructionList: 'Destruction list of archives',
      stockTakeReport: 'Stock-take record',
      handoverBook: 'Hand-over book',
      clearanceSheet: 'Clearance sheet',
      holdings: 'Who has what',
      recallNotice: 'Recall notice',
      dueList: 'List of what is due',
      incidentReport: 'Incident report',
      circulationCard: 'Circulation card',
      transmittalSlip: 'Transmittal slip',
      returnList: 'Return list',
      carryOutForm: 'Carry-out form',
      copyApproval: 'Copy approval',
      receiveBook: 'Receive book',
      dispatchBook: 'Dispatch book',
      transferList: 'Transfer list',
      archiveCatalogue: 'Catalogue of archives',
      volumeLabel: 'Spine label',
      determinationForm: 'Determination form',
      markChangeForm: 'Change or declassification form',
      carrierLabel: 'Carrier label',
      commandCards: 'Command cards',
      printerTest: 'Printer test page',
      deviceLabel: 'Device label',
      deviceCheckReport: 'Device check report',
      loanSlip: 'Loan slip',
      inspectionReport: 'Storage inspection record',
      yearlyFigures: 'Figures of the year'
    },
    title: 'Printed papers',
    print: 'Print…',
    dialogTitle: (form) => `Print: ${form}`,
    confirm: 'Register and print',
    copies: 'Copies',
    purpose: 'For whom or what',
    hint: 'It is given a number before it is printed; its level is the highest of what stands on it.',
    foot: (number, moment, person) => `Print ${number} · ${moment} · printed by ${person}`,
    withoutFangSong: 'FangSong is not on this computer: Noto Serif SC takes its place',
    draft: 'Preview: its number is given when it is printed',
    paper: (form) => `${form} (on paper)`,
    grid: 'Printed papers',
    empty: 'Nothing has been printed yet.',
    keys: '↑↓ move',
    columns: {
      number: 'Number',
      printedAt: 'Date',
      form: 'Form',
      about: 'About',
      level: 'Level',
      copies: 'Copies',
      purpose: 'For whom or what',
      printedBy: 'Printed by',
      approvedBy: 'Approver'
    }
  }
} satisfies InAnyLanguage<typeof printsZh>
