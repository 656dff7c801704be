/** What the list of quotes can be sorted by: there are never so many that all of them could not be sorted. */
export const quoteSorts = ['number', 'customer', 'quotedOn', 'validUntil', 'gross'] as const
export type QuoteSort = (typeof quoteSorts)[number]
