import { useTranslation } from 'react-i18next'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { labelLanguages, labelResolutions, type PrinterProfile } from '#shared/domain/labels/printer-profile.ts'

/** Stickers across and down an A4 sheet, as they are sold. */
const sheets = ['3x8', '3x7', '2x7', '2x4', '4x10'] as const

type ProfileFieldsProps = { value: PrinterProfile; onChange: (profile: PrinterProfile) => void }

/** How a printer wants its labels. Its darkness and speed are left as they are at the printer where nothing is said. */
export function ProfileFields({ value, onChange }: ProfileFieldsProps) {
  const { t } = useTranslation()
  const { darkness, speed, ...needed } = value
  const { sheet, ...sheetless } = value

  function set(change: { darkness?: number | undefined; speed?: number | undefined }) {
    const next = { darkness, speed, ...change }
    onChange({
      ...needed,
      ...(next.darkness !== undefined && { darkness: Math.min(15, next.darkness) }),
      ...(next.speed !== undefined && { speed: Math.min(14, Math.max(1, next.speed)) }),
    })
  }

  function setSheet(text: string) {
    const [columns, rows] = text.split('x').map(Number)
    onChange(columns && rows ? { ...value, sheet: { columns, rows } } : sheetless)
  }

  return (
    <FormGrid columns={2} isDense>
      <SelectField
        label={t('labels.field.language')}
        value={value.language}
        onChange={(language) => onChange({ ...value, language })}
        options={labelLanguages.map((language) => ({ value: language, label: t(`labels.language.${language}`) }))}
      />
      <SelectField
        label={t('labels.field.dpi')}
        value={String(value.dpi)}
        onChange={(text) => onChange({ ...value, dpi: labelResolutions.find((one) => String(one) === text) ?? value.dpi })}
        options={labelResolutions.map((dpi) => ({ value: String(dpi), label: t('labels.dpi', { dpi }) }))}
      />
      {value.language === 'pdf' && (
        <SelectField
          label={t('settings.printers.dialog.sheet')}
          value={sheet ? `${sheet.columns}x${sheet.rows}` : 'none'}
          onChange={setSheet}
          options={[
            { value: 'none', label: t('settings.printers.dialog.noSheet') },
            ...sheets.map((text) => ({ value: text, label: t('settings.printers.dialog.stickers', { sheet: text }) })),
          ]}
        />
      )}
      <NumberField label={t('settings.printers.dialog.darkness')} value={darkness} max={15} onChange={(next) => set({ darkness: next })} />
      <NumberField label={t('settings.printers.dialog.speed')} value={speed} min={1} max={14} onChange={(next) => set({ speed: next })} />
    </FormGrid>
  )
}
