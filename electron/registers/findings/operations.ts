import { addYears, isAfter, isBefore } from '#shared/days.ts'
import { articleOfReminder, type FindingState } from '#shared/device-policy/finding-life.ts'
import { findings, type Change, type Finding } from '#shared/registers/findings.ts'
import type { Asker } from '#electron/desk.ts'
import { implement } from '#electron/implement.ts'
import { deviceCheckOf } from '#electron/registers/device-checks/queries.ts'
import { lastCheckOf, machineOfCheck } from '#electron/registers/machines/queries.ts'
import { personOf } from '#electron/registers/people/queries.ts'
import { Refused } from '#electron/refused.ts'
import { historyOf } from '#electron/store/audit-log.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import {
  beginPuttingRight,
  closeByLook,
  endException,
  exceptionOf,
  exceptionsOf,
  findingOf,
  goneSince,
  insertException,
  insertReminderLook,
  listFindings,
  notePutRight,
  noteLook,
  reminderLooksOf,
  seenByCheck,
  seenByPerson
} from './queries.ts'

export const findingsImplemented = implement(findings, {
  look({ looks, seen }, { store, asker, now, today }) {
    return {
      findings: looks.map(({ findingId, version }) => {
        const finding = inState(store, findingId, today, 'found')
        // What is forbidden is not made well by looking at it.
        if (finding.verdict !== 'look') throw new Refused('finding.notToLook')
        changed(noteLook(store, { id: findingId, version, seen, at: now, by: named(asker) }))
        return existing(store, findingId, today)
      })
    }
  },

  lookAtReminder({ checkId, reminder, inOrder, seen }, { store, asker, newId, now, today }) {
    const check = deviceCheckOf(store, checkId)
    const machine = machineOfCheck(store, checkId)
    if (!check || !machine) throw new Refused('deviceCheck.notFound')
    if (!check.report.reminders.includes(reminder)) throw new Refused('finding.noSuchReminder')
    // What was seen then is not what is to be seen now: the look belongs to the last check.
    if (lastCheckOf(store, machine.id)?.checkId !== checkId) throw new Refused('finding.laterCheck')
    const look = { reminder, inOrder, seen, at: now, lookedBy: named(asker) }
    insertReminderLook(store, checkId, look)
    if (inOrder) return { checkId, look }
    const findingId = seenByPerson(
      store,
      { article: articleOfReminder(reminder, check.report.kind), about: reminder, name: seen },
      { machineId: machine.id, checkId, at: now, newId }
    )
    return { checkId, look, finding: existing(store, findingId, today) }
  },

  begin({ findingId, responsibleId, dueOn, how, version }, { store, today }) {
    inState(store, findingId, today, 'found', 'beingPutRight')
    if (!personOf(store, responsibleId)) throw new Refused('person.notFound')
    if (isBefore(dueOn, today)) throw new Refused('finding.dueBeforeToday', { today })
    changed(beginPuttingRight(store, { id: findingId, version, responsibleId, dueOn, how }))
    return existing(store, findingId, today)
  },

  putRight({ findingId, done, version }, { store, asker, now, today }) {
    inState(store, findingId, today, 'beingPutRight')
    changed(notePutRight(store, { id: findingId, version, done, at: now, by: named(asker) }))
    return existing(store, findingId, today)
  },

  close({ findingId, seen, version }, { store, asker, together, now, today }) {
    inState(store, findingId, today, 'putRight')
    const [rechecker] = together.rechecker
    if (!rechecker) throw new Refused('finding.notFound')
    changed(
      closeByLook(store, { id: findingId, version, seen, at: now, by: named(asker), closedWith: named(rechecker) })
    )
    return existing(store, findingId, today)
  },

  except({ findingId, reason, untilOn, version }, { store, asker, together, newId, now, today }) {
    const finding = inState(store, findingId, today, 'found', 'beingPutRight', 'putRight', 'looked')
    if (finding.version !== version) throw new Refused('finding.changedMeanwhile')
    if (finding.exception) throw new Refused('finding.exceptedAlready', { untilOn: finding.exception.untilOn })
    if (isBefore(untilOn, today)) throw new Refused('exception.endsBeforeToday', { today })
    // Leave that never ends is a rule of its own, and not for one organ to make.
    const latest = addYears(today, 1)
    if (isAfter(untilOn, latest)) throw new Refused('exception.endsTooLate', { latest })
    const [approver] = together.approver
    if (!approver) throw new Refused('finding.notFound')
    const { article, about, device, machine } = finding
    insertException(store, {
      id: newId(),
      machineId: machine.id,
      article,
      about,
      device,
      reason,
      untilOn,
      recordedAt: now,
      recordedBy: named(asker),
      approvedBy: named(approver)
    })
    return existing(store, findingId, today)
  },

  endException({ findingId, exceptionId, because }, { store, asker, now, today }) {
    const finding = existing(store, findingId, today)
    const exception = exceptionOf(store, finding, exceptionId)
    if (!exception) throw new Refused('exception.notFound')
    if (finding.exception?.id !== exceptionId) throw new Refused('exception.over')
    endException(store, { id: exceptionId, at: now, by: named(asker), because })
    return existing(store, findingId, today)
  },

  ofCheck({ checkId }, { store, today }) {
    const machine = machineOfCheck(store, checkId)
    if (!machine) throw new Refused('deviceCheck.notFound')
    const seen = seenByCheck(store, checkId, today)
    const gone = goneSince(store, { checkId, machineId: machine.id }, today)
    return {
      machine,
      isLast: lastCheckOf(store, machine.id)?.checkId === checkId,
      rows: [
        ...seen.map((finding) => ({ ...finding, change: changeAt(finding, checkId) })),
        ...gone.map((finding) => ({ ...finding, change: 'gone' as const }))
      ],
      reminders: reminderLooksOf(store, checkId)
    }
  },

  list: ({ from, count, ...which }, { store, today }) => listFindings(store, which, { today, from, count }),

  history({ findingId }, { store, today }) {
    const finding = existing(store, findingId, today)
    return {
      finding,
      events: historyOf(store, findingId),
      exceptions: exceptionsOf(store, finding)
    }
  }
})

function existing(store: ReadableStore, id: string, today: string): Finding {
  const finding = findingOf(store, id, today)
  if (!finding) throw new Refused('finding.notFound')
  return finding
}

function inState(store: ReadableStore, id: string, today: string, ...states: readonly FindingState[]): Finding {
  const finding = existing(store, id, today)
  if (!states.includes(finding.state)) throw new Refused('finding.notInState', { state: finding.state })
  return finding
}

function changed(isDone: boolean): void {
  if (!isDone) throw new Refused('finding.changedMeanwhile')
}

function changeAt({ firstCheckId, recurs }: Finding, checkId: string): Change {
  if (firstCheckId !== checkId) return 'same'
  return recurs === undefined ? 'new' : 'again'
}

function named({ number, name }: Pick<Asker, 'number' | 'name'>) {
  return { number, name }
}
