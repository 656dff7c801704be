import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { carriedSort } from '#renderer/records/arranged/sort-carried.ts'
import { useArrangedList } from '#renderer/records/arranged/use-arranged-list.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { GoodsPanel } from '#renderer/screens/stock/goods-panel.tsx'
import { type StockAddress, StockFrame } from '#renderer/screens/stock/stock-frame.tsx'
import { goodsWhere, useGoodsFields } from '#renderer/screens/stock/use-goods-fields.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import type { StockRow } from '#shared/contract/stock.ts'
import { goodsSorts } from '#shared/domain/stock/goods-sorts.ts'

const rowKey = ({ levelId }: StockRow) => levelId

/** What is where: one line for each product, bin and lot. */
export function GoodsList({ address }: { address: StockAddress }) {
  const { t } = useTranslation()
  const arranged = useArrangedList('goods', { columns: useGoodsColumns(), fields: useGoodsFields(), filter: '', onFilter: () => {} })
  const { state } = arranged
  const [wanted] = useDebouncedValue(state.search.trim(), 120)
  const sort = carriedSort(state.sort, goodsSorts)
  const where = goodsWhere(state.where)
  const narrowed = wanted === '' ? {} : { search: wanted }
  const pages = usePages(ask.stock.listStock, { where, ...narrowed, ...(sort && { sort }) })
  const table = useOpenRow(rowKey, address)
  const { openedId, close } = address
  const isNarrowed = Object.keys(where).length > 0
  return (
    <StockFrame
      address={address}
      search={state.search}
      onSearch={arranged.setSearch}
      exported={{ goodsWhere: where, ...narrowed, ...(sort && { goodsSort: sort }) }}
      panel={openedId !== undefined && <GoodsPanel key={openedId} levelId={openedId} onClose={close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      {arranged.bar}
      <DataTable
        label={t('stock.filter.goods')}
        columns={arranged.columns}
        sort={sort}
        onSort={arranged.setSort}
        rowKey={rowKey}
        empty={
          pages.trouble === undefined && <GoodsEmpty search={wanted} onShowAll={isNarrowed ? () => arranged.setWhere({}) : undefined} />
        }
        {...pages}
        {...table}
      />
    </StockFrame>
  )
}

function useGoodsColumns(): readonly Column<StockRow>[] {
  const { t } = useTranslation()
  const amount = { align: 'end', isCode: true, width: '70px' } as const
  return [
    { key: 'sku', sortBy: 'sku', title: t('stock.column.sku'), width: 'minmax(128px, 0.8fr)', isCode: true, render: ({ sku }) => sku },
    { key: 'name', sortBy: 'name', title: t('stock.column.name'), width: 'minmax(104px, 2fr)', render: ({ productName }) => productName },
    { key: 'bin', sortBy: 'bin', title: t('stock.column.bin'), width: '80px', isCode: true, render: ({ binCode }) => binCode },
    { key: 'zone', sortBy: 'zone', title: t('stock.column.zone'), width: '100px', canHide: true, render: ({ zone }) => zone },
    { key: 'lot', sortBy: 'lot', title: t('stock.column.lot'), width: '90px', isCode: true, canHide: true, render: ({ lot }) => lot },
    { key: 'onHand', sortBy: 'onHand', title: t('stock.column.onHand'), ...amount, render: ({ onHand }) => <Quantity value={onHand} /> },
    {
      key: 'reserved',
      sortBy: 'reserved',
      title: t('stock.column.reserved'),
      ...amount,
      render: ({ reserved }) => <Quantity value={reserved} zero="dash" />,
    },
    {
      key: 'available',
      sortBy: 'available',
      title: t('stock.column.available'),
      ...amount,
      render: ({ available }) => <Quantity value={available} zero="dash" />,
    },
  ]
}

function GoodsEmpty({ search, onShowAll }: { search: string; onShowAll: (() => void) | undefined }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (search !== '') return <EmptyState title={t('stock.empty.searched', { text: search })} text={t('stock.empty.searchedText')} />
  if (onShowAll) {
    const showAll = <Button onClick={onShowAll}>{t('stock.empty.showAll')}</Button>
    return <EmptyState title={t('stock.empty.narrowed')} text={t('stock.empty.narrowedText')} actions={showAll} />
  }
  return (
    <EmptyState
      title={t('stock.empty.none')}
      text={t('stock.empty.noneText')}
      actions={<Button onClick={() => navigate('/imports')}>{t('app.nav.imports')}</Button>}
    />
  )
}
