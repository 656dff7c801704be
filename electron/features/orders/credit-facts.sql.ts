// What a customer owes and has paid, exactly and in one currency, as the rules for holds ask for it.
import { sql } from 'kysely'
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import type { HoldFacts } from '#shared/domain/orders/order-holds.ts'

type CreditFacts = Omit<HoldFacts, 'isHomeCurrency' | 'isAddressDoubtful'>

interface CreditedOrder {
  readonly id: string
  readonly customerId: string
  readonly grossMinor: number
  readonly currency: string
}

interface Asked {
  readonly id: string
  readonly customerId: string
  readonly currency: string
}

/** What the rule asks about the customer and the order, each its own small question, in one. */
const creditOf = kept((db: ReadDb, { id, customerId, currency }: Asked) =>
  db
    .selectFrom('customers as c')
    .select(['c.creditLimitMinor', 'c.isPrepaid'])
    .select((e) => [
      e
        .exists(
          e.selectFrom('salesOrders').select('id').where('customerId', '=', customerId).where('isConfirmed', '=', 1).where('id', '!=', id),
        )
        .as('hasEarlier'),
      orderedAndNotBilled(customerId, currency).as('ordered'),
      e
        .selectFrom('prepayments')
        .select((p) => p.fn.sum<number>('amountMinor').as('n'))
        .where('orderId', '=', id)
        .as('prepaid'),
      paidAhead(db, customerId, currency).as('ahead'),
    ])
    .where('c.id', '=', customerId),
)

/** Reads the invoices of the money's room for this one question. */
export async function loadCreditFacts(db: ReadDb, order: CreditedOrder, overdueBefore: string): Promise<CreditFacts> {
  const { id, customerId, grossMinor, currency } = order
  const { creditLimitMinor, isPrepaid, hasEarlier, ordered, prepaid, ahead } = await creditOf.one(db, { id, customerId, currency })
  const unpaid = await unpaidByCurrency(db, customerId, overdueBefore)
  const here = unpaid.find((one) => one.currency === currency)
  return {
    grossMinor,
    creditLimitMinor,
    isPrepaid: isPrepaid === 1,
    orderedMinor: Number(ordered ?? 0),
    unpaidMinor: here?.unpaid ?? 0,
    overdueMinor: here?.overdue ?? 0,
    isOverdueElsewhere: unpaid.some((one) => one.currency !== currency && one.overdue > 0),
    prepaidMinor: Number(prepaid ?? 0),
    creditMinor: Number(ahead ?? 0),
    earlierOrders: hasEarlier ? 1 : 0,
  }
}

/** What the customer's open orders come to, shipping and discounts with them, less what invoices charged of each: whole minor units. */
function orderedAndNotBilled(customerId: string, currency: string) {
  return sql<number | null>`(
    select sum(case when gross > billed then gross - billed else 0 end) as ordered from (
      select o.gross_minor as gross, coalesce((select sum(p.net_minor + p.tax_minor) from invoice_parts p where p.order_id = o.id), 0) as billed
      from sales_orders o where o.customer_id = ${customerId} and o.currency = ${currency} and o.is_confirmed = 1
        and o.status not in ('closed', 'cancelled')) open_orders)`
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

/** Paid before its invoice, and used up by none yet. What is unused is little, so it is read first and not the customer's orders. */
function paidAhead(db: ReadDb, customerId: string, currency: string) {
  return db
    .selectFrom('prepayments as p')
    .select((e) => e.fn.sum<number>(e('p.amountMinor', '-', e.ref('p.usedMinor'))).as('left'))
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
    )
}
