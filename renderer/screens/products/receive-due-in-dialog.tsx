import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { BinSearch } from '#renderer/records/bin-search.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { DueInRow } from '#shared/contract/promising.ts'

/** Goods that were due in are here: into a bin with them, and whoever waits is filled. */
export function ReceiveDueInDialog({ row, onClose }: { row: DueInRow; onClose: () => void }) {
  const { t } = useTranslation()
  const [binCode, setBinCode] = useState('')
  const [quantity, setQuantity] = useState<number | undefined>(row.quantity - row.received)
  const [lot, setLot] = useState('')
  const receive = useAttempt(hub.promising.receiveDueIn)
  const isWhole = binCode !== '' && quantity !== undefined && quantity >= 1

  async function confirm() {
    if (isWhole && (await receive.run({ id: row.id, binCode, lot, quantity }))) onClose()
  }

  return (
    <ConfirmStep
      title={t('promises.dueIn.receiveTitle', { sku: row.sku, document: row.document })}
      text={t('promises.dueIn.receiveText')}
      confirmLabel={t('stock.receive.confirm')}
      isBusy={receive.isRunning}
      disabledReason={isWhole ? undefined : t('stock.receive.missing')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={1}>
        <BinSearch title={t('stock.receive.bin')} value={binCode} onChange={setBinCode} />
        <NumberField label={t('stock.receive.quantity')} min={1} value={quantity} onChange={setQuantity} />
        <TextField label={t('stock.receive.lot')} value={lot} onChange={setLot} maxLength={40} isCode />
      </FormGrid>
      <TroubleNote trouble={receive.trouble} />
    </ConfirmStep>
  )
}
