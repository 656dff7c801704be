import type { ReadDb } from '#electron/database/schema.ts'
import { type AvailableDay, availableByDay } from '#shared/domain/promising/available-by-day.ts'
import type { Day } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { loadProductStock, type ProductStock } from '../stock/product-totals.ts'
import { dueInOf, leadHoursOf, wantedOf } from './availability.sql.ts'

export interface Outlook {
  readonly stock: ProductStock
  readonly leadHours: number | null
  readonly short: number
  readonly days: readonly AvailableDay[]
  /** Days on which something unconfirmed is due in. */
  readonly unconfirmed: ReadonlySet<Day>
  /** What says that goods come on a day. */
  readonly documents: ReadonlyMap<Day, string>
}

/** What may be promised of products from today on, by product. Those that do not exist are left out. */
export async function outlookOf(db: ReadDb, productIds: readonly string[], today: Day): Promise<Map<string, Outlook>> {
  const leadHours = await leadHoursOf(db, productIds)
  const dueIn = await dueInOf(db, productIds)
  const wanted = await wantedOf(db, productIds)
  const outlooks = new Map<string, Outlook>()
  for (const [id, hours] of leadHours) {
    const stock = await loadProductStock(db, id)
    const dayIn = (on: Day) => (on < today ? today : on)
    const comes = dueIn.filter(({ productId }) => productId === id)
    // Whoever waits without a promise wants it as soon as it is there.
    const goes = wanted
      .filter(({ productId }) => productId === id)
      .map(({ on, quantity }) => ({ on: on ?? today, quantity: Number(quantity) }))
    outlooks.set(id, {
      stock,
      leadHours: hours,
      short: goes.reduce((sum, { quantity }) => sum + quantity, 0),
      days: availableByDay(stock.free, comes, goes, today),
      unconfirmed: new Set(comes.filter(({ isConfirmed }) => isConfirmed === 0).map(({ on }) => dayIn(on))),
      documents: new Map([...groupBy(comes, ({ on }) => dayIn(on))].map(([on, all]) => [on, documentsOf(all)])),
    })
  }
  return outlooks
}

function documentsOf(receipts: readonly { document: string }[]): string {
  return [...new Set(receipts.map(({ document }) => document).filter(Boolean))].join(', ')
}
