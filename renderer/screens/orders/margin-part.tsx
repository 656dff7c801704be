import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, type hub } from '#renderer/api/hub.ts'
import { useIsOwner } from '#renderer/api/use-is-owner.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import form from '#renderer/screens/orders/order-form.module.css'
import classes from '#renderer/screens/orders/orders.module.css'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatMoney, formatRate } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { MarginView } from '#shared/contract/margins.ts'

type Sold = { readonly id: string; readonly sku: string }
type Of = Parameters<typeof hub.pricing.getMargin>[0]['of']
type MarginPartProps = { of: Of; currency: string; lines: readonly Sold[] }

/** What is earned, line by line: asked for only where the owner works. */
export function MarginPart(props: MarginPartProps) {
  return useIsOwner() ? <OwnersMargin {...props} /> : undefined
}

function OwnersMargin({ of, currency, lines }: MarginPartProps) {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.pricing.getMargin.queryOptions({ input: { of }, placeholderData: keepPreviousData }))
  return (
    <PanelPart title={t('margins.title')}>
      <QueryTrouble error={error} />
      {data && <Earned margin={data} currency={currency} lines={lines} />}
    </PanelPart>
  )
}

function Earned({ margin, currency, lines }: { margin: MarginView; currency: string; lines: readonly Sold[] }) {
  const { t } = useTranslation()
  const { locale, currency: home } = useLocale()
  const money = (minor: number) => formatMoney(minor, currency, locale, 'none')
  const rate = (bp: number | null) => (bp === null ? '' : formatRate(bp, locale))
  const { total, unknown } = margin
  if (!margin.isComparable) return <Toned tone="muted">{t('margins.otherCurrency', { currency: home })}</Toned>
  if (margin.lines.length === 0) return <Toned tone="muted">{t('margins.nothing')}</Toned>
  const skus = new Map(lines.map(({ id, sku }) => [id, sku]))
  const number = { align: 'end', isCode: true } as const
  return (
    <>
      <LinesTable
        label={t('margins.title')}
        rows={margin.lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'item', title: t('margins.item'), render: ({ id }) => <span className={classes['sku']}>{skus.get(id)}</span> },
          { key: 'cost', title: t('margins.cost'), ...number, render: ({ costMinor }) => money(costMinor) },
          {
            key: 'margin',
            title: t('margins.margin'),
            ...number,
            render: ({ marginMinor, marginBp }) => `${money(marginMinor)} ${rate(marginBp)}`,
          },
        ]}
      />
      <dl className={form['sums']}>
        <dt className={form['gross']}>
          {total.marginBp === null ? t('margins.totalPlain') : t('margins.total', { percent: rate(total.marginBp) })}
        </dt>
        <dd className={form['gross']}>{formatMoney(total.marginMinor, currency, locale)}</dd>
      </dl>
      {unknown.length > 0 && <Toned tone="care">{t('margins.partly', { count: unknown.length })}</Toned>}
      <Toned tone="muted">{t('margins.onlyOwner')}</Toned>
    </>
  )
}
