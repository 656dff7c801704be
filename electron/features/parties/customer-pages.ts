// What other rooms may read of the list of customers.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { pageOfCustomerIds } from './parties.sql.ts'
