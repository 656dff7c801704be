import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { AddressText } from '#renderer/records/address-text.tsx'
import { Attachments } from '#renderer/records/attachments.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { MarginPart } from '#renderer/screens/orders/margin-part.tsx'
import { OrderDocuments } from '#renderer/screens/orders/order-documents.tsx'
import { OrderHolds } from '#renderer/screens/orders/order-holds.tsx'
import { OrderLines } from '#renderer/screens/orders/order-lines.tsx'
import { OrderOwnWords } from '#renderer/screens/orders/order-own-words.tsx'
import { OrderSteps } from '#renderer/screens/orders/order-steps.tsx'
import { OrderSum } from '#renderer/screens/orders/order-sum.tsx'
import { OrderVersions } from '#renderer/screens/orders/order-versions.tsx'
import { OrderJoint } from '#renderer/screens/orders/parts/order-joint.tsx'
import { OrderParts } from '#renderer/screens/orders/parts/order-parts.tsx'
import { OrderPromise } from '#renderer/screens/orders/promise/order-promise.tsx'
import { promiseState } from '#renderer/screens/orders/promise-text.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { channelWord } from '#renderer/wording/channel-word.ts'
import { formatDay, formatMoney, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderView } from '#shared/contract/orders.ts'

/** One order beside its list: what, to whom, by when, how far, what happened, and the next steps. */
export function OrderPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: order, error } = useQuery(ask.orders.getOrder.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  if (!order) {
    return (
      <SidePanel title="" onClose={onClose}>
        <QueryTrouble error={error} />
      </SidePanel>
    )
  }
  return (
    <SidePanel title={order.number} note={<OrderNote order={order} />} actions={<OrderSteps order={order} />} onClose={onClose}>
      <OrderHolds order={order} />
      {isJoinable(order) && <OrderJoint orderId={id} />}
      <OrderFacts order={order} />
      <OrderPromise order={order} />
      <OrderOwnWords order={order} />
      <OrderParts order={order} />
      <OrderLines order={order} />
      <OrderSum order={order} />
      <MarginPart of={{ kind: 'order', id }} currency={order.currency} lines={order.lines} />
      <OrderDocuments order={order} />
      <Attachments owner={{ kind: 'order', id }} />
      <OrderVersions order={order} />
      <RecordTimeline about={{ kind: 'order', id }} />
    </SidePanel>
  )
}

/** Open, and not sent in parts: such an order can go together with others. */
function isJoinable({ status, parts }: OrderView): boolean {
  return parts === 0 && !['draft', 'shipped', 'closed', 'cancelled'].includes(status)
}

/** The one thing to know at a glance. */
function OrderNote({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const state = promiseState(order.status, order.promisedOn, useToday())
  const word = t(`orders.status.${order.status}`)
  const parts = order.parts > 0 && t('deliveries.shippedOf', { shipped: order.partsShipped, count: order.parts })
  const status = [word, parts].filter(Boolean).join(', ')
  if (order.holds.length > 0) return <Toned tone="care">{`${status}, ${t('holds.title')}`}</Toned>
  if (state === 'late') return <Toned tone="wrong">{`${status}, ${t('orders.panel.late')}`}</Toned>
  if (state === 'today') return <Toned tone="care">{`${status}, ${t('orders.panel.dueToday')}`}</Toned>
  return <Toned tone="muted">{status}</Toned>
}

function OrderFacts({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const { houses, isSeveral } = useHouses()
  const house = houses.find(({ id }) => id === order.warehouseId)
  const standing = houses.flatMap(({ id, code }) => {
    const units = order.claims.filter((claim) => claim.warehouseId === id).reduce((sum, claim) => sum + claim.onShelf + claim.onBench, 0)
    return units > 0 ? [t('orders.panel.unitsIn', { units: formatQuantity(units, locale), code })] : []
  })
  const money = (minor: number) => formatMoney(minor, order.currency, locale)
  const promised = order.promisedOn === null ? t('orders.panel.noPromise') : formatDay(order.promisedOn, locale, today)
  const ordered = formatDay(order.orderedOn, locale, today)
  return (
    <KeyValues
      items={[
        {
          key: 'customer',
          title: t('orders.panel.customer'),
          value: <Link href={`/customers/${order.customerId}`}>{order.customerName}</Link>,
        },
        { key: 'shipTo', title: t('orders.panel.shipTo'), value: <AddressText address={order.shipTo} besideName={order.customerName} /> },
        {
          key: 'promised',
          title: t('orders.panel.promised'),
          value: order.carrier === '' ? promised : t('orders.panel.promisedVia', { day: promised, carrier: order.carrier }),
        },
        {
          key: 'ordered',
          title: t('orders.panel.ordered'),
          value: t('orders.panel.orderedVia', { day: ordered, channel: channelWord(order.channel, t) }),
        },
        {
          key: 'total',
          title: t('orders.panel.total'),
          value: t('orders.panel.totalTax', { gross: money(order.grossMinor), tax: money(order.taxMinor) }),
        },
        { key: 'house', title: t('orders.panel.house'), value: isSeveral && house && [house.name, ...standing].join(', ') },
        { key: 'notes', title: t('orders.panel.notes'), value: order.notes },
      ]}
    />
  )
}
