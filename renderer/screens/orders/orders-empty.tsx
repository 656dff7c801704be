import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import type { OrderRow } from '#shared/contract/orders.ts'
import type { OrderFilter } from '#shared/domain/orders/order-sorts.ts'

type OrdersEmptyProps = { filter: OrderFilter; search: string; onShowAll: () => void }

/** An empty order list: because nothing fits, or because there is no order at all. */
export function OrdersEmpty({ filter, search, onShowAll }: OrdersEmptyProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { data } = useQuery(ask.orders.listOrders.queryOptions({ input: { limit: 1 } }))
  const any: OrderRow | undefined = data?.rows[0]
  const showAll = filter !== 'all' && <Button onClick={onShowAll}>{t('orders.empty.showAll')}</Button>
  if (search !== '') {
    return <EmptyState title={t('orders.empty.searched', { text: search })} text={t('orders.empty.searchedText')} actions={showAll} />
  }
  if (any) return <EmptyState title={t('orders.empty.filtered')} text={t('orders.empty.filteredText')} actions={showAll} />
  return (
    <EmptyState
      title={t('orders.empty.none')}
      text={t('orders.empty.noneText')}
      actions={
        <>
          <Button tone="primary" onClick={() => navigate('/orders/new')}>
            {t('app.newOrder')}
          </Button>
          <Button onClick={() => navigate('/imports')}>{t('orders.empty.importFile')}</Button>
        </>
      }
    />
  )
}
