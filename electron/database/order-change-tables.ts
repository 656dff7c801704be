// The tables of what changes or stops a confirmed order, as Kysely sees them.
export interface OrderChangeTables {
  orderVersions: { orderId: string; number: number; at: number; userName: string; reason: string; changes: string; content: string }
  orderHolds: {
    id: string
    orderId: string
    reason: string
    rule: string
    note: string
    placedAt: number
    placedBy: string
    releasedAt: number | null
    releasedBy: string
    releaseNote: string
  }
  prepayments: { id: string; orderId: string; amountMinor: number; usedMinor: number; paidOn: string; note: string; at: number }
  putBackTasks: {
    id: string
    orderId: string
    orderLineId: string
    productId: string
    lot: string
    stockLevelId: string
    binId: string
    quantity: number
    inHand: number
    returned: number
    status: string
    userName: string
    createdAt: number
    doneAt: number | null
  }
  /** What a step gave back to what it was set aside from. */
  putBackReturns: { stepId: string; allocationId: string; quantity: number }
  putBackSteps: { id: string; taskId: string; userName: string; kind: 'item' | 'bin'; quantity: number }
}
