import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { useCountryName } from '#renderer/records/use-countries.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { type PricesAddress, PricesFrame } from '#renderer/screens/prices/prices-frame.tsx'
import { ShippingRulePanel } from '#renderer/screens/prices/shipping-rule-panel.tsx'
import { ShippingTrial } from '#renderer/screens/prices/shipping-trial.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { newRow } from '#renderer/ui/lists/use-list-address.ts'
import { Money } from '#renderer/ui/values/money.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatWeight } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ShippingRuleView } from '#shared/contract/pricing.ts'

const rowKey = ({ id }: ShippingRuleView) => id
/** In the place of a rule: trying the rules out. */
const trial = 'try'

/** What sending costs: the rules in the order in which they are tried. */
export function ShippingTab({ address }: { address: PricesAddress }) {
  const { t } = useTranslation()
  const { data, error, isPending } = useQuery(ask.pricing.listShippingRules.queryOptions({ input: {} }))
  const table = useOpenRow(rowKey, address)
  const { openedId } = address
  const rules = data?.rules ?? []
  const columns = useRuleColumns(rules)
  const add = () => address.open(newRow)
  const tryOut = () => address.open(trial)
  useActions([
    { id: 'add', label: t('prices.shipping.new'), shortcut: 'a', run: add },
    { id: 'try', label: t('prices.shipping.try'), shortcut: 't', run: tryOut },
  ])

  function panel() {
    if (!data || openedId === undefined) return undefined
    if (openedId === trial) return <ShippingTrial rules={rules} onClose={address.close} />
    const rule = rules.find(({ id }) => id === openedId)
    if (!rule && openedId !== newRow) return undefined
    return <ShippingRulePanel key={openedId} rule={rule} rules={rules} onSaved={(id) => address.open(id)} onClose={address.close} />
  }

  return (
    <PricesFrame
      address={address}
      lead={t('prices.shipping.lead')}
      actions={
        <>
          {rules.length > 0 && (
            <Button shortcut="t" onClick={tryOut}>
              {t('prices.shipping.try')}
            </Button>
          )}
          <Button shortcut="a" onClick={add}>
            {t('prices.shipping.new')}
          </Button>
        </>
      }
      panel={panel()}
    >
      <QueryTrouble error={error} />
      <DataTable
        label={t('prices.tab.shipping')}
        columns={columns}
        rows={rules}
        rowKey={rowKey}
        isLoading={isPending}
        empty={
          error === null && (
            <EmptyState
              title={t('prices.shipping.empty')}
              text={t('prices.shipping.emptyText')}
              actions={
                <Button tone="primary" onClick={add}>
                  {t('prices.shipping.new')}
                </Button>
              }
            />
          )
        }
        {...table}
      />
    </PricesFrame>
  )
}

function useRuleColumns(rules: readonly ShippingRuleView[]): readonly Column<ShippingRuleView>[] {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const nameOf = useCountryName()
  const amount = { align: 'end', isCode: true, width: '100px' } as const
  return [
    {
      key: 'rank',
      title: t('prices.shipping.column.rank'),

      width: '28px',
      isCode: true,
      render: ({ id }) => rules.findIndex((rule) => rule.id === id) + 1,
    },
    { key: 'name', title: t('prices.shipping.column.name'), width: 'minmax(140px, 2fr)', render: ({ name }) => name },
    {
      key: 'where',
      title: t('prices.shipping.column.where'),
      width: 'minmax(110px, 1fr)',
      render: ({ country }) => (country === '' ? t('prices.shipping.everywhere') : nameOf(country)),
    },
    {
      key: 'carrier',
      title: t('prices.shipping.column.carrier'),
      width: 'minmax(80px, 1fr)',
      canHide: true,
      render: ({ carrier }) => carrier || <Toned tone="muted">{t('prices.shipping.anyCarrier')}</Toned>,
    },
    {
      key: 'weight',
      title: t('prices.shipping.column.weight'),
      ...amount,
      canHide: true,
      render: ({ maxWeightGrams: most }) => (most === null ? <Toned tone="muted">–</Toned> : formatWeight(most, locale)),
    },
    {
      key: 'amount',
      title: t('prices.shipping.column.amount'),
      ...amount,
      render: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
    },
    {
      key: 'free',
      title: t('prices.shipping.column.free'),
      ...amount,
      render: ({ freeFromMinor, currency }) =>
        freeFromMinor === null ? <Toned tone="muted">–</Toned> : <Money minor={freeFromMinor} currency={currency} />,
    },
  ]
}
