// From a scanned or chosen code to a pick list in hand.
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { readScanNow } from '#renderer/scanning/read-scan-now.ts'
import type { PickListView } from '#shared/contract/picking.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** A list in hand, or why there is none. */
export type PickWork = { readonly ok: true; readonly value: PickListView } | AnyTrouble

const LISTS_LOOKED_AT = 20

/** The code of a pick list takes that list in hand; the code of an order releases the order first, or opens the list it stands on already. */
export async function findPickWork(raw: string): Promise<PickWork> {
  const code = readScanNow(raw).text.toUpperCase().slice(0, 40)
  const lists = await replyOf(hub.picking.listPickLists({ search: code, openOnly: false, limit: LISTS_LOOKED_AT }))
  if (!lists.ok) return lists
  const list = lists.value.rows.find((row) => row.number === code)
  if (list) return takeList(list.id)
  const order = await replyOf(hub.orders.findOrder({ number: code }))
  return order.ok ? releaseOrder(order.value.id) : order
}

/** Takes a list in hand for whoever works here. */
export function takeList(pickListId: string): Promise<PickWork> {
  return replyOf(hub.picking.startPickList({ pickListId }))
}

/** Makes a pick list of one order and takes it in hand. An order that stands on a list already opens that one. */
export async function releaseOrder(orderId: string): Promise<PickWork> {
  const released = await replyOf(hub.picking.releaseOrders({ id: uuidV7Ids.next(), orderIds: [orderId] }))
  if (released.ok) return takeList(released.value.id)
  if (!('refusal' in released) || released.refusal.code !== 'NOTHING_TO_PICK') return released
  const order = await replyOf(hub.orders.getOrder({ id: orderId }))
  const open = order.ok ? order.value.pickLists.find(({ status }) => status !== 'done') : undefined
  return open ? takeList(open.id) : released
}
