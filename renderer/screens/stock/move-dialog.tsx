import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { BinSearch } from '#renderer/records/bin-search.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { StockRow } from '#shared/contract/stock.ts'

/** Moves what nobody has claimed to another bin. */
export function MoveDialog({ level, onClose }: { level: StockRow; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [toBinCode, setToBinCode] = useState('')
  const [quantity, setQuantity] = useState<number | undefined>(level.available)
  const move = useAttempt(hub.stock.moveStock)
  const offerUndo = useOfferUndo()
  const { productId, binCode, lot, sku, available } = level
  const isComplete = toBinCode !== '' && quantity !== undefined && quantity >= 1

  async function confirm() {
    if (!isComplete) return
    const done = await move.run({ productId, binCode, lot, toBinCode, quantity })
    if (!done) return
    const facts = { quantity: formatQuantity(quantity, locale), sku, from: binCode, to: toBinCode }
    offerUndo(
      (words) => words('ui.undo.stockMoved', facts),
      () => hub.stock.moveStock({ productId, binCode: toBinCode, lot, toBinCode: binCode, quantity }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('stock.moving.title', { sku, bin: binCode })}
      text={t('stock.moving.text', { available: formatQuantity(available, locale) })}
      confirmLabel={t('stock.moving.confirm')}
      isBusy={move.isRunning}
      disabledReason={isComplete ? undefined : t('stock.moving.missing')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={1}>
        <NumberField label={t('stock.moving.quantity')} min={1} max={available} value={quantity} onChange={setQuantity} autoFocus />
        <BinSearch title={t('stock.moving.to')} value={toBinCode} onChange={setToBinCode} />
        <TroubleNote trouble={move.trouble} />
      </FormGrid>
    </ConfirmStep>
  )
}
