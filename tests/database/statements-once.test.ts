import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kyselyOverSqlite } from '#electron/database/engines/direct-sqlite.ts'
import { kept } from '#electron/database/kept-query.ts'
import { addRows, changeRow } from '#electron/database/kept-rows.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { must } from '#shared/kernel/must.ts'

let raw: Sqlite.Database
let db: ReturnType<typeof kyselyOverSqlite>
beforeEach(() => {
  raw = new Sqlite(':memory:')
  raw.exec(`create table settings (key text primary key, value text not null, version int not null) strict;
    create table users (id text primary key, name text not null, role text not null, created_at int not null) strict;
    insert into settings values ('a', 'one', 1), ('b', 'two', 2), ('c', 'three', 3);
    insert into users values ('u1', 'Ada', 'owner', 1), ('u2', 'Ben', 'packer', 2)`)
  db = kyselyOverSqlite(raw)
})
afterEach(() => db.destroy())

const inTransaction = (work: (tx: WriteDb) => Promise<void>) => db.write(work)

test('a kept query is built once, and each answer is that of its own values', async () => {
  const build = vi.fn((from: ReadDb, { key }: { key: string }) => from.selectFrom('settings').select('value').where('key', '=', key))
  const byKey = kept(build)
  expect(await byKey.first(db, { key: 'a' })).toEqual({ value: 'one' })
  expect(await byKey.first(db, { key: 'b' })).toEqual({ value: 'two' })
  expect(await byKey.first(db, { key: 'gone' })).toBeUndefined()
  await expect(byKey.one(db, { key: 'gone' })).rejects.toThrow('a row where there always is one')
  expect(build).toHaveBeenCalledTimes(1)
})

test('a list of any length finds what is in it, each length with a text of its own', async () => {
  const among = kept((from: ReadDb, { keys }: { keys: readonly string[] }) =>
    from.selectFrom('settings').select('key').where('key', 'in', keys).orderBy('key'),
  )
  expect(await among.all(db, { keys: ['c', 'a'] })).toEqual([{ key: 'a' }, { key: 'c' }])
  expect(await among.all(db, { keys: ['b'] })).toEqual([{ key: 'b' }])
  expect(await among.all(db, { keys: ['b', ...Array.from({ length: 100 }, (_, n) => `none ${n}`)] })).toEqual([{ key: 'b' }])
})

test('a text that would depend on a value cannot be kept', async () => {
  const careless = kept((from: ReadDb, { key }: { key: string }) =>
    from.selectFrom('settings').select('value').where('key', '=', `${key}!`),
  )
  await expect(careless.first(db, { key: 'a' })).rejects.toThrow('key is not known yet')
})

test('rows are added in any number, and only the columns that are given change', async () => {
  const rows = Array.from({ length: 45 }, (_, n) => ({ id: `n${n}`, name: `Name ${n}`, role: 'picker', createdAt: n }))
  await inTransaction(async (tx) => {
    await addRows(tx, 'users', rows)
    await addRows(tx, 'users', [])
    expect(await changeRow(tx, 'users', 'n7', { name: 'Seven' })).toBe(true)
    expect(await changeRow(tx, 'users', 'n8', {})).toBe(true)
    expect(await changeRow(tx, 'users', 'nobody', { name: 'Nobody' })).toBe(false)
  })
  const found = await db.selectFrom('users').selectAll().where('role', '=', 'picker').orderBy('createdAt').execute()
  expect(found).toEqual(rows.map((row) => (row.id === 'n7' ? { ...row, name: 'Seven' } : row)))
})

test('rows come under their names in TypeScript, whatever they are sorted by', async () => {
  const newest = kept((from: ReadDb, { role }: { role: string }) =>
    from
      .selectFrom('users as u')
      .select((e) => ['u.createdAt', 'u.name', e('u.createdAt', '+', 1).as('dayAfter')])
      .where('u.role', '=', role)
      .orderBy('dayAfter', 'desc'),
  )
  expect(await newest.all(db, { role: 'owner' })).toEqual([{ createdAt: 1, name: 'Ada', dayAfter: 2 }])
  const renamed = kept((tx: WriteDb, { id, name }: { id: string; name: string }) =>
    tx.updateTable('users').set({ name }).where('id', '=', id).returning(['createdAt', 'name as newName']),
  )
  await inTransaction(async (tx) => {
    expect(await renamed.first(tx, { id: 'u2', name: 'Bea' })).toEqual({ createdAt: 2, newName: 'Bea' })
  })
})

test('a row that is held is only read where a command holds the whole file', async () => {
  const held = kept((tx: WriteDb, { id }: { id: string }) => tx.selectFrom('users').select('name').where('id', '=', id).forNoKeyUpdate())
  await inTransaction(async (tx) => {
    expect(await held.first(tx, { id: 'u1' })).toEqual({ name: 'Ada' })
  })
})

test('what is asked after the end of its transaction is refused, and breaks nothing', async () => {
  const byKey = kept((from: ReadDb, { key }: { key: string }) => from.selectFrom('settings').select('value').where('key', '=', key))
  let gone: WriteDb | undefined
  await inTransaction(async (tx) => {
    gone = tx
  })
  await expect(byKey.first(must(gone, 'the transaction'), { key: 'a' })).rejects.toThrow('the transaction is over')
  expect(await byKey.first(db, { key: 'a' })).toEqual({ value: 'one' })
})

test('a join is planned once, whatever values it is asked for', async () => {
  const joined = kept((from: ReadDb, { id }: { id: string }) =>
    from
      .selectFrom('users as u')
      .innerJoin('settings as s', (on) => on.on(sql`s.version`, '=', sql`u.created_at`))
      .select(['u.name', 's.value'])
      .where('u.id', '=', id),
  )
  const planned = vi.spyOn(globalThis, 'Function') // better-sqlite3 makes the maker of rows anew each time a statement is planned
  expect(await joined.all(db, { id: 'u1' })).toEqual([{ name: 'Ada', value: 'one' }])
  const first = planned.mock.calls.length
  expect(first).toBeGreaterThan(0)
  for (const id of ['u2', 'u1', 'u3', 'u2']) await joined.all(db, { id })
  expect(planned.mock.calls.length).toBe(first)
  planned.mockRestore()
})
