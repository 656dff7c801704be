import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/settings/settings.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { fromMinor, lineNet, minorDigits } from '#shared/kernel/money.ts'

type Cost = { readonly carrier: string; readonly parcelMinor: number; readonly parcelGrams: number }
type DraftCost = { readonly key: number; readonly carrier: string; readonly price: string | undefined; readonly grams: number | undefined }

/** What carriers take for a parcel. */
export function ParcelSettings() {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.deliveries.getCarrierCosts.queryOptions({ input: {} }))
  return (
    <>
      <p className={classes['lead']}>{t('deliveries.parcelCosts.text')}</p>
      <QueryTrouble error={error} />
      {data && <CostsEditor key={data.version} costs={data.costs} version={data.version} />}
    </>
  )
}

function CostsEditor({ costs, version }: { costs: readonly Cost[]; version: number }) {
  const { t } = useTranslation()
  const { currency } = useLocale()
  const [draft, setDraft] = useState<readonly DraftCost[]>(() =>
    costs.map(({ carrier, parcelMinor, parcelGrams }, key) => ({
      key,
      carrier,
      price: fromMinor(parcelMinor, currency),
      grams: parcelGrams,
    })),
  )
  const set = useAttempt(hub.deliveries.setCarrierCosts)
  const read = draft.map(({ carrier, price, grams }) =>
    carrier.trim() !== '' && price !== undefined && grams !== undefined && grams > 0
      ? { carrier: carrier.trim(), parcelMinor: lineNet(price, 1, currency), parcelGrams: grams }
      : undefined,
  )
  const whole = read.filter((cost) => cost !== undefined)
  const isWhole = whole.length === read.length
  const isChanged = JSON.stringify(whole) !== JSON.stringify(costs) || !isWhole
  const change = (key: number, part: Partial<DraftCost>) => setDraft(draft.map((cost) => (cost.key === key ? { ...cost, ...part } : cost)))
  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('deliveries.parcelCosts.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: !isWhole ? t('deliveries.parcelCosts.incomplete') : isChanged ? undefined : t('deliveries.parcelCosts.unchanged'),
      isBusy: set.isRunning,
      run: async () => void (await set.run({ version, costs: whole })),
    },
    {
      id: 'add',
      label: t('deliveries.parcelCosts.add'),
      shortcut: 'a',
      run: () => setDraft([...draft, { key: (draft.at(-1)?.key ?? -1) + 1, carrier: '', price: undefined, grams: 31_500 }]),
    },
  ]
  useActions(steps)
  return (
    <>
      {draft.length === 0 ? (
        <Toned tone="muted">{t('deliveries.parcelCosts.none')}</Toned>
      ) : (
        <LinesTable
          label={t('deliveries.parcelCosts.title')}
          rows={draft}
          rowKey={({ key }) => String(key)}
          columns={[
            {
              key: 'carrier',
              title: t('deliveries.parcelCosts.carrier'),
              render: ({ key, carrier }) => (
                <TextField
                  label={t('deliveries.parcelCosts.carrier')}
                  isLabelHidden
                  value={carrier}
                  onChange={(next) => change(key, { carrier: next })}
                  maxLength={60}
                  autoFocus={carrier === ''}
                />
              ),
            },
            {
              key: 'parcel',
              title: t('deliveries.parcelCosts.parcel'),
              width: '140px',
              render: ({ key, price }) => (
                <DecimalField
                  label={t('deliveries.parcelCosts.parcel')}
                  isLabelHidden
                  unit={currency}
                  maxDecimals={minorDigits(currency)}
                  minDecimals={minorDigits(currency)}
                  value={price}
                  onChange={(next) => change(key, { price: next })}
                />
              ),
            },
            {
              key: 'weight',
              title: t('deliveries.parcelCosts.weight'),
              width: '140px',
              render: ({ key, grams }) => (
                <NumberField
                  label={t('deliveries.parcelCosts.weight')}
                  isLabelHidden
                  unit="g"
                  min={1}
                  value={grams}
                  onChange={(next) => change(key, { grams: next })}
                />
              ),
            },
            {
              key: 'remove',
              title: '',
              width: '32px',
              align: 'end',
              render: ({ key, carrier }) => (
                <Button
                  tone="quiet"
                  size="small"
                  label={t('deliveries.parcelCosts.remove', { carrier })}
                  onClick={() => setDraft(draft.filter((cost) => cost.key !== key))}
                >
                  <Icon name="cross" size={12} />
                </Button>
              ),
            },
          ]}
        />
      )}
      <TroubleNote trouble={set.trouble} />
      <ActionButtons actions={steps} />
      {version > 0 && !isChanged && !set.trouble && <Toned tone="right">{t('deliveries.parcelCosts.inForce')}</Toned>}
    </>
  )
}
