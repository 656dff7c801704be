import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import type { Day } from '#shared/kernel/dates.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { fromMinor, lineNet, minorDigits } from '#shared/kernel/money.ts'

/** Books money that came before the invoice; all that the order still lacks, unless another amount is typed. */
export function PrepaymentDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const { id: orderId, number, currency, grossMinor, prepaidMinor } = order
  const [amount, setAmount] = useState<string | undefined>(() => fromMinor(grossMinor - prepaidMinor, currency))
  const [paidOn, setPaidOn] = useState<Day | undefined>(today)
  const [note, setNote] = useState('')
  const [id] = useState(() => uuidV7Ids.next())
  const record = useAttempt(hub.holds.recordPrepayment)
  const amountMinor = amount === undefined ? 0 : lineNet(amount, 1, currency)
  const isComplete = amountMinor > 0 && paidOn !== undefined

  async function confirm() {
    if (!isComplete) return
    const done = await record.run({ id, orderId, amountMinor, paidOn, note })
    if (done) onClose()
  }

  return (
    <ConfirmStep
      title={t('holds.prepayTitle', { number })}
      text={t('invoicing.payment.text', {
        open: formatMoney(grossMinor - prepaidMinor, currency, locale),
        gross: formatMoney(grossMinor, currency, locale),
      })}
      confirmLabel={t('holds.prepay')}
      isBusy={record.isRunning}
      disabledReason={isComplete ? undefined : t('invoicing.payment.missing')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid>
        <DecimalField
          label={t('invoicing.payment.amount')}
          value={amount}
          onChange={setAmount}
          maxDecimals={minorDigits(currency)}
          minDecimals={minorDigits(currency)}
          unit={currency}
          autoFocus
        />
        <DayField label={t('invoicing.payment.paidOn')} value={paidOn} onChange={setPaidOn} max={today} />
        <TextField label={t('invoicing.payment.note')} value={note} onChange={setNote} maxLength={200} />
      </FormGrid>
      <TroubleNote trouble={record.trouble} />
    </ConfirmStep>
  )
}
