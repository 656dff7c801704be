/** What the order list can be sorted by. */
export const orderSorts = [
  'number',
  'status',
  'customer',
  'channel',
  'orderedOn',
  'purchasedOn',
  'promisedOn',
  'deliveredOn',
  'reference',
  'carrier',
  'lines',
  'units',
  'short',
  'gross',
  'risk',
] as const
export type OrderSort = (typeof orderSorts)[number]

/** The questions people ask each morning. */
export const orderFilters = [
  'open',
  'draft',
  'toRelease',
  'onHold',
  'short',
  'atRisk',
  'late',
  'picking',
  'packed',
  'shipped',
  'all',
] as const
export type OrderFilter = (typeof orderFilters)[number]

/** What the list is narrowed to, as far as it bounds how many orders there can be. */
export interface OrderBounds {
  readonly filter: OrderFilter
  readonly search?: string | undefined
  readonly isOneCustomer: boolean
  readonly isOneBin: boolean
}

const alongIndex: readonly OrderSort[] = ['number', 'orderedOn']

/**
 * The work at hand is sorted by anything, because it is as long as the work at hand. The orders of all years are sorted only along an
 * index: by number and by the day they were ordered; and while they are searched, only the newest first.
 */
export function canSortOrders(by: OrderSort, { filter, search, isOneCustomer, isOneBin }: OrderBounds): boolean {
  const isBounded = (filter !== 'all' && filter !== 'shipped') || isOneCustomer || isOneBin
  return isBounded || (!search && alongIndex.includes(by))
}
