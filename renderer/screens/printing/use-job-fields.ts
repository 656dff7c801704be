import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { daysOf } from '#renderer/records/arranged/day-words.ts'
import type { NarrowField } from '#renderer/records/arranged/narrow-field.ts'
import { documentKinds, type PrintJobWhere } from '#shared/contract/printing.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** What the print jobs can be narrowed by. */
export function useJobFields(): readonly NarrowField[] {
  const { t } = useTranslation()
  const { data } = useQuery(ask.printing.listPrintWords.queryOptions({ input: {} }))
  const stations = (data?.stations ?? []).map((station) => ({ value: station, label: station }))
  const documents = documentKinds.map((kind) => ({ value: kind, label: t(`printing.document.${kind}`) }))
  return [
    { key: 'asked', kind: 'days', label: t('printing.column.asked') },
    { key: 'document', kind: 'choice', label: t('printing.column.document'), options: documents },
    { key: 'station', kind: 'choice', label: t('printing.column.station'), options: stations },
  ]
}

/** The same as the hub is asked. */
export function jobWhere(where: Readonly<Record<string, string>>, today: Day): PrintJobWhere {
  const asked = daysOf(where['asked'], today)
  const documentKind = documentKinds.find((kind) => kind === where['document'])
  const { station } = where
  return { ...(asked && { asked }), ...(documentKind && { documentKind }), ...(station && { station }) }
}
