// The only SQL on the holds of orders and on what was paid for them beforehand.
import { kept } from '#electron/database/kept-query.ts'
import { isOpenOrder } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { HoldReason, HoldRule } from '#shared/domain/orders/order-holds.ts'

export interface Hold {
  readonly id: string
  readonly reason: HoldReason
  /** The rule that placed it; null when a person did. */
  readonly rule: HoldRule | null
  readonly note: string
  readonly placedAt: number
  readonly placedBy: string
}

function holdsQuery(db: ReadDb) {
  return db.selectFrom('orderHolds').select(['id', 'orderId', 'reason', 'rule', 'note', 'placedAt', 'placedBy', 'releasedAt'])
}

const holdOf = ({
  id,
  reason,
  rule,
  note,
  placedAt,
  placedBy,
}: {
  id: string
  reason: string
  rule: string
  note: string
  placedAt: number
  placedBy: string
}): Hold => ({
  id,
  reason: reason as HoldReason, // the table's CHECK allows only these words
  rule: rule === '' ? null : (rule as HoldRule),
  note,
  placedAt,
  placedBy,
})

const standingHolds = kept((db: ReadDb, { orderIds }: { orderIds: readonly string[] }) =>
  holdsQuery(db).where('orderId', 'in', orderIds).where('releasedAt', 'is', null).orderBy('id'),
)

/** The holds that stand on an order, the oldest first. */
export async function loadHolds(db: ReadDb, orderId: string): Promise<Hold[]> {
  const rows = await standingHolds.all(db, { orderIds: [orderId] })
  return rows.map(holdOf)
}

/** Why each of these orders is held, each reason once. */
export async function loadHoldReasons(db: ReadDb, orderIds: readonly string[]): Promise<Map<string, HoldReason[]>> {
  const reasons = new Map<string, HoldReason[]>()
  if (orderIds.length === 0) return reasons
  for (const row of await standingHolds.all(db, { orderIds })) {
    const known = reasons.get(row.orderId) ?? []
    const { reason } = holdOf(row)
    if (!known.includes(reason)) reasons.set(row.orderId, [...known, reason])
  }
  return reasons
}

export async function loadHold(db: ReadDb, id: string): Promise<(Hold & { orderId: string; isReleased: boolean }) | undefined> {
  const row = await holdsQuery(db).where('id', '=', id).executeTakeFirst()
  return row && { ...holdOf(row), orderId: row.orderId, isReleased: row.releasedAt !== null }
}

export interface NewHold {
  readonly id: string
  readonly orderId: string
  readonly reason: HoldReason
  readonly rule: HoldRule | ''
  readonly note: string
  readonly placedAt: number
  readonly placedBy: string
}

export async function insertHold(tx: WriteDb, hold: NewHold): Promise<void> {
  await tx
    .insertInto('orderHolds')
    .values({ ...hold, releasedAt: null, releasedBy: '', releaseNote: '' })
    .execute()
  await countHolds(tx, hold.orderId)
}

/** Takes a hold off; false when somebody did so before. */
export async function endHold(
  tx: WriteDb,
  orderId: string,
  id: string,
  end: { releasedAt: number; releasedBy: string; releaseNote: string },
): Promise<boolean> {
  const done = await tx.updateTable('orderHolds').set(end).where('id', '=', id).where('releasedAt', 'is', null).executeTakeFirst()
  await countHolds(tx, orderId)
  return done.numUpdatedRows === 1n
}

/** What lists filter by. Whether the promise can be kept is another question now, and weighed again. */
async function countHolds(tx: WriteDb, orderId: string): Promise<void> {
  const { n } = await tx
    .selectFrom('orderHolds')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('orderId', '=', orderId)
    .where('releasedAt', 'is', null)
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('salesOrders')
    .set((e) => ({ openHolds: n, riskUntil: e.case().when('shipByAt', 'is', null).then(e.ref('riskUntil')).else(0).end() }))
    .where('id', '=', orderId)
    .execute()
}

const approvedAddress = kept((db: ReadDb, { orderId, address }: { orderId: string; address: string }) =>
  db
    .selectFrom('orderHolds')
    .select('id')
    .where('orderId', '=', orderId)
    .where('rule', '=', 'address')
    .where('note', '=', address)
    .where('releasedBy', '!=', '')
    .limit(1),
)

