import { useTranslation } from 'react-i18next'
import { AddressFields, emptyAddress, isComplete } from '#renderer/records/address-fields.tsx'
import classes from '#renderer/records/records.module.css'
import { tagsOfText } from '#renderer/records/tags-of-text.ts'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { CustomerAddress, CustomerContact, CustomerView } from '#shared/contract/parties.ts'
import type { Address } from '#shared/contract/terms.ts'

/** A customer as it is typed. */
export type CustomerDraft = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly taxNumber: string
  readonly address: Address
  readonly paymentDays: number | undefined
  readonly language: CustomerView['language']
  readonly priority: CustomerView['priority']
  /** Null: as the house does. */
  readonly shipComplete: boolean | null
  /** Separated by commas. */
  readonly tags: string
  readonly notes: string
  readonly addresses: readonly CustomerAddress[]
  readonly contacts: readonly CustomerContact[]
}

const usualPaymentDays = 14

export function emptyCustomer(name: string, country: string): CustomerDraft {
  return {
    name,
    email: '',
    phone: '',
    taxNumber: '',
    address: emptyAddress(country),
    paymentDays: usualPaymentDays,
    language: '',
    priority: 'B',
    shipComplete: null,
    tags: '',
    notes: '',
    addresses: [],
    contacts: [],
  }
}

export function draftOfCustomer(customer: CustomerView): CustomerDraft {
  const { name, email, phone, taxNumber, address, paymentDays, language, priority, shipComplete, tags, notes, addresses, contacts } =
    customer
  const further = { language, priority, shipComplete, tags: tags.join(', '), notes, addresses, contacts }
  return { name, email, phone, taxNumber, address, paymentDays, ...further }
}

/** What the hub takes, or undefined while something is missing. The parcel's name is the customer's unless it was another one before. */
export function customerInput(draft: CustomerDraft, before?: CustomerView) {
  const hadOwnName = before !== undefined && before.address.name !== before.name
  const address = { ...draft.address, name: hadOwnName ? draft.address.name : draft.name }
  if (draft.name.trim() === '' || !isComplete(address) || draft.paymentDays === undefined) return undefined
  const contacts = draft.contacts.filter(({ name, email, phone }) => name.trim() !== '' || email !== '' || phone !== '')
  if (contacts.some(({ name }) => name.trim() === '') || !draft.addresses.every((one) => isComplete(one.address))) return undefined
  return { ...draft, address, paymentDays: draft.paymentDays, tags: tagsOfText(draft.tags), addresses: [...draft.addresses], contacts }
}

/** The fields of a customer. */
export function CustomerFields({ value, onChange }: { value: CustomerDraft; onChange: (draft: CustomerDraft) => void }) {
  const { t } = useTranslation()
  const set = (part: Partial<CustomerDraft>) => onChange({ ...value, ...part })
  return (
    <div className={classes['fields']}>
      <TextField label={t('parties.field.name')} value={value.name} onChange={(name) => set({ name })} maxLength={120} required autoFocus />
      <TextField label={t('parties.field.email')} value={value.email} onChange={(email) => set({ email })} maxLength={200} type="email" />
      <FormGrid isDense>
        <AddressFields value={value.address} onChange={(address) => set({ address })} hasName={false} />
        <TextField label={t('parties.field.phone')} value={value.phone} onChange={(phone) => set({ phone })} maxLength={40} type="tel" />
        <TextField
          label={t('parties.field.taxNumber')}
          value={value.taxNumber}
          onChange={(taxNumber) => set({ taxNumber })}
          maxLength={40}
        />
        <NumberField
          label={t('parties.field.paymentDays')}
          value={value.paymentDays}
          onChange={(paymentDays) => set({ paymentDays })}
          max={365}
          unit={t('parties.field.days')}
        />
      </FormGrid>
    </div>
  )
}
