import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useHomeCountry } from '#renderer/api/use-home-country.ts'
import { AddressFields, emptyAddress, isComplete } from '#renderer/records/address-fields.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { WarehouseView } from '#shared/contract/warehouses.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** A new warehouse, or one that is there already. */
export function WarehouseDialog({ house, onClose }: { house: WarehouseView | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const country = useHomeCountry()
  const [id] = useState(() => house?.id ?? uuidV7Ids.next())
  const [code, setCode] = useState(house?.code ?? '')
  const [name, setName] = useState(house?.name ?? '')
  const [rank, setRank] = useState<number | undefined>(house?.rank ?? 1)
  const [helpsOthers, setHelpsOthers] = useState(house?.helpsOthers ?? true)
  const [isDefault, setDefault] = useState(house?.isDefault ?? false)
  const [hasAddress, setHasAddress] = useState(house === undefined || house.address !== null)
  const [address, setAddress] = useState(house?.address ?? emptyAddress(country))
  const add = useAttempt(hub.warehouses.addWarehouse)
  const change = useAttempt(hub.warehouses.changeWarehouse)

  function missing(): string | undefined {
    if (!/^[A-Z0-9][A-Z0-9-]{0,7}$/.test(code)) return t('settings.warehouses.codeMissing')
    if (name.trim() === '') return t('settings.warehouses.nameMissing')
    if (rank === undefined || rank < 1) return t('settings.warehouses.rankMissing')
    return hasAddress && !isComplete({ ...address, name: name.trim() }) ? t('settings.warehouses.addressMissing') : undefined
  }

  async function confirm() {
    const own = hasAddress ? { ...address, name: address.name.trim() || name.trim() } : null
    const fields = { id, code, name: name.trim(), address: own, helpsOthers }
    const saved = await (house ? change.run({ ...fields, version: house.version, rank: rank ?? house.rank, isDefault }) : add.run(fields))
    if (saved) onClose()
  }

  return (
    <ConfirmStep
      title={house ? t('settings.warehouses.changeTitle', { code: house.code }) : t('settings.warehouses.addTitle')}
      confirmLabel={t(house ? 'settings.warehouses.save' : 'settings.warehouses.addConfirm')}
      isBusy={add.isRunning || change.isRunning}
      disabledReason={missing()}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid isDense>
        <TextField
          label={t('settings.warehouses.code')}
          description={t('settings.warehouses.codeHint')}
          value={code}
          onChange={(text) => setCode(text.toUpperCase())}
          maxLength={8}
          isCode
          autoFocus
        />
        <TextField label={t('settings.warehouses.name')} value={name} onChange={setName} maxLength={60} />
        {house && (
          <NumberField
            label={t('settings.warehouses.rank')}
            description={t('settings.warehouses.rankHint')}
            value={rank}
            onChange={setRank}
          />
        )}
      </FormGrid>
      <FormGrid columns={1}>
        <CheckField
          label={t('settings.warehouses.helpsLabel')}
          description={t('settings.warehouses.helpsHint')}
          value={helpsOthers}
          onChange={setHelpsOthers}
        />
        {house && !house.isDefault && <CheckField label={t('settings.warehouses.defaultLabel')} value={isDefault} onChange={setDefault} />}
        <CheckField
          label={t('settings.warehouses.ownAddress')}
          description={t('settings.warehouses.ownAddressHint')}
          value={hasAddress}
          onChange={setHasAddress}
        />
      </FormGrid>
      {hasAddress && (
        <FormGrid isDense>
          <AddressFields value={address} onChange={setAddress} hasName={false} />
        </FormGrid>
      )}
      <TroubleNote trouble={add.trouble ?? change.trouble} />
    </ConfirmStep>
  )
}
