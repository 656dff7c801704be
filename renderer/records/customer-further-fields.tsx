import { useTranslation } from 'react-i18next'
import { useHomeCountry } from '#renderer/api/use-home-country.ts'
import { AddressFields, emptyAddress } from '#renderer/records/address-fields.tsx'
import type { CustomerDraft } from '#renderer/records/customer-fields.tsx'
import classes from '#renderer/records/records.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import {
  addressKinds,
  type CustomerAddress,
  type CustomerContact,
  customerLanguages,
  customerPriorities,
} from '#shared/contract/parties.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

const shipWishes = ['house', 'complete', 'parts'] as const

/** Whether a customer has said that goods come whole or in parts. */
export function shipWishOf(shipComplete: boolean | null): (typeof shipWishes)[number] {
  return shipComplete === null ? 'house' : shipComplete ? 'complete' : 'parts'
}

type FurtherFieldsProps = { value: CustomerDraft; onChange: (draft: CustomerDraft) => void }

/** How a customer is served, the people there, and further addresses. */
export function CustomerFurtherFields({ value, onChange }: FurtherFieldsProps) {
  const { t } = useTranslation()
  const homeCountry = useHomeCountry()
  const set = (part: Partial<CustomerDraft>) => onChange({ ...value, ...part })
  const { addresses, contacts } = value

  function setAddress(id: string, part: Partial<CustomerAddress>) {
    const next = addresses.map((one) => (one.id === id ? { ...one, ...part } : one))
    const changed = next.find((one) => one.id === id)
    // a new usual one takes the place of the one before
    set({
      addresses: next.map((one) => (changed?.isDefault && one.id !== id && one.kind === changed.kind ? { ...one, isDefault: false } : one)),
    })
  }
  const setContact = (id: string, part: Partial<CustomerContact>) =>
    set({ contacts: contacts.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  const addAddress = () =>
    set({
      addresses: [
        ...addresses,
        {
          id: uuidV7Ids.next(),
          kind: 'delivery',
          label: '',
          address: { ...emptyAddress(homeCountry), name: value.name },
          isDefault: false,
        },
      ],
    })
  const addContact = () => set({ contacts: [...contacts, { id: uuidV7Ids.next(), name: '', role: '', email: '', phone: '' }] })

  return (
    <div className={classes['fields']}>
      <FormGrid isDense>
        <SelectField
          label={t('parties.field.language')}
          value={value.language}
          onChange={(language) => set({ language })}
          options={customerLanguages.map((one) => ({ value: one, label: t(`parties.language.${one === '' ? 'own' : one}`) }))}
        />
        <SelectField
          label={t('parties.field.priority')}
          value={value.priority}
          onChange={(priority) => set({ priority })}
          options={customerPriorities.map((one) => ({ value: one, label: t(`parties.priority.${one}`) }))}
        />
        <SelectField
          label={t('parties.field.shipComplete')}
          value={shipWishOf(value.shipComplete)}
          onChange={(wish) => set({ shipComplete: wish === 'house' ? null : wish === 'complete' })}
          options={shipWishes.map((wish) => ({ value: wish, label: t(`parties.field.ships.${wish}`) }))}
        />
      </FormGrid>
      <TextField
        label={t('parties.field.tags')}
        description={t('parties.field.tagsHint')}
        value={value.tags}
        onChange={(tags) => set({ tags })}
        maxLength={600}
      />
      <TextField label={t('parties.field.notes')} value={value.notes} onChange={(notes) => set({ notes })} maxLength={4000} rows={3} />

      <PanelPart title={t('parties.panel.contacts')}>
        {contacts.map((one) => (
          <FormGrid key={one.id} isDense>
            <TextField
              label={t('parties.contact.name')}
              value={one.name}
              onChange={(name) => setContact(one.id, { name })}
              maxLength={120}
            />
            <TextField
              label={t('parties.contact.role')}
              value={one.role}
              onChange={(role) => setContact(one.id, { role })}
              maxLength={60}
            />
            <TextField
              label={t('parties.field.email')}
              value={one.email}
              onChange={(email) => setContact(one.id, { email })}
              maxLength={200}
              type="email"
            />
            <TextField
              label={t('parties.field.phone')}
              value={one.phone}
              onChange={(phone) => setContact(one.id, { phone })}
              maxLength={40}
              type="tel"
            />
            <Button size="small" onClick={() => set({ contacts: contacts.filter(({ id }) => id !== one.id) })}>
              {t('parties.contact.remove')}
            </Button>
          </FormGrid>
        ))}
        <ButtonRow>
          <Button size="small" onClick={addContact}>
            {t('parties.contact.add')}
          </Button>
        </ButtonRow>
      </PanelPart>

      <PanelPart title={t('parties.panel.addresses')}>
        {addresses.map((one) => (
          <FormGrid key={one.id} isDense>
            <SelectField
              label={t('parties.address.kind')}
              value={one.kind}
              onChange={(kind) => setAddress(one.id, { kind })}
              options={addressKinds.map((kind) => ({ value: kind, label: t(`parties.addressKind.${kind}`) }))}
            />
            <TextField
              label={t('parties.address.label')}
              value={one.label}
              onChange={(label) => setAddress(one.id, { label })}
              maxLength={60}
            />
            <AddressFields value={one.address} onChange={(address) => setAddress(one.id, { address })} />
            <CheckField
              label={t('parties.address.isDefault')}
              value={one.isDefault}
              onChange={(isDefault) => setAddress(one.id, { isDefault })}
            />
            <Button size="small" onClick={() => set({ addresses: addresses.filter(({ id }) => id !== one.id) })}>
              {t('parties.address.remove')}
            </Button>
          </FormGrid>
        ))}
        <ButtonRow>
          <Button size="small" onClick={addAddress}>
            {t('parties.address.add')}
          </Button>
        </ButtonRow>
      </PanelPart>
    </div>
  )
}
