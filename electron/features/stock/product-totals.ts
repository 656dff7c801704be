// What other rooms may know and do of a product's totals inside their own transaction.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export {
  endSetAside,
  freeByHouse,
  holdProduct,
  loadProductStock,
  markRefilling,
  nextToRefill,
  ordersToHarden,
  type ProductStock,
  setAside,
  withUnpromised,
} from './product-stock.sql.ts'
