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
  },
  pages: {
    title: 'Hand-overs',
    one: (number) => `Hand-over ${number}`,
    grid: 'Hand-overs',
    which: 'Which',
    ranges: { open: 'Open', all: 'All' },
    columns: {
      number: 'Number',
      giver: 'Handed over by',
      receivers: 'Received by',
      reason: 'Reason',
      progress: 'Progress',
      begunAt: 'Begun on',
      level: 'Level'
    },
    progress: (settled, total) => `${settled} of ${total} counted`,
    closed: 'Closed',
    keys: '↑↓ move · Enter opens',
    empty: { open: 'No hand-over is open', all: 'There is no hand-over yet' },
    emptyNext: 'Begin one on the page of the person who hands over.',
    back: 'Back to hand-overs',
    begin: 'Begin a hand-over',
    beginTitle: (name) => `Hand over what ${name} keeps`,
    begun: (number) => `Hand-over ${number} is begun`,
    receiver: 'Receiver',
    receiverHint:
      'Named by a leader of the unit (Ordinance 88). The receiver needs an account, and signs with the password of it.',
    reason: 'Reason',
    reasonHint: 'Such as “transferred; to the successor”.',
    items: 'What is handed over',
    chosen: (chosen, total) => `${chosen} of ${total} chosen`,
    cannot: 'Cannot be handed over now',
    nothingHeld: 'Keeps no carrier',
    itemColumns: {
      position: 'No.',
      number: 'Number',
      title: 'Title',
      kind: 'Kind',
      mark: 'Mark',
      copyNumber: 'Copy',
      amount: 'Pages or capacity',
      count: 'Quantity',
      receiver: 'Receiver',
      state: 'Count',
      difference: 'Difference',
      place: 'Place'
    },
    states: { waiting: 'Waits', handedOver: 'Handed over', missing: 'Not there', takenOut: 'Not handed over' },
    appointedBy: 'Named by',
    giver: 'Handed over by',
    begunBy: 'Begun by',
    begunAt: 'Begun at',
    closedAt: 'Closed at',
    signings: 'Signatures',
    noSignings: 'Nothing is counted and signed yet.',
    signed: (giver, receiver) => `Counted and signed by ${giver}, who hands over, and ${receiver}, who receives`,
    signedWithout: (receiver, presider, because) =>
      `Signed by ${receiver}, who receives; ${presider} presided; the giver was not there: ${because}`,
    presided: (presider) => `${presider} presided`,
    takenDownBy: (officer) => `taken down by ${officer}`,
    sign: 'Count and sign',
    signTitle: (number) => `Count and sign ${number}`,
    signHint:
      'Both count each thing face to face. Say how it differs where it does; what is not there becomes an incident.',
    found: 'Found',
    foundWays: { asWritten: 'As written', different: 'Different', missing: 'Not there' },
    difference: 'Difference',
    newPlace: 'Kept from now on at',
    newPlaceHint: 'Where they were, when nothing is chosen.',
    giverAbsent: 'The giver cannot come',
    giverAbsentBecause: 'Why not',
    withPresider: 'A leader presides',
    ownSignature: (name) => `${name} takes this down, and signs by confirming.`,
    confirmSign: 'Sign',
    signedDone: (count) => `Counted: ${count}`,
    reassign: 'Another receiver',
    reassignTitle: 'Name another receiver',
    reassigned: 'Another receiver is named',
    takeOut: 'Do not hand over',
    takeOutTitle: 'Leave with the giver',
    takenOut: 'Taken out',
    choose: (title) => `Choose ${title}`,
    book: 'Hand-over book',
    bookSigns: ['Giver', 'Receiver', 'Presiding (naming) leader'],
    bookFacts: (giver, receivers, appointedBy, day) =>
      `Handed over by: ${giver}   Received by: ${receivers}   Named by: ${appointedBy}   Day: ${day}`,
    bookReason: (reason) => `Reason: ${reason}`,
    bookTotal: (handed, total) => `Total: ${total} listed, ${handed} handed over.`,
    backToPage: 'Back to the hand-over'
  }
} satisfies InAnyLanguage<typeof handoversZh>
