import { expect, test } from 'vitest'
import { carriers } from '#shared/registers/carriers.ts'
import { office } from './office.ts'
import { withKey } from './with-key.ts'

// Tables that tell of nothing: by which words, sounds and parts of numbers a search finds; how far numbers have run (that none is given twice is held where it is
// given); which store this is; what somebody has not finished, which is nothing that happened and goes once it is done.
const noRegister = /^(sqlite_|\w+_(words|sounds|number_parts)(_|$)|(carrier|document)_numbers$|store_settings$|drafts$)/

test('rule 46: no row of any register is deleted, not even by somebody with the key of the store', async () => {
  const { app, wish } = await office()
  await app.do(carriers.register, wish('刑侦支队专案卷宗'))
  app.gate.close()
  withKey(app.storeFile, ({ reader, writer }) => {
    const tables = reader
      .all<{ name: string }>("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name")
      .map(({ name }) => name)
      .filter((name) => !noRegister.test(name))
    const forbidden = new Set(
      reader
        .all<{ sql: string }>("SELECT sql FROM main.sqlite_master WHERE type = 'trigger'")
        .flatMap(({ sql }) =>
          [...sql.matchAll(/BEFORE DELETE ON (\w+)\s[^;]*RAISE\s*\(ABORT/g)].map((match) => match[1])
        )
    )
    expect(tables.filter((table) => !forbidden.has(table))).toEqual([])
    for (const table of ['carriers', 'people', 'places', 'audit_log', 'accounts'])
      expect(() => writer.run(`DELETE FROM main.${table}`), table).toThrow(/never deleted/)
  })
})
