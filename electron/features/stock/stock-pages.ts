// What other rooms may read of the list of goods in stock.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { pageOfStockIds } from './stock-lists.sql.ts'
