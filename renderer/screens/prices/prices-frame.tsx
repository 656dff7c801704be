import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterChips } from '#renderer/ui/lists/filter-chips.tsx'
import type { ListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'

/** The three things that an order's sum follows from. */
export const priceTabs = ['lists', 'taxes', 'shipping'] as const
export type PricesAddress = ListAddress<(typeof priceTabs)[number]>

type PricesFrameProps = {
  address: PricesAddress
  /** How the list decides, in one or two sentences. */
  lead: string
  actions?: ReactNode
  search?: ReactNode
  panel: ReactNode
  children: ReactNode
}

/** What the lists of prices, taxes and shipping charges share. */
export function PricesFrame({ address, lead, actions, search, panel, children }: PricesFrameProps) {
  const { t } = useTranslation()
  return (
    <ListPage
      title={t('prices.title')}
      actions={actions}
      search={search}
      filters={
        <FilterChips
          label={t('prices.title')}
          chips={priceTabs.map((id) => ({ id, label: t(`prices.tab.${id}`) }))}
          value={address.filter}
          onChange={address.setFilter}
        />
      }
      panel={panel}
    >
      <Toned tone="muted">{lead}</Toned>
      {children}
    </ListPage>
  )
}
