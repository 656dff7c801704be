// The tables of what the office says of orders and makes of them again and again, as Kysely sees them.
export interface SalesTables {
  orderTags: { orderId: string; tag: string }
}
