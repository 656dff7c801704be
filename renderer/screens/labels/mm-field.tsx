import { useTranslation } from 'react-i18next'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'

type MmFieldProps = { label: string; value: number; min: number; onChange: (mm: number) => void }

/** A length in millimetres; what is too small is not taken over. */
export function MmField({ label, value, min, onChange }: MmFieldProps) {
  const { t } = useTranslation()
  const take = (text: string | undefined) => {
    const mm = Number(text)
    if (text !== undefined && mm >= min && mm <= 400) onChange(mm)
  }
  return <DecimalField label={label} value={String(Math.round(value * 100) / 100)} maxDecimals={2} unit={t('labels.mm')} onChange={take} />
}
