import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/records/use-today.ts'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { Day } from '#shared/kernel/dates.ts'
import { fromMinor, lineNet, minorDigits } from '#shared/kernel/money.ts'

interface Money {
  readonly openMinor: number
  readonly currency: string
}

/** Money as somebody enters it: all that is open, today, unless something else is typed. `payment` is there once it is complete. */
export function usePayment({ openMinor, currency }: Money) {
  const today = useToday()
  const [amount, setAmount] = useState<string | undefined>(() => fromMinor(openMinor, currency))
  const [paidOn, setPaidOn] = useState<Day | undefined>(today)
  const [note, setNote] = useState('')
  const amountMinor = amount === undefined ? 0 : lineNet(amount, 1, currency)
  const payment = amountMinor > 0 && paidOn !== undefined ? { amountMinor, paidOn, note } : undefined
  return { payment, fields: { amount, setAmount, paidOn, setPaidOn, note, setNote, today, currency } }
}

export function PaymentFields({
  amount,
  setAmount,
  paidOn,
  setPaidOn,
  note,
  setNote,
  today,
  currency,
}: ReturnType<typeof usePayment>['fields']) {
  const { t } = useTranslation()
  const digits = minorDigits(currency)
  return (
    <FormGrid>
      <DecimalField
        label={t('invoicing.payment.amount')}
        value={amount}
        onChange={setAmount}
        maxDecimals={digits}
        minDecimals={digits}
        unit={currency}
        autoFocus
      />
      <DayField label={t('invoicing.payment.paidOn')} value={paidOn} onChange={setPaidOn} max={today} />
      <TextField label={t('invoicing.payment.note')} value={note} onChange={setNote} maxLength={200} />
    </FormGrid>
  )
}
