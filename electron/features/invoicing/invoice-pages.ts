// What other rooms may read of the list of invoices.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { pageOfInvoiceIds } from './invoice-lists.sql.ts'
