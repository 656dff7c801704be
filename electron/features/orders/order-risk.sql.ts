// How an order stands to its promise: by when it must leave, and whether it will. The only SQL that writes it, but for the marks that ask for it again.
import { sql } from 'kysely'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { LateRisk, RiskFacts, RiskLevel } from '#shared/domain/promising/late-risk.ts'
import type { ShipBy } from '#shared/domain/promising/ship-by.ts'

const isOpen = new Set<string>(openStatuses)

export interface RiskState {
  readonly facts: RiskFacts
  readonly level: RiskLevel
}

/** What the rule wants to know of an order, and what it said the last time. */
export async function loadRisk(db: ReadDb, orderId: string): Promise<RiskState | undefined> {
  const order = await db
    .selectFrom('salesOrders')
    .select(['status', 'shipByOn', 'shipByAt', 'beginByAt', 'risk', 'unitsShort', 'unitsPicked', 'unitsReserved', 'openHolds'])
    .where('id', '=', orderId)
    .executeTakeFirst()
  if (!order) return undefined
  const { shipByOn, shipByAt, beginByAt, unitsShort: short } = order
  const cover = isOpen.has(order.status) && shipByAt !== null && short > 0 ? await coverOf(db, orderId) : null
  return {
    facts: {
      isOpen: isOpen.has(order.status),
      step: stepOf(order),
      isOnHold: order.openHolds > 0,
      shipByOn,
      shipByAt,
      beginByAt,
      short,
      cover,
    },
    level: order.risk as RiskLevel, // the table's CHECK allows only levels
  }
}

function stepOf(order: { status: string; unitsPicked: number; unitsReserved: number; unitsShort: number }): RiskFacts['step'] {
  if (order.status === 'released') return 'toPick'
  if (order.status === 'picking' || order.status === 'picked' || order.status === 'packing') return 'picking'
  if (order.status === 'packed') return order.unitsReserved + order.unitsShort > 0 ? 'toRelease' : 'packed'
  return 'toRelease'
}

/** The delivery with which all that an order is short of would be there: of each product the first that is enough, of these the last. */
async function coverOf(db: ReadDb, orderId: string): Promise<RiskFacts['cover']> {
  const lines = await db
    .selectFrom('salesOrderLines')
    .select(['productId', sql<number>`sum(ordered - cancelled - reserved - picked - packed - shipped)`.as('short')])
    .where('orderId', '=', orderId)
    .groupBy('productId')
    .execute()
  const wanted = lines.map(({ productId, short }) => ({ productId, short: Number(short) })).filter(({ short }) => short > 0)
  if (wanted.length === 0) return null
  const dueIn = await db
    .selectFrom('expectedReceipts')
    .select((e) => ['productId', 'dueOn', 'isConfirmed', e('quantity', '-', e.ref('received')).as('quantity')])
    .where(
      'productId',
      'in',
      wanted.map(({ productId }) => productId),
    )
    .where(sql<boolean>`status = 'open'`)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
  let on = ''
  let isSure = true
  for (const { productId, short } of wanted) {
    let open = short
    let isConfirmed = true
    const enough = dueIn.find((receipt) => {
      if (receipt.productId !== productId) return false
      open -= receipt.quantity
      isConfirmed &&= receipt.isConfirmed === 1
      return open <= 0
    })
    if (!enough) return null
    if (enough.dueOn > on) on = enough.dueOn
    isSure &&= isConfirmed
  }
  return { on, isConfirmed: isSure }
}

export async function saveRisk(tx: WriteDb, orderId: string, risk: LateRisk, at: number): Promise<void> {
  const { level, reason, actByAt, until } = risk
  await tx
    .updateTable('salesOrders')
    .set({ risk: level, riskReason: reason, actByAt, riskAt: at, riskUntil: until })
    .where('id', '=', orderId)
    .execute()
}

export async function saveShipBy(tx: WriteDb, orderId: string, shipBy: ShipBy | null): Promise<void> {
  await tx
    .updateTable('salesOrders')
    .set({ shipByOn: shipBy?.on ?? null, shipByAt: shipBy?.at ?? null, beginByAt: shipBy?.beginAt ?? null })
    .where('id', '=', orderId)
    .execute()
}

export async function savePromise(
  tx: WriteDb,
  orderId: string,
  promise: { promisedOn: string | null; promiseSource: string; wishedOn?: string | null | undefined },
): Promise<void> {
  const { promisedOn, promiseSource, wishedOn } = promise
  await tx
    .updateTable('salesOrders')
    .set((e) => ({ promisedOn, promiseSource, ...(wishedOn !== undefined && { wishedOn }), version: e('version', '+', 1) }))
    .where('id', '=', orderId)
    .execute()
}

export async function saveShipComplete(tx: WriteDb, orderId: string, shipComplete: boolean): Promise<void> {
  await tx
    .updateTable('salesOrders')
    .set((e) => ({ shipComplete: shipComplete ? 1 : 0, version: e('version', '+', 1) }))
    .where('id', '=', orderId)
    .execute()
}

/** The last moment at which an order may leave; null without a promise. */
export async function loadShipByAt(db: ReadDb, orderId: string): Promise<number | null> {
  const row = await db.selectFrom('salesOrders').select('shipByAt').where('id', '=', orderId).executeTakeFirst()
  return row?.shipByAt ?? null
}

/** What an order's way to its customer depends on. */
export async function loadPromise(db: ReadDb, orderId: string) {
  const order = await db
    .selectFrom('salesOrders')
    .select(['promisedOn', 'carrier', 'shipTo', 'status'])
    .where('id', '=', orderId)
    .executeTakeFirst()
  if (!order) return undefined
  const { promisedOn, carrier, status } = order
  const { country } = JSON.parse(order.shipTo) as { country: string } // written from an Address by saveHead
  const hours = promisedOn === null ? [] : await leadHours(db, orderId)
  return { promisedOn, carrier, country, isOpen: isOpen.has(status), leadHours: hours }
}

async function leadHours(db: ReadDb, orderId: string): Promise<(number | null)[]> {
  const rows = await db
    .selectFrom('salesOrderLines as l')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select('p.leadHours')
    .distinct()
    .where('l.orderId', '=', orderId)
    .execute()
  return rows.map((row) => row.leadHours)
}

/** Orders of which time may say something else now, the longest overdue first. */
export async function risksDue(db: ReadDb, now: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('salesOrders')
    .select('id')
    .where('riskUntil', 'is not', null)
    .where('riskUntil', '<=', now)
    .orderBy('riskUntil')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export async function nextRiskAt(db: ReadDb): Promise<number | undefined> {
  const row = await db
    .selectFrom('salesOrders')
    .select('riskUntil')
    .where('riskUntil', 'is not', null)
    .orderBy('riskUntil')
    .limit(1)
    .executeTakeFirst()
  return row?.riskUntil ?? undefined
}
