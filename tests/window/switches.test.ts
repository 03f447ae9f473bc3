import { expect, test } from 'vitest'
import { switchesRefused, valueOfSwitch } from '#electron/quiet-chromium.ts'

const dangerous = [
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--remote-debugging-address=0.0.0.0',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp/extension',
  '--disable-web-security',
  '--renderer-cmd-prefix=gdb',
  '--utility-cmd-prefix=gdb',
  '--gpu-launcher=sh',
  '--user-data-dir=/tmp/elsewhere',
  '--host-resolver-rules=MAP * 10.0.0.1',
  '--proxy-server=10.0.0.1:3128',
  '--proxy-pac-url=http://10.0.0.1/proxy.pac',
  '--ignore-certificate-errors',
  '--log-net-log=/tmp/log',
  '--enable-logging',
  '--auto-open-devtools-for-tabs',
  '--no-sandbox',
  '--inspect',
  '--inspect-brk=0',
  '--disable-features=Sandbox',
  '--single-process',
  '-remote-debugging-port=9222',
  '--Remote-Debugging-Port=9222',
  ' --no-sandbox'
]

test.each(dangerous)('the installed program does not start with %s', (argument) => {
  expect(switchesRefused(['--store=/srv/jiyao.db', argument], false)).toHaveLength(1)
})

test('a store, a language and a display setting may be given', () => {
  const commandLine = ['--store=/srv/机要.db', '--language=en', '--force-device-scale-factor=1.5', '--disable-gpu']
  expect(switchesRefused(commandLine, false)).toEqual([])
})

test('a path is no switch, except on Windows where Chromium takes it for one', () => {
  expect(switchesRefused(['/srv/jiyao.db'], false)).toEqual([])
  expect(switchesRefused(['/no-sandbox'], true)).toEqual(['no-sandbox'])
})

test('the last value of a switch counts, and an empty one is none', () => {
  expect(valueOfSwitch(['--store=a', '--store=b=c'], 'store')).toBe('b=c')
  expect(valueOfSwitch(['--store='], 'store')).toBeUndefined()
  expect(valueOfSwitch(['--storey=a'], 'store')).toBeUndefined()
})
