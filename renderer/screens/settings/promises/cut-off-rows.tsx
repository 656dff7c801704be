import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/settings/promises/promises.module.css'
import { TimeField } from '#renderer/screens/settings/promises/time-field.tsx'
import { useWeekdays } from '#renderer/screens/settings/promises/use-weekdays.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import type { Calendar } from '#shared/contract/promising.ts'

type Rows = Calendar['cutOffs']

/** By carrier, when it collects on each day of the week; a day without a time it does not come. */
export function CutOffRows({ rows, onChange }: { rows: Rows; onChange: (rows: Rows) => void }) {
  const { t } = useTranslation()
  const weekdays = useWeekdays('short')
  const change = (at: number, part: Partial<Rows[number]>) => onChange(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))
  return (
    <>
      <div className={classes['times']}>
        <span className={classes['head']}>{t('orders.form.carrier')}</span>
        {weekdays.map((name) => (
          <span key={name} className={classes['head']}>
            {name}
          </span>
        ))}
        <span className={classes['head']} />
        {rows.map(({ carrier, times }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is nothing but its place until it has a carrier
          <Fragment key={at}>
            <TextField
              label={t('orders.form.carrier')}
              isLabelHidden
              placeholder={t('promises.settings.anyCarrier')}
              value={carrier}
              onChange={(next) => change(at, { carrier: next })}
              maxLength={60}
            />
            {weekdays.map((name, day) => (
              <TimeField
                key={name}
                label={t('promises.settings.collectsOn', { carrier: carrier || t('promises.settings.anyCarrier'), day: name })}
                isLabelHidden
                value={times[day] ?? ''}
                onChange={(time) => change(at, { times: times.map((one, i) => (i === day ? time : one)) })}
              />
            ))}
            <Button
              tone="quiet"
              size="small"
              label={t('promises.settings.remove')}
              onClick={() => onChange(rows.filter((_, i) => i !== at))}
            >
              <Icon name="cross" size={12} />
            </Button>
          </Fragment>
        ))}
      </div>
      <div>
        <Button
          size="small"
          onClick={() => onChange([...rows, { carrier: '', times: ['15:00', '15:00', '15:00', '15:00', '15:00', '', ''] }])}
        >
          {t('promises.settings.addCarrier')}
        </Button>
      </div>
    </>
  )
}
