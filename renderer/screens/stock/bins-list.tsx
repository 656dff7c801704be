import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { BinPanel } from '#renderer/screens/stock/bin-panel.tsx'
import { type StockAddress, StockFrame } from '#renderer/screens/stock/stock-frame.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'

type BinRow = { id: string; code: string; zone: string; lines: number; units: number }
const rowKey = ({ id }: BinRow) => id

/** The bins in the order in which they are walked. */
export function BinsList({ address }: { address: StockAddress }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [wanted] = useDebouncedValue(search.trim(), 120)
  const pages = usePages(ask.stock.listBins, wanted === '' ? {} : { search: wanted })
  const table = useOpenRow(rowKey, address)
  const opened = pages.rows.find(({ id }) => id === address.openedId)
  const amount = { align: 'end', isCode: true, width: '96px' } as const
  const columns: readonly Column<BinRow>[] = [
    { key: 'bin', title: t('stock.column.bin'), width: '130px', isCode: true, render: ({ code }) => code },
    { key: 'zone', title: t('stock.column.zone'), width: 'minmax(120px, 1fr)', render: ({ zone }) => zone },
    { key: 'lines', title: t('stock.column.lines'), ...amount, render: ({ lines }) => <Quantity value={lines} zero="dash" /> },
    { key: 'units', title: t('stock.column.units'), ...amount, render: ({ units }) => <Quantity value={units} zero="dash" /> },
  ]
  return (
    <StockFrame
      address={address}
      search={search}
      onSearch={setSearch}
      exported={wanted === '' ? {} : { search: wanted }}
      panel={opened && <BinPanel key={opened.id} bin={opened} onClose={address.close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      <DataTable
        label={t('stock.filter.bins')}
        columns={columns}
        rowKey={rowKey}
        empty={
          wanted === '' ? (
            <EmptyState title={t('stock.empty.bins')} text={t('stock.empty.binsText')} />
          ) : (
            <EmptyState title={t('stock.empty.searched', { text: wanted })} text={t('stock.empty.searchedText')} />
          )
        }
        {...pages}
        {...table}
      />
    </StockFrame>
  )
}
