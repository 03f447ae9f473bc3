import { listForm } from '../export-form.ts'
import { levelOfRank } from '../levels.ts'
import { audit, type AuditEntry } from '../system/audit.ts'
import { columnOf } from './column.ts'

const column = columnOf<AuditEntry>()

/** The audit record, for the auditor: with the hash that closes the chain, so that a later record can be held against it. */
export const auditRecordForm = listForm({
  list: audit.list,
  idOf: ({ sequence }) => String(sequence),
  levelOf: ({ level, withheld }) => (level === undefined || withheld ? undefined : levelOfRank(level)),
  atLeast: 'workSecret',
  columns: [
    column('sequence', ({ sequence }) => sequence),
    column('at', ({ at }) => at),
    column('staffNumber', ({ actor }) => actor.number),
    column('name', ({ actor }) => actor.name),
    column('roles', ({ roles }) => roles.join(' ')),
    column(
      'operation',
      ({ operation }) => operation,
      ({ operation }, words) => {
        const names: Readonly<Record<string, string>> = words.operations
        return names[operation] ?? operation
      }
    ),
    column('subject', ({ subject }) => subject),
    column(
      'auditOutcome',
      ({ outcome }) => outcome,
      ({ outcome }, words) => words.outcomes[outcome]
    ),
    column('refusal', ({ refusal }) => refusal),
    column('changed', ({ changed }) => changed && JSON.stringify(changed)),
    column('withheld', ({ withheld }) => withheld),
    column('partOf', ({ partOf }) => partOf),
    column('together', ({ together }) => together?.map(({ as, number, name }) => `${as}:${number} ${name}`).join('; '))
  ],
  aside(ask) {
    const { entries, head, problems } = ask(audit.verify, {})
    return { entries, head, problems: problems.length }
  }
})
