import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { CustomerChoice } from '#renderer/screens/orders/customer-choice.tsx'
import type { RecurringDraft } from '#renderer/screens/orders/recurring/recurring-draft.ts'
import { weekdayName } from '#renderer/screens/orders/recurring/rhythm-text.ts'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { Titled } from '#renderer/ui/fields/titled.tsx'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { makesChoices, priceChoices } from '#shared/contract/recurring.ts'
import { closedChoices, rhythmUnits } from '#shared/domain/recurring/due-days.ts'

type RecurringFieldsProps = { value: RecurringDraft; onChange: (draft: RecurringDraft) => void }

/** When and how a template becomes an order. */
export function RecurringFields({ value, onChange }: RecurringFieldsProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const set = (part: Partial<RecurringDraft>) => onChange({ ...value, ...part })
  const weekdays = ['1', '2', '3', '4', '5', '6', '7'].map((day) => ({ value: day, label: weekdayName(Number(day), locale) }))
  return (
    <>
      <TemplateField value={value} onChange={onChange} />
      <Titled title={t('recurring.field.customer')}>
        <CustomerChoice customer={value.customer} onChoose={(customer) => set({ customer })} ref={null} />
      </Titled>
      <FormGrid isDense>
        <NumberField label={t('recurring.field.every')} value={value.every} onChange={(every) => set({ every })} min={1} max={366} />
        <SelectField
          label={t('recurring.field.unit')}
          value={value.unit}
          onChange={(unit) => set({ unit })}
          options={rhythmUnits.map((unit) => ({ value: unit, label: t(`recurring.unit.${unit}`) }))}
        />
        {value.unit === 'week' && (
          <SelectField
            label={t('recurring.field.weekday')}
            value={String(value.weekday)}
            onChange={(weekday) => set({ weekday: Number(weekday) })}
            options={weekdays}
          />
        )}
        {value.unit === 'month' && (
          <NumberField
            label={t('recurring.field.dayOfMonth')}
            description={t('recurring.field.dayOfMonthHint')}
            value={value.dayOfMonth}
            onChange={(dayOfMonth) => set({ dayOfMonth })}
            min={1}
            max={31}
          />
        )}
      </FormGrid>
      <FormGrid isDense>
        <DayField label={t('recurring.field.startOn')} value={value.startOn} onChange={(startOn) => set({ startOn })} />
        <DayField
          label={t('recurring.field.endOn')}
          description={t('recurring.field.noEnd')}
          value={value.endOn}
          onChange={(endOn) => set({ endOn })}
        />
        <NumberField
          label={t('recurring.field.most')}
          description={t('recurring.field.noEnd')}
          value={value.most}
          onChange={(most) => set({ most })}
          min={1}
          max={10_000}
        />
        <NumberField
          label={t('recurring.field.promiseDays')}
          description={t('recurring.field.promiseDaysHint')}
          unit={t('recurring.field.days')}
          value={value.promiseDays}
          onChange={(promiseDays) => set({ promiseDays })}
          max={365}
        />
      </FormGrid>
      <SelectField
        label={t('recurring.field.onClosed')}
        value={value.onClosed}
        onChange={(onClosed) => set({ onClosed })}
        options={closedChoices.map((one) => ({ value: one, label: t(`recurring.onClosed.${one}`) }))}
      />
      <SelectField
        label={t('recurring.field.makes')}
        value={value.makes}
        onChange={(makes) => set({ makes })}
        options={makesChoices.map((one) => ({ value: one, label: t(`recurring.makes.${one}`) }))}
      />
      <SelectField
        label={t('recurring.field.prices')}
        value={value.prices}
        onChange={(prices) => set({ prices })}
        options={priceChoices.map((one) => ({ value: one, label: t(`recurring.prices.${one}`) }))}
      />
    </>
  )
}

/** The template, found by typing; it brings its customer along. */
function TemplateField({ value, onChange }: RecurringFieldsProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 120)
  const input = { limit: 30, ...(search !== '' && { search }) }
  const { data } = useQuery(ask.recurring.listTemplates.queryOptions({ input, placeholderData: keepPreviousData }))
  const rows = data?.rows ?? []
  const known = value.template && !rows.some(({ id }) => id === value.template?.id) ? [value.template] : []

  function choose(id: string) {
    const row = rows.find((one) => one.id === id)
    if (!row) return
    const customer = value.customer ?? { id: row.customerId, name: row.customerName }
    onChange({ ...value, template: { id, name: row.name }, customer })
  }

  return (
    <SelectField
      label={t('recurring.field.template')}
      value={value.template?.id}
      onChange={choose}
      isSearchable
      onSearch={setText}
      nothingFound={t('recurring.field.noTemplate')}
      options={[...known, ...rows].map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
