import { MOST_TAGS, orderTags } from '#shared/contract/order-tag.ts'
import { handle } from '../handle.ts'
import { addTags, loadOrderTags, numbersOf, removeTags } from './order-tags.sql.ts'

/** Tags bind nobody, so they neither need a draft nor make another version of the order. */
export const tagOrders = handle(orderTags.tagOrders, async ({ tx, input, refuse, tell }) => {
  const asked = input.orders.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const ids = asked.map(({ id }) => id)
  const numbers = await numbersOf(tx, ids)
  const before = await loadOrderTags(tx, ids)
  const changed: { id: string; add: string[]; remove: string[] }[] = []
  for (const { id, ...wish } of asked) {
    const number = numbers.get(id)
    if (number === undefined) return refuse('ORDER_UNKNOWN', { what: id })
    const had = before.get(id) ?? []
    const add = [...new Set(wish.add)].filter((tag) => !had.includes(tag))
    const remove = had.filter((tag) => wish.remove.includes(tag) && !wish.add.includes(tag))
    if (add.length > 0 && had.length + add.length - remove.length > MOST_TAGS) return refuse('TAGS_TOO_MANY', { number, most: MOST_TAGS })
    if (add.length === 0 && remove.length === 0) continue
    await removeTags(tx, id, remove)
    await addTags(tx, id, add)
    before.set(id, [...had.filter((tag) => !remove.includes(tag)), ...add])
    changed.push({ id, add, remove })
  }
  const named = (which: 'add' | 'remove') => [...new Set(changed.flatMap((one) => one[which]))].toSorted().join(', ')
  tell(
    'ordersTagged',
    changed.map(({ id }) => ({ kind: 'order', id })),
    { orders: changed.length, added: named('add'), removed: named('remove') },
  )
  return { orders: changed }
})
