import { createRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ComputerKind } from '#shared/device-policy/report.ts'
import { StateSecretLevel } from '#shared/levels.ts'
import { PrintedPaper } from '../PrintedPaper.tsx'
import { CheckSheetPage } from '../registers/device-checks/CheckSheet.tsx'
import { DeviceCheckPage } from '../registers/device-checks/DeviceCheckPage.tsx'
import { ChecksGrid, DeviceChecksPage } from '../registers/device-checks/DeviceChecksPage.tsx'
import { ComputerPage } from '../registers/devices/ComputerPage.tsx'
import { DeviceLabelPage } from '../registers/devices/DeviceLabel.tsx'
import { DevicesPage } from '../registers/devices/DevicesPage.tsx'
import { MediumPage } from '../registers/devices/MediumPage.tsx'
import { FindingsGrid, FindingsPage } from '../registers/findings/FindingsPage.tsx'
import {
  GoneFindings,
  LifeOfCheck,
  LifeOfFinding,
  LifeOfReminder,
  LookAtSeveral,
  ReminderOnPaper,
  StandingOnPaper
} from '../registers/findings/life-of-check.tsx'
import { MachinePage } from '../registers/machines/MachinePage.tsx'
import { MachinesPage } from '../registers/machines/MachinesPage.tsx'
import { forWhoMay, root, savedView, words } from './root.tsx'

const devices = createRoute({
  getParentRoute: () => root,
  path: '/devices',
  validateSearch: words.extend({
    tab: z.enum(['computers', 'media', 'peripherals']).optional().catch(undefined),
    kinds: z.array(ComputerKind).optional().catch(undefined),
    levels: z.array(StateSecretLevel).optional().catch(undefined),
    states: z.array(z.string().max(20)).optional().catch(undefined),
    ...savedView
  }),
  component: forWhoMay('devices.read', DevicesPage)
})

const computer = createRoute({
  getParentRoute: () => root,
  path: '/devices/computers/$computerId',
  component: forWhoMay('devices.read', ComputerPage)
})

const medium = createRoute({
  getParentRoute: () => root,
  path: '/devices/media/$mediumId',
  component: forWhoMay('devices.read', MediumPage)
})

const deviceLabel = createRoute({
  getParentRoute: () => root,
  path: '/devices/labels/$thing/$deviceId',
  component: forWhoMay('devices.register', DeviceLabelPage)
})

const checks = createRoute({
  getParentRoute: () => root,
  path: '/checks',
  component: forWhoMay('deviceChecks.read', DeviceChecksPage)
})

// How it goes on with what a check found is the register of findings' to tell.
const lifeOfCheck = {
  Frame: LifeOfCheck,
  OfFinding: LifeOfFinding,
  OfReminder: LifeOfReminder,
  LookAtSeveral,
  Gone: GoneFindings
}

const check = createRoute({
  getParentRoute: () => root,
  path: '/checks/$checkId',
  component: forWhoMay('deviceChecks.read', () => <DeviceCheckPage life={lifeOfCheck} />)
})

const onPaper = { Frame: LifeOfCheck, OfFinding: StandingOnPaper, OfReminder: ReminderOnPaper }

const checkSheet = createRoute({
  getParentRoute: () => root,
  path: '/checks/$checkId/sheet',
  component: forWhoMay('deviceChecks.read', () => (
    <CheckSheetPage
      life={onPaper}
      paper={({ about, sheet }) => (
        <PrintedPaper form="deviceCheckReport" about={about} carrierIds={[]}>
          {sheet}
        </PrintedPaper>
      )}
    />
  ))
})

const machines = createRoute({
  getParentRoute: () => root,
  path: '/machines',
  validateSearch: words,
  component: forWhoMay('deviceChecks.read', MachinesPage)
})

const machine = createRoute({
  getParentRoute: () => root,
  path: '/machines/$machineId',
  component: forWhoMay('deviceChecks.read', () => (
    <MachinePage
      found={(machineId) => <FindingsGrid which="all" machineId={machineId} />}
      checks={(machineId) => <ChecksGrid machineId={machineId} />}
    />
  ))
})

const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  validateSearch: z.object({
    which: z.enum(['open', 'overdue', 'excepted', 'closed', 'all']).optional().catch(undefined),
    ...savedView
  }),
  component: forWhoMay('deviceChecks.read', FindingsPage)
})

/** Computers, media and peripherals, and what checks of them have found. */
export const devicesRoutes = [
  devices,
  computer,
  medium,
  deviceLabel,
  checks,
  check,
  checkSheet,
  machines,
  machine,
  findings
] as const
