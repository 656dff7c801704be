// What other rooms may read of the order list.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { pageOfOrderIds } from './order-lists.sql.ts'
export { loadOrderTags as tagsOfOrders } from './order-tags.sql.ts'
