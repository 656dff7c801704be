// What other rooms may do with an order inside their own transaction.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { lockOrder, openPickListOf, refreshOrder, shiftLine } from './line-quantities.sql.ts'
export { findOrderByNumber, loadOrder, type Order } from './orders.sql.ts'
