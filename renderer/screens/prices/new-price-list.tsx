import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useCurrencies } from '#renderer/records/use-currencies.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { type GroupChoice, GroupField } from '#renderer/screens/prices/group-field.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { type ListKind, listKinds } from '#shared/domain/pricing/choose-price.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type NewPriceListProps = { groups: readonly { id: string; name: string }[]; onSaved: (id: string) => void; onClose: () => void }

/** A new list: whom it is for and in which currency stay as they are made here. */
export function NewPriceList({ groups, onSaved, onClose }: NewPriceListProps) {
  const { t } = useTranslation()
  const { currency: home } = useLocale()
  const currencies = useCurrencies(home)
  const [id] = useState(() => uuidV7Ids.next())
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ListKind>('base')
  const [currency, setCurrency] = useState(home)
  const [group, setGroup] = useState<GroupChoice>()
  const [customerId, setCustomerId] = useState<string>()
  const save = useAttempt(hub.pricing.savePriceList)
  const addGroup = useAttempt(hub.pricing.addPriceGroup)
  const shownGroup = group ?? (groups.length === 0 ? { kind: 'new', name: '' } : undefined)

  function missing(): string | undefined {
    if (name.trim() === '') return t('prices.list.missing.name')
    const hasGroup = shownGroup !== undefined && (shownGroup.kind === 'known' || shownGroup.name.trim() !== '')
    if (kind === 'group' && !hasGroup) return t('prices.list.missing.group')
    return kind === 'customer' && customerId === undefined ? t('prices.list.missing.customer') : undefined
  }

  async function groupId(): Promise<string | undefined> {
    if (shownGroup?.kind !== 'new') return shownGroup?.id
    const added = await addGroup.run({ id: uuidV7Ids.next(), name: shownGroup.name.trim() })
    if (added) setGroup({ kind: 'known', id: added.id })
    return added?.id
  }

  async function confirm() {
    if (missing() !== undefined || save.isRunning || addGroup.isRunning) return
    const forGroup = kind === 'group' ? await groupId() : undefined
    if (kind === 'group' && forGroup === undefined) return
    const forCustomer = kind === 'customer' ? customerId : undefined
    const fields = { id, name: name.trim(), kind, currency, groupId: forGroup ?? null, customerId: forCustomer ?? null }
    if (await save.run(fields)) onSaved(id)
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('prices.list.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: missing(),
      isBusy: save.isRunning || addGroup.isRunning,
      run: confirm,
    },
    { id: 'cancel', label: t('ui.action.cancel'), shortcut: 'Escape', run: onClose },
  ]
  useActions(steps)

  return (
    <SidePanel
      title={t('prices.list.new')}
      titleLook="words"
      actions={
        <>
          <TroubleNote trouble={addGroup.trouble ?? save.trouble} />
          <ActionButtons actions={steps} />
        </>
      }
      onClose={onClose}
    >
      <FormGrid columns={1}>
        <TextField label={t('prices.list.field.name')} value={name} onChange={setName} maxLength={60} required autoFocus />
        <SelectField
          label={t('prices.list.field.kind')}
          value={kind}
          onChange={setKind}
          options={[...listKinds].reverse().map((value) => ({ value, label: t(`prices.list.kind.${value}`) }))}
        />
        {kind === 'group' && <GroupField groups={groups} value={shownGroup} onChange={setGroup} />}
        {kind === 'customer' && <CustomerField value={customerId} onChange={setCustomerId} />}
        <SelectField label={t('prices.list.field.currency')} value={currency} onChange={setCurrency} options={currencies} isSearchable />
      </FormGrid>
    </SidePanel>
  )
}

function CustomerField({ value, onChange }: { value: string | undefined; onChange: (id: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text.trim(), 80)
  const { data } = useQuery(
    ask.parties.listCustomers.queryOptions({
      input: { limit: 20, ...(wanted !== '' && { search: wanted }) },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <SelectField
      label={t('prices.list.field.customer')}
      value={value}
      onChange={onChange}
      onSearch={setText}
      options={(data?.rows ?? []).map(({ id, number, name }) => ({ value: id, label: `${name}, ${number}` }))}
      required
    />
  )
}
