import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/ship/ship.module.css'
import { BigCode, BigQuantity, FloorTask } from '#renderer/ui/floor/floor-task.tsx'
import { NextList } from '#renderer/ui/floor/next-list.tsx'
import { formatWeight } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ShipPackageRow } from '#shared/contract/shipping.ts'
import { totalWeight } from './outgoing.ts'

export type ShipTaskProps = { packages: readonly ShipPackageRow[]; carrier: string; tracking: string }

/** Whose packages they are, how many must stand on the bench, and who takes them under what number. */
export function ShipTask({ packages, carrier, tracking }: ShipTaskProps) {
  const { t } = useTranslation()
  const [first] = packages
  if (!first) return undefined
  const numbers = [...new Set(packages.flatMap(({ orderNumber, goesWith }) => [orderNumber, ...goesWith]))]
  return (
    <FloorTask>
      <BigCode code={first.orderNumber} note={numbers.length > 1 ? `+ ${numbers.slice(1).join(', ')}` : undefined} />
      <div className={classes['words']}>
        <h2 className={classes['customer']}>{first.customerName}</h2>
        <p className={classes['place']}>
          {first.city}, {first.country}
        </p>
        <dl className={classes['facts']}>
          <dt>{t('shipping.task.carrier')}</dt>
          <dd className={carrier === '' ? classes['missing'] : undefined}>{carrier || t('shipping.task.noCarrier')}</dd>
          <dt>{t('shipping.task.tracking')}</dt>
          <dd className={tracking === '' ? classes['missing'] : classes['tracking']}>{tracking || t('shipping.task.noTracking')}</dd>
        </dl>
      </div>
      <BigQuantity value={packages.length} unit={t('shipping.packageUnit', { count: packages.length })} />
    </FloorTask>
  )
}

/** The packages of the shipment, to be compared with what stands on the bench. */
export function ShipPackages({ packages }: { packages: readonly ShipPackageRow[] }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  return (
    <NextList
      title={t('shipping.task.packages')}
      items={packages.map((box) => ({ id: box.id, code: box.number, text: formatWeight(box.weightGrams, locale), quantity: box.units }))}
      foot={packages.length > 1 ? t('shipping.task.total', { weight: formatWeight(totalWeight(packages), locale) }) : undefined}
    />
  )
}
