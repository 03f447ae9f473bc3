import type { handoversZh } from './handovers.zh-CN.ts'
import type { InAnyLanguage } from './in-any-language.ts'

/** What is said of handing over, in English. */
export const handoversEn = {
  operations: {
    'handovers.preview': 'Preview a hand-over',
    'handovers.begin': 'Begin a hand-over',
    'handovers.sign': 'Count and sign a hand-over',
    'handovers.reassign': 'Name another receiver',
    'handovers.takeOut': 'Take out of a hand-over',
    'handovers.list': 'See hand-overs',
    'handovers.open': 'See a hand-over'
  },
  refusals: {
    'handover.notFound': 'There is no such hand-over.',
    'handover.closedAlready': ({ number }) => `Hand-over ${number} is closed.`,
    'handover.changedMeanwhile':
      'Somebody has just changed this hand-over. Look at it anew; what you have typed is still here.',
    'handover.sameParty': 'Whoever hands over and whoever receives must be two people.',
    'handover.approverIsParty': ({ name }) =>
      `The receiver is named by a leader who is neither of the two: ${name} is one of them.`,
    'handover.presiderIsParty': ({ name }) => `${name} is one of the two and cannot preside.`,
    'handover.notTheirs': ({ number }) => `${number} is not kept by whoever hands over.`,
    'handover.notWaiting': 'What was chosen does not wait to be counted in this hand-over.',
    'handover.oneReceiver': 'One counting is signed by one receiver.',
    'handover.differenceUntold': ({ number }) =>
      `${number}: if it is not as written or not there, say how; if it is, leave the difference empty.`,
    'handover.receiverMustSign': ({ name }) => `The receiver, ${name}, must sign with their own password.`,
    'handover.giverMustSign': ({ name }) =>
      `${name}, who hands over, must sign with their own password. Where they cannot come, say why and let a leader preside (Ordinance, Article 88).`
  },
  refusalsInBrief: {
    'handover.notFound': 'no such hand-over',
    'handover.closedAlready': 'hand-over closed',
    'handover.changedMeanwhile': 'hand-over changed meanwhile',
    'handover.sameParty': 'giver and receiver the same',
    'handover.approverIsParty': 'leader is one of the two',
    'handover.presiderIsParty': 'presider is one of the two',
    'handover.notTheirs': 'not kept by the giver',
    'handover.notWaiting': 'does not wait here',
    'handover.oneReceiver': 'several receivers',
    'handover.differenceUntold': 'difference not told',
    'handover.receiverMustSign': 'receiver has not signed',
    'handover.giverMustSign': 'giver has not signed'
  },
  changedNames: {
    handover: 'Hand-over',
    giver: 'Handed over by',
    receiver: 'Received by',
    handoverState: 'Count',
    difference: 'Difference',
    presider: 'Presided',
    giverAbsentBecause: 'Why the giver was absent'
  }
} satisfies InAnyLanguage<typeof handoversZh>
