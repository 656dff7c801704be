import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { z } from 'zod'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { shipWishOf } from '#renderer/records/customer-further-fields.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useCurrencies } from '#renderer/records/use-currencies.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { CustomerTerms as Terms } from '#shared/contract/pricing.ts'
import { customerKinds } from '#shared/domain/pricing/tax-words.ts'

/** How a customer is priced and taxed, and the button that changes it. */
export function CustomerTerms({ customerId, name }: { customerId: string; name: string }) {
  const { t } = useTranslation()
  const { currency } = useLocale()
  const { data: terms } = useQuery(ask.pricing.getCustomerTerms.queryOptions({ input: { customerId } }))
  const { data: lists } = useQuery(ask.pricing.listPriceLists.queryOptions({ input: {} }))
  const { data: customer } = useQuery(ask.parties.getCustomer.queryOptions({ input: { id: customerId } }))
  const [isOpen, setOpen] = useState(false)
  const change = { id: 'terms', label: t('prices.customer.change'), shortcut: 't', run: () => setOpen(true) }
  useActions(terms ? [change] : [])
  if (!terms) return undefined
  const group = lists?.groups.find(({ id }) => id === terms.priceGroupId)
  const own = lists?.lists.filter(
    (list) => list.customerId === customerId || (list.groupId !== null && list.groupId === terms.priceGroupId),
  )
  const tone = terms.taxNumberForm === 'valid' ? 'right' : terms.taxNumberForm === 'unknown' ? 'care' : 'muted'
  return (
    <PanelPart title={t('prices.customer.title')}>
      <KeyValues
        items={[
          { key: 'kind', title: t('prices.customer.kind'), value: t(`prices.customer.kinds.${terms.kind}`) },
          { key: 'group', title: t('prices.list.field.group'), value: group?.name ?? t('prices.customer.noGroup') },
          {
            key: 'lists',
            title: t('prices.tab.lists'),
            value: own?.map((list) => (
              <Link key={list.id} href={`/prices/${list.id}`}>
                {`${list.name} `}
              </Link>
            )),
          },
          { key: 'currency', title: t('prices.list.field.currency'), value: terms.currency ?? currency },
          {
            key: 'delivery',
            title: t('promises.delivery'),
            value: customer && t(`parties.field.ships.${shipWishOf(customer.shipComplete)}`),
          },
          { key: 'class', title: t('parties.field.priority'), value: customer && t(`parties.priority.${customer.priority}`) },
          {
            key: 'taxNumber',
            title: t('prices.customer.taxNumber'),
            value: <Toned tone={tone}>{t(`prices.customer.form.${terms.taxNumberForm}`)}</Toned>,
          },
        ]}
      />
      <div>
        <Button size="small" shortcut={change.shortcut} onClick={change.run}>
          {change.label}
        </Button>
      </div>
      {isOpen && <TermsDialog terms={terms} name={name} groups={lists?.groups ?? []} onClose={() => setOpen(false)} />}
    </PanelPart>
  )
}

const none = 'none'

type TermsDialogProps = {
  terms: z.infer<typeof Terms>
  name: string
  groups: readonly { id: string; name: string }[]
  onClose: () => void
}

function TermsDialog({ terms, name, groups, onClose }: TermsDialogProps) {
  const { t } = useTranslation()
  const { currency: home } = useLocale()
  const { customerId, kind, priceGroupId, currency } = terms
  const [draft, setDraft] = useState({ customerId, kind, priceGroupId, currency })
  const save = useAttempt(hub.pricing.setCustomerTerms)
  const offerUndo = useOfferUndo()

  async function confirm() {
    if (!(await save.run(draft))) return
    offerUndo(
      (words) => words('ui.undo.recordChanged', { name }),
      () => hub.pricing.setCustomerTerms({ customerId, kind, priceGroupId, currency }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('prices.customer.title')}
      text={t('prices.customer.text')}
      confirmLabel={t('prices.customer.save')}
      isBusy={save.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={1}>
        <SelectField
          label={t('prices.customer.kind')}
          description={t('prices.customer.kindHint')}
          value={draft.kind}
          onChange={(next) => setDraft({ ...draft, kind: next })}
          options={customerKinds.map((value) => ({ value, label: t(`prices.customer.kinds.${value}`) }))}
          autoFocus
        />
        <SelectField
          label={t('prices.list.field.group')}
          value={draft.priceGroupId ?? none}
          onChange={(next) => setDraft({ ...draft, priceGroupId: next === none ? null : next })}
          options={[{ value: none, label: t('prices.customer.noGroup') }, ...groups.map(({ id, name: label }) => ({ value: id, label }))]}
        />
        <SelectField
          label={t('prices.list.field.currency')}
          value={draft.currency ?? home}
          onChange={(next) => setDraft({ ...draft, currency: next === home ? null : next })}
          options={useCurrencies(home)}
          isSearchable
        />
      </FormGrid>
      <TroubleNote trouble={save.trouble} />
    </ConfirmStep>
  )
}
