import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { adjustReasons, type StockRow } from '#shared/contract/stock.ts'

/** Corrects a bin to what was counted there. */
export function AdjustDialog({ level, onClose }: { level: StockRow; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [counted, setCounted] = useState<number>()
  const [reason, setReason] = useState<(typeof adjustReasons)[number]>('count')
  const [note, setNote] = useState('')
  const adjust = useAttempt(hub.stock.adjustStock)
  const offerUndo = useOfferUndo()
  const { productId, binCode, lot, sku, onHand, reserved } = level

  async function confirm() {
    if (counted === undefined) return
    const done = await adjust.run({ productId, binCode, lot, counted, booked: onHand, reason, note })
    if (!done) return
    const facts = { sku, bin: binCode, counted: formatQuantity(counted, locale), before: formatQuantity(onHand, locale) }
    offerUndo(
      (words) => words('ui.undo.stockAdjusted', facts),
      () => hub.stock.adjustStock({ productId, binCode, lot, counted: onHand, booked: counted, reason, note }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('stock.adjust.title', { sku, bin: binCode })}
      text={t('stock.adjust.text', { onHand: formatQuantity(onHand, locale), reserved: formatQuantity(reserved, locale) })}
      confirmLabel={t('stock.adjust.confirm')}
      isBusy={adjust.isRunning}
      disabledReason={counted === undefined ? t('stock.adjust.missing') : undefined}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={1}>
        <NumberField label={t('stock.adjust.counted')} value={counted} onChange={setCounted} autoFocus />
        <SelectField
          label={t('stock.adjust.reason')}
          value={reason}
          onChange={setReason}
          options={adjustReasons.map((value) => ({ value, label: t(`stock.reason.${value}`) }))}
        />
        <TextField label={t('stock.adjust.note')} value={note} onChange={setNote} maxLength={200} />
        <TroubleNote trouble={adjust.trouble} />
      </FormGrid>
    </ConfirmStep>
  )
}
