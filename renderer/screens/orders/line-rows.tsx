import { useTranslation } from 'react-i18next'
import { discountOfPercent, percentText } from '#renderer/screens/orders/discount-text.ts'
import { type DraftLine, type LineChange, lineNetOf } from '#renderer/screens/orders/order-draft.ts'
import classes from '#renderer/screens/orders/order-form.module.css'
import type { FreeStock } from '#renderer/screens/orders/use-free-stock.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Money } from '#renderer/ui/values/money.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderPriced } from '#shared/contract/pricing.ts'

export type LineRowsProps = {
  lines: readonly DraftLine[]
  /** Undefined where it says nothing, as for an order that has claimed its goods. */
  stock: FreeStock | undefined
  /** What the hub says the lines cost. */
  priced: OrderPriced | undefined
  /** The line that was added to last. */
  currentId: string | undefined
  onChange: (lineId: string, change: LineChange) => void
  onRemove: (lineId: string) => void
  /** Enter in a line: back to adding. */
  onDone: () => void
}

/** The name of a line's quantity field, by which the form finds it. */
export const quantityName = (lineId: string) => `quantity-${lineId}`

/** The lines of an order as they are typed, each with what is in stock for it. */
export function LineRows({ lines, stock, priced, currentId, onChange, onRemove, onDone }: LineRowsProps) {
  const { t } = useTranslation()
  const { currency } = useLocale()
  const pricedLine = (lineId: string) => priced?.lines.find(({ id }) => id === lineId)
  return (
    <LinesTable
      label={t('orders.form.lines')}
      rows={lines}
      rowKey={({ id }) => id}
      currentKey={currentId}
      columns={[
        {
          key: 'item',
          title: t('orders.form.item'),
          render: ({ id, name, sku }) => (
            <span className={classes['item']}>
              <span>{name}</span>
              <span className={classes['sku']}>{sku}</span>
              <PriceReason line={pricedLine(id)} onRelease={() => onChange(id, { isPriceTyped: false })} />
            </span>
          ),
        },
        {
          key: 'quantity',
          title: t('orders.form.quantity'),
          align: 'end',
          width: '84px',
          render: ({ id, sku, quantity }) => (
            <NumberField
              name={quantityName(id)}
              label={t('orders.form.quantityOf', { sku })}
              isLabelHidden
              min={1}
              value={quantity}
              onChange={(next) => onChange(id, { quantity: next })}
              onEnter={onDone}
            />
          ),
        },
        {
          key: 'price',
          title: t('orders.form.price'),
          align: 'end',
          width: '94px',
          render: ({ id, sku, unitPrice, isPriceTyped }) => (
            <DecimalField
              label={t('orders.form.priceOf', { sku })}
              isLabelHidden
              maxDecimals={4}
              minDecimals={2}
              value={isPriceTyped ? unitPrice : (pricedLine(id)?.unitPrice ?? unitPrice)}
              onChange={(next) => onChange(id, { unitPrice: next, isPriceTyped: true })}
              onEnter={onDone}
            />
          ),
        },
        {
          key: 'discount',
          title: t('orders.form.lineDiscount'),
          align: 'end',
          width: '68px',
          render: ({ id, sku, discount }) => (
            <DecimalField
              label={t('orders.form.lineDiscountOf', { sku })}
              isLabelHidden
              maxDecimals={2}
              value={percentText(discount)}
              onChange={(next) => onChange(id, { discount: discountOfPercent(next) })}
              onEnter={onDone}
            />
          ),
        },
        {
          key: 'net',
          title: t('orders.form.net'),
          align: 'end',
          isCode: true,
          width: '84px',
          render: (line) => <Money minor={pricedLine(line.id)?.netMinor ?? lineNetOf(line, currency)} symbol="none" />,
        },
        ...(stock
          ? [
              {
                key: 'stock',
                title: t('orders.form.stock'),
                width: '96px',
                render: (line: DraftLine) => <LineStock line={line} stock={stock} />,
              },
            ]
          : []),
        {
          key: 'remove',
          title: '',
          width: '32px',
          align: 'end',
          render: ({ id, sku }) => (
            <Button tone="quiet" size="small" label={t('orders.form.removeLine', { sku })} onClick={() => onRemove(id)}>
              <Icon name="cross" size={12} />
            </Button>
          ),
        },
      ]}
    />
  )
}

function LineStock({ line, stock }: { line: DraftLine; stock: FreeStock }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const found = stock.get(line.productId)
  if (!found) return undefined
  const free = formatQuantity(found.free, locale)
  if (found.short === 0) return <Toned tone="muted">{t('orders.form.available', { free })}</Toned>
  return <Toned tone="care">{t('orders.form.short', { short: formatQuantity(found.short, locale), free })}</Toned>
}

/** Why the price is what it is; a typed one can be given up for the lists'. */
function PriceReason({ line, onRelease }: { line: OrderPriced['lines'][number] | undefined; onRelease: () => void }) {
  const { t } = useTranslation()
  if (!line || line.priceSource === 'product') return undefined
  if (line.priceSource === 'typed') {
    return (
      <Button tone="quiet" size="small" onClick={onRelease}>
        {t('orders.form.priceTyped')}
      </Button>
    )
  }
  const list = line.priceList
  return (
    <Toned tone="muted">
      {line.priceFrom > 1 ? t('orders.form.priceListFrom', { list, from: line.priceFrom }) : t('orders.form.priceList', { list })}
    </Toned>
  )
}
