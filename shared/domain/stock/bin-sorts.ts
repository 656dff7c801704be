/** What the bins can be sorted by; `bin` is the order in which they are walked. */
export const binSorts = ['bin', 'zone', 'lines', 'units'] as const
export type BinSort = (typeof binSorts)[number]

/** Whether goods stand in a bin. */
export const binFills = ['empty', 'filled'] as const
export type BinFill = (typeof binFills)[number]
