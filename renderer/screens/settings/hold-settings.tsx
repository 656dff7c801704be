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
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { HoldSettings as Rules } from '#shared/contract/holds.ts'
import { fromMinor, lineNet, minorDigits } from '#shared/kernel/money.ts'

/** The rules that hold orders by themselves. */
export function HoldSettings() {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.holds.getHoldSettings.queryOptions({ input: {} }))
  return (
    <>
      <p className={classes['lead']}>{t('holds.settings.text')}</p>
      <QueryTrouble error={error} />
      {data && <RulesEditor key={data.version} rules={data.settings} version={data.version} />}
    </>
  )
}

function RulesEditor({ rules, version }: { rules: Rules; version: number }) {
  const { t } = useTranslation()
  const { currency } = useLocale()
  const [draft, setDraft] = useState(rules)
  const change = useAttempt(hub.holds.changeHoldSettings)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(rules)
  const set = (part: Partial<Rules>) => setDraft({ ...draft, ...part })
  const amount = (minor: number | null) => (minor === null ? undefined : fromMinor(minor, currency))
  const minor = (text: string | undefined) => (text === undefined ? null : lineNet(text, 1, currency))
  const decimals = { maxDecimals: minorDigits(currency), minDecimals: minorDigits(currency), unit: currency }
  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('holds.settings.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: isChanged ? undefined : t('holds.settings.unchanged'),
      isBusy: change.isRunning,
      run: async () => void (await change.run({ version, settings: draft })),
    },
  ]
  useActions(steps)
  return (
    <>
      <Section title={t('holds.settings.creditTitle')}>
        <div className={classes['stack']}>
          <CheckField
            label={t('holds.settings.creditLimit')}
            value={draft.checksCreditLimit}
            onChange={(checksCreditLimit) => set({ checksCreditLimit })}
          />
          <CheckField
            label={t('holds.settings.creditNeedsOwner')}
            value={draft.creditNeedsOwner}
            onChange={(creditNeedsOwner) => set({ creditNeedsOwner })}
          />
        </div>
      </Section>
      <Section title={t('holds.settings.overdueTitle')}>
        <div className={classes['stack']}>
          <CheckField
            label={t('holds.settings.overdue')}
            value={draft.checksOverdue}
            onChange={(checksOverdue) => set({ checksOverdue })}
          />
          <FormGrid columns={3}>
            <NumberField
              label={t('holds.settings.overdueDays')}
              value={draft.overdueDays}
              onChange={(overdueDays) => set({ overdueDays: overdueDays ?? 0 })}
              max={365}
              unit={t('holds.settings.days')}
              disabled={!draft.checksOverdue}
            />
            <DecimalField
              label={t('holds.settings.overdueMinor')}
              value={amount(draft.overdueMinor)}
              onChange={(text) => set({ overdueMinor: minor(text) ?? 0 })}
              disabled={!draft.checksOverdue}
              {...decimals}
            />
          </FormGrid>
        </div>
      </Section>
      <Section title={t('holds.settings.firstOrderTitle')}>
        <FormGrid columns={3}>
          <DecimalField
            label={t('holds.settings.firstOrder')}
            description={t('holds.settings.firstOrderHint')}
            value={amount(draft.firstOrderMinor)}
            onChange={(text) => set({ firstOrderMinor: minor(text) })}
            {...decimals}
          />
        </FormGrid>
      </Section>
      <Section title={t('holds.settings.addressTitle')}>
        <CheckField label={t('holds.settings.address')} value={draft.checksAddress} onChange={(checksAddress) => set({ checksAddress })} />
      </Section>
      <TroubleNote trouble={change.trouble} />
      <ActionButtons actions={steps} />
      {version > 0 && !isChanged && !change.trouble && <Toned tone="right">{t('holds.settings.inForce')}</Toned>}
    </>
  )
}
