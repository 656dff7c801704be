import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/settings/settings.module.css'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { formatDecimal } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { labelLanguages, labelResolutions, type PrinterProfile } from '#shared/domain/labels/printer-profile.ts'
import { type StickerSheet, soldSheets } from '#shared/domain/labels/sticker-sheets.ts'

/** Sheets that their stickers fill to the edges, by how many are across and down. */
const filledSheets = ['3x8', '3x7', '2x7', '2x4', '4x10'] as const

type ProfileFieldsProps = { value: PrinterProfile; onChange: (profile: PrinterProfile) => void }

/** How a printer wants its labels. Its darkness and speed are left as they are at the printer where nothing is said. */
export function ProfileFields({ value, onChange }: ProfileFieldsProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const mm = (length: number) => formatDecimal(String(length), locale)
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
    const sold = soldSheets.find(({ name }) => name === text)
    const [columns, rows] = text.split('x').map(Number)
    if (sold) onChange({ ...value, sheet: { columns: sold.columns, rows: sold.rows, sticker: sold.sticker } })
    else onChange(columns && rows ? { ...value, sheet: { columns, rows } } : sheetless)
  }

  function setFirst({ first: _, ...whole }: StickerSheet, first: number | undefined) {
    const isLater = first !== undefined && first > 1
    onChange({ ...value, sheet: isLater ? { ...whole, first: Math.min(first, whole.columns * whole.rows) } : whole })
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
        <>
          <div className={classes['wide']}>
            <SelectField
              label={t('settings.printers.dialog.sheet')}
              value={nameOf(sheet)}
              onChange={setSheet}
              options={[
                { value: 'none', label: t('settings.printers.dialog.noSheet') },
                ...soldSheets.map(({ name, columns, rows, sticker: { width, height } }) => ({
                  value: name as string,
                  label: t('settings.printers.dialog.soldSheet', { name, columns, rows, width: mm(width), height: mm(height) }),
                })),
                ...filledSheets.map((text) => ({ value: text as string, label: t('settings.printers.dialog.stickers', { sheet: text }) })),
              ]}
            />
          </div>
          {sheet && (
            <div className={classes['wide']}>
              <NumberField
                label={t('settings.printers.dialog.firstSticker')}
                description={t('settings.printers.dialog.firstStickerHint')}
                value={sheet.first ?? 1}
                min={1}
                max={sheet.columns * sheet.rows}
                onChange={(first) => setFirst(sheet, first)}
              />
            </div>
          )}
        </>
      )}
      {value.language !== 'pdf' && (
        <>
          <NumberField
            label={t('settings.printers.dialog.darkness')}
            value={darkness}
            max={15}
            onChange={(next) => set({ darkness: next })}
          />
          <NumberField
            label={t('settings.printers.dialog.speed')}
            value={speed}
            min={1}
            max={14}
            onChange={(next) => set({ speed: next })}
          />
        </>
      )}
    </FormGrid>
  )
}

function nameOf(sheet: StickerSheet | undefined): string {
  if (!sheet) return 'none'
  const isSame = ({ columns, rows, sticker }: (typeof soldSheets)[number]) =>
    columns === sheet.columns && rows === sheet.rows && sticker.width === sheet.sticker?.width && sticker.height === sheet.sticker.height
  return soldSheets.find(isSame)?.name ?? `${sheet.columns}x${sheet.rows}`
}
