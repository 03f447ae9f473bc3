/** An error whose message tells the person everything: it is printed without a stack. */
export function expectedFailure(message) {
  return Object.assign(new Error(message), { expected: true })
}
