import { useTranslation } from 'react-i18next'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

/** A group that is there, or one that is made when the list is saved. */
export type GroupChoice = { readonly kind: 'known'; readonly id: string } | { readonly kind: 'new'; readonly name: string }

const newGroup = 'new'

type GroupFieldProps = {
  groups: readonly { id: string; name: string }[]
  value: GroupChoice | undefined
  onChange: (value: GroupChoice) => void
}

/** The group of customers that a list is for. */
export function GroupField({ groups, value, onChange }: GroupFieldProps) {
  const { t } = useTranslation()
  const options = [...groups.map(({ id, name }) => ({ value: id, label: name })), { value: newGroup, label: t('prices.list.addGroup') }]
  return (
    <>
      {groups.length > 0 && (
        <SelectField
          label={t('prices.list.field.group')}
          value={value?.kind === 'known' ? value.id : value && newGroup}
          onChange={(id) => onChange(id === newGroup ? { kind: 'new', name: '' } : { kind: 'known', id })}
          options={options}
          required
        />
      )}
      {value?.kind === 'new' && (
        <TextField
          label={t('prices.list.field.newGroup')}
          description={groups.length === 0 ? t('prices.list.groupFirst') : undefined}
          value={value.name}
          onChange={(name) => onChange({ kind: 'new', name })}
          maxLength={60}
          required
        />
      )}
    </>
  )
}
