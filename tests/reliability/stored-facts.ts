// What a data folder holds, read without the hub.
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { kyselyOverSqlite } from '#electron/database/engines/direct-sqlite.ts'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { checkInvariants } from '#electron/database/invariants.sql.ts'
import { outcomeOf } from './warehouse-under-load.ts'

export interface StoredFacts {
  /** The answer that is kept under each request id. */
  readonly replies: ReadonlyMap<string, unknown>
  /** How many times each delivery was booked: once, or something was done twice. */
  readonly bookings: ReadonlySet<number>
  readonly deliveries: number
  readonly orders: number
}

/** Reads without any of the product's code. */
export function readFacts(data: string): StoredFacts {
  const db = new Sqlite(path.join(data, 'packbench.db'), { readonly: true })
  try {
    const replies = db.prepare("select request_id as id, reply from replies where request_id like 'request-%'").all() as {
      id: string
      reply: string
    }[]
    const counts = db.prepare("select count(*) from stock_moves where reason = 'received' group by document").pluck().all() as number[]
    const orders = Number(db.prepare('select count(*) from sales_orders').pluck().get())
    return {
      replies: new Map(replies.map(({ id, reply }) => [id, outcomeOf(JSON.parse(reply))])),
      bookings: new Set(counts),
      deliveries: counts.length,
      orders,
    }
  } finally {
    db.close()
  }
}

/** The promises that do not hold. */
export async function brokenPromises(data: string) {
  const db = kyselyOverSqlite(openSqliteConnection(path.join(data, 'packbench.db'), { readonly: true }))
  const broken = await checkInvariants(db)
  await db.destroy()
  return broken
}
