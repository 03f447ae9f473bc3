import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  BarcodeOutlined,
  BookOutlined,
  CheckSquareOutlined,
  ClusterOutlined,
  DatabaseOutlined,
  DeleteOutlined,
  DesktopOutlined,
  EnvironmentOutlined,
  ExportOutlined,
  FileDoneOutlined,
  EyeOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  HomeOutlined,
  IdcardOutlined,
  ImportOutlined,
  InboxOutlined,
  InteractionOutlined,
  LaptopOutlined,
  OrderedListOutlined,
  PrinterOutlined,
  ReadOutlined,
  RetweetOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
  ToolOutlined
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { permissions } from '#shared/permissions.ts'
import type { zhCN } from '#shared/words/zh-CN.ts'

type MenuWords = (typeof zhCN)['pages']
type Permission = (typeof permissions)[number]

export type MenuItem = {
  to:
    | '/'
    | '/accounts'
    | '/appraisals'
    | '/approvals'
    | '/archives'
    | '/archives/counter'
    | '/archives/queue'
    | '/archives/requests'
    | '/archive-figures'
    | '/audit'
    | '/carriers'
    | '/checks'
    | '/counts'
    | '/destruction'
    | '/determinations'
    | '/devices'
    | '/due'
    | '/exports'
    | '/findings'
    | '/handovers'
    | '/holdings'
    | '/imports'
    | '/incidents'
    | '/inspections'
    | '/loans'
    | '/machines'
    | '/movements'
    | '/people'
    | '/places'
    | '/prints'
    | '/rights'
    | '/settings'
    | '/transfers'
    | '/units'
  name: keyof MenuWords['menu']
  icon: ReactNode
  /** Whoever may this sees it; everybody, where nothing is named. */
  shownWith?: Permission
  /** Whoever may this has a page that says the same and more. */
  unless?: Permission
}

export type MenuGroupName = keyof MenuWords['menuGroups']

/** One subject of the menu; the first has no heading. */
export type MenuGroup = { name?: MenuGroupName; items: readonly MenuItem[] }

/** Everything the menu leads to, by its subject, in the order of a working day. */
export const menu: readonly MenuGroup[] = [
  {
    items: [
      { to: '/', name: 'home', icon: <HomeOutlined /> },
      { to: '/due', name: 'due', icon: <ScheduleOutlined />, shownWith: 'tasks.read' },
      { to: '/approvals', name: 'approvals', icon: <CheckSquareOutlined />, shownWith: 'approvals.read' },
      { to: '/incidents', name: 'incidents', icon: <AlertOutlined />, shownWith: 'incidents.read' }
    ]
  },
  {
    name: 'carriers',
    items: [
      { to: '/carriers', name: 'carriers', icon: <DatabaseOutlined />, shownWith: 'carriers.read' },
      {
        to: '/determinations',
        name: 'determinations',
        icon: <FileProtectOutlined />,
        shownWith: 'determinations.read'
      },
      { to: '/loans', name: 'loans', icon: <RetweetOutlined />, shownWith: 'carriers.read' },
      { to: '/movements', name: 'movements', icon: <ExportOutlined />, shownWith: 'carriers.read' },
      { to: '/holdings', name: 'holdings', icon: <SolutionOutlined />, shownWith: 'carriers.read' },
      { to: '/counts', name: 'stockTakes', icon: <BarcodeOutlined />, shownWith: 'counts.read' },
      { to: '/destruction', name: 'destruction', icon: <DeleteOutlined />, shownWith: 'destruction.read' },
      { to: '/imports', name: 'imports', icon: <ImportOutlined />, shownWith: 'imports.make' }
    ]
  },
  {
    name: 'archives',
    items: [
      { to: '/archives', name: 'archives', icon: <BookOutlined />, shownWith: 'archives.read' },
      { to: '/transfers', name: 'transfers', icon: <InboxOutlined />, shownWith: 'transfers.read' },
      {
        to: '/archives/requests',
        name: 'archiveRequests',
        icon: <ReadOutlined />,
        shownWith: 'borrowings.request'
      },
      { to: '/archives/queue', name: 'archiveQueue', icon: <OrderedListOutlined />, shownWith: 'borrowings.handle' },
      {
        to: '/archives/counter',
        name: 'archiveCounter',
        icon: <InteractionOutlined />,
        shownWith: 'borrowings.handle'
      },
      { to: '/appraisals', name: 'appraisals', icon: <FileSearchOutlined />, shownWith: 'appraisals.read' },
      { to: '/inspections', name: 'inspections', icon: <EyeOutlined />, shownWith: 'inspections.read' },
      { to: '/archive-figures', name: 'archiveFigures', icon: <BarChartOutlined />, shownWith: 'figures.read' }
    ]
  },
  {
    name: 'people',
    items: [
      { to: '/people', name: 'people', icon: <TeamOutlined />, shownWith: 'people.read' },
      { to: '/units', name: 'units', icon: <ApartmentOutlined />, shownWith: 'units.read' },
      { to: '/places', name: 'places', icon: <EnvironmentOutlined />, shownWith: 'places.read' },
      { to: '/handovers', name: 'handovers', icon: <SwapOutlined />, shownWith: 'handovers.read' }
    ]
  },
  {
    name: 'devices',
    items: [
      { to: '/devices', name: 'devices', icon: <DesktopOutlined />, shownWith: 'devices.read' },
      { to: '/checks', name: 'deviceChecks', icon: <LaptopOutlined />, shownWith: 'deviceChecks.read' },
      { to: '/machines', name: 'machines', icon: <ClusterOutlined />, shownWith: 'deviceChecks.read' },
      { to: '/findings', name: 'findings', icon: <ToolOutlined />, shownWith: 'deviceChecks.read' }
    ]
  },
  {
    name: 'program',
    items: [
      { to: '/rights', name: 'rights', icon: <SafetyCertificateOutlined />, shownWith: 'accounts.grant' },
      {
        to: '/accounts',
        name: 'accounts',
        icon: <IdcardOutlined />,
        shownWith: 'accounts.read',
        unless: 'accounts.grant'
      },
      { to: '/prints', name: 'prints', icon: <PrinterOutlined />, shownWith: 'prints.read' },
      { to: '/exports', name: 'exports', icon: <FileDoneOutlined />, shownWith: 'exports.read' },
      { to: '/settings', name: 'settings', icon: <SettingOutlined />, shownWith: 'settings.change' },
      { to: '/audit', name: 'audit', icon: <AuditOutlined />, shownWith: 'audit.read' }
    ]
  }
]
