import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { AllocationDialog } from '#renderer/records/allocation-dialog.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { DueInDialog } from '#renderer/screens/products/due-in-dialog.tsx'
import { DueInLines } from '#renderer/screens/products/due-in-lines.tsx'
import { LeadTimeField } from '#renderer/screens/products/lead-time-field.tsx'
import classes from '#renderer/screens/products/products.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { formatDay, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ProductView } from '#shared/contract/catalog.ts'
import type { Availability } from '#shared/contract/promising.ts'

/** What of a product may be promised, day by day: what is here, what is claimed and set aside, what comes and what waits for it. */
export function ProductAvailability({ product }: { product: ProductView }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.promising.getAvailability.queryOptions({ input: { productId: product.id } }))
  const [dialog, setDialog] = useState<'aside' | 'dueIn'>()
  const close = () => setDialog(undefined)
  const steps = [
    { id: 'setAside', label: t('promises.aside.addTitle'), shortcut: 's', run: () => setDialog('aside') },
    { id: 'dueIn', label: t('promises.dueIn.add'), shortcut: 'i', run: () => setDialog('dueIn') },
  ]
  useActions(steps)
  return (
    <PanelPart title={t('promises.product.title')}>
      <QueryTrouble error={error} />
      {data && <StockSums availability={data} />}
      {data && <DaysTable days={data.days} />}
      <DueInLines product={product} />
      {data && <LeadTimeField key={data.leadHours} product={product} hours={data.leadHours} />}
      <ButtonRow>
        {steps.map(({ id, label, shortcut, run }) => (
          <Button key={id} size="small" shortcut={shortcut} onClick={run}>
            {label}
          </Button>
        ))}
      </ButtonRow>
      {dialog === 'aside' && <AllocationDialog product={product} onClose={close} />}
      {dialog === 'dueIn' && <DueInDialog product={product} onClose={close} />}
    </PanelPart>
  )
}

function StockSums({ availability }: { availability: Availability }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { onHand, reserved, soft, allocated, available, short } = availability
  const units = (quantity: number) => formatQuantity(quantity, locale)
  const claimed = { reserved: units(reserved), soft: units(soft) }
  return (
    <KeyValues
      items={[
        {
          key: 'free',
          title: t('promises.product.free'),
          value: t('promises.product.freeOf', { free: units(available), onHand: units(onHand) }),
        },
        {
          key: 'reserved',
          title: t('promises.product.reserved'),
          value: reserved > 0 && (soft > 0 ? t('promises.product.reservedSoft', claimed) : claimed.reserved),
        },
        { key: 'aside', title: t('promises.product.aside'), value: allocated > 0 && <Link href="/stock/aside">{units(allocated)}</Link> },
        { key: 'short', title: t('promises.product.short'), value: short > 0 && units(short) },
      ]}
    />
  )
}

/** One row for each day on which something changes; the bar shows what may be promised against the best day. */
function DaysTable({ days }: { days: Availability['days'] }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const best = Math.max(1, ...days.map(({ available }) => available))
  const amount = { align: 'end', isCode: true, width: '64px' } as const
  return (
    <LinesTable
      label={t('promises.product.days')}
      rows={days}
      rowKey={({ on }) => on}
      columns={[
        { key: 'day', title: t('promises.product.day'), width: '86px', render: ({ on }) => formatDay(on, locale, today) },
        { key: 'dueIn', title: t('promises.product.dueIn'), ...amount, render: ({ dueIn }) => <Quantity value={dueIn} zero="dash" /> },
        { key: 'wanted', title: t('promises.product.wanted'), ...amount, render: ({ wanted }) => <Quantity value={wanted} zero="dash" /> },
        { key: 'available', title: t('promises.product.available'), ...amount, render: ({ available }) => <Quantity value={available} /> },
        {
          key: 'bar',
          title: '',
          render: ({ available }) => (
            <span className={classes['bar']} aria-hidden="true">
              <span style={{ width: `${Math.round((100 * available) / best)}%` }} />
            </span>
          ),
        },
      ]}
    />
  )
}
