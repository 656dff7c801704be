import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useHomeCountry } from '#renderer/api/use-home-country.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { useCountryName } from '#renderer/records/use-countries.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { type PricesAddress, PricesFrame } from '#renderer/screens/prices/prices-frame.tsx'
import { TaxCountryPanel } from '#renderer/screens/prices/tax-country-panel.tsx'
import { TaxPolicyPanel } from '#renderer/screens/prices/tax-policy-panel.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatRate } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { TaxRateView } from '#shared/contract/pricing.ts'
import { rateOn } from '#shared/domain/pricing/tax-rules.ts'
import { ratedClasses } from '#shared/domain/pricing/tax-words.ts'
import { countryCodes } from '#shared/kernel/countries.ts'

type CountryRow = { readonly code: string; readonly name: string; readonly rates: readonly TaxRateView[] }
const rowKey = ({ code }: CountryRow) => code
/** In the place of a country: how the business itself is taxed. */
const business = 'business'

/** The tax rates by country, and beside them what applies there and why. */
export function TaxesTab({ address }: { address: PricesAddress }) {
  const { t } = useTranslation()
  const { language } = useTranslation().i18n
  const { data, error, isPending } = useQuery(ask.pricing.getTaxes.queryOptions({ input: {} }))
  const nameOf = useCountryName()
  const homeCountry = useHomeCountry()
  const [search, setSearch] = useState('')
  const table = useOpenRow(rowKey, address)
  const { openedId } = address
  const showBusiness = () => address.open(business)
  useActions([{ id: 'business', label: t('prices.tax.policy'), shortcut: 'b', run: showBusiness }])

  const wanted = search.trim().toLowerCase()
  // a search finds every country of the world: what applies there can be asked although nobody has entered rates for it
  const codes = [...new Set([homeCountry, ...(wanted === '' ? (data?.rates ?? []).map(({ country }) => country) : countryCodes)])]
  const rows = codes
    .map((code) => ({ code, name: nameOf(code), rates: (data?.rates ?? []).filter(({ country }) => country === code) }))
    .filter(({ code, name }) => name.toLowerCase().includes(wanted) || code.toLowerCase() === wanted)
    .sort((a, b) => Number(b.code === homeCountry) - Number(a.code === homeCountry) || a.name.localeCompare(b.name, language))

  function panel() {
    if (!data || openedId === undefined) return undefined
    if (openedId === business) return <TaxPolicyPanel policy={data.policy} version={data.version} onClose={address.close} />
    return <TaxCountryPanel key={openedId} country={openedId} taxes={data} onClose={address.close} />
  }

  return (
    <PricesFrame
      address={address}
      lead={t('prices.tax.lead')}
      actions={
        <Button shortcut="b" onClick={showBusiness}>
          {t('prices.tax.policy')}
        </Button>
      }
      search={<ListSearch label={t('prices.tax.search')} value={search} onChange={setSearch} />}
      panel={panel()}
    >
      <QueryTrouble error={error} />
      <DataTable
        label={t('prices.tab.taxes')}
        columns={useTaxColumns(homeCountry)}
        rows={rows}
        rowKey={rowKey}
        isLoading={isPending}
        empty={<EmptyState title={t('prices.tax.empty', { text: search.trim() })} text={t('prices.tax.emptyText')} />}
        {...table}
      />
    </PricesFrame>
  )
}

function useTaxColumns(homeCountry: string): readonly Column<CountryRow>[] {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  return [
    { key: 'code', title: t('prices.tax.column.code'), width: '58px', isCode: true, render: ({ code }) => code },
    {
      key: 'country',
      title: t('prices.tax.column.country'),
      width: 'minmax(150px, 2fr)',
      render: ({ code, name }) => (code === homeCountry ? t('prices.tax.atHome', { country: name }) : name),
    },
    ...ratedClasses.map((taxClass) => ({
      key: taxClass,
      title: t(`prices.tax.column.${taxClass}`),
      width: '96px',
      align: 'end' as const,
      isCode: true,
      render: ({ code, rates }: CountryRow) => {
        const rate = rateOn(rates, code, taxClass, today)
        return rate === undefined ? <Toned tone="muted">–</Toned> : formatRate(rate, locale)
      },
    })),
  ]
}
