import { classify } from '#shared/device-policy/classify.ts'
import type { Installed, MachineFacts } from '#shared/device-policy/facts.ts'
import { judge } from '#shared/device-policy/judge.ts'
import type { CheckReport, ComputerKind, Zone } from '#shared/device-policy/report.ts'
import { readLinux } from './linux.ts'
import { installedOnLinux } from './look-for-programs.ts'
import { readWindows } from './windows.ts'

export type Wish = {
  /** Another folder than `/` is read as a copied tree of a machine. */
  root?: string
  kind: ComputerKind
  zone: Zone
  /** The moment of the check, ISO UTC with milliseconds. */
  now: string
}

/**
 * Reads the machine, says what its devices are, and judges them. Windows is read live only; a copied tree is always one
 * of Linux. Rejects only when `root` is not there.
 */
export async function examineMachine(wish: Wish): Promise<CheckReport> {
  return (await examineWithPrograms(wish)).report
}

/** The same, and how to learn what is installed, which only a comparison with the registers asks for. */
export async function examineWithPrograms({
  root,
  ...where
}: Wish): Promise<{ report: CheckReport; installed: () => Installed | undefined }> {
  const isWindows = process.platform === 'win32' && root === undefined
  if (isWindows) {
    const facts = await readWindows()
    return { report: reportOn(facts, where), installed: () => facts.installed }
  }
  const facts = readLinux({ root: root ?? '/' })
  return { report: reportOn(facts, where), installed: () => installedOnLinux(root) }
}

/** The same over facts that were read elsewhere. */
export function reportOn(facts: MachineFacts, { kind, zone, now }: Omit<Wish, 'root'>): CheckReport {
  const classified = classify(facts)
  const { source, machine, devices, unread } = classified
  return {
    schemaVersion: 1,
    kind,
    zone,
    source,
    machine,
    at: now,
    devices,
    unread,
    ...judge(classified, { kind, zone })
  }
}
