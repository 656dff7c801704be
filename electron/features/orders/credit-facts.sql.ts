// What a customer owes and has paid, exactly and in one currency, as the rules for holds ask for it.
import { sql } from 'kysely'
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import type { HoldFacts } from '#shared/domain/orders/order-holds.ts'
import { prepaidOf } from './holds.sql.ts'

type CreditFacts = Omit<HoldFacts, 'isHomeCurrency' | 'isAddressDoubtful'>

interface CreditedOrder {
  readonly id: string
  readonly customerId: string
  readonly grossMinor: number
  readonly currency: string
}

const creditOf = kept((db: ReadDb, { customerId }: { customerId: string }) =>
  db.selectFrom('customers').select(['creditLimitMinor', 'isPrepaid']).where('id', '=', customerId),
)

const earlierOrder = kept((db: ReadDb, { customerId, id }: { customerId: string; id: string }) =>
  db
    .selectFrom('salesOrders')
    .select('id')
    .where('customerId', '=', customerId)
    .where('isConfirmed', '=', 1)
    .where('id', '!=', id)
    .limit(sql.lit(1)),
)

/** Reads the invoices of the money's room for this one question. */
export async function loadCreditFacts(db: ReadDb, order: CreditedOrder, overdueBefore: string): Promise<CreditFacts> {
  const { id, customerId, grossMinor, currency } = order
  const { creditLimitMinor, isPrepaid } = await creditOf.one(db, { customerId })
  const unpaid = await unpaidByCurrency(db, customerId, overdueBefore)
  const here = unpaid.find((one) => one.currency === currency)
  const earlier = await earlierOrder.all(db, { customerId, id })
  return {
    grossMinor,
    creditLimitMinor,
    isPrepaid: isPrepaid === 1,
    orderedMinor: await orderedAndNotBilled(db, customerId, currency),
    unpaidMinor: here?.unpaid ?? 0,
    overdueMinor: here?.overdue ?? 0,
    isOverdueElsewhere: unpaid.some((one) => one.currency !== currency && one.overdue > 0),
    prepaidMinor: await prepaidOf(db, id),
    creditMinor: await paidAhead(db, customerId, currency),
    earlierOrders: earlier.length,
  }
}

/** What the customer's open orders come to, shipping and discounts with them, less what invoices charged of each: whole minor units. */
async function orderedAndNotBilled(db: ReadDb, customerId: string, currency: string): Promise<number> {
  const { rows } = await sql<{ ordered: number | string | null }>`
    select sum(case when gross > billed then gross - billed else 0 end) as ordered from (
      select o.gross_minor as gross, coalesce((select sum(p.net_minor + p.tax_minor) from invoice_parts p where p.order_id = o.id), 0) as billed
      from sales_orders o where o.customer_id = ${customerId} and o.currency = ${currency} and o.is_confirmed = 1
        and o.status not in ('closed', 'cancelled')) open_orders`.execute(db)
  return Number(rows[0]?.ordered ?? 0)
}

const unpaidSums = kept((db: ReadDb, { customerId, overdueBefore }: { customerId: string; overdueBefore: string }) =>
  db
    .selectFrom('invoices')
    .select((e) => [
      'currency',
      e.fn.sum<number>(e('grossMinor', '-', e.ref('paidMinor'))).as('unpaid'),
      sql<number>`sum(case when due_on < ${overdueBefore} then gross_minor - paid_minor else 0 end)`.as('overdue'),
    ])
    .where('customerId', '=', customerId)
    .whereRef('paidMinor', '<', 'grossMinor')
    .groupBy('currency'),
)

async function unpaidByCurrency(db: ReadDb, customerId: string, overdueBefore: string) {
  const rows = await unpaidSums.all(db, { customerId, overdueBefore })
  return rows.map(({ currency, unpaid, overdue }) => ({ currency, unpaid: Number(unpaid), overdue: Number(overdue) }))
}

const unusedPrepayments = kept((db: ReadDb, { customerId, currency }: { customerId: string; currency: string }) =>
  db
    .selectFrom('prepayments as p')
    .select((e) => e.fn.coalesce(e.fn.sum<number>(e('p.amountMinor', '-', e.ref('p.usedMinor'))), e.lit(0)).as('left'))
    .whereRef('p.usedMinor', '<', 'p.amountMinor')
    .where((e) =>
      e.exists(
        e
          .selectFrom('salesOrders as o')
          .select('o.id')
          .whereRef('o.id', '=', 'p.orderId')
          .where('o.customerId', '=', customerId)
          .where('o.currency', '=', currency),
      ),
    ),
)

/** Paid before its invoice, and used up by none yet. What is unused is little, so it is read first and not the customer's orders. */
async function paidAhead(db: ReadDb, customerId: string, currency: string): Promise<number> {
  const { left } = await unusedPrepayments.one(db, { customerId, currency })
  return Number(left)
}
