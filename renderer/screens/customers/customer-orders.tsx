import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { DayText } from '#renderer/ui/values/date-text.tsx'
import { Money } from '#renderer/ui/values/money.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'

/** Older orders are found in the list of orders. */
const mostShown = 20

/** What a customer ordered, newest first. */
export function CustomerOrders({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const today = useToday()
  const { data } = useQuery(ask.orders.listOrders.queryOptions({ input: { customerId, limit: mostShown } }))
  if (!data) return undefined
  return (
    <PanelPart title={t('parties.panel.orders')}>
      {data.rows.length === 0 ? (
        <Toned tone="muted">{t('parties.panel.noOrders')}</Toned>
      ) : (
        <LinesTable
          label={t('parties.panel.orders')}
          rows={data.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'number',
              title: t('orders.column.number'),
              isCode: true,
              render: ({ id, number }) => <Link href={`/orders/all/${id}`}>{number}</Link>,
            },
            { key: 'ordered', title: t('orders.column.ordered'), render: ({ orderedOn }) => <DayText day={orderedOn} today={today} /> },
            { key: 'status', title: t('orders.column.progress'), render: ({ status }) => t(`orders.status.${status}`) },
            {
              key: 'total',
              title: t('orders.column.total'),
              align: 'end',
              isCode: true,
              render: ({ grossMinor, currency }) => <Money minor={grossMinor} currency={currency} symbol="none" />,
            },
          ]}
        />
      )}
      {data.next !== null && <Toned tone="muted">{t('parties.panel.allOrders')}</Toned>}
    </PanelPart>
  )
}
