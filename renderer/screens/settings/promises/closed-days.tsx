import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/settings/promises/promises.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { Calendar } from '#shared/contract/promising.ts'

type Days = Calendar['closedDays']

/** Days on which the house is closed although it would work. */
export function ClosedDays({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const { t } = useTranslation()
  const change = (at: number, part: Partial<Days[number]>) => onChange(days.map((day, i) => (i === at ? { ...day, ...part } : day)))
  return (
    <>
      {days.length === 0 && <Toned tone="muted">{t('promises.settings.noClosedDays')}</Toned>}
      {days.map(({ on, note }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day is nothing but its place until it has a date
        <div key={at} className={classes['days']}>
          <DayField
            label={t('promises.product.day')}
            isLabelHidden
            value={on || undefined}
            onChange={(day) => change(at, { on: day ?? '' })}
          />
          <TextField
            label={t('promises.settings.whyClosed')}
            isLabelHidden
            value={note}
            onChange={(next) => change(at, { note: next })}
            maxLength={80}
          />
          <Button tone="quiet" size="small" label={t('promises.settings.remove')} onClick={() => onChange(days.filter((_, i) => i !== at))}>
            <Icon name="cross" size={12} />
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...days, { on: '', note: '' }])}>
          {t('promises.settings.addClosedDay')}
        </Button>
      </div>
    </>
  )
}
