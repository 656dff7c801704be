/** What the list of products can be sorted by. */
export const productSorts = ['sku', 'name', 'price', 'onHand', 'available'] as const
export type ProductSort = (typeof productSorts)[number]
