import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import form from '#renderer/screens/orders/order-form.module.css'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { formatMoney, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { JointCosts, JointOrder } from '#shared/contract/joints.ts'

type JointCostsTextProps = {
  costs: JointCosts
  /** Whose customer pays for sending. */
  orders: readonly JointOrder[]
  currency: string
}

/** What sending orders together saves, and that what the customer pays for it stays. */
export function JointCostsText({ costs: { carrier, costCurrency, apart, together, savedMinor }, orders, currency }: JointCostsTextProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const parcels = { together: formatQuantity(together.parcels, locale), apart: formatQuantity(apart.parcels, locale) }
  const charged = orders.filter(({ shippingMinor }) => shippingMinor > 0)
  const sum = charged.reduce((total, { shippingMinor }) => total + shippingMinor, 0)
  const waived = orders.reduce((total, { waivedMinor }) => total + waivedMinor, 0)
  return (
    <>
      {savedMinor !== null && savedMinor > 0 ? (
        <Note tone="right">{t('deliveries.joint.saves', { ...parcels, saved: formatMoney(savedMinor, costCurrency, locale) })}</Note>
      ) : (
        <p className={form['keys']}>
          {t('deliveries.joint.parcels', parcels)} {savedMinor === null && carrier === '' && t('deliveries.joint.noCarrier')}
          {savedMinor === null && carrier !== '' && (
            <>
              {t('deliveries.noCosts', { carrier })} <Link href="/settings/parcels">{t('deliveries.setCosts')}</Link>
            </>
          )}
        </p>
      )}
      {waived > 0 && <p className={form['keys']}>{t('deliveries.joint.waived', { sum: formatMoney(waived, currency, locale) })}</p>}
      {charged.length > 0 && waived === 0 && (
        <p className={form['keys']}>{t('deliveries.joint.charged', { count: charged.length, sum: formatMoney(sum, currency, locale) })}</p>
      )}
    </>
  )
}
