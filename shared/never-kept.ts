const secretName = /password|proof|together/i
// The two fields in which somebody proves to be there (`renderer/ui/proofs.ts`).
const proofField = /^[A-Za-z]+-\d+-(?:number|password)$/

/** True for a field that no draft may hold: a password, or what another person has typed to prove that they are there. */
export function isNeverKept(field: string): boolean {
  return secretName.test(field) || proofField.test(field)
}

/** What was typed without what no draft may hold, however deep it lies. */
export function withoutProofs(typed: unknown): unknown {
  if (Array.isArray(typed)) return typed.map(withoutProofs)
  if (typeof typed !== 'object' || typed === null) return typed
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([field]) => !isNeverKept(field))
      .map(([field, value]) => [field, withoutProofs(value)])
  )
}

/** Whether there is anything in it that no draft may hold. */
export function holdsProof(typed: unknown): boolean {
  if (Array.isArray(typed)) return typed.some(holdsProof)
  if (typeof typed !== 'object' || typed === null) return false
  return Object.entries(typed).some(([field, value]) => isNeverKept(field) || holdsProof(value))
}
