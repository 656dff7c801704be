// What other rooms may read of the list of shipments.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { pageOfShipmentIds } from './shipment-lists.sql.ts'
