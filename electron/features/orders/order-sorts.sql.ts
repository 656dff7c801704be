// What the order list is sorted by, in SQL.
import { type RawBuilder, sql } from 'kysely'
import { emptyLast, type SortParts } from '#electron/database/sorted-pages.ts'
import type { OrderWhere } from '#shared/contract/order-where.ts'
import type { DayRange, SortDirection } from '#shared/contract/sorting.ts'
import type { OrderSort } from '#shared/domain/orders/order-sorts.ts'
import { orderStatuses } from '#shared/domain/orders/order-status.ts'

const id = sql`o.id`
const isBlank = (column: string) => sql`${sql.ref(column)} = ''`

/** The place of a status in the order's life. */
const lifeOrder = sql`case o.status ${sql.join(
  orderStatuses.map((status, i) => sql`when ${sql.lit(status)} then ${sql.lit(i)}`),
  sql` `,
)} end`

/** A number of seven digits comes after one of six, which their letters alone do not say. */
const byNumber: SortParts = [sql`length(o.number)`, sql`o.number`, id]

/** Among orders of some days none is without a day, and the index carries the sort. */
const byDay = (column: RawBuilder<unknown>, dir: SortDirection, days: DayRange | undefined): SortParts =>
  days?.from || days?.to ? [column, id] : [...emptyLast(column, dir), id]

const parts: Readonly<Record<OrderSort, (dir: SortDirection, where: OrderWhere | undefined) => SortParts>> = {
  number: () => byNumber,
  status: () => [lifeOrder, id],
  customer: () => [sql`(select lower(c.name) from customers c where c.id = o.customer_id)`, id],
  channel: () => [sql`o.channel`, id],
  orderedOn: () => [sql`o.ordered_on`, id],
  purchasedOn: (dir, where) => byDay(sql`o.purchased_on`, dir, where?.purchased),
  promisedOn: (dir, where) => byDay(sql`o.promised_on`, dir, where?.promised),
  deliveredOn: (dir, where) => byDay(sql`o.delivered_on`, dir, where?.delivered),
  reference: (dir) => [...emptyLast(sql`lower(o.customer_reference)`, dir, isBlank('o.customerReference')), id],
  carrier: (dir) => [...emptyLast(sql`o.carrier`, dir, isBlank('o.carrier')), id],
  lines: () => [sql`o.line_count`, id],
  units: () => [sql`o.units_ordered`, id],
  short: () => [sql`o.units_short`, id],
  gross: () => [sql`o.gross_minor`, id],
  // the sooner somebody has to act, or had to, the worse
  risk: () => [sql`case when o.ship_by_at is null then 1 else 0 end`, sql`coalesce(o.act_by_at, o.ship_by_at, 0)`, id],
}

/** What the order list is compared by; the order's id decides between equals. */
export function orderSortParts(by: OrderSort, dir: SortDirection, where: OrderWhere | undefined): SortParts {
  return parts[by](dir, where)
}
