import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { PickBox } from '#renderer/ui/lists/pick-box.tsx'
import type { CustomerView } from '#shared/contract/parties.ts'

/** Makes another customer part of this one, after it was shown which one it is. */
export function MergeDialog({ customer, onClose }: { customer: CustomerView; onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [otherId, setOtherId] = useState<string>()
  const [evenIfTaxNumbersDiffer, setEvenIf] = useState(false)
  const merge = useAttempt(hub.parties.mergeCustomers)
  const { name, email, phone, taxNumber, address, id } = customer
  const like = useQuery(
    ask.parties.findLikeCustomers.queryOptions({ input: { id, name, email, phone, taxNumber, postcode: address.postcode } }),
  )
  const [wanted] = useDebouncedValue(text.trim(), 80)
  const found = useQuery(
    ask.parties.listCustomers.queryOptions({
      input: { search: wanted, limit: 8 },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const chosenId = otherId ?? like.data?.rows[0]?.id
  const { data: other } = useQuery(ask.parties.getCustomer.queryOptions({ input: { id: chosenId ?? '' }, enabled: chosenId !== undefined }))
  const options = (found.data?.rows ?? [])
    .filter((row) => row.id !== id)
    .map((row) => ({ id: row.id, code: row.number, text: row.name, note: row.city }))
  const differs = merge.trouble && 'refusal' in merge.trouble && merge.trouble.refusal.code === 'TAX_NUMBERS_DIFFER'

  async function run() {
    if (!other) return
    const { version } = customer
    const done = await merge.run({ id, version, otherId: other.id, otherVersion: other.version, evenIfTaxNumbersDiffer })
    if (done) onClose()
  }

  return (
    <ConfirmStep
      title={t('parties.merge.title', { number: customer.number, name })}
      text={
        other
          ? t('parties.merge.text', { number: customer.number, other: other.number, otherName: other.name, city: other.address.city })
          : t('parties.merge.choose')
      }
      confirmLabel={t('parties.merge.doIt')}
      tone="dangerPrimary"
      isBusy={merge.isRunning}
      disabledReason={other ? undefined : t('parties.merge.choose')}
      onConfirm={run}
      onCancel={onClose}
    >
      <PickBox
        label={t('parties.merge.search')}
        text={text}
        onText={setText}
        options={options}
        onPick={(picked) => {
          setOtherId(picked)
          setText('')
          merge.forget()
        }}
      />
      <TroubleNote trouble={merge.trouble} />
      {(differs || evenIfTaxNumbersDiffer) && (
        <CheckField label={t('parties.merge.evenIf')} value={evenIfTaxNumbersDiffer} onChange={setEvenIf} />
      )}
    </ConfirmStep>
  )
}
