/** What the goods in stock can be sorted by. */
export const goodsSorts = ['sku', 'name', 'bin', 'zone', 'lot', 'onHand', 'reserved', 'available'] as const
export type GoodsSort = (typeof goodsSorts)[number]

/** What a stock line is asked about its claims: something is free, something is reserved, nothing is free. */
export const claimStates = ['free', 'reserved', 'noneFree'] as const
export type ClaimState = (typeof claimStates)[number]
