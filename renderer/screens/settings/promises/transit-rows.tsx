import { useTranslation } from 'react-i18next'
import { useCountries } from '#renderer/records/use-countries.ts'
import classes from '#renderer/screens/settings/promises/promises.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { Calendar } from '#shared/contract/promising.ts'

type Rows = Calendar['transit']
const anywhere = 'any'

/** Working days on the road, by carrier and country; what says more goes first, whatever the order of the rows. */
export function TransitRows({ rows, onChange }: { rows: Rows; onChange: (rows: Rows) => void }) {
  const { t } = useTranslation()
  const countries = useCountries()
  const change = (at: number, part: Partial<Rows[number]>) => onChange(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))
  return (
    <>
      {rows.length === 0 && <Toned tone="muted">{t('promises.settings.noTransit')}</Toned>}
      {rows.map(({ carrier, country, days }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place
        <div key={at} className={classes['ways']}>
          <TextField
            label={t('orders.form.carrier')}
            isLabelHidden
            placeholder={t('promises.settings.anyCarrier')}
            value={carrier}
            onChange={(next) => change(at, { carrier: next })}
            maxLength={60}
          />
          <SelectField
            label={t('promises.settings.country')}
            isLabelHidden
            value={country === '' ? anywhere : country}
            onChange={(next) => change(at, { country: next === anywhere ? '' : next })}
            options={[{ value: anywhere, label: t('promises.settings.anyCountry') }, ...countries]}
            isSearchable
          />
          <NumberField
            label={t('promises.settings.transitDays')}
            isLabelHidden
            unit={t('holds.settings.days')}
            max={60}
            value={days}
            onChange={(next) => change(at, { days: next ?? 0 })}
          />
          <Button tone="quiet" size="small" label={t('promises.settings.remove')} onClick={() => onChange(rows.filter((_, i) => i !== at))}>
            <Icon name="cross" size={12} />
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...rows, { carrier: '', country: '', days: 1 }])}>
          {t('promises.settings.addTransit')}
        </Button>
      </div>
    </>
  )
}
