import { addDays, type Day } from '#shared/kernel/dates.ts'

/** What the list of shipments can be sorted by. */
export const shipmentSorts = ['number', 'customer', 'shippedAt', 'carrier'] as const
export type ShipmentSort = (typeof shipmentSorts)[number]

/** What the list is narrowed to, as far as it bounds how many shipments there can be. */
export interface ShipmentBounds {
  readonly search?: string | undefined
  readonly shipped?: { readonly from?: Day | undefined; readonly to?: Day | undefined } | undefined
}

const alongIndex: readonly ShipmentSort[] = ['number', 'shippedAt']
const MOST_DAYS = 31

/** The shipments of a month are sorted by anything. Those of all years are sorted only along an index, and while they are searched, only the newest first. */
export function canSortShipments(by: ShipmentSort, { search, shipped }: ShipmentBounds): boolean {
  const isBounded = shipped?.from !== undefined && shipped.to !== undefined && shipped.to < addDays(shipped.from, MOST_DAYS)
  return isBounded || (!search && alongIndex.includes(by))
}
