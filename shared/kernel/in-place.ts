/** A list with this one in the place of the one that has its id, or at the end when none has: what is changed does not wander. */
export function inPlace<Item extends { readonly id: string }>(list: readonly Item[], item: Item): Item[] {
  return list.some(({ id }) => id === item.id) ? list.map((one) => (one.id === item.id ? item : one)) : [...list, item]
}
