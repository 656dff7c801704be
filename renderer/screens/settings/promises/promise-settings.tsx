import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { CalendarEditor } from '#renderer/screens/settings/promises/calendar-editor.tsx'
import { PriorityEditor } from '#renderer/screens/settings/promises/priority-editor.tsx'
import { ShippingEditor } from '#renderer/screens/settings/promises/shipping-editor.tsx'
import classes from '#renderer/screens/settings/settings.module.css'

/** What promised days are reckoned with, and who gets goods first. */
export function PromiseSettings() {
  const { t } = useTranslation()
  const calendar = useQuery(ask.promising.getCalendar.queryOptions({ input: {}, placeholderData: keepPreviousData }))
  const priority = useQuery(ask.promising.getPriority.queryOptions({ input: {} }))
  const shipping = useQuery(ask.parties.getHouseShipping.queryOptions({ input: {} }))
  return (
    <>
      <p className={classes['lead']}>{t('promises.settings.text')}</p>
      <QueryTrouble error={calendar.error ?? priority.error ?? shipping.error} />
      {calendar.data && (
        <CalendarEditor key={`calendar ${calendar.data.version}`} calendar={calendar.data.calendar} version={calendar.data.version} />
      )}
      {shipping.data && <ShippingEditor shipComplete={shipping.data.shipComplete} version={shipping.data.version} />}
      {priority.data && (
        <PriorityEditor key={`priority ${priority.data.version}`} priority={priority.data.priority} version={priority.data.version} />
      )}
    </>
  )
}
