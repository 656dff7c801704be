import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHomeCountry } from '#renderer/api/use-home-country.ts'
import { useCountryName } from '#renderer/records/use-countries.ts'
import { useToday } from '#renderer/records/use-today.ts'
import classes from '#renderer/screens/prices/prices.module.css'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatRate } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { TaxPolicyView, TaxRateView } from '#shared/contract/pricing.ts'
import { taxByRules } from '#shared/domain/pricing/tax-rules.ts'
import { type TaxClass, taxClasses } from '#shared/domain/pricing/tax-words.ts'

export type Taxes = { readonly rates: readonly TaxRateView[]; readonly policy: TaxPolicyView; readonly version: number }

/** What goods of a class are taxed at in a country today, for each kind of customer, and why. */
export function TaxCases({ country, taxes }: { country: string; taxes: Taxes }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const day = useToday()
  const homeCountry = useHomeCountry()
  const nameOf = useCountryName()
  const [taxClass, setTaxClass] = useState<TaxClass>('standard')
  const ask = { homeCountry, policy: taxes.policy, rates: taxes.rates, country, day, taxClass, productRateBp: 0 }
  const unregistered = taxByRules({ ...ask, registeredIn: undefined })
  const registered = taxByRules({ ...ask, registeredIn: country })
  const isSame = registered.reason === unregistered.reason && registered.rateBp === unregistered.rateBp
  const cases = isSame
    ? [{ who: t('prices.tax.who.anybody'), ...registered }]
    : [
        { who: t('prices.tax.who.unregistered'), ...unregistered },
        { who: t('prices.tax.registeredHere', { country: nameOf(country) }), ...registered },
      ]
  return (
    <PanelPart title={t('prices.tax.cases', { country: nameOf(country) })}>
      <SelectField
        label={t('prices.tax.goods')}
        value={taxClass}
        onChange={setTaxClass}
        options={taxClasses.map((value) => ({ value, label: t(`prices.tax.class.${value}`) }))}
      />
      <dl className={classes['cases']}>
        {cases.map(({ who, rateBp, category, reason }) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>
              <strong>{reason === 'productRate' ? t('prices.tax.ownRateShort') : formatRate(rateBp, locale)}</strong>{' '}
              <Toned tone="muted">{t('prices.tax.code', { code: category })}</Toned>
            </dd>
            <dd>{t(`prices.tax.reason.${reason}`)}</dd>
          </div>
        ))}
      </dl>
    </PanelPart>
  )
}
