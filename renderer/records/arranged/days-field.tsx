import { useTranslation } from 'react-i18next'
import classes from '#renderer/records/arranged/arranged.module.css'
import { dayWords, rangeText } from '#renderer/records/arranged/day-words.ts'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'

type DaysFieldProps = { label: string; value: string; autoFocus: boolean; onChange: (value: string) => void }

const ownRange = 'range'

/** Days by a word that moves on with the calendar, or from one day to another. */
export function DaysField({ label, value, autoFocus, onChange }: DaysFieldProps) {
  const { t } = useTranslation()
  const word = dayWords.find((one) => one === value)
  const isRange = value !== '' && word === undefined
  const [from = '', to = ''] = isRange ? value.split('..') : []
  const options = [
    { value: '', label: t('ui.arranged.any') },
    ...dayWords.map((one) => ({ value: one, label: t(`ui.arranged.days.${one}`) })),
    { value: ownRange, label: t('ui.arranged.days.range') },
  ]

  return (
    <div className={classes['days']}>
      <SelectField
        label={label}
        value={isRange ? ownRange : value}
        options={options}
        autoFocus={autoFocus}
        onChange={(next) => onChange(next === ownRange ? '..' : next)}
      />
      {isRange && (
        <>
          <DayField
            label={t('ui.arranged.days.from')}
            value={from === '' ? undefined : from}
            onChange={(day) => onChange(rangeText({ from: day, to }) || '..')}
          />
          <DayField
            label={t('ui.arranged.days.to')}
            value={to === '' ? undefined : to}
            onChange={(day) => onChange(rangeText({ from, to: day }) || '..')}
          />
        </>
      )}
    </div>
  )
}
