// Fresh, migrated databases for tests: a copied template file on SQLite, a copied template database on PostgreSQL.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openPostgresDatabase, openSqliteDatabase } from '#electron/database/database.ts'
import { beginAnew } from './begin-anew.ts'

export type TestEngine = 'sqlite' | 'postgres'

export interface FreshDatabase {
  readonly database: Database
  /** The SQLite file, for tests that open it again. */
  readonly file: string | undefined
  dispose(): Promise<void>
}

/** Makes a database of this engine that has the newest schema and no rows. */
export function freshDatabase(engine: TestEngine): Promise<FreshDatabase> {
  return engine === 'sqlite' ? freshSqlite() : freshPostgres()
}

async function freshSqlite(): Promise<FreshDatabase> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-test-'))
  const file = path.join(folder, 'packbench.db')
  fs.copyFileSync(inject('sqliteTemplate'), file)
  const database = openSqliteDatabase(file)
  return {
    database,
    file,
    async dispose() {
      await database.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Databases of PostgreSQL that a test of this worker has done with. */
const doneWith: string[] = []

async function freshPostgres(): Promise<FreshDatabase> {
  const server = inject('postgresUrl')
  const name = doneWith.pop() ?? (await newPostgres(server))
  const database = openPostgresDatabase(`${server}/${name}`)
  return {
    database,
    file: undefined,
    async dispose() {
      await database.close()
      if (await beginAnew(`${server}/${name}`)) doneWith.push(name)
    },
  }
}

async function newPostgres(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name} template packbench_template`)
  await client.end()
  return name
}
