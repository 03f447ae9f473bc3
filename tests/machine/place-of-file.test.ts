import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { mountOf, placeOnLinux, placeTold } from '#electron/machine/place-of-file.ts'
import { temporaryFolder } from '../support/test-app.ts'

test('a file on the disk inside is on this machine; on a USB stick it is not, and its serial number is told', () => {
  const root = machine({
    mounts: ['/dev/nvme0n1p2 / ext4', '/dev/sdb1 /media/officer/SM\\040U vfat'],
    blocks: {
      nvme0n1p2: 'pci0000:00/0000:00:1d.0/nvme/nvme0/nvme0n1/nvme0n1p2',
      sdb1: 'pci0000:00/0000:00:14.0/usb1/1-3/1-3:1.0/host4/target4:0:0/4:0:0:0/block/sdb/sdb1'
    },
    files: { 'pci0000:00/0000:00:14.0/usb1/1-3/serial': 'AA0102030405' }
  })
  expect(placeOnLinux('/home/officer/list.csv', root)).toEqual({ kind: 'machine' })
  expect(placeOnLinux('/media/officer/SM U/list.csv', root)).toEqual({ kind: 'removable', serial: 'AA0102030405' })
})

test('a portable disk that calls itself fixed is betrayed by its bus, also below encryption', () => {
  const root = machine({
    mounts: ['/dev/mapper/luks-1 /mnt/backup ext4'],
    blocks: {
      'dm-0': 'virtual/block/dm-0',
      sdc1: 'pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host5/target5:0:0/5:0:0:0/block/sdc/sdc1'
    },
    slaves: { 'virtual/block/dm-0': ['sdc1'] },
    links: { '/dev/mapper/luks-1': 'dm-0' }
  })
  expect(placeOnLinux('/mnt/backup/list.csv', root)).toEqual({ kind: 'removable' })
})

test('a disc, the network and memory are known; what cannot be known is not taken for safe', () => {
  const root = machine({
    mounts: [
      'overlay / overlay',
      '/dev/sr0 /media/disc iso9660',
      'server:/share /mnt/share nfs4',
      '//server/share /mnt/smb cifs',
      'tmpfs /dev/shm tmpfs',
      '/dev/loop3 /mnt/loop ext4',
      '/dev/sdz1 /mnt/lost ext4'
    ],
    blocks: { loop3: 'virtual/block/loop3' }
  })
  const kinds = ['/media/disc', '/mnt/share', '/mnt/smb', '/dev/shm', '/mnt/loop', '/mnt/lost', '/home'].map(
    (folder) => placeOnLinux(`${folder}/list.csv`, root).kind
  )
  expect(kinds).toEqual(['disc', 'network', 'network', 'machine', 'unknown', 'unknown', 'unknown'])
  expect(placeOnLinux('/home/list.csv', '/no/such/machine')).toEqual({ kind: 'unknown' })
})

test('of mounts in one another the innermost holds the file, and of two at one place the later', () => {
  const mountinfo = [line('/dev/sda1 / ext4'), line('/dev/sda2 /mnt ext4'), line('/dev/sdb1 /mnt vfat')].join('\n')
  expect(mountOf('/mnt/deep/er', mountinfo)).toMatchObject({ source: '/dev/sdb1', type: 'vfat' })
  expect(mountOf('/mntx', mountinfo)).toMatchObject({ source: '/dev/sda1' })
})

test('what Windows tells of a drive is read the same way', () => {
  expect(placeTold('{"bus":"NVMe","drive":"Fixed","serial":"0025_3888"}')).toEqual({ kind: 'machine' })
  expect(placeTold('{"bus":"USB","drive":"Fixed","serial":"S5XNNS0T"}')).toEqual({
    kind: 'removable',
    serial: 'S5XNNS0T'
  })
  expect(placeTold('{"bus":"disc"}')).toEqual({ kind: 'disc' })
  expect(placeTold('{"bus":"network"}')).toEqual({ kind: 'network' })
  expect(placeTold('{"bus":"iSCSI","drive":"Fixed"}')).toEqual({ kind: 'network' })
  for (const answer of [
    '',
    'no',
    '{}',
    '{"bus":"Virtual","drive":"Fixed"}',
    '{"bus":"Storage Spaces","drive":"Fixed"}'
  ])
    expect(placeTold(answer)).toEqual({ kind: 'unknown' })
})

function line(mount: string): string {
  const [source, point, type] = mount.split(' ')
  return `36 35 98:0 / ${point} rw,noatime - ${type} ${source} rw`
}

/** Another machine's mounts and block devices, as its kernel shows them. */
function machine({
  mounts,
  blocks,
  slaves = {},
  links = {},
  files = {}
}: {
  mounts: readonly string[]
  blocks: Readonly<Record<string, string>>
  slaves?: Readonly<Record<string, readonly string[]>>
  links?: Readonly<Record<string, string>>
  files?: Readonly<Record<string, string>>
}): string {
  const root = temporaryFolder()
  const write = (file: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), content)
  }
  write('proc/self/mountinfo', mounts.map(line).join('\n'))
  for (const [name, device] of Object.entries(blocks)) {
    const folder = `sys/devices/${device}`
    write(`${folder}/dev`, '8:0')
    if (path.basename(path.dirname(device)) !== 'block') write(`${folder}/partition`, '1')
    write(`dev/${name}`, '')
    fs.mkdirSync(path.join(root, 'sys/class/block'), { recursive: true })
    fs.symlinkSync(path.join(root, folder), path.join(root, 'sys/class/block', name))
  }
  for (const [device, below] of Object.entries(slaves))
    for (const name of below) write(`sys/devices/${device}/slaves/${name}`, '')
  for (const [link, name] of Object.entries(links)) {
    fs.mkdirSync(path.dirname(path.join(root, link)), { recursive: true })
    fs.symlinkSync(path.join(root, 'dev', name), path.join(root, link))
  }
  for (const [file, content] of Object.entries(files)) write(`sys/devices/${file}`, `${content}\n`)
  return root
}
