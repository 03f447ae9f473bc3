/**
 * Tells the person in front of the terminal what the set-up is doing. Goes to stderr, so that the output of the
 * command line (`npm run -s cli -- check --format json`) stays the program's own.
 */
export function say(line) {
  process.stderr.write(`[set-up] ${line}\n`)
}
