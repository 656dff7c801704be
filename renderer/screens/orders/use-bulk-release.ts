import { useTranslation } from 'react-i18next'
import type { AnyRefusal, AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import type { BulkOutcome } from '#renderer/screens/orders/bulk-panel.tsx'
import { outcomeOf } from '#renderer/screens/orders/use-bulk-steps.ts'
import { troubleText } from '#renderer/wording/refusal-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** So many orders go on one walk, and are one step of a bulk release. */
export const WALK = 50

/** Releases orders to one walk. Those that may not go stay behind, each with its reason, and the others go without them. */
export function useBulkRelease(): (orders: readonly OrderRow[]) => Promise<readonly BulkOutcome[]> {
  const { t } = useTranslation()
  const terms = useLocale()
  const { run: release } = useCommand(hub.picking.releaseOrders)
  const failed = (order: OrderRow, trouble: AnyTrouble) => outcomeOf(order, 'wrong', troubleText(t, trouble, terms), 'absent' in trouble)

  async function listOf(order: OrderRow): Promise<BulkOutcome> {
    const read = await replyOf(hub.orders.getOrder({ id: order.id }))
    if (!read.ok) return failed(order, read)
    const lists = read.value.pickLists.filter(({ status }) => status !== 'done').map(({ number }) => number)
    if (lists.length === 0) return outcomeOf(order, 'care', t('orders.bulk.nothingReserved'))
    return outcomeOf(order, 'right', t('orders.bulk.released', { pickList: lists.join(', ') }))
  }

  return async (orders) => {
    const behind = new Map<string, BulkOutcome>()
    for (;;) {
      const wanted = orders.filter(({ id }) => !behind.has(id))
      if (wanted.length === 0) break
      const reply = await release({ id: uuidV7Ids.next(), orderIds: wanted.map(({ id }) => id) })
      if (reply.ok) {
        const { number: pickList, orders: released, others = [] } = reply.value
        for (const order of wanted) {
          const isHere = released.some(({ id }) => id === order.id)
          // What stands in another house only is on a list there.
          if (isHere) behind.set(order.id, outcomeOf(order, 'right', t('orders.bulk.released', { pickList })))
          else behind.set(order.id, others.length > 0 ? await listOf(order) : outcomeOf(order, 'care', t('orders.bulk.nothingReserved')))
        }
        break
      }
      const stopped = 'refusal' in reply ? stoppedBy(reply.refusal) : new Map<string, AnyRefusal>()
      const stay = wanted.filter(({ number }) => stopped.has(number))
      for (const order of stay.length > 0 ? stay : wanted) {
        const refusal = stopped.get(order.number)
        behind.set(order.id, failed(order, refusal ? { ok: false, refusal } : reply))
      }
    }
    return orders.flatMap(({ id }) => behind.get(id) ?? [])
  }
}

/** The orders that a refusal is about, each with the part of it that is its own. */
function stoppedBy(refusal: AnyRefusal): Map<string, AnyRefusal> {
  switch (refusal.code) {
    case 'ORDER_ON_HOLD':
      return new Map(refusal.data.orders.map((order) => [order.number, { ...refusal, data: { orders: [order] } }]))
    case 'ORDER_INCOMPLETE':
    case 'PART_IN_THE_WAY':
      return new Map([[refusal.data.number, refusal]])
    default:
      return new Map()
  }
}
