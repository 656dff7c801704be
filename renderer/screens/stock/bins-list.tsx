import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { carriedSort } from '#renderer/records/arranged/sort-carried.ts'
import { useArrangedList } from '#renderer/records/arranged/use-arranged-list.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { BinPanel } from '#renderer/screens/stock/bin-panel.tsx'
import { type StockAddress, StockFrame } from '#renderer/screens/stock/stock-frame.tsx'
import { binsWhere, useBinFields } from '#renderer/screens/stock/use-bin-fields.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { binSorts } from '#shared/domain/stock/bin-sorts.ts'

type BinRow = { id: string; code: string; zone: string; lines: number; units: number }
const rowKey = ({ id }: BinRow) => id

/** The bins in the order in which they are walked. */
export function BinsList({ address }: { address: StockAddress }) {
  const { t } = useTranslation()
  const arranged = useArrangedList('bins', { columns: useBinColumns(), fields: useBinFields(), filter: '', onFilter: () => {} })
  const { state } = arranged
  const [wanted] = useDebouncedValue(state.search.trim(), 120)
  const sort = carriedSort(state.sort, binSorts)
  const where = binsWhere(state.where)
  const narrowed = wanted === '' ? {} : { search: wanted }
  const pages = usePages(ask.stock.listBins, { where, ...narrowed, ...(sort && { sort }) })
  const table = useOpenRow(rowKey, address)
  const opened = pages.rows.find(({ id }) => id === address.openedId)
  const { fill: _, ...place } = where
  const isNarrowed = Object.keys(where).length > 0
  return (
    <StockFrame
      address={address}
      search={state.search}
      onSearch={arranged.setSearch}
      exported={{ goodsWhere: place, ...narrowed }}
      panel={opened && <BinPanel key={opened.id} bin={opened} onClose={address.close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      {arranged.bar}
      <DataTable
        label={t('stock.filter.bins')}
        columns={arranged.columns}
        sort={sort}
        onSort={arranged.setSort}
        rowKey={rowKey}
        empty={
          pages.trouble === undefined && <BinsEmpty search={wanted} onShowAll={isNarrowed ? () => arranged.setWhere({}) : undefined} />
        }
        {...pages}
        {...table}
      />
    </StockFrame>
  )
}

function useBinColumns(): readonly Column<BinRow>[] {
  const { t } = useTranslation()
  const amount = { align: 'end', isCode: true, width: '96px' } as const
  return [
    { key: 'bin', sortBy: 'bin', title: t('stock.column.bin'), width: '130px', isCode: true, render: ({ code }) => code },
    { key: 'zone', sortBy: 'zone', title: t('stock.column.zone'), width: 'minmax(120px, 1fr)', canHide: true, render: ({ zone }) => zone },
    {
      key: 'lines',
      sortBy: 'lines',
      title: t('stock.column.lines'),
      ...amount,
      canHide: true,
      render: ({ lines }) => <Quantity value={lines} zero="dash" />,
    },
    {
      key: 'units',
      sortBy: 'units',
      title: t('stock.column.units'),
      ...amount,
      render: ({ units }) => <Quantity value={units} zero="dash" />,
    },
  ]
}

function BinsEmpty({ search, onShowAll }: { search: string; onShowAll: (() => void) | undefined }) {
  const { t } = useTranslation()
  if (search !== '') return <EmptyState title={t('stock.empty.searched', { text: search })} text={t('stock.empty.searchedText')} />
  if (!onShowAll) return <EmptyState title={t('stock.empty.bins')} text={t('stock.empty.binsText')} />
  const showAll = <Button onClick={onShowAll}>{t('stock.empty.showAllBins')}</Button>
  return <EmptyState title={t('stock.empty.narrowedBins')} text={t('stock.empty.narrowedText')} actions={showAll} />
}
