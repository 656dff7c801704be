import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { QuoteView } from '#shared/contract/quotes.ts'
import { type LostReason, lostReasons } from '#shared/domain/quotes/quote-status.ts'

/** Says why a quote came to nothing. */
export function LoseQuoteDialog({ quote, onClose }: { quote: QuoteView; onClose: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<LostReason>('price')
  const [note, setNote] = useState('')
  const lose = useAttempt(hub.quotes.loseQuote)

  async function confirm() {
    const done = await lose.run({ id: quote.id, reason, note })
    if (done) onClose()
  }

  return (
    <ConfirmStep
      title={t('quotes.losing.title', { number: quote.number })}
      text={t('quotes.losing.text')}
      confirmLabel={t('quotes.losing.confirm')}
      tone="dangerPrimary"
      isBusy={lose.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={1}>
        <SelectField
          label={t('quotes.losing.reason')}
          value={reason}
          onChange={setReason}
          options={lostReasons.map((value) => ({ value, label: t(`quotes.lost.${value}`) }))}
        />
        <TextField label={t('quotes.losing.note')} value={note} onChange={setNote} maxLength={200} />
        <TroubleNote trouble={lose.trouble} />
      </FormGrid>
    </ConfirmStep>
  )
}
