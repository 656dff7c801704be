/** What the list of customers can be sorted by. */
export const customerSorts = ['number', 'name', 'city', 'openOrders'] as const
export type CustomerSort = (typeof customerSorts)[number]
