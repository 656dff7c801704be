import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import type { BulkOutcome } from '#renderer/screens/orders/bulk-panel.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { troubleText } from '#renderer/wording/refusal-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import type { HoldReason } from '#shared/domain/orders/order-holds.ts'
import { sumLines } from '#shared/domain/orders/order-status.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** What can be done for one of several orders, each with what became of it. */
export function useBulkSteps() {
  const { t } = useTranslation()
  const terms = useLocale()
  const { run: confirm } = useCommand(hub.orders.confirmOrder)
  const { run: reserve } = useCommand(hub.orders.reserveOrder)
  const { run: cancel } = useCommand(hub.orders.cancelOrder)
  const { run: hold } = useCommand(hub.holds.placeHold)
  const { run: unhold } = useCommand(hub.holds.releaseHold)
  const { run: print } = useCommand(hub.printing.printDocument)
  const { run: ship } = useCommand(hub.shipping.shipOrders)

  const units = (count: number) => formatQuantity(count, terms.locale)

  async function confirmOne(order: OrderRow): Promise<BulkOutcome> {
    const reply = await confirm({ id: order.id })
    if (!reply.ok) return failed(order, reply)
    const { short } = sumLines(reply.value.lines)
    if (short === 0) return outcomeOf(order, 'right', t('orders.bulk.confirmed'))
    return outcomeOf(order, 'care', t('orders.bulk.confirmedShort', { short: units(short) }))
  }

  async function reserveOne(order: OrderRow): Promise<BulkOutcome> {
    const reply = await reserve({ id: order.id })
    if (!reply.ok) return failed(order, reply)
    const { reservedNow } = reply.value
    if (reservedNow === 0) return outcomeOf(order, 'care', t('orders.bulk.nothingFree'))
    return outcomeOf(order, 'right', t('orders.bulk.reserved', { units: units(reservedNow) }))
  }

  async function cancelOne(order: OrderRow, reason: string): Promise<BulkOutcome> {
    const reply = await cancel({ id: order.id, reason })
    return reply.ok ? outcomeOf(order, 'right', t('orders.bulk.cancelled')) : failed(order, reply)
  }

  async function holdOne(order: OrderRow, id: string, reason: HoldReason, note: string): Promise<BulkOutcome> {
    const reply = await hold({ id, orderId: order.id, reason, note })
    return reply.ok ? outcomeOf(order, 'right', t('orders.bulk.held')) : failed(order, reply)
  }

  /** Every hold comes off; the first that may not stops this order. */
  async function unholdOne(order: OrderRow): Promise<BulkOutcome> {
    const read = await replyOf(hub.orders.getOrder({ id: order.id }))
    if (!read.ok) return failed(order, read)
    for (const { id } of read.value.holds) {
      const reply = await unhold({ holdId: id })
      if (!reply.ok) return failed(order, reply)
    }
    return outcomeOf(order, 'right', t('orders.bulk.unheld'))
  }

  /** All its closed boxes go, with the carrier it names itself or the one given. */
  async function shipOne(order: OrderRow, carrier: string): Promise<BulkOutcome> {
    const line = { id: uuidV7Ids.next(), code: order.number, carrier: order.carrier || carrier }
    const reply = await ship({ lines: [line] })
    if (!reply.ok) return failed(order, reply)
    const [{ number, problem } = { number: null, problem: null }] = reply.value.results
    if (problem !== null) return outcomeOf(order, 'wrong', t(`shipments.many.problem.${problem}`))
    return outcomeOf(order, 'right', t('shipments.many.shipped', { number: number ?? '' }))
  }

  /** A list that several of the orders share is printed once; `printed` remembers which ones were. */
  async function printOne(order: OrderRow, printed: Set<string>): Promise<BulkOutcome> {
    const read = await replyOf(hub.orders.getOrder({ id: order.id }))
    if (!read.ok) return failed(order, read)
    const lists = read.value.pickLists.filter(({ status }) => status !== 'done')
    if (lists.length === 0) return outcomeOf(order, 'care', t('orders.bulk.noPickList'))
    for (const { id } of lists.filter((list) => !printed.has(list.id))) {
      const reply = await print({ id: uuidV7Ids.next(), documentKind: 'pickList', documentId: id })
      if (!reply.ok) return failed(order, reply)
      printed.add(id)
    }
    return outcomeOf(order, 'right', t('orders.bulk.printed', { pickList: lists.map(({ number }) => number).join(', ') }))
  }

  const failed = (order: OrderRow, trouble: AnyTrouble) => outcomeOf(order, 'wrong', troubleText(t, trouble, terms), 'absent' in trouble)
  return { confirmOne, reserveOne, cancelOne, holdOne, unholdOne, shipOne, printOne }
}

/** What became of an order. */
export function outcomeOf({ id, number }: OrderRow, tone: BulkOutcome['tone'], text: string, isHubLost = false): BulkOutcome {
  return { id, number, tone, text, isHubLost }
}
