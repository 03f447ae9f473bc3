import type { Tree } from '../tree.ts'

/** What udev noted of a block (`b`) or character (`c`) device when it appeared; `at` is its folder in sysfs. */
export function udevProperty(tree: Tree, kind: 'b' | 'c', at: string, property: string): string | undefined {
  const number = tree.text(`${at}/dev`) ?? numbersIn(tree.text(`${at}/uevent`))
  if (!number) return undefined
  const text = tree.text(`/run/udev/data/${kind}${number}`) ?? ''
  return new RegExp(`^E:${property}=(.*)$`, 'm').exec(text)?.[1]
}

function numbersIn(uevent: string | undefined): string | undefined {
  const major = /^MAJOR=(\d+)$/m.exec(uevent ?? '')?.[1]
  const minor = /^MINOR=(\d+)$/m.exec(uevent ?? '')?.[1]
  return major && minor ? `${major}:${minor}` : undefined
}
