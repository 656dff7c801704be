// What other rooms may know of bins.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { findBin } from './bins.sql.ts'
