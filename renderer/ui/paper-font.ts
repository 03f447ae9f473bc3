// The family that the program brings with it; what stands before it in the chain is the office's own (`look/base.css`).
const BUNDLED = 'Noto Serif SC'

/** Whether the font that official papers are written in is on this machine; without it the bundled one takes its place. */
export function paperFontInstalled(): boolean {
  const chain = getComputedStyle(document.documentElement).getPropertyValue('--paper-font').split(',')
  const wanted = chain.map((family) => family.trim().replaceAll(/^['"]|['"]$/g, ''))
  return wanted.slice(0, wanted.indexOf(BUNDLED)).some(isInstalled)
}

/** Waits until everything on the page is drawn in its own font. */
export async function fontsThere(): Promise<void> {
  // A font is asked for only when what is written in it is laid out.
  document.body.getBoundingClientRect()
  await document.fonts.ready
}

// A page is not told which fonts there are, but letters of another font are of another width: than those of one general
// family, or of the other, should the font itself be one of these.
function isInstalled(family: string): boolean {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return false
  const width = (font: string): number => {
    pen.font = `72px ${font}`
    return pen.measureText('mWil0').width
  }
  return ['monospace', 'serif'].some((general) => width(`"${family}", ${general}`) !== width(general))
}
