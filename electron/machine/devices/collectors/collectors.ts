import { linuxScript } from './linux-script.ts'
import { windowsScript } from './windows-script.ts'

/**
 * Scripts for machines on which the program may not be installed. Each writes one file that `readFiles` knows.
 * `run` is what a person types there.
 */
export const collectors = {
  linux: { fileName: 'linux-collector.sh', text: linuxScript, run: 'sh linux-collector.sh > machine.txt' },
  windows: {
    fileName: 'windows-collector.ps1',
    // Windows PowerShell takes a script without this mark for the local code page.
    text: `\ufeff${windowsScript.replaceAll('\n', '\r\n')}`,
    run: 'powershell -NoProfile -ExecutionPolicy Bypass -File windows-collector.ps1 -Out machine.json'
  }
} as const
