// What the list of customers is sorted by, in SQL.
import { sql } from 'kysely'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { SortParts } from '#electron/database/sorted-pages.ts'
import type { CustomerSort } from '#shared/domain/parties/customer-sorts.ts'

const id = sql`c.id`
const open = sql.join(openStatuses.map((status) => sql.lit(status)))

const parts: Readonly<Record<CustomerSort, SortParts>> = {
  number: [sql`c.number`],
  name: [sql`lower(c.name)`, id],
  city: [sql`lower(c.city)`, id],
  openOrders: [sql`(select count(*) from sales_orders o where o.customer_id = c.id and o.status in (${open}))`, id],
}

/** What customers are compared by; the customer's id decides between equals. */
export function customerSortParts(by: CustomerSort): SortParts {
  return parts[by]
}
