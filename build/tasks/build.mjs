import { bundle } from '../bundle.mjs'

/** Bundles the window program into out/. */
export async function build(rest) {
  return await bundle(rest)
}
