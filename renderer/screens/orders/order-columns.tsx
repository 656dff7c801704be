import type { TFunction } from 'i18next'
import { orderProgress } from '#renderer/screens/orders/order-progress.ts'
import { RiskWords } from '#renderer/screens/orders/promise/risk-words.tsx'
import { PromiseText } from '#renderer/screens/orders/promise-text.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { ProgressBar } from '#renderer/ui/status/progress-bar.tsx'
import { Money } from '#renderer/ui/values/money.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { channelWord } from '#renderer/wording/channel-word.ts'
import { formatDay } from '#renderer/wording/format.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import type { Day } from '#shared/kernel/dates.ts'

type OrderColumnsAsk = { locale: string; today: Day; isRisky: boolean }

/** The columns of the order list; those at the end give way first when a panel needs the room. */
export function orderColumns(t: TFunction, { locale, today, isRisky }: OrderColumnsAsk): readonly Column<OrderRow>[] {
  return [
    { key: 'number', sortBy: 'number', title: t('orders.column.number'), width: '92px', isCode: true, render: ({ number }) => number },
    {
      key: 'customer',
      sortBy: 'customer',
      title: t('orders.column.customer'),
      width: 'minmax(104px, 2fr)',
      render: ({ customerName, holds }) => (holds.length === 0 ? customerName : <HeldCustomer name={customerName} t={t} />),
    },
    {
      key: 'promised',
      sortBy: 'promisedOn',
      title: t('orders.column.promised'),
      width: '76px',
      render: ({ status, promisedOn }) => <PromiseText status={status} promisedOn={promisedOn} today={today} />,
    },
    {
      key: 'why',
      sortBy: 'risk',
      title: t('promises.risk.why'),
      width: 'minmax(210px, 1.6fr)',
      isExtra: !isRisky,
      render: ({ risk }) => <RiskWords risk={risk} />,
    },
    {
      key: 'progress',
      sortBy: 'status',
      title: t('orders.column.progress'),
      width: 'minmax(166px, 1.2fr)',
      render: (row) => <ProgressBar {...orderProgress(row, t, locale)} />,
    },
    {
      key: 'lines',
      sortBy: 'lines',
      title: t('orders.column.lines'),
      width: '52px',
      align: 'end',
      isCode: true,
      canHide: true,
      render: ({ lineCount }) => <Quantity value={lineCount} />,
    },
    {
      key: 'total',
      sortBy: 'gross',
      title: t('orders.column.total'),
      width: '84px',
      align: 'end',
      isCode: true,
      render: ({ grossMinor, currency }) => <Money minor={grossMinor} currency={currency} symbol="none" />,
    },
    {
      key: 'channel',
      sortBy: 'channel',
      title: t('orders.column.channel'),
      width: '90px',
      canHide: true,
      render: ({ channel }) => channelWord(channel, t),
    },
    {
      key: 'tags',
      title: t('orders.column.tags'),
      width: 'minmax(80px, 1fr)',
      isExtra: true,
      render: ({ tags }) => tags.join(', '),
    },
    {
      key: 'purchased',
      sortBy: 'purchasedOn',
      title: t('purchases.day'),
      width: '84px',
      isExtra: true,
      render: ({ purchasedOn }) => purchasedOn !== null && formatDay(purchasedOn, locale),
    },
    {
      key: 'delivered',
      sortBy: 'deliveredOn',
      title: t('orders.column.delivered'),
      width: '84px',
      isExtra: true,
      render: ({ deliveredOn }) => deliveredOn !== null && formatDay(deliveredOn, locale),
    },
    {
      key: 'ordered',
      sortBy: 'orderedOn',
      title: t('orders.column.ordered'),
      width: '84px',
      isExtra: true,
      render: ({ orderedOn }) => formatDay(orderedOn, locale),
    },
    {
      key: 'reference',
      sortBy: 'reference',
      title: t('orders.column.reference'),
      width: 'minmax(90px, 1fr)',
      isExtra: true,
      isCode: true,
      render: ({ customerReference }) => customerReference,
    },
    {
      key: 'status',
      sortBy: 'status',
      title: t('orders.column.status'),
      width: '104px',
      isExtra: true,
      render: ({ status }) => t(`orders.status.${status}`),
    },
    {
      key: 'carrier',
      sortBy: 'carrier',
      title: t('orders.column.carrier'),
      width: '90px',
      isExtra: true,
      render: ({ carrier }) => carrier,
    },
    {
      key: 'units',
      sortBy: 'units',
      title: t('orders.column.units'),
      width: '64px',
      align: 'end',
      isCode: true,
      isExtra: true,
      render: ({ units }) => <Quantity value={units.ordered} />,
    },
    {
      key: 'short',
      sortBy: 'short',
      title: t('orders.column.short'),
      width: '60px',
      align: 'end',
      isCode: true,
      isExtra: true,
      render: ({ units }) => units.short > 0 && <Quantity value={units.short} />,
    },
  ]
}

/** Who it is for, and that it is held. */
function HeldCustomer({ name, t }: { name: string; t: TFunction }) {
  return (
    <>
      <Toned tone="care">{t('holds.title')}</Toned> {name}
    </>
  )
}
