import { archives } from '#shared/registers/archives.ts'
import { carriers } from '#shared/registers/carriers.ts'
import { people } from '#shared/registers/people.ts'
import { places } from '#shared/registers/places.ts'
import { transfers } from '#shared/registers/transfers.ts'
import { settings, usualSettings, type Settings } from '#shared/system/settings.ts'
import { administrators } from './founding.ts'
import { Office, type Member } from './office.ts'

export const officer: Member = {
  name: '李娜',
  number: '020117',
  role: 'confidentialityOfficer',
  clearance: 'secret',
  password: 'Baomi-Yuan-2026'
}
export const archivist: Member = {
  name: '陈静',
  number: '020121',
  role: 'archivist',
  clearance: 'secret',
  password: 'Dangan-Yuan-2026'
}
export const leader: Member = {
  name: '周国栋',
  number: '020100',
  role: 'unitLeader',
  clearance: 'secret',
  password: 'Shenpi-Ren-2026'
}
export const clerk: Member = {
  name: '王芳',
  number: '020118',
  role: 'clerk',
  clearance: 'secret',
  password: 'Gongzuo-Yuan-26'
}

/** An office with archives: files of these titles in them, an archivist at the counter, a clerk who borrows. */
export async function officeWithArchives(
  storeFile: string,
  titles: readonly string[],
  {
    changed = {},
    before
  }: { changed?: Partial<Settings>; before?: (office: Office, ids: string[]) => Promise<void> } = {}
): Promise<{ number: string; fileNumber: string }[]> {
  const office = new Office(storeFile, new Date())
  try {
    await office.found([officer, archivist, leader, clerk])
    await office.as(administrators.securityAdministrator)
    await office.ask(settings.change, {
      settings: { ...usualSettings, printing: true, ...changed },
      version: 0,
      reason: '经批准'
    })
    await office.as(archivist)
    await office.ask(archives.registerFonds, { code: 'J001', name: '某市公安局' })
    await office.ask(archives.registerCategories, { categories: [{ code: 'WS', name: '文书档案' }] })
    await office.as(officer)
    const units = { [officer.number]: '保密室', [archivist.number]: '档案室', [clerk.number]: '刑侦支队' }
    const ids: Record<string, string> = {}
    for (const { name, number } of [officer, archivist, clerk])
      ids[number] = (
        await office.ask(people.register, { name, number, unit: units[number] ?? '办公室', clearance: 'secret' })
      ).id
    const room = await office.ask(places.register, { code: 'D101', name: '档案库房', kind: 'room' })
    const files = []
    for (const title of titles)
      files.push(
        await office.ask(carriers.register, {
          ...{ title, placeId: room.id, kind: 'paper', issuer: '某市公安局', startsOn: '2026-03-01', pages: 12 },
          ...{
            unit: '刑侦支队',
            holderId: ids[officer.number] ?? '',
            mark: { level: 'secret', end: { form: 'default' } }
          }
        })
      )
    const filed = { fonds: 'J001', category: 'WS', retention: 'years30', office: 'XZ', unit: '刑侦支队' } as const
    const each = files.map(({ id, version }) => ({ carrierId: id, version }))
    const list = await office.ask(transfers.begin, { each, ...filed })
    await office.ask(transfers.handIn, {
      ...{ transferId: list.id, placeId: room.id, version: list.version },
      ...{ countedByGiver: files.length, countedByArchivist: files.length },
      items: files.map(({ id }) => ({ carrierId: id, found: 'asWritten' as const })),
      together: { archivist: [{ number: archivist.number, password: archivist.password }] }
    })
    await before?.(
      office,
      files.map(({ id }) => id)
    )
    await office.as(archivist)
    const catalogued = []
    for (const { id, number } of files) {
      const { item } = await office.ask(archives.open, { carrierId: id })
      catalogued.push({ number, fileNumber: item?.fileNumber ?? '' })
    }
    return catalogued
  } finally {
    await office.close()
  }
}
