import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { AddressText } from '#renderer/records/address-text.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { CustomerEditor } from '#renderer/screens/customers/customer-editor.tsx'
import { CustomerOrders } from '#renderer/screens/customers/customer-orders.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { CustomerView } from '#shared/contract/parties.ts'

/** One customer beside the list: who, where, what they ordered, what happened. */
export function CustomerPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: customer, error } = useQuery(ask.parties.getCustomer.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  const [isEditing, setEditing] = useState(false)
  if (customer && isEditing) {
    return <CustomerEditor customer={customer} onSaved={() => setEditing(false)} onClose={() => setEditing(false)} />
  }
  return (
    <SidePanel
      title={customer?.name ?? ''}
      titleLook="words"
      note={customer && <Toned tone="muted">{<Code>{customer.number}</Code>}</Toned>}
      actions={customer && <CustomerSteps onEdit={() => setEditing(true)} />}
      onClose={onClose}
    >
      <QueryTrouble error={error} />
      {customer && <CustomerFacts customer={customer} />}
      <CustomerOrders customerId={id} />
      <RecordTimeline about={{ kind: 'customer', id }} />
    </SidePanel>
  )
}

function CustomerSteps({ onEdit }: { onEdit: () => void }) {
  const { t } = useTranslation()
  const steps: readonly ButtonAction[] = [{ id: 'edit', label: t('parties.edit'), shortcut: 'e', run: onEdit }]
  useActions(steps)
  return <ActionButtons actions={steps} />
}

function CustomerFacts({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation()
  const { address, email, phone, taxNumber, paymentDays } = customer
  return (
    <KeyValues
      items={[
        { key: 'address', title: t('parties.panel.address'), value: <AddressText address={address} besideName={customer.name} /> },
        { key: 'email', title: t('parties.panel.email'), value: email },
        { key: 'phone', title: t('parties.panel.phone'), value: phone },
        { key: 'taxNumber', title: t('parties.panel.taxNumber'), value: taxNumber && <Code>{taxNumber}</Code> },
        { key: 'paymentDays', title: t('parties.panel.paymentDays'), value: t('parties.panel.days', { count: paymentDays }) },
      ]}
    />
  )
}
