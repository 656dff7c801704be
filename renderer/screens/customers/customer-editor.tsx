import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useHomeCountry } from '#renderer/api/use-home-country.ts'
import { CustomerFields, customerInput, draftOfCustomer, emptyCustomer } from '#renderer/records/customer-fields.tsx'
import { CustomerFurtherFields } from '#renderer/records/customer-further-fields.tsx'
import { LikeCustomers } from '#renderer/records/like-customers.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import type { CustomerView } from '#shared/contract/parties.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type CustomerEditorProps = { customer?: CustomerView; onSaved: (id: string) => void; onClose: () => void }

/** Adds a customer, or changes one. */
export function CustomerEditor({ customer: current, onSaved, onClose }: CustomerEditorProps) {
  const { t } = useTranslation()
  // the one that was opened: saved with its version, so that what others save meanwhile is never overwritten
  const [customer] = useState(current)
  const homeCountry = useHomeCountry()
  const [draft, setDraft] = useState(() => (customer ? draftOfCustomer(customer) : emptyCustomer('', homeCountry)))
  const add = useAttempt(hub.parties.addCustomer)
  const change = useAttempt(hub.parties.changeCustomer)
  const offerUndo = useOfferUndo()
  const input = customerInput(draft, customer)

  async function save() {
    if (!input || add.isRunning || change.isRunning) return
    const saved = customer
      ? await change.run({ ...input, id: customer.id, version: customer.version })
      : await add.run({ ...input, id: uuidV7Ids.next() })
    if (!saved) return
    const former = customer && customerInput(draftOfCustomer(customer), customer)
    if (former) {
      const { id, version } = saved
      offerUndo(
        (words) => words('ui.undo.recordChanged', { name: saved.name }),
        () => hub.parties.changeCustomer({ ...former, id, version }),
      )
    }
    onSaved(saved.id)
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('parties.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: input === undefined ? t('parties.missing') : undefined,
      isBusy: add.isRunning || change.isRunning,
      run: save,
    },
    { id: 'cancel', label: t('ui.action.cancel'), shortcut: 'Escape', run: onClose },
  ]
  useActions(steps)

  return (
    <SidePanel
      title={customer?.name ?? t('parties.new')}
      titleLook="words"
      actions={
        <>
          <TroubleNote trouble={add.trouble ?? change.trouble} />
          <ActionButtons actions={steps} />
        </>
      }
      onClose={onClose}
    >
      <LikeCustomers draft={draft} id={customer?.id} onOpen={(like) => onSaved(like.id)} />
      <CustomerFields value={draft} onChange={setDraft} />
      <CustomerFurtherFields value={draft} onChange={setDraft} />
    </SidePanel>
  )
}
