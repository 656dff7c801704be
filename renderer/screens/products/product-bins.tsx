import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'

/** Where a product is, bin by bin; each line leads to why it is reserved. */
export function ProductBins({ productId }: { productId: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.stock.listStock.queryOptions({ input: { productId, limit: 200 } }))
  if (!data) return undefined
  const amount = { align: 'end', isCode: true } as const
  return (
    <PanelPart title={t('catalog.panel.bins')}>
      {data.rows.length === 0 ? (
        <Toned tone="muted">{t('catalog.panel.noBins')}</Toned>
      ) : (
        <LinesTable
          label={t('catalog.panel.bins')}
          rows={data.rows}
          rowKey={({ levelId }) => levelId}
          columns={[
            {
              key: 'bin',
              title: t('stock.column.bin'),
              isCode: true,
              render: ({ levelId, binCode }) => <Link href={`/stock/${levelId}`}>{binCode}</Link>,
            },
            { key: 'onHand', title: t('stock.column.onHand'), ...amount, render: ({ onHand }) => <Quantity value={onHand} /> },
            {
              key: 'reserved',
              title: t('stock.column.reserved'),
              ...amount,
              render: ({ reserved }) => <Quantity value={reserved} zero="dash" />,
            },
            {
              key: 'available',
              title: t('stock.column.available'),
              ...amount,
              render: ({ available }) => <Quantity value={available} zero="dash" />,
            },
          ]}
        />
      )}
    </PanelPart>
  )
}
