// What other rooms may read of the list of products.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { pageOfProductIds } from './catalog.sql.ts'
