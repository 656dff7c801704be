// The tables of what the office says of orders and makes of them again and again, as Kysely sees them.
export interface SalesTables {
  orderTags: { orderId: string; tag: string }
  orderTemplates: {
    id: string
    name: string
    customerId: string
    lineCount: number
    content: string
    search: string
    version: number
    createdAt: number
  }
  recurringOrders: {
    id: string
    templateId: string
    customerId: string
    every: number
    unit: string
    weekday: number
    dayOfMonth: number
    startOn: string
    endOn: string | null
    most: number | null
    onClosed: string
    makes: string
    prices: string
    promiseDays: number | null
    isPaused: number
    /** The number of the due day that comes next, and that day; null once it has ended. */
    nextAt: number
    nextDueOn: string | null
    made: number
    version: number
    createdAt: number
  }
  recurringRuns: { recurringId: string; dueOn: string; outcome: string; orderId: string | null; problem: string; at: number }
  productCosts: {
    id: string
    productId: string
    at: number
    userName: string
    source: 'receipt' | 'typed'
    quantity: number
    unitCost: string | null
    onHandBefore: number
    averageBefore: string | null
    average: string | null
  }
  shippedCosts: { shipmentId: string; orderLineId: string; quantity: number; unitCost: string | null }
}
