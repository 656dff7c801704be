import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { AddressText } from '#renderer/records/address-text.tsx'
import { Attachments } from '#renderer/records/attachments.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { CustomerAccount } from '#renderer/screens/customers/customer-account.tsx'
import { CustomerCredit } from '#renderer/screens/customers/customer-credit.tsx'
import { CustomerEditor } from '#renderer/screens/customers/customer-editor.tsx'
import { CustomerOrders } from '#renderer/screens/customers/customer-orders.tsx'
import { CustomerTerms } from '#renderer/screens/customers/customer-terms.tsx'
import { MergeDialog } from '#renderer/screens/customers/merge-dialog.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
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
      actions={customer?.mergedInto === null && <CustomerSteps customer={customer} onEdit={() => setEditing(true)} />}
      onClose={onClose}
    >
      <QueryTrouble error={error} />
      {customer && <CustomerFacts customer={customer} />}
      {customer?.mergedInto === null && <CustomerAccount customerId={id} />}
      {customer?.mergedInto === null && <CustomerTerms customerId={id} name={customer.name} />}
      <CustomerCredit customerId={id} />
      <CustomerOrders customerId={id} />
      <Attachments owner={{ kind: 'customer', id }} />
      <RecordTimeline about={{ kind: 'customer', id }} />
    </SidePanel>
  )
}

function CustomerSteps({ customer, onEdit }: { customer: CustomerView; onEdit: () => void }) {
  const { t } = useTranslation()
  const [isMerging, setMerging] = useState(false)
  const steps: readonly ButtonAction[] = [
    { id: 'edit', label: t('parties.edit'), shortcut: 'e', run: onEdit },
    { id: 'merge', label: t('parties.merge.action'), shortcut: 'm', run: () => setMerging(true) },
  ]
  useActions(steps)
  return (
    <>
      <ActionButtons actions={steps} />
      {isMerging && <MergeDialog customer={customer} onClose={() => setMerging(false)} />}
    </>
  )
}

function CustomerFacts({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation()
  const { address, email, phone, taxNumber, paymentDays, language, priority, shipComplete, tags, notes, mergedInto, formerNumbers } =
    customer
  if (mergedInto) {
    return (
      <Note tone="care">
        {t('parties.merge.mergedInto')} <Link href={`/customers/${mergedInto.id}`}>{`${mergedInto.number} ${mergedInto.name}`}</Link>
      </Note>
    )
  }
  return (
    <KeyValues
      items={[
        { key: 'address', title: t('parties.panel.address'), value: <AddressText address={address} besideName={customer.name} /> },
        { key: 'email', title: t('parties.panel.email'), value: email },
        { key: 'phone', title: t('parties.panel.phone'), value: phone },
        { key: 'taxNumber', title: t('parties.panel.taxNumber'), value: taxNumber && <Code>{taxNumber}</Code> },
        { key: 'paymentDays', title: t('parties.panel.paymentDays'), value: t('parties.panel.days', { count: paymentDays }) },
        { key: 'language', title: t('parties.field.language'), value: language !== '' && t(`parties.language.${language}`) },
        { key: 'priority', title: t('parties.field.priority'), value: priority !== 'B' && t(`parties.priority.${priority}`) },
        {
          key: 'shipComplete',
          title: t('parties.panel.shipping'),
          value: shipComplete !== null && t(`parties.field.ships.${shipComplete ? 'complete' : 'parts'}`),
        },
        { key: 'tags', title: t('parties.field.tags'), value: tags.join(', ') },
        { key: 'notes', title: t('parties.field.notes'), value: notes },
        {
          key: 'former',
          title: t('parties.panel.formerNumbers'),
          value: formerNumbers.length > 0 && <Code>{formerNumbers.join(', ')}</Code>,
        },
        ...customer.contacts.map((one) => ({
          key: one.id,
          title: one.role || t('parties.panel.contact'),
          value: [one.name, one.email, one.phone].filter(Boolean).join(', '),
        })),
        ...customer.addresses.map((one) => ({
          key: one.id,
          title: one.label || t(`parties.addressKind.${one.kind}`),
          value: (
            <>
              <AddressText address={one.address} besideName={customer.name} />
              {one.isDefault && ` (${t('parties.address.usual')})`}
            </>
          ),
        })),
      ]}
    />
  )
}
