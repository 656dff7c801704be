import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { GoodsPanel } from '#renderer/screens/stock/goods-panel.tsx'
import { type StockAddress, StockFrame } from '#renderer/screens/stock/stock-frame.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import type { StockRow } from '#shared/contract/stock.ts'

const rowKey = ({ levelId }: StockRow) => levelId

/** What is where: one line for each product, bin and lot. */
export function GoodsList({ address }: { address: StockAddress }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [wanted] = useDebouncedValue(search.trim(), 120)
  const pages = usePages(ask.stock.listStock, wanted === '' ? {} : { search: wanted })
  const table = useOpenRow(rowKey, address)
  const { openedId, close } = address
  return (
    <StockFrame
      address={address}
      search={search}
      onSearch={setSearch}
      panel={openedId !== undefined && <GoodsPanel key={openedId} levelId={openedId} onClose={close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      <DataTable
        label={t('stock.filter.goods')}
        columns={useGoodsColumns()}
        rowKey={rowKey}
        empty={pages.trouble === undefined && <GoodsEmpty search={wanted} />}
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
    { key: 'sku', title: t('stock.column.sku'), width: 'minmax(128px, 0.8fr)', isCode: true, render: ({ sku }) => sku },
    { key: 'name', title: t('stock.column.name'), width: 'minmax(104px, 2fr)', render: ({ productName }) => productName },
    { key: 'bin', title: t('stock.column.bin'), width: '80px', isCode: true, render: ({ binCode }) => binCode },
    { key: 'zone', title: t('stock.column.zone'), width: '100px', canHide: true, render: ({ zone }) => zone },
    { key: 'lot', title: t('stock.column.lot'), width: '90px', isCode: true, canHide: true, render: ({ lot }) => lot },
    { key: 'onHand', title: t('stock.column.onHand'), ...amount, render: ({ onHand }) => <Quantity value={onHand} /> },
    { key: 'reserved', title: t('stock.column.reserved'), ...amount, render: ({ reserved }) => <Quantity value={reserved} zero="dash" /> },
    {
      key: 'available',
      title: t('stock.column.available'),
      ...amount,
      render: ({ available }) => <Quantity value={available} zero="dash" />,
    },
  ]
}

function GoodsEmpty({ search }: { search: string }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (search !== '') return <EmptyState title={t('stock.empty.searched', { text: search })} text={t('stock.empty.searchedText')} />
  return (
    <EmptyState
      title={t('stock.empty.none')}
      text={t('stock.empty.noneText')}
      actions={<Button onClick={() => navigate('/imports')}>{t('app.nav.imports')}</Button>}
    />
  )
}
