import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { z } from 'zod'
import { allocationDays, allocationWhom } from '#renderer/records/allocation-words.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { SetAside, StockClaim } from '#shared/contract/stock.ts'

type ProductClaimsProps = { softClaims: readonly z.infer<typeof StockClaim>[]; setAside: readonly z.infer<typeof SetAside>[] }

/** What keeps units of the product from being free although they are bound to no bin: claims of later orders, and what is set aside. */
export function ProductClaims({ softClaims, setAside }: ProductClaimsProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const units = { key: 'quantity', title: t('stock.column.reserved'), align: 'end', isCode: true } as const
  return (
    <>
      {softClaims.length > 0 && (
        <PanelPart title={t('promises.aside.whySoft')}>
          <LinesTable
            label={t('promises.aside.whySoft')}
            rows={softClaims}
            rowKey={({ orderId }) => orderId}
            columns={[
              {
                key: 'order',
                title: t('orders.column.number'),
                isCode: true,
                render: ({ orderId, orderNumber }) => <Link href={`/orders/${orderId}`}>{orderNumber}</Link>,
              },
              { key: 'customer', title: t('orders.column.customer'), render: ({ customerName }) => customerName },
              { ...units, render: ({ quantity }) => <Quantity value={quantity} /> },
            ]}
          />
        </PanelPart>
      )}
      {setAside.length > 0 && (
        <PanelPart title={t('promises.aside.whyAside')}>
          <LinesTable
            label={t('promises.aside.whyAside')}
            rows={setAside}
            rowKey={({ allocationId }) => allocationId}
            columns={[
              {
                key: 'whom',
                title: t('promises.aside.serves'),
                render: (row) => (
                  <>
                    <Link href={`/stock/aside/${row.allocationId}`}>{allocationWhom(row, t, locale)}</Link>{' '}
                    <Toned tone="muted">{allocationDays(row, t, locale)}</Toned>
                  </>
                ),
              },
              { ...units, title: t('promises.aside.remaining'), render: ({ remaining }) => <Quantity value={remaining} /> },
            ]}
          />
        </PanelPart>
      )}
    </>
  )
}
