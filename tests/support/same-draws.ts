import fc from 'fast-check'

// A change is judged by the same draws every time, so that what fails is the change and not the luck of the day. Elsewhere
// every run draws anew, and what it finds is mended; `JIYAO_SEED` repeats a run that found something.
const { CI, JIYAO_SEED } = process.env
if (JIYAO_SEED ?? CI) fc.configureGlobal({ seed: Number(JIYAO_SEED) || 20_261_126 })
