import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { PriceFrom } from '#renderer/records/price-from.tsx'
import classes from '#renderer/screens/invoices/invoices.module.css'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDecimal, formatMoney, formatQuantity, formatRate } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { InvoiceView } from '#shared/contract/invoicing.ts'

/** What an invoice charges: its lines, the tax of each rate, and the total. */
export function InvoiceLines({ invoice }: { invoice: InvoiceView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const money = (minor: number) => formatMoney(minor, invoice.currency, locale, 'none')
  const reasons = [...new Set(invoice.lines.map(({ taxReason }) => taxReason))]
  const amount = { align: 'end', isCode: true } as const
  return (
    <>
      <PanelPart title={t('invoicing.panel.lines')}>
        <LinesTable
          label={t('invoicing.panel.lines')}
          rows={invoice.lines}
          rowKey={({ position }) => String(position)}
          columns={[
            {
              key: 'item',
              title: t('invoicing.panel.item'),
              render: ({ description, sku, orderId, orderNumber, ...line }) => (
                <span className={classes['item']}>
                  <span>{description}</span>
                  <span className={classes['source']}>
                    <span>{sku}</span>
                    <Link href={`/orders/all/${orderId}`}>{orderNumber}</Link>
                    <PriceFrom line={line} />
                  </span>
                </span>
              ),
            },
            {
              key: 'quantity',
              title: t('invoicing.panel.quantity'),
              ...amount,
              render: ({ quantity, unitPrice }) => `${formatQuantity(quantity, locale)} × ${formatDecimal(unitPrice, locale, 2)}`,
            },
            { key: 'net', title: t('invoicing.panel.net'), ...amount, render: ({ netMinor }) => money(netMinor) },
          ]}
        />
      </PanelPart>
      <PanelPart title={t('invoicing.panel.taxes')}>
        <LinesTable
          label={t('invoicing.panel.taxes')}
          rows={invoice.taxes}
          rowKey={({ rateBp, category }) => `${category} ${rateBp}`}
          columns={[
            { key: 'rate', title: t('invoicing.panel.rate'), render: ({ rateBp }) => formatRate(rateBp, locale) },
            { key: 'net', title: t('invoicing.panel.onNet'), ...amount, render: ({ netMinor }) => money(netMinor) },
            { key: 'tax', title: t('invoicing.panel.tax'), ...amount, render: ({ taxMinor }) => money(taxMinor) },
          ]}
        />
        <p className={classes['total']}>
          <span>{t('invoicing.panel.total')}</span>
          <b>{formatMoney(invoice.grossMinor, invoice.currency, locale)}</b>
        </p>
        {reasons.map((reason) => (
          <Toned key={reason} tone="muted">
            {t(`prices.tax.reason.${reason}`)}
          </Toned>
        ))}
      </PanelPart>
    </>
  )
}
