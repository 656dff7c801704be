import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { Attachments } from '#renderer/records/attachments.tsx'
import { ProductThumb } from '#renderer/records/product-thumb.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { ReceiveDialog } from '#renderer/records/receive-dialog.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { usePrint } from '#renderer/records/use-print.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ProductAvailability } from '#renderer/screens/products/product-availability.tsx'
import { ProductBarcodes } from '#renderer/screens/products/product-barcodes.tsx'
import { ProductBins } from '#renderer/screens/products/product-bins.tsx'
import { ProductCost } from '#renderer/screens/products/product-cost.tsx'
import { ProductEditor } from '#renderer/screens/products/product-editor.tsx'
import { ProductPrices } from '#renderer/screens/products/product-prices.tsx'
import classes from '#renderer/screens/products/products.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { formatDecimal, formatRate, formatWeight } from '#renderer/wording/format.ts'
import { unitWord } from '#renderer/wording/unit-word.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ProductView } from '#shared/contract/catalog.ts'

/** One product beside the list: price, barcodes, where it is, what happened. */
export function ProductPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: product, error } = useQuery(ask.catalog.getProduct.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  const [isEditing, setEditing] = useState(false)
  if (product && isEditing) {
    return <ProductEditor product={product} onSaved={() => setEditing(false)} onClose={() => setEditing(false)} />
  }
  return (
    <SidePanel
      title={product?.sku ?? ''}
      actions={product && <ProductSteps product={product} onEdit={() => setEditing(true)} />}
      onClose={onClose}
    >
      <QueryTrouble error={error} />
      {product && <ProductFacts product={product} />}
      <ProductBins productId={id} />
      {product && <ProductAvailability product={product} />}
      {product && <ProductPrices product={product} />}
      {product && <ProductCost product={product} />}
      {product && <ProductBarcodes product={product} />}
      <Attachments owner={{ kind: 'product', id }} />
      <RecordTimeline about={{ kind: 'product', id }} />
    </SidePanel>
  )
}

function ProductFacts({ product }: { product: ProductView }) {
  const { t } = useTranslation()
  const { locale, currency } = useLocale()
  const { name, unit, unitPrice, taxRateBp, weightGrams, hsCode, originCountry, picture } = product
  const price = t('catalog.panel.priceTax', {
    price: `${formatDecimal(unitPrice, locale, 2)} ${currency}`,
    unit: unitWord(t, unit),
    rate: formatRate(taxRateBp, locale),
  })
  return (
    <>
      <div className={classes['named']}>
        {picture !== null && <ProductThumb picture={picture} size="large" />}
        <p>{name}</p>
      </div>
      <KeyValues
        items={[
          { key: 'price', title: t('catalog.panel.price'), value: price },
          { key: 'weight', title: t('catalog.panel.weight'), value: weightGrams > 0 && formatWeight(weightGrams, locale) },
          { key: 'customs', title: t('catalog.panel.customs'), value: [hsCode, originCountry].filter(Boolean).join(', ') },
        ]}
      />
    </>
  )
}

function ProductSteps({ product, onEdit }: { product: ProductView; onEdit: () => void }) {
  const { t } = useTranslation()
  const [isReceiving, setReceiving] = useState(false)
  const printing = usePrint()
  const steps: readonly ButtonAction[] = [
    { id: 'edit', label: t('catalog.edit'), shortcut: 'e', run: onEdit },
    { id: 'receive', label: t('catalog.action.receive'), shortcut: 'r', run: () => setReceiving(true) },
    {
      id: 'label',
      label: t('catalog.action.printLabel'),
      isBusy: printing.isPrinting,
      run: () => printing.print('productLabel', product.id),
    },
  ]
  useActions(steps)
  return (
    <>
      {printing.note}
      <ActionButtons actions={steps} />
      {isReceiving && <ReceiveDialog product={product} onClose={() => setReceiving(false)} />}
    </>
  )
}
