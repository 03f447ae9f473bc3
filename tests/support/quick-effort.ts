/** Passwords in tests are as quick to try as the format allows; what they protect is one test's. */
export const quickEffort = { memoryKiB: 8, passes: 1, lanes: 1 }
