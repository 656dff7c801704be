import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { daysOf } from '#renderer/records/arranged/day-words.ts'
import { customerIdOf, type NarrowField } from '#renderer/records/arranged/narrow-field.ts'
import { channelWord } from '#renderer/wording/channel-word.ts'
import type { OrderWhere } from '#shared/contract/order-where.ts'
import { holdKinds } from '#shared/domain/orders/order-holds.ts'
import { orderStatuses } from '#shared/domain/orders/order-status.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** What the order list can be narrowed by; another one is an entry here, its value in `orderWhere`, and its condition in the hub. */
export function useOrderFields(): readonly NarrowField[] {
  const { t } = useTranslation()
  const { data } = useQuery(ask.orders.listOrderWords.queryOptions({ input: {} }))
  const { houses, isSeveral } = useHouses()
  const places = houses.map(({ id, name }) => ({ value: id, label: name }))
  const tags = (data?.tags ?? []).map((tag) => ({ value: tag, label: tag }))
  const carriers = (data?.carriers ?? []).map((carrier) => ({ value: carrier, label: carrier }))
  const channels = (data?.channels ?? []).map((channel) => ({ value: channel, label: channelWord(channel, t) }))
  const holds = holdKinds.map((kind) => ({
    value: kind,
    label: kind === 'prepaid' ? t('holds.waitsForPrepayment') : t(`holds.reason.${kind}`),
  }))
  const statuses = orderStatuses.map((status) => ({ value: status, label: t(`orders.status.${status}`) }))
  return [
    { key: 'ordered', kind: 'days', label: t('orders.column.ordered') },
    { key: 'purchased', kind: 'days', label: t('purchases.day') },
    { key: 'promised', kind: 'days', label: t('orders.column.promised') },
    { key: 'shipped', kind: 'days', label: t('orders.column.shipped') },
    { key: 'delivered', kind: 'days', label: t('orders.column.delivered') },
    { key: 'customer', kind: 'customer', label: t('orders.column.customer') },
    { key: 'status', kind: 'choice', label: t('orders.column.status'), options: statuses },
    { key: 'channel', kind: 'choice', label: t('orders.column.channel'), options: channels },
    { key: 'carrier', kind: 'choice', label: t('orders.column.carrier'), options: carriers },
    { key: 'hold', kind: 'choice', label: t('orders.filter.onHold'), options: holds },
    { key: 'tag', kind: 'choice', label: t('orders.column.tag'), options: tags },
    ...(isSeveral ? [{ key: 'house', kind: 'choice', label: t('orders.panel.house'), options: places } as const] : []),
    { key: 'bin', kind: 'text', label: t('orders.column.bin') },
  ]
}

/** The same as the hub is asked. */
export function orderWhere(where: Readonly<Record<string, string>>, today: Day): OrderWhere {
  const status = orderStatuses.find((one) => one === where['status'])
  const asked = {
    ordered: daysOf(where['ordered'], today),
    purchased: daysOf(where['purchased'], today),
    promised: daysOf(where['promised'], today),
    shipped: daysOf(where['shipped'], today),
    delivered: daysOf(where['delivered'], today),
    customerId: customerIdOf(where['customer']),
    status,
    channel: where['channel'],
    carrier: where['carrier'],
    tag: where['tag'],
    warehouseId: where['house'],
    bin: where['bin']?.trim(),
    hold: holdKinds.find((kind) => kind === where['hold']),
  }
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== ''))
}
