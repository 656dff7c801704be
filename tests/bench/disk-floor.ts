// What durability costs on this disk before any command: nobody who keeps the promises can be faster.
import fs from 'node:fs'
import path from 'node:path'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { Stopwatch, type Timing } from './stopwatch.ts'

const TIMES = 300
const PAGE = Buffer.alloc(4096, 7)

/** Times a flushed write of 4 KiB, and a committed insert of one row with the hub's own settings. */
export function measureDisk(folder: string): Record<'fsync' | 'one row committed', Timing> {
  const watch = new Stopwatch<'fsync' | 'one row committed'>()
  const file = fs.openSync(path.join(folder, 'fsync'), 'w')
  const raw = openSqliteConnection(path.join(folder, 'commit.db'), { readonly: false })
  raw.exec('create table scans (id integer primary key, at integer not null) strict')
  const insert = raw.prepare('insert into scans (at) values (?)')
  for (let n = 0; n < TIMES; n++) {
    watch.now('fsync', () => {
      fs.writeSync(file, PAGE)
      fs.fsyncSync(file)
    })
    watch.now('one row committed', () => insert.run(n))
  }
  raw.close()
  fs.closeSync(file)
  return watch.timings()
}
