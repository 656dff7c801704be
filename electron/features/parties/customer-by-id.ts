// What other rooms may know of a customer.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { loadCustomer } from './parties.sql.ts'
