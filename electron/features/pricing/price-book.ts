// What other rooms may read of prices when they price many orders at once.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { loadBilledCustomers, loadPriceBook, loadPricedProducts } from './price-book.sql.ts'
