import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { DayText } from '#renderer/ui/values/date-text.tsx'
import { Money } from '#renderer/ui/values/money.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDay, formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { CustomerAccount as Account } from '#shared/contract/accounts.ts'

/** What came of a customer: what they owe, what they buy, what was sent and paid. */
export function CustomerAccount({ customerId }: { customerId: string }) {
  const { data, error } = useQuery(ask.parties.getCustomerAccount.queryOptions({ input: { id: customerId } }))
  if (!data) return <QueryTrouble error={error} />
  return (
    <>
      <Figures account={data} />
      <Bought account={data} />
      <Invoices account={data} />
      <Shipments account={data} />
    </>
  )
}

function Figures({ account: { orders, balances } }: { account: Account }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  if (orders.all === 0 || orders.firstOn === null || orders.lastOn === null) return undefined
  const day = (one: string) => formatDay(one, locale, today)
  return (
    <PanelPart title={t('parties.account.title')}>
      <KeyValues
        items={[
          {
            key: 'orders',
            title: t('parties.panel.orders'),
            value: t('parties.account.orders', {
              all: orders.all,
              open: orders.open,
              first: day(orders.firstOn),
              last: day(orders.lastOn),
            }),
          },
          ...balances.flatMap(({ currency, invoicedMinor, paidMinor, openMinor, overdueMinor, overdueInvoices }) => [
            {
              key: `invoiced ${currency}`,
              title: t('parties.account.invoiced'),
              value: t('parties.account.invoicedPaid', {
                invoiced: formatMoney(invoicedMinor, currency, locale),
                paid: formatMoney(paidMinor, currency, locale),
              }),
            },
            { key: `open ${currency}`, title: t('parties.account.open'), value: formatMoney(openMinor, currency, locale) },
            {
              key: `overdue ${currency}`,
              title: t('parties.account.overdue'),
              value: overdueMinor > 0 && (
                <Toned tone="wrong">
                  {t('parties.account.overdueIn', { amount: formatMoney(overdueMinor, currency, locale), count: overdueInvoices })}
                </Toned>
              ),
            },
          ]),
        ]}
      />
    </PanelPart>
  )
}

function Bought({ account: { bought, boughtFromOrders } }: { account: Account }) {
  const { t } = useTranslation()
  const today = useToday()
  if (bought.length === 0) return undefined
  return (
    <PanelPart title={t('parties.account.bought', { count: boughtFromOrders })}>
      <LinesTable
        label={t('parties.account.bought', { count: boughtFromOrders })}
        rows={bought}
        rowKey={({ productId }) => productId}
        columns={[
          {
            key: 'item',
            title: t('invoicing.panel.item'),
            render: ({ productId, sku, name }) => (
              <>
                <div>{name}</div>
                <Link href={`/products/${productId}`}>
                  <Code>{sku}</Code>
                </Link>
              </>
            ),
          },
          {
            key: 'units',
            title: t('parties.account.units'),
            align: 'end',
            isCode: true,
            render: ({ units }) => <Quantity value={units} />,
          },
          { key: 'last', title: t('parties.account.last'), render: ({ lastOn }) => <DayText day={lastOn} today={today} /> },
        ]}
      />
    </PanelPart>
  )
}

function Invoices({ account: { recentInvoices } }: { account: Account }) {
  const { t } = useTranslation()
  const today = useToday()
  if (recentInvoices.length === 0) return undefined
  return (
    <PanelPart title={t('parties.account.invoices')}>
      <LinesTable
        label={t('parties.account.invoices')}
        rows={recentInvoices}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            title: t('invoicing.column.number'),
            isCode: true,
            render: ({ id, number }) => <Link href={`/invoices/${id}`}>{number}</Link>,
          },
          { key: 'due', title: t('parties.account.due'), render: ({ dueOn }) => <DayText day={dueOn} today={today} /> },
          {
            key: 'total',
            title: t('orders.column.total'),
            align: 'end',
            isCode: true,
            render: ({ grossMinor, currency }) => <Money minor={grossMinor} currency={currency} symbol="none" />,
          },
          {
            key: 'open',
            title: t('parties.account.open'),
            align: 'end',
            isCode: true,
            render: ({ grossMinor, paidMinor, currency }) => <Money minor={grossMinor - paidMinor} currency={currency} symbol="none" />,
          },
        ]}
      />
    </PanelPart>
  )
}

function Shipments({ account: { recentShipments } }: { account: Account }) {
  const { t } = useTranslation()
  if (recentShipments.length === 0) return undefined
  return (
    <PanelPart title={t('parties.account.shipments')}>
      <LinesTable
        label={t('parties.account.shipments')}
        rows={recentShipments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'number',
            title: t('shipments.column.number'),
            isCode: true,
            render: ({ id, number }) => <Link href={`/shipments/${id}`}>{number}</Link>,
          },
          {
            key: 'carrier',
            title: t('orders.form.carrier'),
            render: ({ carrier, trackingNumber }) => (
              <>
                <div>{carrier}</div>
                <Code>{trackingNumber}</Code>
              </>
            ),
          },
        ]}
      />
    </PanelPart>
  )
}
