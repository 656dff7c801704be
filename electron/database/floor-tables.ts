import type { Generated } from 'kysely'

/** What is picked, packed and sent. */
export interface FloorTables {
  pickLists: {
    id: string
    number: string
    warehouseId: Generated<string>
    status: string
    picker: string
    confirmedBinId: string | null
    createdAt: number
    finishedAt: number | null
  }
  pickTasks: {
    id: string
    pickListId: string
    position: number
    orderId: string
    orderLineId: string
    stockLevelId: string
    productId: string
    binId: string
    lot: string
    asked: number
    picked: number
    status: string
    shortReason: string
    partId: Generated<string | null>
  }
  pickSteps: {
    id: string
    pickListId: string
    kind: 'bin' | 'item' | 'skip'
    taskId: string
    quantity: number
    binBefore: string | null
    placeBefore: number | null
  }
  packages: {
    id: string
    number: string
    warehouseId: Generated<string>
    orderId: string
    sequence: number
    sscc: string
    status: string
    weightGrams: number
    shipmentId: string | null
    partId: Generated<string | null>
    /** What it shares with the packages that lie in the same box; null: it has its box to itself. */
    parcelId: Generated<string | null>
    openedAt: number
    closedAt: number | null
  }
  packageLines: { packageId: string; orderLineId: string; quantity: number }
  packSteps: {
    id: string
    requestId: string
    orderId: string
    packageId: string
    orderLineId: string
    quantity: number
    closedPackage: number
  }
  shipments: {
    /** The day on which it arrived. */
    deliveredOn: Generated<string | null>
    receivedBy: Generated<string>
    id: string
    number: string
    warehouseId: Generated<string>
    customerId: string
    customerName: string
    shipTo: string
    carrier: string
    service: string
    trackingNumber: string
    search: string
    packageCount: number
    shippedAt: number
  }
}
