// Checks the promises of a warehouse's data without changing it: npm run doctor -- --data DIR
import fs from 'node:fs'
import path from 'node:path'
import { kyselyOverSqlite } from './database/engines/direct-sqlite.ts'
import { kyselyOverPostgres } from './database/engines/postgres.ts'
import { openSqliteConnection } from './database/engines/sqlite.ts'
import { checkInvariants } from './database/invariants.sql.ts'
import { DATABASE_FILE } from './database/open-data-folder.ts'
import { checkStoredFiles } from './database/stored-files.sql.ts'
import { readHubArguments } from './hub-arguments.ts'

async function examine(): Promise<number> {
  const args = readHubArguments(process.argv.slice(2))
  if ('problem' in args) {
    console.error(args.problem)
    return 2
  }
  const file = path.join(args.dataFolder, DATABASE_FILE)
  if (!args.databaseUrl && !fs.existsSync(file)) {
    console.error(`There is no warehouse in ${args.dataFolder}: ${DATABASE_FILE} is missing.`)
    return 2
  }
  const raw = args.databaseUrl ? undefined : openSqliteConnection(file, { readonly: true })
  const damage = raw ? String(raw.pragma('integrity_check', { simple: true })) : 'ok'
  if (damage !== 'ok') {
    console.error(`The database file is damaged: ${damage}`)
    return 1
  }
  const db = raw ? kyselyOverSqlite(raw) : kyselyOverPostgres(args.databaseUrl ?? '')
  const broken = [...(await checkInvariants(db)), ...(await checkStoredFiles(db))]
  await db.destroy()
  for (const { promise, what, rows } of broken)
    console.error(`Promise ${promise} is broken: ${what}\n${rows.map((row) => `  ${JSON.stringify(row)}`).join('\n')}`)
  console.log(JSON.stringify({ brokenPromises: broken.length }))
  return broken.length === 0 ? 0 : 1
}

process.exitCode = await examine()
