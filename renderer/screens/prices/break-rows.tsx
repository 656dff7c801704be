import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/records/use-today.ts'
import { type BreakDraft, newBreak } from '#renderer/screens/prices/break-draft.ts'
import classes from '#renderer/screens/prices/prices.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatRate } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

type BreakRowsProps = {
  rows: readonly BreakDraft[]
  currency: string
  /** The product's own price, where it is in the same currency. */
  ownPrice: string | undefined
  onChange: (rows: readonly BreakDraft[]) => void
}

/** The prices of a product by quantity and days. Enter in a price goes on with the next quantity. */
export function BreakRows({ rows, currency, ownPrice, onChange }: BreakRowsProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [addedId, setAddedId] = useState<string>()
  const set = (id: string, part: Partial<BreakDraft>) => onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))

  function add() {
    const row = newBreak(rows, today)
    setAddedId(row.id)
    onChange([...rows, row])
  }

  return (
    <PanelPart title={t('prices.entry.breaks')}>
      <div className={classes['breaks']}>
        {rows.map((row, at) => {
          const { id, fromQuantity, unitPrice, validFrom, validTo } = row
          const number = { row: at + 1 }
          return (
            <div key={id} className={classes['break']}>
              <NumberField
                label={t('prices.entry.from')}
                value={fromQuantity}
                onChange={(next) => set(id, { fromQuantity: next })}
                min={1}
                autoFocus={id === addedId}
              />
              <DecimalField
                label={t('prices.entry.price')}
                value={unitPrice}
                onChange={(next) => set(id, { unitPrice: next })}
                maxDecimals={4}
                minDecimals={2}
                unit={currency}
                onEnter={add}
                autoFocus={rows.length === 1 && unitPrice === undefined && id !== addedId}
              />
              <span className={classes['remove']}>
                <Button
                  tone="quiet"
                  size="small"
                  label={t('prices.entry.removeBreak', number)}
                  onClick={() => onChange(rows.filter((other) => other.id !== id))}
                >
                  <Icon name="cross" size={12} />
                </Button>
              </span>
              <DayField label={t('prices.entry.validFrom')} value={validFrom} onChange={(next) => set(id, { validFrom: next })} />
              <DayField label={t('prices.entry.validTo')} value={validTo} onChange={(next) => set(id, { validTo: next })} min={validFrom} />
              <span className={classes['against']}>
                <Against price={unitPrice} ownPrice={ownPrice} />
              </span>
            </div>
          )
        })}
        <div>
          <Button size="small" onClick={add}>
            {t('prices.entry.addBreak')}
          </Button>
        </div>
        <Toned tone="muted">{t('prices.entry.rowsHint')}</Toned>
      </div>
    </PanelPart>
  )
}

/** How far a price lies from the product's own. */
function Against({ price, ownPrice }: { price: string | undefined; ownPrice: string | undefined }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  if (price === undefined || ownPrice === undefined || Number(ownPrice) === 0) return undefined
  const part = Number(price) / Number(ownPrice) - 1
  if (Math.abs(part) < 0.0005) return undefined
  const percent = `${part > 0 ? '+' : '−'}${formatRate(Math.round(Math.abs(part) * 1000) * 10, locale)}`
  return <Toned tone={part > 0 ? 'care' : 'muted'}>{t('prices.entry.against', { percent })}</Toned>
}
