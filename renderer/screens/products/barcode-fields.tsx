import { useTranslation } from 'react-i18next'
import type { BarcodeDraft } from '#renderer/screens/products/product-draft.ts'
import classes from '#renderer/screens/products/products.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type BarcodeFieldsProps = { value: readonly BarcodeDraft[]; onChange: (barcodes: readonly BarcodeDraft[]) => void }

/** A product's barcodes: one row each, with how many pieces it stands for. */
export function BarcodeFields({ value, onChange }: BarcodeFieldsProps) {
  const { t } = useTranslation()
  const set = (id: string, part: Partial<BarcodeDraft>) => onChange(value.map((row) => (row.id === id ? { ...row, ...part } : row)))
  return (
    <PanelPart title={t('catalog.panel.barcodes')}>
      <div className={classes['barcodes']}>
        <Toned tone="muted">{t('catalog.field.barcodeHint')}</Toned>
        {value.map(({ id, code, packQuantity }) => (
          <div key={id} className={classes['barcode']}>
            <TextField
              label={t('catalog.field.barcode')}
              isLabelHidden
              value={code}
              onChange={(next) => set(id, { code: next })}
              maxLength={48}
              isCode
            />
            <NumberField
              label={t('catalog.field.pack')}
              isLabelHidden
              min={1}
              value={packQuantity}
              onChange={(next) => set(id, { packQuantity: next })}
            />
            <Button
              tone="quiet"
              size="small"
              label={t('catalog.field.removeBarcode', { code })}
              onClick={() => onChange(value.filter((row) => row.id !== id))}
            >
              <Icon name="cross" size={12} />
            </Button>
          </div>
        ))}
        <div>
          <Button size="small" onClick={() => onChange([...value, { id: uuidV7Ids.next(), code: '', packQuantity: 1 }])}>
            {t('catalog.field.addBarcode')}
          </Button>
        </div>
      </div>
    </PanelPart>
  )
}
