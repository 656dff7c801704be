import { useTranslation } from 'react-i18next'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { ProductView } from '#shared/contract/catalog.ts'

/** The codes a product goes by, and how many pieces each stands for. */
export function ProductBarcodes({ product }: { product: ProductView }) {
  const { t } = useTranslation()
  return (
    <PanelPart title={t('catalog.panel.barcodes')}>
      {product.barcodes.length === 0 ? (
        <Toned tone="care">{t('catalog.panel.noBarcodes')}</Toned>
      ) : (
        <LinesTable
          label={t('catalog.panel.barcodes')}
          rows={product.barcodes}
          rowKey={({ code }) => code}
          columns={[
            { key: 'code', title: t('catalog.field.barcode'), isCode: true, render: ({ code }) => code },
            {
              key: 'pack',
              title: t('catalog.field.pack'),
              render: ({ packQuantity }) =>
                packQuantity === 1 ? t('catalog.panel.single') : t('catalog.panel.pack', { count: packQuantity }),
            },
          ]}
        />
      )}
    </PanelPart>
  )
}
