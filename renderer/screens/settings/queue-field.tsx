import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { station } from '#renderer/api/station.ts'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

/** One of this computer's print queues; where none is known its name is typed. */
export function QueueField({ value, onChange }: { value: string; onChange: (queue: string) => void }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['station', 'printQueues'],
    queryFn: async () => (await station?.call('listPrintQueues', {}))?.queues ?? [],
    staleTime: 0,
  })
  const queues = data ?? []
  const label = t('settings.printers.dialog.queueField')
  if (queues.length === 0) {
    const hint = data === undefined ? 'queueHint' : 'noQueues'
    return (
      <TextField
        label={label}
        description={t(`settings.printers.dialog.${hint}`)}
        value={value}
        onChange={onChange}
        maxLength={200}
        isCode
        autoFocus
      />
    )
  }
  const known = queues.map(({ name, title }) => ({ value: name, label: title === name ? name : `${title} (${name})` }))
  const others = known.some((option) => option.value === value) ? [] : [{ value, label: value }]
  return (
    <SelectField
      label={label}
      description={t('settings.printers.dialog.queueHint')}
      value={value}
      onChange={onChange}
      options={[...others, ...known]}
    />
  )
}
