// The tables of parts and transfers, as Kysely sees them.
export interface DeliveryTables {
  deliveryPlans: { orderId: string; paidBy: 'us' | 'customer'; extraMinor: number; version: number }
  deliveryParts: { id: string; orderId: string; position: number; warehouseId: string; plannedOn: string | null; isInHand: number }
  deliveryPartLines: { partId: string; orderLineId: string; quantity: number }
  transfers: {
    id: string
    number: string
    status: 'open' | 'onTheWay' | 'received' | 'cancelled'
    fromWarehouseId: string
    toWarehouseId: string
    orderId: string | null
    notes: string
    search: string
    units: number
    unitsReceived: number
    unitsMissing: number
    confirmedBinId: string | null
    createdAt: number
    shippedAt: number | null
    receivedAt: number | null
    version: number
  }
  transferLines: {
    id: string
    transferId: string
    position: number
    productId: string
    lot: string
    stockLevelId: string
    quantity: number
    shipped: number
    received: number
    missing: number
  }
  transferSteps: { id: string; transferId: string; lineId: string; binId: string; quantity: number }
}
