// What other rooms may know of the business.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { loadCompany } from './company.sql.ts'
