// What other rooms may read of the list of quotes.
// biome-ignore-all lint/performance/noBarrelFile: the room's door; its SQL stays private
export { pageOfQuoteIds, quoteRowsOf } from './quote-lists.sql.ts'
