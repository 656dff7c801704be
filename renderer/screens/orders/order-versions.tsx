import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { AddressText } from '#renderer/records/address-text.tsx'
import classes from '#renderer/screens/orders/amendment-preview.module.css'
import { amendmentChangeText } from '#renderer/wording/amendment-text.ts'
import { formatInstant, formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderVersion } from '#shared/contract/amendments.ts'
import type { OrderView } from '#shared/contract/orders.ts'

/** Every version of an order that was changed after it was confirmed; each opens to what the order said then. */
export function OrderVersions({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.orders.listOrderVersions.queryOptions({ input: { id: order.id } }))
  if (!data || data.versions.length === 0) return undefined
  return (
    <section className={classes['block']}>
      <h3 className={classes['title']}>{t('amendments.versions.title')}</h3>
      {data.versions.map((version) => (
        <Version key={version.number} version={version} order={order} />
      ))}
    </section>
  )
}

function Version({ version, order }: { version: OrderVersion; order: OrderView }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const { number, at, user, reason, changes, content } = version
  const said = changes.map((change) => amendmentChangeText(change, t)).join('; ')
  return (
    <details>
      <summary>
        <b>{t('amendments.versions.one', { number })}</b>
        {`. ${said || t('amendments.versions.first')}${reason === '' ? '' : ` (${reason})`}. `}
        {user !== '' && t('amendments.versions.by', { user, time: formatInstant(at, timeZone, locale) })}
      </summary>
      <ul className={classes['list']}>
        {content.lines
          .filter((line) => line.quantity > 0)
          .map((line) => (
            <li key={line.id}>{t('amendments.versions.line', { quantity: line.quantity, sku: line.sku })}</li>
          ))}
      </ul>
      <AddressText address={content.shipTo} besideName={order.customerName} />
      <p className={classes['totals']}>{formatMoney(content.grossMinor, order.currency, locale)}</p>
    </details>
  )
}
