import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { Note } from '#renderer/ui/feedback/note.tsx'

type SamePurchaseProps = { customerId: string; reference: string; exceptOrderId?: string | undefined }

/** Warns when the customer's order number is on another order already: it may have been sent twice. */
export function SamePurchase({ customerId, reference, exceptOrderId }: SamePurchaseProps) {
  const { t } = useTranslation()
  const customerReference = reference.trim()
  const input = { customerId, customerReference, ...(exceptOrderId !== undefined && { exceptOrderId }) }
  const { data } = useQuery(ask.orders.findPurchaseOrder.queryOptions({ input, enabled: customerReference !== '' && customerId !== '' }))
  if (!data || data.orders.length === 0 || customerReference === '') return undefined
  return (
    <Note tone="care">
      {t('purchases.before', { reference: customerReference })}{' '}
      {data.orders.map(({ id, number }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link href={`/orders/all/${id}`}>{number}</Link>
        </span>
      ))}
    </Note>
  )
}
