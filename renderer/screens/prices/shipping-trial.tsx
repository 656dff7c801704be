import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHomeCountry } from '#renderer/api/use-home-country.ts'
import { useCountries } from '#renderer/records/use-countries.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/prices/prices.module.css'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ShippingRuleView } from '#shared/contract/pricing.ts'
import { chooseShipping } from '#shared/domain/pricing/choose-shipping.ts'
import { lineNet, minorDigits } from '#shared/kernel/money.ts'

/** What an order would be charged, before one is written. */
export function ShippingTrial({ rules, onClose }: { rules: readonly ShippingRuleView[]; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale, currency } = useLocale()
  const homeCountry = useHomeCountry()
  const countries = useCountries()
  const [chosen, setChosen] = useState<string>()
  const [weight, setWeight] = useState<string | undefined>('1')
  const [goods, setGoods] = useState<string | undefined>('30')
  const [carrier, setCarrier] = useState('')
  useActions([{ id: 'cancel', label: t('ui.action.close'), shortcut: 'Escape', run: onClose }])

  const found = chooseShipping(
    rules.map((rule, position) => ({ ...rule, position })),
    {
      ...{ country: chosen ?? homeCountry, carrier: carrier.trim(), currency },
      weightGrams: Math.round(Number(weight ?? '0') * 1000),
      goodsMinor: goods === undefined ? 0 : lineNet(goods, 1, currency),
    },
  )
  const amountOf = (minor: number) => (minor === 0 ? t('prices.shipping.free') : formatMoney(minor, currency, locale))
  return (
    <SidePanel title={t('prices.shipping.try')} titleLook="words" onClose={onClose}>
      <div className={classes['try']}>
        <SelectField
          label={t('prices.shipping.tryCountry')}
          value={chosen ?? homeCountry}
          onChange={setChosen}
          options={countries}
          isSearchable
        />
        <TextField label={t('prices.shipping.tryCarrier')} value={carrier} onChange={setCarrier} maxLength={60} />
        <DecimalField label={t('prices.shipping.tryWeight')} value={weight} onChange={setWeight} maxDecimals={3} unit="kg" autoFocus />
        <DecimalField
          label={t('prices.shipping.tryGoods')}
          value={goods}
          onChange={setGoods}
          maxDecimals={minorDigits(currency)}
          unit={currency}
        />
      </div>
      <output className={classes['result']}>
        {found
          ? t('prices.shipping.tryResult', { rule: found.rule, amount: amountOf(found.amountMinor) })
          : t('prices.shipping.tryNothing')}
      </output>
    </SidePanel>
  )
}
