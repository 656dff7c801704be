import { useTranslation } from 'react-i18next'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

/** Why something is done to an order; its history tells it. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('orders.cancel.reason')}
      description={t('orders.cancel.reasonHint')}
      value={value}
      onChange={onChange}
      maxLength={200}
      autoFocus
    />
  )
}
