/**
 * The elements of rows that leave at one end are used again for those that come at the other, which takes half as long as making new ones. While
 * the list moves they stay where they are in the page; once it rests they are put in the order of their rows, for those who read the page by ear.
 * There are `usualSlots` elements, and more only where the rows are more: no two rows share one. `orderedFrom` is the row that was the first when it last rested.
 */
export function drawnRows(
  { first, end }: { first: number; end: number },
  usualSlots: number,
  orderedFrom: number,
): { readonly index: number; readonly slot: number }[] {
  const slots = Math.max(usualSlots, end - first)
  const turns = Math.ceil((first - orderedFrom) / slots)
  const start = Math.min(end, orderedFrom + turns * slots)
  return [...indexes(start, end), ...indexes(first, start)].map((index) => ({ index, slot: index % slots }))
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}
