import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { fromMinor, lineNet, minorDigits } from '#shared/kernel/money.ts'

interface Credit {
  readonly creditLimitMinor: number | null
  readonly isPrepaid: boolean
}

/** How far a customer is trusted, and the button that changes it. */
export function CustomerCredit({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const { locale, currency } = useLocale()
  const { data } = useQuery(ask.holds.getCustomerCredit.queryOptions({ input: { customerId } }))
  const [isOpen, setOpen] = useState(false)
  const change = { id: 'credit', label: t('holds.credit.change'), shortcut: 'c', run: () => setOpen(true) }
  useActions(data ? [change] : [])
  if (!data) return undefined
  const limit =
    data.creditLimitMinor === null
      ? t('holds.credit.none')
      : t('holds.credit.limitIs', { limit: formatMoney(data.creditLimitMinor, currency, locale) })
  return (
    <PanelPart title={t('holds.credit.title')}>
      <p>
        {data.isPrepaid ? `${limit} ${t('holds.credit.prepaidIs')}` : limit}{' '}
        <Button size="small" shortcut={change.shortcut} onClick={change.run}>
          {change.label}
        </Button>
      </p>
      {isOpen && <CreditDialog customerId={customerId} credit={data} onClose={() => setOpen(false)} />}
    </PanelPart>
  )
}

function CreditDialog({ customerId, credit, onClose }: { customerId: string; credit: Credit; onClose: () => void }) {
  const { t } = useTranslation()
  const { currency } = useLocale()
  const [limit, setLimit] = useState(credit.creditLimitMinor === null ? undefined : fromMinor(credit.creditLimitMinor, currency))
  const [isPrepaid, setPrepaid] = useState(credit.isPrepaid)
  const save = useAttempt(hub.holds.setCustomerCredit)

  async function confirm() {
    const creditLimitMinor = limit === undefined ? null : lineNet(limit, 1, currency)
    if (await save.run({ customerId, creditLimitMinor, isPrepaid })) onClose()
  }

  return (
    <ConfirmStep
      title={t('holds.credit.title')}
      text={t('holds.credit.text')}
      confirmLabel={t('holds.credit.save')}
      isBusy={save.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid>
        <DecimalField
          label={t('holds.credit.limit')}
          description={t('holds.credit.limitHint')}
          value={limit}
          onChange={setLimit}
          maxDecimals={minorDigits(currency)}
          minDecimals={minorDigits(currency)}
          unit={currency}
          autoFocus
        />
        <CheckField label={t('holds.credit.prepaid')} value={isPrepaid} onChange={setPrepaid} />
      </FormGrid>
      <TroubleNote trouble={save.trouble} />
    </ConfirmStep>
  )
}
