import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { readScanNow } from '#renderer/scanning/read-scan-now.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'
import { BarcodeFields } from '#renderer/screens/products/barcode-fields.tsx'
import { CustomsFields } from '#renderer/screens/products/customs-fields.tsx'
import { PictureField } from '#renderer/screens/products/picture-field.tsx'
import {
  barcodeOf,
  draftOfProduct,
  emptyProduct,
  type ProductDraft,
  productInput,
  withBarcode,
} from '#renderer/screens/products/product-draft.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { playTone } from '#renderer/ui/sound/play-tone.ts'
import { faultyCodeText } from '#renderer/wording/faulty-code-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ProductView } from '#shared/contract/catalog.ts'
import type { Gs1Problem } from '#shared/domain/scanning/gs1/faults.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type ProductEditorProps = { product?: ProductView; onSaved: (id: string) => void; onClose: () => void }

/** Adds a product, or changes one. A scan anywhere on the form is one of its barcodes. */
export function ProductEditor({ product: current, onSaved, onClose }: ProductEditorProps) {
  const { t } = useTranslation()
  // the one that was opened: saved with its version, so that what others save meanwhile is never overwritten
  const [product] = useState(current)
  const usualTax = useUsualTaxRate()
  const [draft, setDraft] = useState<ProductDraft>()
  const shown = draft ?? (product ? draftOfProduct(product) : emptyProduct(t('catalog.usualUnit'), usualTax))
  const add = useAttempt(hub.catalog.addProduct)
  const change = useAttempt(hub.catalog.changeProduct)
  const offerUndo = useOfferUndo()
  const input = productInput(shown)
  const [faulty, setFaulty] = useState<Gs1Problem>()
  useScanHandler(({ raw }) => {
    const { code, problem } = barcodeOf(readScanNow(raw))
    setFaulty(problem)
    playTone(problem ? 'wrong' : 'right')
    if (code !== undefined) setDraft(withBarcode(shown, code, uuidV7Ids.next()))
  })

  async function save() {
    if (!input || add.isRunning || change.isRunning) return
    const saved = product
      ? await change.run({ ...input, id: product.id, version: product.version })
      : await add.run({ ...input, id: uuidV7Ids.next() })
    if (!saved) return
    const former = product && productInput(draftOfProduct(product))
    if (former) {
      const { id, version } = saved
      offerUndo(
        (words) => words('ui.undo.recordChanged', { name: saved.sku }),
        () => hub.catalog.changeProduct({ ...former, id, version }),
      )
    }
    onSaved(saved.id)
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('catalog.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: input === undefined ? t('catalog.missing') : undefined,
      isBusy: add.isRunning || change.isRunning,
      run: save,
    },
    { id: 'cancel', label: t('ui.action.cancel'), shortcut: 'Escape', run: onClose },
  ]
  useActions(steps)

  return (
    <SidePanel
      title={product?.sku ?? t('catalog.new')}
      titleLook={product ? 'code' : 'words'}
      actions={
        <>
          <TroubleNote trouble={add.trouble ?? change.trouble} />
          <ActionButtons actions={steps} />
        </>
      }
      onClose={onClose}
    >
      {product && <PictureField product={product} />}
      {faulty && <Note tone="wrong">{t('catalog.scanFaulty', { why: faultyCodeText(t, faulty) })}</Note>}
      <ProductFields value={shown} onChange={setDraft} />
      <CustomsFields value={shown} onChange={(part) => setDraft({ ...shown, ...part })} />
      <BarcodeFields value={shown.barcodes} onChange={(barcodes) => setDraft({ ...shown, barcodes })} />
    </SidePanel>
  )
}

/** The rate of another product is the likeliest one for the next. */
function useUsualTaxRate(): number {
  const { data } = useQuery(ask.catalog.listProducts.queryOptions({ input: { limit: 1 } }))
  return data?.rows[0]?.taxRateBp ?? 1900
}

function ProductFields({ value, onChange }: { value: ProductDraft; onChange: (draft: ProductDraft) => void }) {
  const { t } = useTranslation()
  const { currency } = useLocale()
  const set = (part: Partial<ProductDraft>) => onChange({ ...value, ...part })
  return (
    <FormGrid>
      <TextField
        label={t('catalog.field.sku')}
        value={value.sku}
        onChange={(sku) => set({ sku })}
        maxLength={40}
        isCode
        required
        autoFocus
      />
      <TextField label={t('catalog.field.name')} value={value.name} onChange={(name) => set({ name })} maxLength={160} required />
      <DecimalField
        label={t('catalog.field.price')}
        value={value.unitPrice}
        onChange={(unitPrice) => set({ unitPrice })}
        maxDecimals={4}
        minDecimals={2}
        unit={currency}
        required
      />
      <DecimalField
        label={t('catalog.field.taxRate')}
        value={value.taxPercent}
        onChange={(taxPercent) => set({ taxPercent })}
        maxDecimals={2}
        unit="%"
        required
      />
      <TextField
        label={t('catalog.field.unit')}
        description={t('catalog.field.unitHint')}
        value={value.unit}
        onChange={(unit) => set({ unit })}
        maxLength={20}
        required
      />
      <NumberField label={t('catalog.field.weight')} value={value.weightGrams} onChange={(weightGrams) => set({ weightGrams })} unit="g" />
    </FormGrid>
  )
}
