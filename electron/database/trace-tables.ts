// What codes said of goods, as Kysely sees it.
export interface TraceTables {
  tracedGoods: {
    /** The step's own id, so that an undo finds it. */
    id: string
    stage: 'received' | 'picked' | 'packed' | 'putBack'
    productId: string
    orderLineId: string | null
    /** The pick list, order, package or delivery note that it was scanned for. */
    document: string
    lot: string
    serialNumber: string
    expiresOn: string | null
    quantity: number
    requestId: string
    at: number
  }
}
