import fs from 'node:fs'

/**
 * What a child gets as `stdio` so that it finds the file descriptors its arguments name (`--password-fd 3`) under the
 * same numbers. Node closes every other descriptor on the way to a child, and npm is Node too.
 */
export function inheritedDescriptors(args) {
  const stdio = ['inherit', 'inherit', 'inherit']
  for (const number of namedDescriptors(args)) {
    while (stdio.length < number) stdio.push('ignore')
    stdio[number] = isOpen(number) ? number : 'ignore'
  }
  return stdio
}

function namedDescriptors(args) {
  return args
    .flatMap((arg, index) => {
      const [, inline] = /^--[a-z-]*-?fd(?:=(\d+))?$/.exec(arg) ?? [undefined, null]
      return inline === null ? [] : [Number(inline ?? args[index + 1])]
    })
    .filter((number) => Number.isInteger(number) && number > 2 && number < 256)
}

function isOpen(number) {
  try {
    fs.fstatSync(number)
    return true
  } catch {
    return false
  }
}
