import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { TransferPanel } from '#renderer/screens/transfers/transfer-panel.tsx'
import { TransferState } from '#renderer/screens/transfers/transfer-state.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { FilterChips } from '#renderer/ui/lists/filter-chips.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { useListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { formatMoment } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { TransferRow } from '#shared/contract/transfers.ts'

const filters = ['open', 'all'] as const
const rowKey = ({ id }: TransferRow) => id

/** Goods that go from one warehouse to another: what is to be sent, what is on the way, and what became of it. */
export function TransfersPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { isSeveral } = useHouses()
  const address = useListAddress('/transfers', filters, 'open')
  const { filter, openedId } = address
  const [search, setSearch] = useState('')
  const [wanted] = useDebouncedValue(search.trim(), 120)
  const pages = usePages(ask.transfers.listTransfers, { isOpenOnly: filter === 'open', ...(wanted !== '' && { search: wanted }) })
  const table = useOpenRow(rowKey, address)
  const add = () => navigate('/transfers/new')
  useActions(isSeveral ? [{ id: 'add', label: t('transfers.new'), shortcut: 'a', run: add }] : [])
  return (
    <ListPage
      title={t('transfers.title')}
      filters={
        <FilterChips
          label={t('transfers.title')}
          chips={filters.map((id) => ({ id, label: t(`transfers.filter.${id}`) }))}
          value={filter}
          onChange={address.setFilter}
        />
      }
      actions={
        isSeveral && (
          <Button shortcut="a" onClick={add}>
            {t('transfers.new')}
          </Button>
        )
      }
      search={<ListSearch label={t('transfers.search')} value={search} onChange={setSearch} />}
      panel={openedId !== undefined && <TransferPanel key={openedId} id={openedId} onClose={address.close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      <DataTable
        label={t('transfers.title')}
        columns={useTransferColumns()}
        rowKey={rowKey}
        empty={
          pages.trouble === undefined && (
            <TransfersEmpty search={wanted} isOpenOnly={filter === 'open'} onShowAll={() => address.setFilter('all')} />
          )
        }
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

function useTransferColumns(): readonly Column<TransferRow>[] {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const today = useToday()
  const { houses } = useHouses()
  const name = (id: string) => houses.find((house) => house.id === id)?.name ?? ''
  return [
    { key: 'number', title: t('transfers.column.number'), width: '96px', isCode: true, render: ({ number }) => number },
    { key: 'from', title: t('transfers.column.from'), width: 'minmax(88px, 1fr)', render: ({ fromWarehouseId }) => name(fromWarehouseId) },
    { key: 'to', title: t('transfers.column.to'), width: 'minmax(88px, 1fr)', render: ({ toWarehouseId }) => name(toWarehouseId) },
    { key: 'state', title: t('transfers.column.state'), width: 'minmax(104px, 1fr)', render: (row) => <TransferState transfer={row} /> },
    {
      key: 'units',
      title: t('transfers.column.units'),
      width: '60px',
      align: 'end',
      isCode: true,
      render: ({ units }) => <Quantity value={units} />,
    },
    {
      key: 'made',
      title: t('transfers.column.made'),
      width: '84px',
      align: 'end',
      render: ({ createdAt }) => formatMoment(createdAt, timeZone, locale, today),
    },
  ]
}

function TransfersEmpty({ search, isOpenOnly, onShowAll }: { search: string; isOpenOnly: boolean; onShowAll: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { isSeveral } = useHouses()
  if (search !== '') return <EmptyState title={t('transfers.empty.searched', { text: search })} text={t('transfers.empty.searchedText')} />
  if (!isSeveral)
    return (
      <EmptyState
        title={t('transfers.empty.oneHouse')}
        text={t('transfers.empty.oneHouseText')}
        actions={<Button onClick={() => navigate('/settings/warehouses')}>{t('transfers.empty.toHouses')}</Button>}
      />
    )
  const write = (
    <Button tone="primary" onClick={() => navigate('/transfers/new')}>
      {t('transfers.new')}
    </Button>
  )
  if (isOpenOnly)
    return (
      <EmptyState
        title={t('transfers.empty.noneOpen')}
        text={t('transfers.empty.noneText')}
        actions={
          <>
            {write}
            <Button onClick={onShowAll}>{t('transfers.empty.showAll')}</Button>
          </>
        }
      />
    )
  return <EmptyState title={t('transfers.empty.none')} text={t('transfers.empty.noneText')} actions={write} />
}
