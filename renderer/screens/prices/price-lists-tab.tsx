import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { NewPriceList } from '#renderer/screens/prices/new-price-list.tsx'
import { PriceListPanel } from '#renderer/screens/prices/price-list-panel.tsx'
import { type PricesAddress, PricesFrame } from '#renderer/screens/prices/prices-frame.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { newRow } from '#renderer/ui/lists/use-list-address.ts'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import type { PriceListView } from '#shared/contract/price-lists.ts'

const rowKey = ({ id }: PriceListView) => id

/** The price lists, in the order in which a price is looked for. */
export function PriceListsTab({ address }: { address: PricesAddress }) {
  const { t } = useTranslation()
  const { data, error, isPending } = useQuery(ask.pricing.listPriceLists.queryOptions({ input: {} }))
  const table = useOpenRow(rowKey, address)
  const { openedId } = address
  const taken = useExport('prices', {})
  const add = () => address.open(newRow)
  useActions([{ id: 'add', label: t('prices.list.new'), shortcut: 'a', run: add }])

  function panel() {
    if (openedId === newRow) return <NewPriceList groups={data?.groups ?? []} onSaved={(id) => address.open(id)} onClose={address.close} />
    return openedId !== undefined && <PriceListPanel key={openedId} id={openedId} onClose={address.close} />
  }

  return (
    <PricesFrame
      address={address}
      lead={t('prices.list.order')}
      actions={
        <ButtonRow>
          {openedId === undefined && (data?.lists.length ?? 0) > 0 && taken.button}
          <Button shortcut="a" onClick={add}>
            {t('prices.list.new')}
          </Button>
        </ButtonRow>
      }
      panel={panel()}
    >
      <QueryTrouble error={error} />
      {taken.note}
      <DataTable
        label={t('prices.tab.lists')}
        columns={useListColumns()}
        rows={data?.lists ?? []}
        rowKey={rowKey}
        isLoading={isPending}
        empty={
          error === null && (
            <EmptyState
              title={t('prices.list.empty')}
              text={t('prices.list.emptyText')}
              actions={
                <Button tone="primary" onClick={add}>
                  {t('prices.list.new')}
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

function useListColumns(): readonly Column<PriceListView>[] {
  const { t } = useTranslation()
  return [
    { key: 'name', title: t('prices.list.column.name'), width: 'minmax(160px, 2fr)', render: ({ name }) => name },
    {
      key: 'forWhom',
      title: t('prices.list.column.forWhom'),
      width: 'minmax(140px, 2fr)',
      render: ({ kind, forWhom }) => (kind === 'base' ? t('prices.list.kind.base') : forWhom),
    },
    { key: 'currency', title: t('prices.list.column.currency'), width: '84px', isCode: true, render: ({ currency }) => currency },
    {
      key: 'prices',
      title: t('prices.list.column.prices'),
      width: '84px',
      align: 'end',
      isCode: true,
      render: ({ prices }) => <Quantity value={prices} zero="dash" />,
    },
  ]
}
