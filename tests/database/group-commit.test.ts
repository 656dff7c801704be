import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WriteDb } from '#electron/database/schema.ts'
import { type FreshDatabase, freshDatabase } from '#tests/world/engines.ts'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = await freshDatabase('sqlite')
})
afterEach(() => fresh.dispose())

const setting = (key: string) => async (tx: WriteDb) => {
  await tx.insertInto('settings').values({ key, value: '', version: 1 }).execute()
  return key
}
const keys = async () => (await fresh.database.read.selectFrom('settings').select('key').orderBy('key').execute()).map((row) => row.key)

test('works that wait together all get their own answer', async () => {
  const names = Array.from({ length: 40 }, (_, i) => `key-${String(i).padStart(2, '0')}`)
  expect(await Promise.all(names.map((name) => fresh.database.transact(setting(name))))).toEqual(names)
  expect(await keys()).toEqual(names)
})

test('one that throws is undone alone', async () => {
  const { transact } = fresh.database
  const broken = async (tx: WriteDb) => {
    await setting('half-done')(tx)
    throw new Error('broken')
  }
  const outcomes = await Promise.allSettled([transact(setting('a')), transact(broken), transact(setting('b'))])
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await keys()).toEqual(['a', 'b'])
})

test('an answer is given after its commit: another connection sees what was done', async () => {
  const seen = await Promise.all(['a', 'b', 'c'].map((key) => fresh.database.transact(setting(key)).then(keys)))
  expect(seen).toEqual(Array(3).fill(['a', 'b', 'c']))
})

test('when the commit fails, everyone who shared it is told', async () => {
  const { transact } = fresh.database
  const ruin = async (tx: WriteDb) => {
    await sql`rollback`.execute(tx)
  }
  const outcomes = await Promise.allSettled([transact(setting('a')), transact(ruin), transact(setting('b'))])
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await transact(setting('c'))).toBe('c')
  expect(await keys()).toEqual(['c'])
})
