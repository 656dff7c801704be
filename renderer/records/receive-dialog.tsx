import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useIsOwner } from '#renderer/api/use-is-owner.ts'
import { BinSearch } from '#renderer/records/bin-search.tsx'
import { ProductSearch } from '#renderer/records/product-search.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { readScanNow } from '#renderer/scanning/read-scan-now.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Titled } from '#renderer/ui/fields/titled.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { goodsFactsText } from '#renderer/wording/goods-facts-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

type Product = { readonly id: string; readonly sku: string; readonly name: string }
type ReceiveDialogProps = {
  /** Where it was opened from a product or a bin, that is known already. */
  product?: Product
  binCode?: string
  onClose: () => void
}

/** Puts goods that came in into a bin. Scanning works in any order: an item counts its pack, a bin code is the place. */
export function ReceiveDialog({ product: first, binCode: firstBin = '', onClose }: ReceiveDialogProps) {
  const { t } = useTranslation()
  const { locale, currency } = useLocale()
  const [product, setProduct] = useState(first)
  const [binCode, setBinCode] = useState(firstBin)
  const [quantity, setQuantity] = useState<number>()
  const [lot, setLot] = useState('')
  const [document, setDocument] = useState('')
  const [unitCost, setUnitCost] = useState<string>()
  const isOwner = useIsOwner()
  const [said, setSaid] = useState<{ serial: string; expiresOn: string | null }>({ serial: '', expiresOn: null })
  const [refused, setRefused] = useState<AnyTrouble>()
  const receive = useAttempt(hub.stock.receiveStock)
  const offerUndo = useOfferUndo()
  const isComplete = product !== undefined && binCode !== '' && quantity !== undefined && quantity >= 1

  async function confirm() {
    if (!isComplete) return
    const cost = isOwner && unitCost !== undefined ? { unitCost } : {}
    const done = await receive.run({ productId: product.id, binCode, lot, quantity, document, ...said, ...cost })
    if (!done) return
    const { onHand, costId } = done
    offerUndo(
      (words) => words('ui.undo.received', { quantity: formatQuantity(quantity, locale), sku: product.sku, bin: binCode }),
      () => {
        const spot = { productId: product.id, binCode, lot, ...(costId !== null && { withoutCost: costId }) }
        return hub.stock.adjustStock({ ...spot, counted: onHand - quantity, booked: onHand, reason: 'other', note: document })
      },
    )
    onClose()
  }

  async function takeScan({ raw }: Scan) {
    const found = await replyOf(hub.catalog.findProduct({ code: raw }))
    setRefused(undefined)
    if (!found.ok) {
      const isUnknown = 'refusal' in found && found.refusal.code === 'PRODUCT_UNKNOWN'
      return isUnknown ? setBinCode(readScanNow(raw).text.toUpperCase()) : setRefused(found)
    }
    const { product: scanned, packQuantity, ...goods } = found.value
    if (goods.lot !== '') setLot(goods.lot)
    setSaid({ serial: goods.serial, expiresOn: goods.expiresOn })
    setQuantity(scanned.id === product?.id ? (quantity ?? 0) + packQuantity : packQuantity)
    setProduct(scanned)
  }

  return (
    <ConfirmStep
      title={t('stock.receive.title')}
      confirmLabel={t('stock.receive.confirm')}
      isBusy={receive.isRunning}
      disabledReason={isComplete ? undefined : t('stock.receive.missing')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <ScansInDialog onScan={takeScan} />
      <FormGrid columns={1}>
        <Titled title={t('stock.receive.product')}>
          {product ? (
            <span>
              <Code>{product.sku}</Code> {product.name}
            </span>
          ) : (
            <ProductSearch label={t('stock.receive.productHint')} onFound={setProduct} />
          )}
        </Titled>
        <BinSearch title={t('stock.receive.bin')} value={binCode} onChange={setBinCode} />
      </FormGrid>
      <FormGrid isDense>
        <NumberField label={t('stock.receive.quantity')} min={1} value={quantity} onChange={setQuantity} autoFocus={first !== undefined} />
        <TextField label={t('stock.receive.lot')} value={lot} onChange={setLot} maxLength={40} isCode />
        <TextField label={t('stock.receive.document')} value={document} onChange={setDocument} maxLength={60} isCode />
        {isOwner && (
          <DecimalField
            label={t('margins.received')}
            description={t('margins.receivedHint')}
            unit={currency}
            maxDecimals={4}
            value={unitCost}
            onChange={setUnitCost}
          />
        )}
      </FormGrid>
      {(said.serial !== '' || said.expiresOn !== null) && (
        <Titled title={t('stock.receive.said')}>{goodsFactsText(t, said, locale)}</Titled>
      )}
      <TroubleNote trouble={refused ?? receive.trouble} />
    </ConfirmStep>
  )
}

/** Inside the dialog, so that the dialog gets the scans and not the page behind it. */
function ScansInDialog({ onScan }: { onScan: (scan: Scan) => Promise<void> }) {
  useScanHandler(onScan)
  return undefined
}
