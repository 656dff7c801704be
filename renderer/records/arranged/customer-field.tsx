import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { customerIdOf, customerNameOf, customerValue } from '#renderer/records/arranged/narrow-field.ts'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'

type CustomerFieldProps = { label: string; value: string; onChange: (value: string) => void }

/** One customer, found by typing; the first entry is any of them. */
export function CustomerField({ label, value, onChange }: CustomerFieldProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text.trim(), 80)
  const input = { limit: 8, ...(wanted !== '' && { search: wanted }) }
  const { data } = useQuery(ask.parties.listCustomers.queryOptions({ input, placeholderData: keepPreviousData }))
  const found = (data?.rows ?? []).map((customer) => ({ value: customerValue(customer), label: `${customer.name} (${customer.number})` }))
  const isListed = value === '' || found.some((option) => customerIdOf(option.value) === customerIdOf(value))
  const options = [{ value: '', label: t('ui.arranged.any') }, ...(isListed ? [] : [{ value, label: customerNameOf(value) }]), ...found]
  return <SelectField label={label} value={value} options={options} onSearch={setText} onChange={onChange} />
}
