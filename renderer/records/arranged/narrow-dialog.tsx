import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '#renderer/records/arranged/arranged.module.css'
import { CustomerField } from '#renderer/records/arranged/customer-field.tsx'
import { DaysField } from '#renderer/records/arranged/days-field.tsx'
import type { NarrowField } from '#renderer/records/arranged/narrow-field.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

type Where = Readonly<Record<string, string>>
type NarrowDialogProps = { fields: readonly NarrowField[]; where: Where; onSave: (where: Where) => void; onClose: () => void }

/** Everything a list can be narrowed by, at once; what stays empty narrows nothing. */
export function NarrowDialog({ fields, where, onSave, onClose }: NarrowDialogProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<Where>(where)
  const set = (key: string, value: string) => setDraft({ ...draft, [key]: value })
  const filled = () => Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ''))

  return (
    <ConfirmStep title={t('ui.arranged.narrow')} confirmLabel={t('ui.arranged.show')} onConfirm={() => onSave(filled())} onCancel={onClose}>
      <div className={classes['fields']}>
        {fields.map((field, index) => (
          <Field
            key={field.key}
            field={field}
            value={draft[field.key] ?? ''}
            isFirst={index === 0}
            onChange={(value) => set(field.key, value)}
          />
        ))}
      </div>
    </ConfirmStep>
  )
}

type FieldProps = { field: NarrowField; value: string; isFirst: boolean; onChange: (value: string) => void }

function Field({ field, value, isFirst, onChange }: FieldProps) {
  const { t } = useTranslation()
  if (field.kind === 'days') return <DaysField label={field.label} value={value} autoFocus={isFirst} onChange={onChange} />
  if (field.kind === 'customer') return <CustomerField label={field.label} value={value} onChange={onChange} />
  if (field.kind === 'choice') {
    const options = [{ value: '', label: t('ui.arranged.any') }, ...field.options]
    return <SelectField label={field.label} value={value} options={options} onChange={onChange} />
  }
  return <TextField label={field.label} value={value} isCode onChange={onChange} />
}
