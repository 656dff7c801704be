// @ts-check
// The negative control: what Packbench does not do. Commits with synchronous=NORMAL and calls each row saved; node careless-writer.mjs FILE
import Sqlite from 'better-sqlite3'

const db = new Sqlite(String(process.argv[2]))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = NORMAL')
db.exec('create table if not exists saved (n integer primary key)')
const insert = db.prepare('insert into saved default values')

function save() {
  for (let i = 0; i < 10; i++) process.stdout.write(`${insert.run().lastInsertRowid} ${process.hrtime.bigint()}\n`)
  setImmediate(save)
}
save()
