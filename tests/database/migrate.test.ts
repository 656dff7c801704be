import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Sqlite, { type Database as RawDatabase } from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp } from '#electron/database/backup.ts'
import { kyselyOverSqlite } from '#electron/database/engines/direct-sqlite.ts'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { migrate } from '#electron/database/migrate.ts'
import { type Migration, migrations } from '#electron/database/migrations/migrations.ts'
import { must } from '#shared/kernel/must.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-migrate-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

const newest = must(migrations.at(-1), 'a migration').version
const nextStep = (up: Migration['up']): Migration[] => [...migrations, { version: newest + 10, name: 'next', up }]

test('the steps stand in the order of their numbers, because the last one says how new the program is', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
})

/** A database of the newest schema with one customer in it. */
async function aFilledDatabase() {
  const raw = openSqliteConnection(path.join(folder, 'packbench.db'), { readonly: false })
  const db = kyselyOverSqlite(raw)
  await migrate(db, { engine: 'sqlite', now: 1 })
  const customer = {
    id: 'c',
    number: 'C-1',
    name: 'Bergman',
    search: 'bergman',
    email: '',
    phone: '',
    taxNumber: '',
    address: '{}',
    paymentDays: 14,
    version: 1,
    createdAt: 1,
  }
  await db.insertInto('customers').values(customer).execute()
  return { raw, db, backUpTo: path.join(folder, 'backups', 'before.db') }
}

test('versions grow in tens, so that a fix can go between', () => {
  const versions = migrations.map((m) => m.version)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  expect(versions.filter((version) => version % 10 !== 0)).toEqual([])
})

test('before a step a backup is made and proven', async () => {
  const { raw, db, backUpTo } = await aFilledDatabase()
  const steps = nextStep((tx) => sql`alter table customers add column nickname text`.execute(tx).then(() => {}))
  await migrate(db, { engine: 'sqlite', now: 2, backUp: () => backUpBefore(raw, backUpTo), steps })
  await db.destroy()
  const copy = new Sqlite(backUpTo, { readonly: true })
  expect(copy.prepare('select name from customers').pluck().all()).toEqual(['Bergman'])
  expect(copy.prepare("select count(*) from pragma_table_info('customers') where name = 'nickname'").pluck().get()).toBe(0)
  copy.close()
  expect(JSON.parse(fs.readFileSync(`${backUpTo}.json`, 'utf8')).rows).toMatchObject({ customers: 1 })
})

test('a step that fails leaves everything as it was and names the backup', async () => {
  const { raw, db, backUpTo } = await aFilledDatabase()
  const steps = nextStep(async (tx) => {
    await sql`delete from customers`.execute(tx)
    await sql`create table half_done (id text)`.execute(tx)
    throw new Error('the power of invention failed')
  })
  const failed = migrate(db, { engine: 'sqlite', now: 2, backUp: () => backUpBefore(raw, backUpTo), steps })
  await expect(failed).rejects.toMatchObject({ code: 'MIGRATION_FAILED', message: expect.stringContaining(backUpTo) })
  expect(raw.prepare('select name from customers').pluck().all()).toEqual(['Bergman'])
  expect(raw.prepare("select count(*) from sqlite_schema where name = 'half_done'").pluck().get()).toBe(0)
  expect(raw.prepare('select max(version) from schema_versions').pluck().get()).toBe(newest)
  await db.destroy()
})

function backUpBefore(raw: RawDatabase, target: string): string {
  backUp(raw, target, { madeAt: 2, reason: 'migration' })
  return target
}

test('a new database needs no backup', async () => {
  const db = kyselyOverSqlite(openSqliteConnection(path.join(folder, 'new.db'), { readonly: false }))
  const none = () => {
    throw new Error('there is nothing to back up')
  }
  expect(await migrate(db, { engine: 'sqlite', now: 1, backUp: none })).toBe(newest)
  await db.destroy()
})

test('the ledger and the history can only grow', async () => {
  const { raw, db } = await aFilledDatabase()
  raw.exec("insert into events (request_id, command, what, user_name, station, at, facts) values ('r', 'c', 'w', 'u', 's', 1, '{}')")
  expect(() => raw.exec("update events set what = 'other'")).toThrow('events is append-only')
  expect(() => raw.exec('delete from events')).toThrow('events is append-only')
  await db.destroy()
})
