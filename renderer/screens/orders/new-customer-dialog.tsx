import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useHomeCountry } from '#renderer/api/use-home-country.ts'
import { CustomerFields, customerInput, emptyCustomer } from '#renderer/records/customer-fields.tsx'
import { LikeCustomers } from '#renderer/records/like-customers.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type NewCustomerDialogProps = { name: string; onClose: () => void; onAdded: (customer: { id: string; name: string }) => void }

/** Adds a customer without leaving the order. */
export function NewCustomerDialog({ name, onClose, onAdded }: NewCustomerDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(emptyCustomer(name, useHomeCountry()))
  const add = useAttempt(hub.parties.addCustomer)
  const input = customerInput(draft)

  async function save() {
    if (!input) return
    const added = await add.run({ id: uuidV7Ids.next(), ...input })
    if (added) onAdded({ id: added.id, name: added.name })
  }

  return (
    <ConfirmStep
      title={t('parties.new')}
      confirmLabel={t('parties.save')}
      isBusy={add.isRunning}
      disabledReason={input === undefined ? t('parties.missing') : undefined}
      onConfirm={save}
      onCancel={onClose}
    >
      <LikeCustomers draft={draft} onOpen={({ id, name: known }) => onAdded({ id, name: known })} />
      <CustomerFields value={draft} onChange={setDraft} />
      <TroubleNote trouble={add.trouble} />
    </ConfirmStep>
  )
}
