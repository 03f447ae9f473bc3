import type { InAnyLanguage } from './in-any-language.ts'
import type { tasksZh } from './tasks.zh-CN.ts'

const kinds = {
  remark: 'Mark anew',
  takeNote: 'Take note of a notice',
  passOn: 'Pass on to the originator',
  tellRecipient: 'Tell the recipient',
  putRight: 'Put right',
  review: 'Review the determination',
  loan: 'Loan due',
  circulation: 'Circulation due',
  carryOut: 'Carried out, due back',
  transit: 'In transit, to be confirmed',
  repair: 'Repair due',
  returnToIssuer: 'Return to the issuer',
  endOfSecrecy: 'End of secrecy',
  notice: 'Deliver the notice of a change',
  determination: 'Determination to decide',
  approval: 'Approval waiting',
  personReview: 'Review of a person',
  coolingOff: 'End of a cooling-off period',
  missingItem: 'Search for a missing item',
  incidentReport: 'Report within 24 hours',
  incidentResult: 'Tell the result within three months',
  stockTake: 'Stock-take',
  computerOut: 'Computer out, due back',
  mediumOut: 'Medium out, due back',
  finding: 'Put a finding right',
  exceptionEnds: 'Exception ends',
  inspection: 'Inspection of storage',
  inspectionFinding: 'Put storage right',
  inspectionConfirm: 'Confirm storage put right',
  retentionEnds: 'Appraise: kept long enough',
  archiveLoan: 'Archive loan due'
}

/** What is due, in English. */
export const tasksEn = {
  operations: { 'tasks.finish': 'Finish a task', 'tasks.due': 'See what is due' },
  refusals: {
    'task.notFound': 'There is no such task.',
    'task.doneAlready': 'This task is done already.',
    'task.byItsOwnAct': 'This is done on the page of the carrier, and the task ends with it.',
    'task.changedMeanwhile': 'Somebody has just changed this task. Look at it anew; what you have typed is still here.'
  },
  refusalsInBrief: {
    'task.notFound': 'no such task',
    'task.doneAlready': 'done already',
    'task.byItsOwnAct': 'done on the carrier’s page',
    'task.changedMeanwhile': 'task changed meanwhile'
  },
  changedNames: { task: 'Task', note: 'What', answer: 'What was done' },
  pages: {
    kinds,
    title: 'Due',
    which: 'Which',
    ranges: { all: 'All', overdue: 'Overdue', week: 'Within 7 days' },
    kind: 'Kind',
    grid: 'What is due',
    columns: {
      dueOn: 'Due on',
      left: 'Standing',
      kind: 'Kind',
      what: 'What',
      level: 'Mark',
      person: 'Who',
      actions: 'Actions'
    },
    urgent: 'at once',
    left: (days) => (days === 0 ? 'today' : `${days} days left`),
    finish: 'Finish',
    finishTitle: 'Finish a task',
    answer: 'What was done',
    answerHint: 'Such as “The holder was told”, “Put right, looked at again”.',
    note: 'What',
    finished: 'Finished',
    summary: (total, overdue) => `${total} in all, ${overdue} of them overdue`,
    empty: 'Nothing is due',
    print: 'Print the list',
    list: 'What is due',
    back: 'Back to what is due',
    printed: (day) => `As of ${day}`,
    due: 'Due with it',
    open: 'Open'
  }
} satisfies InAnyLanguage<typeof tasksZh>
