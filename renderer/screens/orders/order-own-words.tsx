import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { PurchaseOrderDialog } from '#renderer/screens/orders/purchase-order-dialog.tsx'
import { TagsDialog } from '#renderer/screens/orders/tags-dialog.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { formatDay } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderView } from '#shared/contract/orders.ts'

/** What the customer calls an order, and what the house does: both may be put right at any time of its life. */
export function OrderOwnWords({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'tags' | 'reference'>()
  const steps = [
    { id: 'tags', label: t('tags.action'), shortcut: 'g', run: () => setAsked('tags') },
    { id: 'reference', label: t('tags.reference.action'), shortcut: 'o', run: () => setAsked('reference') },
  ]
  useActions(steps)
  const close = () => setAsked(undefined)
  return (
    <>
      <KeyValues
        items={[
          {
            key: 'reference',
            title: t('orders.panel.reference'),
            value: (
              <>
                <TheirOrder order={order} />{' '}
                <Button size="small" tone="quiet" shortcut="o" onClick={() => setAsked('reference')}>
                  {t(order.customerReference === '' ? 'tags.enter' : 'tags.change')}
                </Button>
              </>
            ),
          },
          {
            key: 'tags',
            title: t('tags.field'),
            value: (
              <>
                {order.tags.join(', ')}{' '}
                <Button size="small" tone="quiet" shortcut="g" onClick={() => setAsked('tags')}>
                  {t(order.tags.length === 0 ? 'tags.enter' : 'tags.change')}
                </Button>
              </>
            ),
          },
        ]}
      />
      {asked === 'tags' && <TagsDialog orders={[order]} onClose={close} />}
      {asked === 'reference' && <PurchaseOrderDialog order={order} onClose={close} />}
    </>
  )
}

/** The customer's own number of the order, and of which day it is. */
function TheirOrder({ order: { customerReference, purchasedOn } }: { order: OrderView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  return (
    <>
      <Code>{customerReference}</Code>
      {purchasedOn !== null && ` ${t('purchases.ofDay', { day: formatDay(purchasedOn, locale, today) })}`}
    </>
  )
}
