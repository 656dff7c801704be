// What other rooms may know and do of a product's totals inside their own transaction.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { type ActiveAllocation, activeAllocations } from './allocation-uses.sql.ts'
export {
  endSetAside,
  freeByHouse,
  holdProduct,
  loadProductStock,
  markRefilling,
  nextToRefill,
  type ProductStock,
  setAside,
  withSomeToGive,
} from './product-stock.sql.ts'
export { ordersToHarden } from './soft-claims.sql.ts'
