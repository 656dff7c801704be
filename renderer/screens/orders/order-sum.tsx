import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { PriceFrom } from '#renderer/records/price-from.tsx'
import form from '#renderer/screens/orders/order-form.module.css'
import classes from '#renderer/screens/orders/orders.module.css'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Money } from '#renderer/ui/values/money.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDecimal, formatMoney, formatQuantity, formatRate } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderLineView, OrderView } from '#shared/contract/orders.ts'

/** A line whose price is looked at, of an order or a quote. */
type SummedLine = Pick<
  OrderLineView,
  | 'id'
  | 'sku'
  | 'ordered'
  | 'cancelled'
  | 'unitPrice'
  | 'priceSource'
  | 'priceList'
  | 'priceFrom'
  | 'discount'
  | 'allowanceMinor'
  | 'netMinor'
  | 'taxReason'
>
type Summed = Pick<
  OrderView,
  'customerId' | 'currency' | 'goodsMinor' | 'allowanceMinor' | 'shippingMinor' | 'shippingSource' | 'shippingRule' | 'taxes' | 'grossMinor'
> & { readonly lines: readonly SummedLine[] }

/** What an order or a quote costs, line by line: where each price comes from, what was taken off, and why it is taxed so. */
export function OrderSum({ order }: { order: Summed }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { currency } = order
  const money = (minor: number) => formatMoney(minor, currency, locale)
  const shipping =
    order.shippingSource === 'rule'
      ? t('orders.form.shippingBy', { rule: order.shippingRule })
      : t(order.shippingSource === 'typed' ? 'prices.sum.shippingTyped' : 'orders.form.shipping')
  return (
    <PanelPart title={t('prices.sum.title')}>
      <LinesTable
        label={t('prices.sum.title')}
        rows={order.lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'why', title: t('prices.sum.price'), render: (line) => <PriceOfLine line={line} currency={currency} /> },
          {
            key: 'net',
            title: t('orders.form.net'),
            align: 'end',
            isCode: true,
            width: '92px',
            render: ({ netMinor }) => <Money minor={netMinor} currency={currency} symbol="none" />,
          },
        ]}
      />
      <dl className={form['sums']}>
        <dt>{t('orders.form.goods')}</dt>
        <dd>{money(order.goodsMinor)}</dd>
        {order.allowanceMinor > 0 && (
          <>
            <dt>{t('prices.sum.orderDiscount')}</dt>
            <dd>{money(-order.allowanceMinor)}</dd>
          </>
        )}
        {order.shippingSource !== 'none' && (
          <>
            <dt>{shipping}</dt>
            <dd>{money(order.shippingMinor)}</dd>
          </>
        )}
        {order.taxes.map(({ category, rateBp, netMinor, taxMinor }) => (
          <TaxRow
            key={`${category} ${rateBp}`}
            title={t('orders.form.tax', { rate: formatRate(rateBp, locale), net: money(netMinor) })}
            value={money(taxMinor)}
          />
        ))}
        <dt className={form['gross']}>{t('orders.form.gross')}</dt>
        <dd className={form['gross']}>{money(order.grossMinor)}</dd>
      </dl>
      <TaxReasons order={order} />
    </PanelPart>
  )
}

function TaxRow({ title, value }: { title: string; value: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </>
  )
}

function PriceOfLine({ line, currency }: { line: SummedLine; currency: string }) {
  const { locale } = useLocale()
  const { sku, ordered, cancelled, unitPrice, discount, allowanceMinor, netMinor } = line
  // a draft that was cancelled keeps what it said
  const units = formatQuantity(ordered === cancelled && netMinor > 0 ? ordered : ordered - cancelled, locale)
  const percent = discount !== null && 'percentBp' in discount ? ` − ${formatRate(discount.percentBp, locale)}` : ''
  const amount = percent === '' && allowanceMinor > 0 ? ` − ${formatMoney(allowanceMinor, currency, locale, 'none')}` : ''
  return (
    <span className={classes['item']}>
      <span>
        <span className={classes['sku']}>{sku}</span> {`${units} × ${formatDecimal(unitPrice, locale, 2)}${percent}${amount}`}
      </span>
      <Toned tone="muted">
        <PriceFrom line={line} />
      </Toned>
    </span>
  )
}

/** Why the order is taxed as it is, each reason once, with what it rests on. */
function TaxReasons({ order }: { order: Summed }) {
  const { t } = useTranslation()
  const { data: customer } = useQuery(ask.parties.getCustomer.queryOptions({ input: { id: order.customerId } }))
  const reasons = [...new Set(order.lines.map(({ taxReason }) => taxReason))]
  const number = customer?.taxNumber ?? ''
  return reasons.map((reason) => {
    const rests = number !== '' && (reason === 'intraCommunity' || reason === 'reverseCharge')
    return (
      <Toned key={reason} tone="muted">
        {t(`prices.tax.reason.${reason}`)} {rests && t('prices.sum.vatNumber', { number })}
      </Toned>
    )
  })
}
