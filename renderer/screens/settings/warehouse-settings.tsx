import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useStationFacts } from '#renderer/api/station.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/settings/settings.module.css'
import { WarehouseDialog } from '#renderer/screens/settings/warehouse-dialog.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import type { WarehouseView } from '#shared/contract/warehouses.ts'

/** The warehouses, who fills whose orders, and which one this station works in. */
export function WarehouseSettings() {
  const { t } = useTranslation()
  const { houses, here, isSeveral, error } = useHouses()
  const [open, setOpen] = useState<WarehouseView | 'new'>()
  const steps: readonly ButtonAction[] = [{ id: 'add', label: t('settings.warehouses.add'), shortcut: 'a', run: () => setOpen('new') }]
  useActions(steps)

  return (
    <>
      <p className={classes['lead']}>{t(isSeveral ? 'settings.warehouses.text' : 'settings.warehouses.textOne')}</p>
      <QueryTrouble error={error} />
      {isSeveral && here !== undefined && <HouseOfStation houses={houses} here={here} />}
      <Section title={t('settings.warehouses.list')}>
        <div className={classes['stack']}>
          <LinesTable
            label={t('settings.warehouses.list')}
            rows={houses}
            rowKey={({ id }) => id}
            columns={[
              { key: 'rank', title: t('settings.warehouses.rank'), width: '8%', isCode: true, render: ({ rank }) => rank },
              { key: 'code', title: t('settings.warehouses.code'), width: '12%', isCode: true, render: ({ code }) => code },
              { key: 'name', title: t('settings.warehouses.name'), width: '22%', render: ({ name }) => name },
              {
                key: 'place',
                title: t('settings.warehouses.place'),
                width: '20%',
                render: ({ address }) => address?.city ?? t('settings.warehouses.atCompany'),
              },
              { key: 'bins', title: t('settings.warehouses.bins'), width: '10%', align: 'end', isCode: true, render: ({ bins }) => bins },
              { key: 'notes', title: t('settings.warehouses.rule'), render: (house) => <RuleText house={house} isSeveral={isSeveral} /> },
              {
                key: 'change',
                title: '',
                align: 'end',
                render: (house) => (
                  <Button
                    tone="quiet"
                    size="small"
                    label={t('settings.warehouses.changeOne', { code: house.code })}
                    onClick={() => setOpen(house)}
                  >
                    {t('settings.warehouses.change')}
                  </Button>
                ),
              },
            ]}
          />
          <ActionButtons actions={steps} />
        </div>
      </Section>
      {open !== undefined && <WarehouseDialog house={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function RuleText({ house, isSeveral }: { house: WarehouseView; isSeveral: boolean }) {
  const { t } = useTranslation()
  if (!isSeveral) return undefined
  const words = [
    house.isDefault && t('settings.warehouses.isDefault'),
    t(house.helpsOthers ? 'settings.warehouses.helps' : 'settings.warehouses.keeps'),
  ]
  return words.filter(Boolean).join(', ')
}

function HouseOfStation({ houses, here }: { houses: readonly WarehouseView[]; here: string }) {
  const { t } = useTranslation()
  const station = useStationFacts()?.name ?? ''
  const set = useAttempt(hub.warehouses.setStationWarehouse)
  return (
    <Section>
      <FormGrid columns={1}>
        <SelectField
          label={t('settings.warehouses.here', { station })}
          description={t('settings.warehouses.hereHint')}
          value={here}
          onChange={(warehouseId) => void set.run({ warehouseId })}
          options={houses.map(({ id, code, name }) => ({ value: id, label: `${code}, ${name}` }))}
        />
        <TroubleNote trouble={set.trouble} />
      </FormGrid>
    </Section>
  )
}
