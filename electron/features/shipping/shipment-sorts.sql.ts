// What the list of shipments is sorted by, in SQL.
import { sql } from 'kysely'
import type { SortParts } from '#electron/database/sorted-pages.ts'
import type { ShipmentSort } from '#shared/domain/shipping/shipment-sorts.ts'

const id = sql`s.id`

const parts: Readonly<Record<ShipmentSort, SortParts>> = {
  number: [sql`length(s.number)`, sql`s.number`, id],
  customer: [sql`lower(s.customer_name)`, id],
  shippedAt: [sql`s.shipped_at`, id],
  carrier: [sql`s.carrier`, id],
}

/** What shipments are compared by; the shipment's id decides between equals. */
export function shipmentSortParts(by: ShipmentSort): SortParts {
  return parts[by]
}
