import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { DueInRow } from '#shared/contract/promising.ts'
import { addDays, type Day } from '#shared/kernel/dates.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type Product = { readonly id: string; readonly sku: string }
type DueInDialogProps = { product: Product; row?: DueInRow; onClose: () => void }

/** Goods that are due in: said for the first time, or said anew. */
export function DueInDialog({ product, row, onClose }: DueInDialogProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [id] = useState(() => row?.id ?? uuidV7Ids.next())
  const [quantity, setQuantity] = useState<number | undefined>(row?.quantity)
  const [dueOn, setDueOn] = useState<Day | undefined>(row?.dueOn ?? addDays(today, 7))
  const [document, setDocument] = useState(row?.document ?? '')
  const [isConfirmed, setConfirmed] = useState(row?.isConfirmed ?? false)
  const [isClosed, setClosed] = useState(false)
  const add = useAttempt(hub.promising.addDueIn)
  const change = useAttempt(hub.promising.changeDueIn)
  const offerUndo = useOfferUndo()
  const isWhole = quantity !== undefined && quantity >= 1 && dueOn !== undefined

  async function confirm() {
    if (!isWhole) return
    const terms = { productId: product.id, quantity, dueOn, document, isConfirmed, note: row?.note ?? '' }
    if (!row) {
      if (await add.run({ id, ...terms }))
        offerUndo(
          (words) => words('promises.dueIn.added', { sku: product.sku }),
          () => hub.promising.changeDueIn({ id, version: 1, ...terms, isClosed: true }),
        )
      else return
      return onClose()
    }
    const done = await change.run({ id, version: row.version, ...terms, isClosed })
    if (!done) return
    const before = {
      productId: row.productId,
      quantity: row.quantity,
      dueOn: row.dueOn,
      document: row.document,
      isConfirmed: row.isConfirmed,
    }
    if (!isClosed)
      offerUndo(
        (words) => words('ui.undo.recordChanged', { name: row.document || product.sku }),
        () => hub.promising.changeDueIn({ id, version: done.version, ...before, note: row.note }),
      )
    onClose()
  }

  return (
    <ConfirmStep
      title={t(row ? 'promises.dueIn.changeTitle' : 'promises.dueIn.addTitle', { sku: product.sku })}
      text={t('promises.dueIn.text')}
      confirmLabel={t('promises.dueIn.save')}
      isBusy={add.isRunning || change.isRunning}
      disabledReason={isWhole ? undefined : t('promises.dueIn.missing')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid>
        <NumberField label={t('promises.move.quantity')} min={1} value={quantity} onChange={setQuantity} autoFocus />
        <DayField label={t('promises.dueIn.day')} value={dueOn} onChange={setDueOn} />
        <TextField label={t('promises.dueIn.document')} value={document} onChange={setDocument} maxLength={60} isCode />
        <CheckField label={t('promises.dueIn.isConfirmed')} value={isConfirmed} onChange={setConfirmed} />
        {row && <CheckField label={t('promises.dueIn.isClosed')} value={isClosed} onChange={setClosed} />}
      </FormGrid>
      <TroubleNote trouble={add.trouble ?? change.trouble} />
    </ConfirmStep>
  )
}
