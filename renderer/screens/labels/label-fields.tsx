import { useTranslation } from 'react-i18next'
import { MmField } from '#renderer/screens/labels/mm-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { LabelTemplate } from '#shared/domain/labels/label-template.ts'
import { type LabelLanguage, labelResolutions, type PrinterProfile } from '#shared/domain/labels/printer-profile.ts'

const languages = ['zpl', 'epl', 'tspl', 'escpos'] as const satisfies readonly LabelLanguage[]

type LabelFieldsProps = {
  name: string
  template: LabelTemplate
  /** The printer that the label is looked at for; it is no part of the template. */
  profile: PrinterProfile
  onName: (name: string) => void
  onSize: (size: Partial<Pick<LabelTemplate, 'widthMm' | 'heightMm'>>) => void
  onProfile: (profile: PrinterProfile) => void
}

/** The label as a whole: its name, its size, and the printer in whose dots it is shown. */
export function LabelFields({ name, template, profile, onName, onSize, onProfile }: LabelFieldsProps) {
  const { t } = useTranslation()
  const { language, dpi } = profile
  return (
    <>
      <TextField label={t('labels.field.name')} value={name} onChange={onName} maxLength={60} required />
      <FormGrid columns={2} isDense>
        <MmField label={t('labels.field.width')} value={template.widthMm} min={10} onChange={(widthMm) => onSize({ widthMm })} />
        <MmField label={t('labels.field.height')} value={template.heightMm} min={10} onChange={(heightMm) => onSize({ heightMm })} />
        <SelectField
          label={t('labels.field.language')}
          value={languages.find((one) => one === language)}
          onChange={(next) => onProfile({ ...profile, language: next })}
          options={languages.map((value) => ({ value, label: t(`labels.language.${value}`) }))}
        />
        <SelectField
          label={t('labels.field.dpi')}
          value={String(dpi)}
          onChange={(value) => onProfile({ ...profile, dpi: labelResolutions.find((one) => String(one) === value) ?? dpi })}
          options={labelResolutions.map((value) => ({ value: String(value), label: t('labels.dpi', { dpi: value }) }))}
        />
      </FormGrid>
    </>
  )
}
