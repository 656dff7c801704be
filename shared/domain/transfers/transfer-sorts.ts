/** What the list of transfers can be sorted by. They are few, so it is sorted whole. */
export const transferSorts = ['number', 'status', 'from', 'to', 'units', 'createdAt', 'shippedAt', 'receivedAt'] as const
export type TransferSort = (typeof transferSorts)[number]

export const transferStatuses = ['open', 'onTheWay', 'received', 'cancelled'] as const
