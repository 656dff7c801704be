import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import classes from '#renderer/screens/pack/pack.module.css'
import { FloorNotice } from '#renderer/ui/floor/floor-notice.tsx'
import { NextList } from '#renderer/ui/floor/next-list.tsx'
import { formatWeight } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PackageView, PackingView } from '#shared/contract/packing.ts'
import { closedPackages } from './pack-prompt.ts'
import { unitsIn } from './package-panel.tsx'
import { PrintState } from './print-state.tsx'

const SHOWN = 7

/** An order that is packed: its packages, and what became of their labels. */
export function PackedOrder({ view }: { view: PackingView }) {
  const { t } = useTranslation()
  const packages = closedPackages(view)
  const backOrder = view.lines.reduce((sum, { ordered, toPack, packed, shipped }) => sum + ordered - toPack - packed - shipped, 0)
  if (packages.length === 0) return <FloorNotice title={t('packing.done.goneTitle')} />
  return (
    <FloorNotice title={t('packing.done.title', { count: packages.length })}>
      {packages.map((box) => (
        <PackedBox key={box.id} box={box} />
      ))}
      {backOrder > 0 && <p className={classes['backOrder']}>{t('packing.done.short', { count: backOrder })}</p>}
    </FloorNotice>
  )
}

function PackedBox({ box }: { box: PackageView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  return (
    <section className={classes['box']} aria-label={box.number}>
      <div>
        <strong className={classes['number']}>{box.number}</strong>
        <p className={classes['weight']}>
          {formatWeight(box.weightGrams, locale)}, {t('packing.units', { count: unitsIn(box) })}
        </p>
      </div>
      <PrintState box={box} />
    </section>
  )
}

/** What the next scan could be. */
export function WaitingOrders({ exceptOrderId }: { exceptOrderId: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.packing.listPackQueue.queryOptions({ input: { limit: SHOWN + 1 } }))
  const rows = (data?.rows ?? []).filter(({ orderId }) => orderId !== exceptOrderId).slice(0, SHOWN)
  return (
    <NextList
      title={t('packing.done.waiting')}
      items={rows.map(({ orderId, orderNumber, customerName, unitsToPack }) => ({
        id: orderId,
        code: orderNumber,
        text: customerName,
        quantity: unitsToPack,
      }))}
      foot={data !== undefined && rows.length === 0 ? t('packing.done.nothingWaits') : undefined}
    />
  )
}