/** Whether somebody took a hold off that a rule had placed for this very address. */
export async function isAddressApproved(db: ReadDb, orderId: string, address: string): Promise<boolean> {
  const row = await approvedAddress.first(db, { orderId, address })
  return row !== undefined
}

/** Whether a person took off what this rule had placed on the order. */
export async function wasLetGo(db: ReadDb, orderId: string, rule: HoldRule): Promise<boolean> {
  const row = await db
    .selectFrom('orderHolds')
    .select('id')
    .where('orderId', '=', orderId)
    .where('rule', '=', rule)
    .where('releasedBy', '!=', '')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const prepaidSum = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('prepayments')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('amountMinor'), e.lit(0)).as('paid'))
    .where('orderId', '=', orderId),
)

/** What was paid for an order before its invoices. */
export async function prepaidOf(db: ReadDb, orderId: string): Promise<number> {
  const row = await prepaidSum.one(db, { orderId })
  return Number(row.paid)
}

export interface Prepayment {
  readonly id: string
  readonly orderId: string
  readonly amountMinor: number
  readonly paidOn: string
  readonly note: string
  readonly at: number
}

export async function insertPrepayment(tx: WriteDb, prepayment: Prepayment): Promise<void> {
  await tx
    .insertInto('prepayments')
    .values({ ...prepayment, usedMinor: 0 })
    .execute()
}

const unusedPrepayments = kept((tx: WriteDb, { orderIds }: { orderIds: readonly string[] }) =>
  tx
    .selectFrom('prepayments')
    .select(['id', 'amountMinor', 'usedMinor', 'paidOn', 'note'])
    .where('orderId', 'in', orderIds)
    .whereRef('usedMinor', '<', 'amountMinor')
    .orderBy('id'),
)

/** Uses up what was paid beforehand for these orders, the oldest first, and says how much of which. */
export async function takePrepayments(
  tx: WriteDb,
  orderIds: readonly string[],
  most: number,
): Promise<{ id: string; amountMinor: number; paidOn: string; note: string }[]> {
  const rows = await unusedPrepayments.all(tx, { orderIds })
  let open = most
  const taken: { id: string; amountMinor: number; paidOn: string; note: string }[] = []
  for (const { id, amountMinor: paid, usedMinor, paidOn, note } of rows) {
    const amountMinor = Math.min(paid - usedMinor, open)
    if (amountMinor === 0) break
    open -= amountMinor
    await tx
      .updateTable('prepayments')
      .set({ usedMinor: usedMinor + amountMinor })
      .where('id', '=', id)
      .execute()
    taken.push({ id, amountMinor, paidOn, note })
  }
  return taken
}

/** The open orders of a customer that a rule holds. */
export async function heldByRule(db: ReadDb, customerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('orderHolds as h')
    .innerJoin('salesOrders as o', 'o.id', 'h.orderId')
    .select('o.id')
    .distinct()
    .where('o.customerId', '=', customerId)
    .where(isOpenOrder)
    .where('h.releasedAt', 'is', null)
    .where('h.rule', '!=', '')
    .orderBy('o.id')
    .execute()
  return rows.map((row) => row.id)
}

/** How far a customer is trusted. */
export interface Credit {
  /** Null: no limit. */
  readonly creditLimitMinor: number | null
  readonly isPrepaid: boolean
}

export async function loadCredit(db: ReadDb, customerId: string): Promise<Credit | undefined> {
  const row = await db.selectFrom('customers').select(['creditLimitMinor', 'isPrepaid']).where('id', '=', customerId).executeTakeFirst()
  return row && { creditLimitMinor: row.creditLimitMinor, isPrepaid: row.isPrepaid === 1 }
}

/** The only two columns of customers that are not the parties' room's: they are a rule of orders. */
export async function saveCredit(tx: WriteDb, customerId: string, { creditLimitMinor, isPrepaid }: Credit): Promise<void> {
  await tx
    .updateTable('customers')
    .set({ creditLimitMinor, isPrepaid: isPrepaid ? 1 : 0 })
    .where('id', '=', customerId)
    .execute()
}
