import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import form from '#renderer/screens/orders/order-form.module.css'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatMoney, formatQuantity, formatWeight } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { DeliveryCosts, DeliveryView, PartAsk } from '#shared/contract/deliveries.ts'

type PlanCostsProps = {
  orderId: string
  /** Undefined while they do not come to the order. */
  parts: readonly PartAsk[] | undefined
  paidBy: DeliveryView['paidBy']
  onPaidBy: (paidBy: DeliveryView['paidBy']) => void
}

/** What sending in these parts costs, beside sending the order whole, and who pays for it. */
export function PlanCosts({ orderId, parts, paidBy, onPaidBy }: PlanCostsProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { data, error } = useQuery(
    ask.deliveries.previewDelivery.queryOptions({
      input: { orderId, parts: [...(parts ?? [])] },
      enabled: parts !== undefined,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <>
      <QueryTrouble error={error} />
      {data && <CostTable costs={data} />}
      {data && <ExtraCost costs={data} />}
      <SelectField
        label={t('deliveries.paidBy')}
        description={t('deliveries.paidByHint')}
        value={paidBy}
        onChange={onPaidBy}
        options={[
          { value: 'us', label: t('deliveries.paidByUs') },
          {
            value: 'customer',
            label: data
              ? t('deliveries.paidByCustomerOf', { extra: formatMoney(data.extraChargeMinor, data.currency, locale) })
              : t('deliveries.paidByCustomer'),
          },
        ]}
      />
    </>
  )
}

function CostTable({ costs }: { costs: DeliveryCosts }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const rows = [
    ...costs.parts.map((part, i) => ({ key: String(i), title: t('deliveries.part', { part: i + 1 }), ...part })),
    { key: 'whole', title: t('deliveries.whole'), ...costs.whole },
  ]
  return (
    <LinesTable
      label={t('deliveries.costs')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'part',
          title: '',
          render: ({ title, weightGrams }) => (
            <span className={form['item']}>
              <span>{title}</span>
              <Toned tone="muted">{formatWeight(weightGrams, locale)}</Toned>
            </span>
          ),
        },
        {
          key: 'parcels',
          title: t('deliveries.parcels'),
          align: 'end',
          isCode: true,
          width: '64px',
          render: ({ parcels }) => formatQuantity(parcels, locale),
        },
        {
          key: 'cost',
          title: t('deliveries.cost'),
          align: 'end',
          isCode: true,
          width: '80px',
          render: ({ costMinor }) =>
            costMinor === null ? (
              <Toned tone="muted">{t('deliveries.unknown')}</Toned>
            ) : (
              formatMoney(costMinor, costs.costCurrency, locale, 'none')
            ),
        },
        {
          key: 'charge',
          title: t('deliveries.charge'),
          align: 'end',
          isCode: true,
          width: '80px',
          render: ({ chargeMinor }) => formatMoney(chargeMinor, costs.currency, locale, 'none'),
        },
      ]}
    />
  )
}

function ExtraCost({ costs: { extraCostMinor, costCurrency, carrier } }: { costs: DeliveryCosts }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  if (extraCostMinor === null) {
    return (
      <p className={form['keys']}>
        {carrier === '' ? t('deliveries.noCarrier') : t('deliveries.noCosts', { carrier })}{' '}
        <Link href="/settings/parcels">{t('deliveries.setCosts')}</Link>
      </p>
    )
  }
  if (extraCostMinor === 0) return <Note tone="right">{t('deliveries.costsNoMore')}</Note>
  return <Note tone="care">{t('deliveries.costsMore', { extra: formatMoney(extraCostMinor, costCurrency, locale) })}</Note>
}
