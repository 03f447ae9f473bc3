import type { CommandLineWords } from './command-line.zh-CN.ts'

/** What the command line says, in English. */
export const commandLineEn: CommandLineWords = {
  usage: `Jiyao on the command line

Usage: jiyao <command> [options]      (in a clone: npm run -s cli -- <command> [options])

Commands
  check      checks this machine, or a copied tree of another, by Article 106 of the Internal Affairs Ordinance
             [--root DIR | --from FILE… | --batch LIST.jsonl] [--kind confidential|police|internet] [--zone key|confidential|ordinary]
             [--format text|json|html|csv] [--out FILE] [--store FILE --as NUMBER]
             exit 0 nothing found, 1 something forbidden, 3 cannot be excluded: a person must look,
             2 wrong use or unreadable
  collector  writes the collecting scripts (Linux, Windows) for machines where this program may not be installed:
             --out DIR; what they write is judged with check --from
  init       creates a store: --store FILE --unit NAME --level topSecret|secret|confidential|workSecret
             --system NUMBER:NAME --security NUMBER:NAME --auditor NUMBER:NAME
             reads three passwords: system administrator, security administrator, auditor
  call       one operation: call <operation> --store FILE --as NUMBER --input JSON|@FILE|-
             prints the result as JSON; exit 1 when it is refused; exports.make and imports.template
             write the new file --out FILE; imports.read, tryOut and bring read the file --in FILE
  password   changes a password: --store FILE --as NUMBER, reads the present one, then the new one
  verify     verifies the audit chain: --store FILE --as AUDITOR; exit 1 when something is wrong
  demo       makes a sample store: --store FILE [--carriers N] [--seed N]; never overwrites
  demo-story shows it all: checks this machine, makes a sample store, registers a carrier, reads its history,
             verifies the audit chain

Everywhere
  --lang zh|en         the language (Chinese unless said otherwise)
  --password-fd N      passwords are read from file descriptor N, one a line; without it they are asked for at the
                       terminal. They are never given on the command line
`,
  problem: ({ what }) => `Wrong use: ${what}\nSee: jiyao help --lang en`,
  problems: {
    unknownCommand: ({ command }) => `there is no command “${command}”`,
    unknownOption: ({ option }) => `there is no option ${option}`,
    strayWord: ({ word }) => `what “${word}” is for is not clear: files are checked with --from`,
    needsValue: ({ option }) => `${option} needs a value`,
    notTogether: ({ options }) => `${options} cannot be used together`,
    missing: ({ option }) => `--${option} is missing`,
    notOneOf: ({ option, choices }) => `--${option} must be one of ${choices}`,
    notANumber: ({ option }) => `--${option} must be a whole number`,
    notAPerson: ({ option }) => `--${option} is written NUMBER:NAME`,
    notJson: ({ reason }) => `--input is not valid JSON (${reason})`,
    passwordOnCommandLine:
      'passwords are not given on the command line or in --input; use the commands password and init',
    noPassword: 'no password was read: type it at the terminal, or name a descriptor with --password-fd',
    unreadable: ({ file, reason }) => `cannot read ${file} (${reason})`,
    unwritable: ({ file, reason }) => `cannot write ${file} (${reason})`,
    noSession: ({ operation }) => `“${operation}” cannot be done with call`
  },
  askPassword: ({ number }) => `Password of ${number}: `,
  askNewPassword: ({ number }) => `New password of ${number}: `,
  inputProblem: ({ field, problem }) => `  ${field}: ${problem}`,
  created: ({ file, unit, level }) =>
    `Created the store of ${unit}: ${file} (highest level: ${level}). Next: the system administrator creates accounts, the security administrator gives them rights.`,
  passwordChanged: 'The password is changed.',
  batchUnread: ({ failures, all }) =>
    all === 0 ? 'There was no line to read.' : `Of ${all} lines ${failures} could not be read; the answer says which.`,
  unreadableReasons: {
    empty: 'an empty file',
    tooLarge: 'the file is too large',
    binary: 'not text',
    unknownForm: 'of no known form',
    damaged: 'damaged'
  },
  runThere: ({ run }) => `run there: ${run}`,
  written: ({ file }) => `Wrote ${file}`,
  chainWhole: ({ entries, head }) => `The audit chain is whole: ${entries} entries, head ${head}`,
  chainBroken: ({ count }) => `Problems found in the audit chain: ${count}`,
  chainProblem: ({ sequence, problem }) => `  Entry ${sequence}: ${problem}`,
  demo: {
    made: ({ file, carriers, people, places }) =>
      `Made the sample store ${file}: ${carriers} carriers, ${people} people, ${places} places. All of it is invented; keep nothing real in it.`,
    passwords: 'Sample accounts (number, name, role, password):',
    progress: ({ done, all }) => `Registered ${done} of ${all}`
  },
  story: {
    opening:
      'A demonstration of Jiyao: each step is done by the real program, with data in a temporary folder that is removed at the end.',
    step: ({ n, title }) => `\n[${n}] ${title}`,
    checkThisMachine: 'This machine is checked, as a confidential computer in a confidential place',
    makeStore: 'A sample store is made',
    register: 'The confidentiality officer registers a carrier',
    history: 'The history of the carrier, as the audit record has it',
    search: 'A search by one Chinese character',
    refusals: 'What should not be done is refused, and recorded',
    verify: 'The auditor verifies the chain',
    plainText: 'The file of the store holds no plain text',
    answer: ({ answer, forbidden, look }) => `Answer: ${answer}. Forbidden: ${forbidden}; to be looked at: ${look}.`,
    finding: ({ sign, article, category, name, remedy }) => `  ${sign} ${article} ${category}: ${name} → ${remedy}`,
    evidence: ({ where, what }) => `      seen in ${where}: ${what}`,
    mark: ({ mark }) => `  Mark: ${mark}`,
    carrier: ({ number, title, holder, place, endsOn }) =>
      `  Number ${number} “${title}”\n  Held by ${holder}, kept at ${place}, secret until ${endsOn}`,
    moveReason: 'read by the leader; kept in the secrecy office',
    event: ({ at, person, operation, changed }) => `  ${at}  ${person}  ${operation}  ${changed}`,
    found: ({ words, total, first }) => `  “${words}”: ${total} found, such as “${first}”`,
    refused: ({ who, what, why }) => `  ${who} tries “${what}”: ${why}`,
    noPlainText: ({ files, bytes }) =>
      `  Looked through ${files} files, ${bytes} bytes: no title, name or number in plain text, and no SQLite header.`,
    plainTextFound: ({ file, words }) => `  ${file} has “${words}” in plain text!`,
    done: 'The demonstration is complete; every step went as told.',
    failed: ({ why }) => `The demonstration failed: ${why}`
  }
}
