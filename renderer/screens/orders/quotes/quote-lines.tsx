import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from '#renderer/screens/orders/orders.module.css'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { formatDecimal, formatMoney, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { QuoteContent } from '#shared/contract/quotes.ts'

/** What a version of a quote offers, line by line. */
export function QuoteLines({ quote, title, currency }: { quote: Pick<QuoteContent, 'lines'>; title: string; currency: string }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const amount = { align: 'end', isCode: true } as const
  return (
    <PanelPart title={title}>
      <LinesTable
        label={title}
        rows={quote.lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'item',
            title: t('quotes.panel.item'),
            render: ({ description, sku, productId }) => (
              <span className={classes['item']}>
                <span>{description}</span>
                <Link href={`/products/${productId}`} className={classes['sku'] ?? ''}>
                  {sku}
                </Link>
              </span>
            ),
          },
          {
            key: 'quantity',
            title: t('quotes.panel.quantity'),
            ...amount,
            render: ({ quantity, unitPrice }) => `${formatQuantity(quantity, locale)} × ${formatDecimal(unitPrice, locale, 2)}`,
          },
          {
            key: 'amount',
            title: t('quotes.panel.amount'),
            ...amount,
            render: ({ netMinor }) => formatMoney(netMinor, currency, locale, 'none'),
          },
        ]}
      />
    </PanelPart>
  )
}
