import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useCountries } from '#renderer/records/use-countries.ts'
import { useToday } from '#renderer/records/use-today.ts'
import classes from '#renderer/screens/settings/promises/promises.module.css'
import { TimeField } from '#renderer/screens/settings/promises/time-field.tsx'
import { useWeekdays } from '#renderer/screens/settings/promises/use-weekdays.ts'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDayNamed } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { Calendar } from '#shared/contract/promising.ts'

const nobodys = 'none'
const shownHolidays = 12

type WeekFieldsProps = { calendar: Calendar; onChange: (part: Partial<Calendar>) => void }

/** When the house works, and whose holidays it keeps: the next of them are shown before they are saved. */
export function WeekFields({ calendar, onChange }: WeekFieldsProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const weekdays = useWeekdays('long')
  const countries = useCountries()
  const { workdays, opensAt, closesAt, country, region } = calendar
  const { data } = useQuery(ask.promising.getCalendar.queryOptions({ input: { country, region }, placeholderData: keepPreviousData }))
  const regions = data?.regions ?? []

  function toggle(day: number, isWorked: boolean) {
    onChange({ workdays: isWorked ? [...workdays, day].sort((a, b) => a - b) : workdays.filter((one) => one !== day) })
  }

  return (
    <>
      <div className={classes['week']}>
        {weekdays.map((name, at) => (
          <CheckField key={name} label={name} value={workdays.includes(at + 1)} onChange={(isWorked) => toggle(at + 1, isWorked)} />
        ))}
      </div>
      <FormGrid>
        <TimeField label={t('promises.settings.opensAt')} value={opensAt} onChange={(next) => onChange({ opensAt: next })} />
        <TimeField label={t('promises.settings.closesAt')} value={closesAt} onChange={(next) => onChange({ closesAt: next })} />
        <SelectField
          label={t('promises.settings.country')}
          value={country === '' ? nobodys : country}
          onChange={(next) => onChange({ country: next === nobodys ? '' : next, region: '' })}
          options={[{ value: nobodys, label: t('promises.settings.noCountry') }, ...countries]}
          isSearchable
        />
        {regions.length > 0 && (
          <SelectField
            label={t('promises.settings.region')}
            value={region === '' ? nobodys : region}
            onChange={(next) => onChange({ region: next === nobodys ? '' : next })}
            options={[
              { value: nobodys, label: t('promises.settings.wholeCountry') },
              ...regions.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            isSearchable
          />
        )}
      </FormGrid>
      {data && data.holidays.length > 0 && (
        <ul className={classes['holidays']} aria-label={t('promises.settings.holidays')}>
          {data.holidays.slice(0, shownHolidays).map(({ on, name }) => (
            <li key={on}>
              {name} <Toned tone="muted">{formatDayNamed(on, locale, today)}</Toned>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
