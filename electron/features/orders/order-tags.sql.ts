// The only SQL on the tags of orders.
import { sql } from 'kysely'
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'

const tagsOfOrders = kept((db: ReadDb, { orderIds }: { orderIds: readonly string[] }) =>
  db.selectFrom('orderTags').select(['orderId', 'tag']).where('orderId', 'in', orderIds).orderBy('orderId').orderBy('tag'),
)

/** The tags of each of these orders, in the order of the alphabet. */
export async function loadOrderTags(db: ReadDb, orderIds: readonly string[]): Promise<Map<string, string[]>> {
  const tags = new Map<string, string[]>()
  if (orderIds.length === 0) return tags
  const rows = await tagsOfOrders.all(db, { orderIds })
  for (const { orderId, tag } of rows) tags.set(orderId, [...(tags.get(orderId) ?? []), tag])
  return tags
}

const FEW = 5000

/** Whether the orders with this tag are few enough to be read whole. One that many carry is looked up order by order instead, newest first. */
export async function isTagRare(db: ReadDb, tag: string): Promise<boolean> {
  const beyond = await db
    .selectFrom('orderTags')
    .select('orderId')
    .where('tag', '=', tag)
    .orderBy('orderId')
    .limit(1)
    .offset(FEW)
    .executeTakeFirst()
  return beyond === undefined
}

/** Every tag in use, read by jumping along the index from one to the next, however many orders carry each. */
export async function tagsInUse(db: ReadDb): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`with recursive used (tag) as (
      select min(tag) from order_tags
      union all select (select min(t.tag) from order_tags t where t.tag > used.tag) from used where used.tag is not null)
    select tag from used where tag is not null order by tag`.execute(db)
  return rows.map(({ tag }) => tag)
}

export async function addTags(tx: WriteDb, orderId: string, tags: readonly string[]): Promise<void> {
  if (tags.length > 0)
    await tx
      .insertInto('orderTags')
      .values(tags.map((tag) => ({ orderId, tag })))
      .onConflict((on) => on.doNothing())
      .execute()
}

export async function removeTags(tx: WriteDb, orderId: string, tags: readonly string[]): Promise<void> {
  if (tags.length > 0)
    await tx
      .deleteFrom('orderTags')
      .where('orderId', '=', orderId)
      .where('tag', 'in', [...tags])
      .execute()
}

/** An order's tags become exactly these; undefined leaves them. */
export async function setTags(tx: WriteDb, orderId: string, tags: readonly string[] | undefined): Promise<void> {
  if (!tags) return
  await tx.deleteFrom('orderTags').where('orderId', '=', orderId).execute()
  await addTags(tx, orderId, [...new Set(tags)])
}

/** The numbers of those of these orders that exist. */
export async function numbersOf(db: ReadDb, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('salesOrders')
    .select(['id', 'number'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
