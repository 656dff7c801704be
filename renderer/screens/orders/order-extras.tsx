import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useHomeCountry } from '#renderer/api/use-home-country.ts'
import { AddressFields, emptyAddress } from '#renderer/records/address-fields.tsx'
import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import { SamePurchase } from '#renderer/screens/orders/same-purchase.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { channels, channelWord } from '#renderer/wording/channel-word.ts'

type OrderExtrasProps = {
  draft: OrderDraft
  onChange: (draft: OrderDraft) => void
  hasTags?: boolean
  /** In place of the promised day alone. */
  promise?: ReactNode
}

/** What an order says besides its lines: by when, how, where to, and what the customer calls it. */
export function OrderExtras({ draft, onChange, hasTags = true, promise }: OrderExtrasProps) {
  const { t } = useTranslation()
  const { data: setup } = useQuery(ask.setup.getSetup.queryOptions({ input: {} }))
  const homeCountry = useHomeCountry()
  const usualCarrier = setup?.company?.defaultCarrier ?? ''
  const set = (part: Partial<OrderDraft>) => onChange({ ...draft, ...part })
  const known = channels.some((channel) => channel === draft.channel) ? channels : [draft.channel, ...channels]

  return (
    <>
      {promise ?? <DayField label={t('orders.form.promised')} value={draft.promisedOn} onChange={(promisedOn) => set({ promisedOn })} />}
      <TextField
        label={t('orders.form.reference')}
        value={draft.customerReference}
        onChange={(customerReference) => set({ customerReference })}
        maxLength={60}
        isCode
      />
      <SamePurchase customerId={draft.customer?.id ?? ''} reference={draft.customerReference} exceptOrderId={draft.id} />
      <DayField label={t('purchases.day')} value={draft.purchasedOn} onChange={(purchasedOn) => set({ purchasedOn })} />
      <TextField
        label={t('orders.form.carrier')}
        description={usualCarrier === '' ? undefined : t('orders.form.carrierHint', { carrier: usualCarrier })}
        value={draft.carrier}
        onChange={(carrier) => set({ carrier })}
        maxLength={60}
      />
      <SelectField
        label={t('orders.form.channel')}
        value={draft.channel}
        onChange={(channel) => set({ channel })}
        options={known.map((value) => ({ value, label: channelWord(value, t) }))}
      />
      <TextField
        label={t('orders.form.notes')}
        description={t('orders.form.notesHint')}
        value={draft.notes}
        onChange={(notes) => set({ notes })}
        maxLength={1000}
        rows={3}
      />
      {hasTags && (
        <TextField
          label={t('tags.field')}
          description={t('tags.addHint')}
          value={draft.tags ?? ''}
          onChange={(tags) => set({ tags })}
          maxLength={400}
        />
      )}
      <CheckField
        label={t('orders.form.shipElsewhere')}
        value={draft.shipTo !== undefined}
        onChange={(isElsewhere) => set({ shipTo: isElsewhere ? emptyAddress(homeCountry) : undefined })}
      />
      {draft.shipTo && <AddressFields value={draft.shipTo} onChange={(shipTo) => set({ shipTo })} />}
    </>
  )
}
