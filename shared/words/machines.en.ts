import type { InAnyLanguage } from './in-any-language.ts'
import type { machinesZh } from './machines.zh-CN.ts'

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

const problems = {
  notJson: 'is not JSON',
  unknownForm: 'is in no known form',
  notAReport: 'is neither a check nor what a collector wrote',
  contradictsItself: 'contradicts itself and may have been altered',
  inFuture: 'was checked in the future',
  empty: 'is empty',
  tooLarge: 'is too large',
  binary: 'is not text',
  damaged: 'is damaged'
}

const lineProblem = ({ line, why }: { line: number; why: keyof typeof problems }) =>
  line === 0 ? `the file as a whole ${problems[why]}` : `line ${line} ${problems[why]}`

/** What the register of checked machines says, in English. */
export const machinesEn = {
  operations: {
    'machines.bring': 'Bring in a file of checks',
    'machines.import': 'Import checks',
    'machines.rename': 'Rename a computer',
    'machines.list': 'See the checks of all computers',
    'machines.open': 'See the checks of a computer',
    'machines.trend': 'See how checks have changed',
    'machines.imports': 'See what was imported'
  },
  refusals: {
    'machine.notFound': 'There is no check of this computer.',
    'machine.changedMeanwhile':
      'Somebody else has just renamed this computer. Look at it again; what you filled in is still here.',
    'import.tooLarge': 'The file is larger than 64 MB and was not imported. Split it into several.',
    'import.partMissing': 'The file did not arrive whole and nothing was imported. Choose it again.',
    'import.nothing': 'There is no check in the file.',
    'import.unreadable': ({ lines }) =>
      `Nothing was imported; mend the file and import it again: ${lines.slice(0, 50).map(lineProblem).join('; ')}${lines.length > 50 ? `; ${lines.length} in all` : ''}.`
  },
  refusalsInBrief: {
    'machine.notFound': 'no such computer',
    'machine.changedMeanwhile': 'just renamed by another',
    'import.tooLarge': 'file too large',
    'import.partMissing': 'file not whole',
    'import.nothing': 'no check in the file',
    'import.unreadable': 'file could not be read whole'
  },
  pages: {
    title: 'All computers',
    explain: 'The last check of every computer, and what is still open there.',
    import: 'Import checks',
    importExplain:
      'The JSON of this program’s check command, the output of the collectors, or .jsonl with a machine a line. Nothing is taken in twice.',
    files: 'Files',
    chooseFiles: 'Choose files',
    kind: 'Kind of computer',
    zone: 'Where it stands',
    kindHint: 'For collected data that does not say; a report is taken as it says itself.',
    reading: (name, percent) => `Bringing in ${name}: ${percent}%`,
    imported: (name, added, machines, found, closed) =>
      `${name}: ${count(added, 'check', 'checks')} imported, ${count(machines, 'new computer', 'new computers')}, ${count(found, 'new finding', 'new findings')}, ${closed} closed.`,
    alsoKnown: (known) => `${count(known, 'check was', 'checks were')} imported before; nothing changed there.`,
    allKnown: (name, known) =>
      `${name}: ${count(known, 'its check was', 'all its checks were')} imported before. Nothing was changed.`,
    notImported: (name) => `${name} was not imported`,
    close: 'Close',
    grid: 'All computers',
    search: 'Name of the computer',
    empty: 'No computer has been checked yet',
    emptyNext: 'Check this machine, or import the checks of others.',
    noneFound: 'No computer of that name',
    columns: {
      name: 'Computer',
      result: 'Last result',
      kind: 'Kind of computer',
      zone: 'Where it stands',
      at: 'Last check',
      forbidden: 'Forbidden',
      look: 'To look at',
      open: 'Open',
      excepted: 'Excepted',
      checks: 'Checks'
    },
    overdueIn: (items) => `${items} overdue`,
    trend: 'Trend',
    trendOfAll: 'Trend of all computers',
    trendExplain: 'At the end of each day of checking: what the last checks of all computers had found.',
    trendColumns: { on: 'Day', machines: 'Computers', forbidden: 'Forbidden', look: 'To look at' },
    trendTable: 'See it as a table',
    chart: (from, to, forbidden, look) =>
      `Trend from ${from} to ${to}; on the last day ${forbidden} forbidden and ${look} to look at`,
    noTrend: 'There is a trend once there is more than one day of checks.',
    back: 'Back to all computers',
    rename: 'Rename',
    renameTitle: 'Rename the computer',
    name: 'Name (number)',
    nameHint: 'The number of the register, so that it can be compared.',
    renamed: 'Renamed.',
    knownSince: (day) => `Checked since ${day}`,
    checks: 'Checks',
    openFindings: 'Findings',
    imports: 'Imports',
    importColumns: { at: 'Imported', file: 'File', count: 'Checks', by: 'Imported by', digest: 'SHA-256' },
    changed: {
      machine: 'Name',
      file: 'File',
      added: 'Checks imported',
      known: 'Imported before',
      newFindings: 'New findings',
      closedFindings: 'Closed',
      digest: 'SHA-256'
    }
  }
} satisfies InAnyLanguage<typeof machinesZh>
