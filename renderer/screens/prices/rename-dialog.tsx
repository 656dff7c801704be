import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { PriceListView } from '#shared/contract/price-lists.ts'

/** Another name for a list; orders keep the name that it had. */
export function RenameDialog({ list, onClose }: { list: PriceListView; onClose: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState(list.name)
  const save = useAttempt(hub.pricing.savePriceList)
  const offerUndo = useOfferUndo()

  async function confirm() {
    const saved = await save.run({ ...list, name: name.trim() })
    if (!saved) return
    offerUndo(
      (words) => words('ui.undo.recordChanged', { name: saved.name }),
      () => hub.pricing.savePriceList({ ...saved, name: list.name }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('prices.list.rename')}
      confirmLabel={t('prices.list.save')}
      isBusy={save.isRunning}
      disabledReason={name.trim() === '' ? t('prices.list.missing.name') : undefined}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <TextField label={t('prices.list.field.name')} value={name} onChange={setName} maxLength={60} required autoFocus />
      <TroubleNote trouble={save.trouble} />
    </ConfirmStep>
  )
}
