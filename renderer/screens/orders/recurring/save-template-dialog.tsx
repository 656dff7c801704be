import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import { contentOfDraft } from '#renderer/screens/orders/recurring/template-draft.ts'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { CustomerView } from '#shared/contract/parties.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type SaveTemplateDialogProps = {
  /** The order or quote it is saved from. */
  number: string
  customerId: string
  customerName: string
  draftFor: (customer: CustomerView) => OrderDraft
  onClose: () => void
}

/** Keeps an order or a quote as a template, under a name. */
export function SaveTemplateDialog({ number, customerId, customerName, draftFor, onClose }: SaveTemplateDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(customerName)
  const [id] = useState(() => uuidV7Ids.next())
  const readCustomer = useAttempt(hub.parties.getCustomer)
  const add = useAttempt(hub.recurring.addTemplate)
  const offerUndo = useOfferUndo()

  async function save() {
    const customer = await readCustomer.run({ id: customerId })
    const saved = customer && (await add.run({ id, name, customerId, content: contentOfDraft(draftFor(customer)) }))
    if (!saved) return
    offerUndo(
      (words) => words('recurring.template.saved', { name: saved.name }),
      () => hub.recurring.deleteTemplate({ id }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('recurring.template.saveAsTitle', { number })}
      text={t('recurring.template.saveAsText')}
      confirmLabel={t('recurring.template.saveAs')}
      isBusy={readCustomer.isRunning || add.isRunning}
      disabledReason={name.trim() === '' ? t('recurring.template.nameMissing') : undefined}
      onConfirm={save}
      onCancel={onClose}
    >
      <TextField label={t('recurring.template.name')} value={name} onChange={setName} maxLength={60} autoFocus />
      <TroubleNote trouble={readCustomer.trouble ?? add.trouble} />
    </ConfirmStep>
  )
}
