// What other rooms may know of the list of transfers.
// biome-ignore lint/performance/noBarrelFile: the room's door; its SQL stays private
export { pageOfTransferIds, transferRowsOf } from './transfer-lists.sql.ts'
