import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** What a customer has open, found without reading the years behind it: the credit of each confirmed order is weighed by it. */
export async function openAccounts(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, open)
}

const open = `
create index sales_orders_unfinished on sales_orders (customer_id, id) where is_confirmed = 1 and status not in ('closed','cancelled');
create index invoices_of_unpaid on invoices (customer_id, currency, due_on, gross_minor, paid_minor) where paid_minor < gross_minor;
create index prepayments_unused on prepayments (order_id) where used_minor < amount_minor;
`
